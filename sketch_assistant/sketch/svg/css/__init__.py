"""SVG's style sheets."""
