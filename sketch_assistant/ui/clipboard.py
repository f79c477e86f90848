"""The drawing for other programs' clipboards."""

from __future__ import annotations

import io

from PySide6.QtCore import QMimeData

from ..sketch.document import Sketch
from ..sketch.svg_write import write
from .picture import picture


def drawing_data(sketch: Sketch) -> QMimeData:
    """SVG, the SVG as text for programs that only paste text, and a picture."""
    stream = io.StringIO()
    write(sketch, stream, "editable")
    data = QMimeData()
    data.setData("image/svg+xml", stream.getvalue().encode())
    data.setText(stream.getvalue())
    data.setImageData(picture(sketch, 2.0))
    return data
