"""What the menu Help opens."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication, QInputDevice
from PySide6.QtWidgets import QApplication

from ...paths import shipped_models
from ..base.words import tr
from ..ghosts.suggesting import Suggesting
from ..shell.window import Window
from .bindings import Bindings

if TYPE_CHECKING:  # made when first asked for: the start does not wait for them
    from ..panels.help.about_card import AboutCard
    from ..panels.help.first_steps_card import FirstStepsCard
    from ..panels.help.tablet_card import TabletCard


class Helping:
    """The cards are made when they are first asked for."""

    def __init__(self, window: Window, bindings: Bindings, suggesting: Suggesting) -> None:
        self._window, self._bindings, self._suggesting = window, bindings, suggesting
        bind = window.actions_.bind
        bind("shortcuts", lambda: bindings.toggle_card(window.cards.shortcuts))
        bind("about", self._toggle_about)
        bind("tablet", lambda: bindings.toggle_card(self._tablet))
        bind("first_steps", lambda: bindings.toggle_card(self._first_steps))

    def welcome(self) -> None:
        """At the first start: the first steps, unless somebody draws already."""
        if not self._window.canvas.is_pen_down:
            self._bindings.show_card(self._first_steps, True)
            self._window.settings.put("welcomed", True)
            self._window.canvas.stroke_drawn.connect(self._go_on)

    def _go_on(self) -> None:
        """Whoever draws beside the first steps has taken them."""
        self._window.canvas.stroke_drawn.disconnect(self._go_on)
        if not self._first_steps.isHidden():
            self._bindings.show_card(self._first_steps, False)

    def report(self) -> str:
        """What somebody who mends a bug asks for first, and nothing of whose bug it is."""
        return "\n".join(f"{name}: {value}" for name, value in self._facts())

    @cached_property
    def _about(self) -> AboutCard:
        from ...bundled import NAME, __version__, licences
        from ..panels.help.about_card import AboutCard

        window = self._window
        about = licences(), list(_models_that_ship())
        card = AboutCard(NAME, __version__, *about, window.theme, window.cards)
        card.copy_wanted.connect(self._copy)
        return self._bindings.add_late(card)

    @cached_property
    def _tablet(self) -> TabletCard:
        from ..panels.help.tablet_card import TabletCard

        return self._bindings.add_late(TabletCard(self._window.theme, self._window.cards))

    @cached_property
    def _first_steps(self) -> FirstStepsCard:
        from ..panels.help.first_steps_card import FirstStepsCard

        window = self._window
        card = FirstStepsCard(window.actions_, window.theme, window.cards)
        return self._bindings.add_late(card)

    def _toggle_about(self) -> None:
        self._about.show_report(self.report())
        self._bindings.toggle_card(self._about)

    def _copy(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self._window.say(tr("The report is on the clipboard."))

    def _facts(self) -> Iterator[tuple[str, str]]:
        from ...bundled import licences

        for name, version, _ in licences()[:4]:
            yield name, version or "unknown"
        yield "Qt", f"{qVersion()}, {QGuiApplication.platformName()}"
        yield "System", f"{_system()}, {platform.machine()}"
        yield "Language", QLocale.system().name()
        for screen in QGuiApplication.screens():
            size = screen.size()
            yield "Screen", f"{size.width()} × {size.height()} at {screen.devicePixelRatio():.0%}"
        yield "Pointers", ", ".join(_pointers()) or "none"
        yield (
            "Suggestions",
            f"{self._suggesting.pace.mode.value}, on {self._suggesting.provider or 'none'}",
        )
        yield "Models", self._models()
        sketch = self._window.canvas.session.sketch
        yield "Strokes", f"{len(sketch.strokes)}"
        yield "Layers", f"{len(sketch.layers)}"
        yield "Theme", self._window.theme.choice.value

    def _models(self) -> str:
        models = self._suggesting.choice.models or ()
        shipped = [each.manifest.name for each in models if self._ships(each.path)]
        return ", ".join([*shipped, f"{len(models) - len(shipped)} of your own"])

    @staticmethod
    def _ships(path: object) -> bool:
        return shipped_models() in getattr(path, "parents", ())


def _models_that_ship() -> Iterator[tuple[str, str, str]]:
    """Names, where they come from, and licences."""
    for path in sorted(shipped_models().glob("*/manifest.json")):
        about = json.loads(path.read_text(encoding="utf-8"))
        yield f"Model {about['name']}", about.get("attribution", ""), about.get("licence", "")


def _system() -> str:
    """The system's name and version; the names of its computer and its person are not in it."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return f"{platform.system()} {platform.release()}"


def _pointers() -> list[str]:
    """Kinds, not names: a device may be named after a person."""
    kinds = [device.type().name for device in QInputDevice.devices()]
    return [f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)]
