"""The drawing, or a selection of it, for other programs' clipboards and for slots in this one."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QByteArray, QMetaType, QMimeData

from ...sketch.document import Layer, Sketch, SketchError, Stroke
from ...sketch.svg.write import write
from ..paint.stroke_index import box_of
from .picture import picture

SVG, TEXT, IMAGE = "image/svg+xml", "text/plain", "application/x-qt-image"
STROKES = "application/x-sketch-assistant-strokes"  # SVG too: exact, and where it was on the page
MARGIN = 4.0  # page units around a selection that leaves alone


def drawing_data(sketch: Sketch) -> QMimeData:
    """SVG, the SVG as text for programs that only paste text, and a picture."""
    text = _svg(sketch)
    data = QMimeData()
    data.setData(SVG, text)
    data.setText(text.decode())
    data.setImageData(picture(sketch, 2.0, whole=True))
    return data


class SelectionData(QMimeData):
    """The same of selected strokes alone, on a page as large as they are.

    Written when somebody asks for it: dragging thousands of strokes begins at once.
    strokes: what is in it, for who gets it without leaving the program.
    """

    def __init__(self, strokes: Sequence[Stroke], sketch: Sketch) -> None:
        super().__init__()
        self.strokes, self._sketch = tuple(strokes), sketch
        self._written: dict[str, object] = {}
        self._writers: dict[str, Callable[[], object]] = {
            STROKES: lambda: QByteArray(_svg(self._alone())),
            SVG: lambda: QByteArray(_svg(self._cropped())),
            TEXT: lambda: _svg(self._cropped()).decode(),
            IMAGE: lambda: picture(self._cropped(), 2.0),
        }

    def formats(self) -> list[str]:
        return list(self._writers)

    def retrieveData(  # noqa: N802 - Qt calls it by this name
        self, mimetype: str, preferred: QMetaType | QMetaType.Type
    ) -> object:
        if mimetype not in self._written and mimetype in self._writers:
            try:
                self._written[mimetype] = self._writers[mimetype]()
            except SketchError:  # too large for a picture or a file: the other forms remain
                self._written[mimetype] = None
        return self._written.get(mimetype)

    def _alone(self) -> Sketch:
        return replace(self._sketch, layers=self._layers(), active=-1)

    def _cropped(self) -> Sketch:
        box = box_of(self.strokes).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        by = (-box.x(), -box.y(), 0.0, 0.0, 0.0)
        layers = tuple(
            replace(x, strokes=tuple(replace(s, points=s.points + by) for s in x.strokes))
            for x in self._layers()
        )
        return Sketch(layers, box.width(), box.height())

    def _layers(self) -> tuple[Layer, ...]:
        """Those that the strokes are in, with nothing else in them."""
        chosen = set(map(id, self.strokes))
        some = (
            replace(each, strokes=tuple(s for s in each.strokes if id(s) in chosen))
            for each in self._sketch.layers
        )
        return tuple(each for each in some if each.strokes)


def _svg(sketch: Sketch) -> bytes:
    stream = io.StringIO()
    write(sketch, stream, "editable")
    return stream.getvalue().encode()
