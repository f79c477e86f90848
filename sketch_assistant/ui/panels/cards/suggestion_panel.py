"""Under the assist bar when asked for: when to suggest, how freely, with which model."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import figure, tr
from ...ghosts.recognising import Recognising
from ...ghosts.suggesting import Suggesting
from ..models.model_grid import COLUMNS, TILE, ModelGrid
from ..models.pictures import Pictures
from ..widgets.card import Card
from ..widgets.class_field import ClassField, best_first
from ..widgets.rows.guess_row import GuessRow
from ..widgets.segments import Segments
from ..widgets.slider import Slider

TEMPERATURES = (0.05, 1.0, 0.05)  # lowest, highest, step
DELAYS = (0.2, 3.0, 0.1)  # seconds
CONFIDENCES = (0.0, 0.6, 0.05)  # of the best candidate
SEARCH_FROM = 13  # models


class SuggestionPanel(Card):
    """Filled when it is first shown, so that it costs nothing at the start."""

    left = Signal()  # the keyboard goes back to the drawing
    resized = Signal()  # it wants another height

    def __init__(
        self,
        suggesting: Suggesting,
        recognising: Recognising,
        actions: Actions,
        pictures: Pictures,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent)
        self._suggesting, self._recognising, self._actions = suggesting, recognising, actions
        self._bundles: object = None
        self.grid = ModelGrid(pictures, theme, self)
        self.grid.chosen.connect(suggesting.choice.set_model)
        self.grid.chosen.connect(self.left)
        self.search = self._searching()
        self._empty = QLabel("", self)
        self._empty.setWordWrap(True)
        self._empty.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._area = self._scrolling()
        self.guesses = GuessRow(theme, self)
        self.guesses.chosen.connect(suggesting.choice.pin)
        self.guesses.hide()
        recognising.changed.connect(self.refresh)
        self.classes = ClassField(theme, self)
        self.classes.chosen.connect(suggesting.choice.set_label)
        self.classes.left.connect(self.left)
        self.temperature = self._temperature()
        self.confident = self._confident()
        self.delay = self._delay()
        self._lay_out()
        self.hold_width(COLUMNS * (TILE.width() + 6) + 46)
        suggesting.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(12)
        modes = (
            (tr("At rest"), "mode_resting"),
            (tr("When asked"), "mode_asked"),
            (tr("Off"), "mode_off"),
        )
        takes = ((tr("Keep the next part"), "keep_part"), (tr("Keep all of it"), "keep_whole"))
        for choices in (modes, takes):
            segments = [(label, self._actions[name]) for label, name in choices]
            column.addWidget(Segments(segments, self.theme, self))
        parts: tuple[QWidget, ...] = (
            *(self.search, self._empty, self._area, self.guesses, self.classes),
            *(self.confident, self.temperature, self.delay, self._promise()),
        )
        for each in parts:
            column.addWidget(each)

    def _searching(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setPlaceholderText(tr("Find a model"))
        search.setAccessibleName(tr("Find a model"))
        search.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        search.textChanged.connect(self.grid.show_only)
        search.returnPressed.connect(self._take_first)
        escape = QShortcut(Qt.Key.Key_Escape, search)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self.left)
        return search

    def fit_into(self, room: int) -> None:
        """As high as its contents, at most `room` logical pixels: then the models scroll."""
        self._area.setFixedHeight(1)
        rest = self.sizeHint().height() - 1
        self._area.setFixedHeight(
            max(TILE.height(), min(self.grid.sizeHint().height(), room - rest))
        )
        self.adjustSize()

    def refresh(self) -> None:
        """Show the settings of suggestions, the models and how they are doing."""
        if self.isHidden():
            return
        models = self._suggesting.choice.offered
        if models is not None and self._suggesting.choice.models is not self._bundles:
            self._bundles = self._suggesting.choice.models
            self.grid.show_models(models)
            self.search.setVisible(len(models) >= SEARCH_FROM)
            self._empty.setVisible(not models)
            self._empty.setText(tr("No model is installed. `sketch-assistant models` says where."))
        self.grid.show_current(self._suggesting.choice.model)
        self._show_classes()
        self._show_guesses()
        self._recognising.recognise()
        self.temperature.set_value(self._suggesting.wishes.temperature)
        self.delay.set_value(self._suggesting.pace.delay)
        self.confident.set_value(self._suggesting.wishes.confident)

    def _show_classes(self) -> None:
        """Only for a model that knows many; the models' room gives way."""
        classes = self._suggesting.choice.classes
        shown = not self.classes.isHidden()
        self.classes.setVisible(bool(classes))
        self.classes.show_classes(classes, self._suggesting.choice.label)
        self.classes.show_guess(self._suggesting.guess)
        if shown is not bool(classes):
            self.resized.emit()

    def _show_guesses(self) -> None:
        """Three words at most; the room that they take is the models'."""
        if self.isHidden():
            return
        before = self.guesses.isHidden()
        self.guesses.show_guesses(self._recognising.guesses, self._suggesting.choice.label)
        if self.guesses.isHidden() is not before:
            self.resized.emit()

    def _take_first(self) -> None:
        """Return: the first model shown; one that was found by a class is told that class."""
        part, choice = self.search.text(), self._suggesting.choice
        shown = self.grid.show_only(part)
        if shown:
            self.grid.chosen.emit(shown[0])
            classes = best_first(choice.classes, part)
            if classes and not best_first(shown[:1], part):
                choice.set_label(classes[0])

    def _scrolling(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidget(self.grid)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _temperature(self) -> Slider:
        tip = tr("Calm and alike, or wild   {calmer} and {wilder}")
        slider = Slider(
            tr("Temperature"),
            TEMPERATURES,
            lambda value: figure(value, ".2f"),
            tip,
            self.theme,
            self,
        )
        slider.moved.connect(self._suggesting.set_temperature)
        self._actions.explain(slider, tip)
        return slider

    def _confident(self) -> Slider:
        tip = tr(
            "How sure a ghost must be to come by itself; asking always answers   "
            "{bolder} and {surer}"
        )
        slider = Slider(tr("Eager to quiet"), CONFIDENCES, confidently, tip, self.theme, self)
        slider.moved.connect(self._suggesting.set_confident)
        self._actions.explain(slider, tip)
        return slider

    def _delay(self) -> Slider:
        tip = tr("How long the pen rests before ghosts come   {sooner} and {later}")
        slider = Slider(
            tr("Delay"), DELAYS, lambda value: f"{figure(value, '.1f')} s", tip, self.theme, self
        )
        slider.moved.connect(self._suggesting.pace.set_delay)
        self._actions.explain(slider, tip)
        return slider

    def _promise(self) -> QLabel:
        label = QLabel(tr("Runs on this computer. Nothing is sent anywhere."), self)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        return label


def confidently(confidence: float) -> str:
    """When ghosts come by themselves, in words."""
    return (
        tr("when {confidence} sure", confidence=figure(confidence, ".0%"))
        if confidence > 0.0
        else tr("always")
    )
