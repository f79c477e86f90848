"""Top right: which model, how it is doing, and the button that asks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...base import icons
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import called, tr
from ...ghosts.scheduler import Mode
from ...ghosts.silence import Silence
from ...ghosts.state import State
from ...ghosts.suggesting import Suggesting
from ..models.pictures import Pictures
from ..widgets.buttons import SIDE, ActionButton, Divider
from ..widgets.card import Card
from ..widgets.sides import placed

WIDE = 150  # logical pixels of the words


class SuggestionBar(Card):
    """The quiet indicator is the second line of the model's button."""

    def __init__(
        self,
        suggesting: Suggesting,
        actions: Actions,
        pictures: Pictures,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent)
        self._model = _ModelButton(suggesting, actions["suggestion_panel"], pictures, theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 5, 5, 5)
        row.setSpacing(2)
        row.addWidget(self._model)
        row.addWidget(Divider(theme, self))
        row.addWidget(ActionButton(actions["previous"], "back", theme, self))
        row.addWidget(ActionButton(actions["ask"], "ask", theme, self))
        suggesting.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the model and how it is doing."""
        self._model.update()


def named(suggesting: Suggesting) -> str:
    """The model in use, and what a model of many draws: as told, or as it guesses."""
    choice = suggesting.choice
    if not choice.classes:
        return choice.model or tr("Suggestions")
    if choice.told:
        return f"{called(choice.told)} · {choice.model}"
    guess = called(suggesting.guess)
    return f"{guess}? · {choice.model}" if guess else choice.model


def status(suggesting: Suggesting) -> str:
    """The indicator's words: how the model is doing, and on which processor."""
    on = f" · {suggesting.provider}" if suggesting.provider else ""
    match suggesting.state:
        case State.OFF:
            return tr("off")
        case State.MISSING:
            return tr("no model")
        case State.THINKING:
            return tr("thinking") + on
        case State.IDLE:
            return f"{_resting(suggesting)}{on}"


def _resting(suggesting: Suggesting) -> str:
    """Why nothing comes, where that is so."""
    if suggesting.pace.snoozes:
        return tr("snoozes")
    if suggesting.silence:
        return tr(suggesting.silence.value)
    return tr("when asked") if suggesting.pace.mode is Mode.ASKED else tr("ready")


class _ModelButton(ActionButton):
    def __init__(
        self,
        suggesting: Suggesting,
        action: QAction,
        pictures: Pictures,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(action, "down", theme, parent)
        self._suggesting, self._pictures = suggesting, pictures

    def sizeHint(self) -> QSize:
        # The same for every name and state, so that the bar does not twitch while it thinks.
        state = QFontMetrics(self._small_font()).horizontalAdvance(tr("looks finished") + " · CUDA")
        return QSize(max(state + 14, WIDE) + SIDE + 26, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, _ = self._colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        self._paint_picture(painter)
        self._paint_words(painter)
        arrow = icons.pixmap("down", self.theme.colour("muted"), 14, self.devicePixelRatioF())
        box = placed(self, QRectF(self.width() - 22, (self.height() - 14) // 2, 14, 14))
        painter.drawPixmap(box.topLeft(), arrow)
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        painter.setBrush(self.theme.colour("sunken"))
        box = placed(self, QRectF(4, 4, SIDE - 8, SIDE - 8))
        painter.drawRoundedRect(box, 8, 8)
        for bundle in self._suggesting.choice.models or ():
            if bundle.manifest.name == self._suggesting.choice.model:
                ink = self.theme.colour("text")
                self._pictures.paint(painter, bundle, box.adjusted(5, 5, -5, -5), ink)

    def _paint_words(self, painter: QPainter) -> None:
        left, width = SIDE + 4, self.width() - SIDE - 28
        painter.setPen(self.theme.colour("text"))
        name = self.fontMetrics().elidedText(self._name(), Qt.TextElideMode.ElideRight, width)
        room = placed(self, QRectF(left, 3, width, 18))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_mark(painter, placed(self, QRectF(left, 25, 8, 8)).center())
        painter.setFont(self._small_font())
        painter.setPen(self.theme.colour("muted"))
        words = placed(self, QRectF(left + 12, 20, width, 18))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, status(self._suggesting))

    def _paint_mark(self, painter: QPainter, at: QPointF) -> None:
        """A spot; of a drawing that looks finished, a check mark."""
        suggesting = self._suggesting
        if suggesting.state is State.IDLE and suggesting.silence is Silence.FINISHED:
            tick = icons.pixmap("check", self.theme.colour("good"), 11, self.devicePixelRatioF())
            painter.drawPixmap(at - QPointF(5.5, 5.5), tick)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(self._dot()))
        painter.drawEllipse(at, 3, 3)

    def _name(self) -> str:
        return named(self._suggesting)

    def _dot(self) -> str:
        state = self._suggesting.state
        if state is State.IDLE and (self._suggesting.pace.snoozes or self._suggesting.silence):
            return "muted"
        return {State.IDLE: "good", State.THINKING: "accent", State.OFF: "muted"}.get(
            state, "warning"
        )

    def _small_font(self) -> QFont:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font
