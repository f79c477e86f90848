"""Top left: the menu, the drawing's name, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import tr
from ..widgets.buttons import ActionButton, Divider
from ..widgets.card import Card
from ..widgets.sides import placed
from ..widgets.tip import tip

WIDEST, DOT = 260, 30  # logical pixels: of the name, and of the dot beside it


class TitleCard(Card):
    """The name is elided in the middle; a dot says that something is not saved."""

    def __init__(self, actions: Actions, menu: QMenu, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._menu = menu
        actions.bind("menu", self._popup)
        self._name = _Name(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 5, 5, 5)
        row.setSpacing(2)
        row.addWidget(ActionButton(actions["menu"], "menu", theme, self))
        row.addWidget(self._name)
        row.addWidget(Divider(theme, self))
        for name in ("undo", "redo"):
            row.addWidget(ActionButton(actions[name], name, theme, self))

    def show_title(self, name: str, modified: bool, path: str) -> None:
        """name: of the file; path: where it lies, in words."""
        self._name.show_title(name, modified, path)

    def fit_into(self, room: int) -> None:
        """At most `room` logical pixels wide: the name gives way."""
        self._name.fit_into(room - self.sizeHint().width() + self._name.width())
        self.adjustSize()

    def _popup(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 6)))


class _Name(QLabel):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._modified, self._whole = theme, False, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_title(self, name: str, modified: bool, path: str) -> None:
        self._modified, self._whole = modified, name
        self.setToolTip(tip(f"{path}{tr('   not saved yet') if modified else ''}"))
        self.fit_into(WIDEST + DOT)

    def fit_into(self, room: int) -> None:
        """room: logical pixels, with the dot."""
        wide = min(WIDEST, room - DOT)
        elided = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, wide)
        self.setText(elided)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(elided) + DOT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("text"))
        room = self.rect().adjusted(6, 0, -6, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._modified:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            dot = placed(self, QRectF(self.width() - 16, self.height() // 2 - 3, 7, 7))
            painter.drawEllipse(dot)
        painter.end()
