"""Beside the tools when asked for: the layers of the drawing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ....sketch.document import Layer
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import figure, tr
from ..widgets.buttons import ActionButton
from ..widgets.card import Card
from ..widgets.heading import heading
from ..widgets.slider import Slider
from .layer_list import ROW, LayerList

MOST_ROWS, FEWEST = 8, 2  # that are seen without scrolling
WIDTH = 272
OPACITIES = (0.05, 1.0, 0.05)
BUTTONS = (
    ("layer_add", "plus"),
    ("layer_take", "take"),
    ("layer_merge", "merge"),
    ("layer_delete", "trash"),
)


class LayersCard(Card):
    """The list, the opacity of the layer that is drawn on, and what can be done with it."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.list = LayerList(theme, self)
        self.opacity = Slider(
            tr("Opacity"), OPACITIES, lambda value: figure(value, ".0%"), "", theme, self
        )
        self.opacity.setToolTip(tr("How little shows through the layer"))
        self._rows = self._room = MOST_ROWS
        close = QAction(tr("Close"), self)
        close.setToolTip(tr("Close   Esc"))
        close.triggered.connect(lambda: actions["layers_panel"].trigger())
        self._area = QScrollArea(self)
        self._area.setWidget(self.list)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 10)
        column.setSpacing(6)
        column.addLayout(heading(tr("Layers"), close, theme, self))
        column.addWidget(self._area)
        inner = QVBoxLayout()
        inner.setContentsMargins(2, 4, 8, 0)
        inner.addWidget(self.opacity)
        column.addLayout(inner)
        column.addLayout(self._buttons(actions))
        self.hold_width(WIDTH)

    def show_layers(self, layers: Sequence[Layer], active: int) -> None:
        """Those of the drawing, bottom first; active: the number of the one that is drawn on."""
        self._rows = len(layers)
        self.list.show_layers(layers, active)
        self.opacity.set_value(layers[active].opacity if layers else 1.0)
        self._fit()
        row = self.list.row(active)
        self._area.ensureVisible(0, row.center().y(), 0, ROW)

    def fit_into(self, height: int) -> None:
        """As many rows as there are, or as have room in so many logical pixels."""
        others = self.sizeHint().height() - self._area.height()
        self._room = min(MOST_ROWS, max(FEWEST, (height - others) // ROW))
        self._fit()

    def _fit(self) -> None:
        self._area.setFixedHeight(ROW * min(max(self._rows, 1), self._room))
        self.adjustSize()

    def _buttons(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(4)
        for name, icon in BUTTONS:
            if name == "layer_delete":
                row.addStretch(1)
            row.addWidget(ActionButton(actions[name], icon, self.theme, self))
        return row
