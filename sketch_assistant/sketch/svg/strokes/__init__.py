"""From a tree of SVG elements to strokes."""
