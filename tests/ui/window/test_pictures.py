"""A picture of each model's own drawing; a model without one still works."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.ui.panels.models.pictures import Pictures

pytestmark = pytest.mark.usefixtures("qapp")
DRAWING = b'{"word": "cat", "drawing": [[[0, 100], [0, 100]], [[50, 50], [0, 100]]]}\n'


class FakeBundle(SimpleNamespace):
    """Counts how often its sample was read."""

    def __init__(self, stored: bytes | None) -> None:
        super().__init__(path=Path("cat"), stored=stored, reads=0)

    def read(self, name: str) -> bytes:
        self.reads += 1
        if self.stored is None:
            raise SketchError(f"The model has no file {name}.")
        return bytes(self.stored)


def painted(pictures: Pictures, bundle: Any) -> int:
    """How many pixels its picture touches."""
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    pictures.paint(painter, bundle, QRectF(5, 5, 50, 50), QColor("black"))
    painter.end()
    colours = (image.pixelColor(x, y) for x in range(60) for y in range(60))
    return sum(colour != QColor("white") for colour in colours)


def test_it_is_read_once_and_painted() -> None:
    pictures, bundle = Pictures(), FakeBundle(DRAWING)
    assert painted(pictures, bundle) > 50
    assert painted(pictures, bundle) > 50
    assert bundle.reads == 1


@pytest.mark.parametrize("stored", [None, b"", b"nonsense", b'{"drawing": []}'])
def test_no_picture_is_no_harm(stored: bytes | None) -> None:
    assert painted(Pictures(), FakeBundle(stored)) == 0
