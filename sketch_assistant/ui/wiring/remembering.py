"""What is set in the window is remembered as soon as it is set, and set again at the next start."""

from __future__ import annotations

from ...assist.ghosts.votes import CONFIDENT
from ...assist.requests import DEFAULT_TEMPERATURE
from ..base.settings import Settings
from ..base.theme import Theme, ThemeChoice
from ..ghosts.ghosting import Ghosting
from ..ghosts.own_hand import OwnHand
from ..ghosts.scheduler import Mode
from ..ghosts.suggesting import Suggesting
from ..panels.cards.suggestion_panel import CONFIDENCES, DELAYS, TEMPERATURES
from ..panels.widgets.slider import Slider
from ..pen.canvas import Canvas
from ..shell.window import Window
from .ink import pen_settings


class Remembering:
    """Between the settings and what they are of."""

    def __init__(
        self,
        settings: Settings,
        canvas: Canvas,
        suggesting: Suggesting,
        ghosting: Ghosting,
        own_hand: OwnHand,
        theme: Theme,
    ) -> None:
        self._settings, self._canvas, self._suggesting = settings, canvas, suggesting
        self._ghosting, self._own_hand, self._theme = ghosting, own_hand, theme
        self._kept: dict[str, object] = {}

    def recall(self) -> None:
        """What was set the last time."""
        settings, canvas, suggesting = self._settings, self._canvas, self._suggesting
        earlier = settings.choice("look", ThemeChoice.SYSTEM)  # what earlier versions call it
        self._theme.choose(settings.choice("theme", earlier))
        pen_settings.recall(settings, canvas)
        self._recall_choice()
        suggesting.wishes.temperature = settings.number(
            "temperature", DEFAULT_TEMPERATURE, *TEMPERATURES[:2]
        )
        suggesting.wishes.confident = settings.number("confident", CONFIDENT, *CONFIDENCES[:2])
        self._ghosting.takes_whole = settings.flag("takes_whole", False)
        self._own_hand.set_on(settings.flag("own_hand", True))
        self._own_hand.set_aligns(settings.flag("aligns", True))
        suggesting.pace.set_delay(settings.number("delay", 0.5, *DELAYS[:2]))
        suggesting.set_mode(settings.choice("mode", Mode.RESTING))
        self._kept = self._now()

    def watch(self, window: Window) -> None:
        """From now on notice what is set in the window, however it is."""
        self._suggesting.changed.connect(self.keep)
        self._theme.changed.connect(self.keep)
        self._canvas.session.pen.came.connect(self.keep)
        window.actions_.rebound.connect(
            lambda: self._settings.put("keys", _listed(window.actions_.changed_keys))
        )
        for action in window.actions_.values():
            action.triggered.connect(self.keep)
        for slider in window.findChildren(Slider):
            slider.moved.connect(self.keep)
        self._settings.told.connect(window.complain)

    def keep(self) -> None:
        """What was set since the last time."""
        now = self._now()
        for key, value in now.items():
            if value != self._kept.get(key):
                self._settings.put(key, value)
        self._kept = now
        pen_settings.keep(self._settings, self._canvas)

    def _now(self) -> dict[str, object]:
        suggesting = self._suggesting
        return {
            "model": suggesting.choice.model,
            "class": suggesting.choice.lasting,
            "mode": suggesting.pace.mode.value,
            "temperature": suggesting.wishes.temperature,
            "delay": suggesting.pace.delay,
            "confident": suggesting.wishes.confident,
            "takes_whole": self._ghosting.takes_whole,
            "own_hand": self._own_hand.is_on,
            "aligns": self._own_hand.aligns,
            "theme": self._theme.choice.value,
        }

    def _recall_choice(self) -> None:
        """The model that is used first and what it draws; later only one that there is."""
        settings, choice = self._settings, self._suggesting.choice
        model = settings.text("default_model", settings.text("model", ""))
        label = settings.text("class", "")
        if choice.models is None:
            choice.model, choice.label, choice.lasting = model, label, label
        elif model in {bundle.manifest.name for bundle in choice.offered or ()}:
            choice.set_model(model)
            choice.set_label(label)


def _listed(keys: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {name: list(each) for name, each in keys.items()}
