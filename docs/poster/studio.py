"""The window with a pen at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication

from docs.real_window import PATIENCE, closed, opened, wait
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.ui.base.dialogs import Dialogs
from sketch_assistant.ui.base.session import Ghost
from tests.ui.hands import Stylus

from .shapes import Line

SIZE = (1180, 1300)


class Palette(Dialogs):
    """A colour dialog that is answered at once."""

    wanted = "#000000"

    def colour(self, current: str) -> str | None:
        return self.wanted


class Studio:
    """Everything through the window: a pen that reports, and actions."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.dialogs = folder, Palette()
        self.app = opened(folder, SIZE, dialogs=self.dialogs)
        self.window, self.canvas, self.session = (
            self.app.window, self.app.canvas, self.app.session,
        )  # fmt: skip
        self.pen = Stylus(self.canvas)
        self.rng = np.random.default_rng(11)
        self.do("mode_asked")

    @property
    def sketch(self) -> Sketch:
        return self.session.sketch

    def do(self, *names: str) -> None:
        """Actions, by their names."""
        for name in names:
            self.window.actions_[name].trigger()
            QApplication.processEvents()

    def ink(self, colour: str, width: float, opacity: float = 1.0, brush: str = "pen") -> None:
        """What the pen draws with, or what is selected is to be."""
        self.dialogs.wanted = colour
        self.do("colour")
        for name, value in (("width", width), ("opacity", opacity)):
            self.window.cards.pen.inked.emit({name: value})
        self.do(f"brush_{brush}")

    def draw(self, *lines: Line, press: Callable[[Line], Line] | float = 0.7) -> None:
        """Strokes through these places of the page. press: of each point, as shares."""
        for line in lines:
            firm = press(line) if callable(press) else np.full(len(line), press)
            places = [self.canvas.view.to_window(*each) for each in line.tolist()]
            self.pen.press(*places[0], float(firm[0]))
            for place, each in zip(places[1:], firm[1:].tolist(), strict=True):
                self.pen.move(*place, each)
            self.pen.release(*places[-1])
            QApplication.processEvents()

    def select(self, strokes: Iterable[Stroke]) -> None:
        self.session.select(strokes)

    def drawn_since(self, count: int) -> tuple[Stroke, ...]:
        """The strokes of the layer that is drawn on, after the first so many."""
        return self.sketch.layers[self.sketch.place].strokes[count:]

    @property
    def on_layer(self) -> int:
        """How many strokes there are where it is drawn on."""
        return len(self.sketch.layers[self.sketch.place].strokes)

    def layer(self, name: str) -> None:
        """A new layer of this name, which is drawn on."""
        if self.sketch.strokes:
            self.do("layer_add")
        self.window.cards.layers.list.renamed.emit(self.sketch.place, name)

    def choose(self, wanted: Callable[[Ghost], bool]) -> None:
        """Step to the first candidate of this kind."""
        for _ in self.session.ghosts:
            if self.session.ghost is None or wanted(self.session.ghost):
                return
            self.do("next")

    def accept_all(self) -> None:
        """Keep the ghost that is there."""
        self.pause(0.6)  # what is accepted too soon was not meant
        self.do("accept_all")

    def wait(self, until: Callable[[], bool]) -> bool:
        """Let the window live until then, or until nobody waits any longer."""
        wait(PATIENCE, until)
        return until()

    def pause(self, seconds: float) -> None:
        wait(seconds)

    def bring(self, path: Path) -> None:
        """A picture to draw from, dropped on the window."""
        self.window.picture_dropped.emit(path)
        self.wait(lambda: self.sketch.reference is not None)
        self.do("reference_panel")

    def shoot(self, path: Path) -> None:
        """A picture of the window."""
        self.pause(0.4)
        self.window.grab().save(str(path))

    def save(self, path: Path) -> None:
        """As Ctrl+Shift+S does."""
        self.dialogs.save_path = lambda title, suggestion: path  # type: ignore[method-assign]
        self.app.documents.save_as()

    def leave(self) -> None:
        """All is saved."""
        closed(self.app)


def photograph(path: Path, width: int, height: int) -> None:
    """What the poster is drawn from: an evening at the sea."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    sky = QLinearGradient(0, 0, 0, height)
    for at, colour in ((0.0, "#f2d9b0"), (0.45, "#e79a62"), (0.66, "#8a6a78"), (1.0, "#27566b")):
        sky.setColorAt(at, QColor(colour))
    painter = QPainter(image)
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#fff0c4"))
    painter.drawEllipse(round(width * 0.62), round(height * 0.26), width // 5, width // 5)
    painter.end()
    image.save(str(path))
