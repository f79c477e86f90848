"""A drawing program that draws with you: strokes in, ghosted continuations out, clean SVG away."""

__version__ = "0.1.0"
