"""Left: pen, eraser, selection, width, ink."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....sketch.document import Ink
from ...base.commands.actions import Actions
from ...base.commands.families import COLOURS
from ...base.theme import Theme
from ..widgets.buttons import ActionButton, Divider, Swatch
from ..widgets.card import Card

SWATCH, LOW_SWATCH = 30, 27  # logical pixels of height
FAINTEST = 0.25  # of the dot, so that it can be found


class ToolCard(Card):
    """One column; the dot in the middle shows the pen's ink and opens its settings."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(5, 5, 5, 5)
        self._column.setSpacing(2)
        self._column.addWidget(ActionButton(actions["pen"], "pen", theme, self))
        self.eraser_button = ActionButton(actions["eraser"], "cutter", theme, self)
        self._column.addWidget(self.eraser_button)
        self.push_button = ActionButton(actions["push"], "push", theme, self)
        self._column.addWidget(self.push_button)
        self.select_button = ActionButton(actions["select"], "lasso", theme, self)
        self._column.addWidget(self.select_button)
        self.width_button = WidthButton(actions["pen_panel"], theme, self)
        self._column.addWidget(self.width_button)
        self._column.addWidget(Divider(theme, self, vertical=False))
        self.swatches = [
            self._swatch(actions[f"colour_{i}"], colour)
            for i, colour in enumerate(COLOURS.values(), start=1)
        ]
        self.own = self._swatch(actions["colour"], "")

    def fit_into(self, height: int) -> None:
        """Closer together where the window is low; height: logical pixels."""
        for gap, high in ((2, SWATCH), (0, LOW_SWATCH)):
            self._column.setSpacing(gap)
            for swatch in (*self.swatches, self.own):
                swatch.setFixedHeight(high)
            if self.sizeHint().height() <= height:
                break
        self.adjustSize()

    def show_shape(self, shape: str) -> None:
        """What a drag that selects draws: "lasso" or "rectangle"."""
        self.select_button.icon_ = shape
        self.select_button.update()

    def show_eraser(self, takes: str) -> None:
        """What goes of a stroke that is touched: "parts" or "whole"."""
        self.eraser_button.icon_ = "cutter" if takes == "parts" else "eraser"
        self.eraser_button.update()

    def show_palette(self, palette: Sequence[str]) -> None:
        """The colours on the number keys."""
        for swatch, colour in zip(self.swatches, palette, strict=True):
            swatch.colour = colour
            swatch.update()

    def show_push(self, does: str) -> None:
        """What the brush does to lines: "push" or "smooth"."""
        self.push_button.icon_ = does
        self.push_button.update()

    def show_pen(self, ink: Ink, mixed: bool = False) -> None:
        """A ring around the swatch of its colour; around none where the colours are mixed."""
        colour = ink.colour
        known = [swatch for swatch in self.swatches if swatch.colour == colour]
        self.own.colour = "" if known or mixed else colour
        for swatch in (*self.swatches, self.own):
            swatch.setChecked(not mixed and swatch in (known or [self.own]))
            swatch.update()
        self.width_button.show_pen(ink)

    def _swatch(self, action: QAction, colour: str) -> Swatch:
        made = Swatch(action, colour, self.theme, self)
        self._column.addWidget(made)
        return made


class WidthButton(ActionButton):
    """A dot as wide as the line."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget) -> None:
        super().__init__(action, "dots", theme, parent)
        self._ink = Ink()

    def show_pen(self, ink: Ink) -> None:
        """The dot is made with this ink."""
        self._ink = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, _ = self._colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 9, 9)
        radius = min(max(self._ink.width / 2 + 1, 2.0), 12.0)
        colour = QColor(self._ink.colour)
        if self.theme.palette.dark and colour.lightness() < 90:
            colour = self.theme.colour("text")  # ink on a dark card would not be seen
        colour.setAlphaF(max(self._ink.opacity, FAINTEST))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)
        painter.end()
