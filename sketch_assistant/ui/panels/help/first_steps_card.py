"""At the first start, and whenever it is asked for: the four gestures that matter."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...base.commands.actions import Actions
from ...base.motion import moves
from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.late_card import LateCard
from ..widgets.sides import placed
from .first_drawing import SECONDS, scene
from .living_page import LivingPage

FRAME = 33  # milliseconds
# What it is called, what happens, whose key it is.
STEPS = (
    (mark("Draw"), mark("Rest the pen, and a faint line shows how it could go on."), ""),
    (
        mark("Keep a part"),
        mark("{accept} keeps what stands out of it, {accept_all} all of it."),
        "accept",
    ),
    (
        mark("Or go your own way"),
        mark("Draw on, or press {dismiss}: the ghost is gone. You lead."),
        "dismiss",
    ),
    (
        mark("Off means off"),
        mark("Nothing is suggested, nothing is computed. {mode_resting} brings it back."),
        "mode_off",
    ),
)
PROMISE = mark("Everything stays on this computer: no account, no upload.")


class FirstStepsCard(LateCard):
    """A drawing comes into being beside four steps; a step that is pressed is shown again.

    clock: seconds, never going back. Where the system wants no animations it shows how each ends.
    """

    largest = QSize(780, 480)

    def __init__(
        self,
        actions: Actions,
        theme: Theme,
        parent: QWidget,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(theme, parent)
        self._actions, self.clock = actions, clock
        self.chapter, self._begun = 0, 0.0
        self.page = LivingPage(theme, self)
        self._steps = [
            Step(actions, tr(title), tr(words), name, theme, self) for title, words, name in STEPS
        ]
        self.frame = QTimer(self, interval=FRAME)
        self.frame.timeout.connect(self.show_now)
        for place, step in enumerate(self._steps):
            step.clicked.connect(lambda *_, place=place: self.go(place))
        self._start = QPushButton(tr("Start drawing"), self)
        self._start.setProperty("strong", True)
        self._start.clicked.connect(lambda: self.closed.emit())
        self._lay_out()

    def take_keyboard(self) -> None:
        self._start.setFocus()

    def go(self, chapter: int) -> None:
        """Show a step from its beginning."""
        self.chapter, self._begun = chapter % len(STEPS), self.clock()
        for place, step in enumerate(self._steps):
            step.setChecked(place == self.chapter)
        self.show_now()

    def show_now(self) -> None:
        """What is seen at this moment."""
        share = (self.clock() - self._begun) / SECONDS[self.chapter] if moves() else 1.0
        if share > 1.0 and moves():
            self.go(self.chapter + 1)
            return
        seen = scene(self.chapter, share)
        self.page.show_scene(seen, self._actions.key(seen.key) if seen.key else "")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.go(0)
        if moves():
            self.frame.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.frame.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        if event.key() in ways:
            self.go(self.chapter + ways[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = self.titled(tr("First steps"), 12)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.page, 5)
        steps = QVBoxLayout()
        steps.setSpacing(6)
        for step in self._steps:
            steps.addWidget(step)
        steps.addStretch(1)
        row.addLayout(steps, 6)
        column.addLayout(row, 1)
        below = QHBoxLayout()
        promise = QLabel(tr(PROMISE), self)
        promise.setProperty("quiet", True)
        below.addWidget(promise)
        below.addStretch(1)
        below.addWidget(self._start)
        column.addLayout(below)


class Step(QAbstractButton):
    """A step in words, with its key; marked while it is shown."""

    def __init__(
        self, actions: Actions, title: str, words: str, key: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._actions, self._theme = actions, theme
        self._title, self._words, self._key = title, words, key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{title}. {actions.words(words)}")
        self.setToolTip(tr("Show it"))
        actions.rebound.connect(self.update)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(330, 76)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            ground = "accent_soft" if self.isChecked() else "hover"
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        room = self.rect().adjusted(14, 10, -14, -8)
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self._theme.colour("accent" if self.isChecked() else "text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, self._title)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("text" if self.isChecked() else "muted"))
        words = room.adjusted(0, painter.fontMetrics().height() + 5, 0, 0)
        wrap = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(wrap), self._actions.words(self._words))
        self._paint_key(painter, QRectF(room))
        painter.end()

    def _paint_key(self, painter: QPainter, room: QRectF) -> None:
        key = self._actions.key(self._key) if self._key else ""
        if not key:
            return
        width = painter.fontMetrics().horizontalAdvance(key) + 14
        cap = placed(self, QRectF(room.right() - width, room.top() - 2, width, 20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surface" if self.isChecked() else "sunken"))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
