"""The XML names that our SVG files use, for writing and for reading."""

from __future__ import annotations

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
INKSCAPE = "http://www.inkscape.org/namespaces/inkscape"
SODIPODI = "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
# Ours: the exact drawing beside the paths that other programs show. See docs/file-format.md.
SKETCH = "urn:sketch-assistant:drawing:1"

# With prefixes as they are customary, however a file abbreviates the names above.
LAYER_MODE = "inkscape:groupmode"
LAYER_NAME = "inkscape:label"
LOCKED = "sodipodi:insensitive"
VIEW = "sodipodi:namedview"
CURRENT_LAYER = "inkscape:current-layer"  # the id of the layer that is drawn on
STROKE_NUMBER = "sketch:stroke"
LAYER_NUMBER = "sketch:layer"
GROUP_NUMBER = "sketch:group"
ORIGIN = "sketch:origin"
DRAWING = "sketch:drawing"
REFERENCE = "sketch:reference"
