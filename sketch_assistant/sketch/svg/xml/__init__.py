"""From bytes to a small tree of SVG elements."""
