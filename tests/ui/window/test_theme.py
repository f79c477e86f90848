"""Light and dark, and what is remembered from one start to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from sketch_assistant.assist.requests import DEFAULT_TEMPERATURE
from sketch_assistant.sketch.document import Ink
from sketch_assistant.ui.base.theme import DARK, LIGHT, Palette, Theme, ThemeChoice
from sketch_assistant.ui.ghosts.scheduler import Mode

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class FakeHints(QObject):
    colorSchemeChanged = Signal(object)  # noqa: N815, Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802, Qt's name
        return self.scheme


@pytest.mark.usefixtures("qapp")
def test_the_theme_follows_the_system_while_it_runs() -> None:
    hints = FakeHints()
    theme = Theme(ThemeChoice.SYSTEM, hints)  # type: ignore[arg-type]
    seen = [theme.palette]
    theme.changed.connect(lambda: seen.append(theme.palette))
    hints.scheme = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(hints.scheme)
    theme.choose(ThemeChoice.LIGHT)
    hints.colorSchemeChanged.emit(hints.scheme)
    assert seen == [LIGHT, DARK, LIGHT]


def test_the_window_wears_the_theme(desk: Desk) -> None:
    desk.app.theme.choose(ThemeChoice.LIGHT)
    light = desk.cards.title.grab().toImage()
    desk.actions["theme"].trigger()
    assert desk.app.theme.choice is ThemeChoice.DARK
    assert desk.canvas.dark
    assert QApplication.palette().window().color().lightness() < 60
    assert desk.cards.title.grab().toImage() != light


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_words_are_readable(palette: Palette) -> None:
    for name in ("text", "muted", "accent", "warning", "danger"):
        for ground in ("surface", "sunken"):
            assert contrast(getattr(palette, name), getattr(palette, ground)) >= 4.5, (name, ground)
    for name in ("text", "muted", "accent"):
        assert contrast(getattr(palette, name), palette.accent_soft) >= 4.5, name
    assert contrast(palette.accent_text, palette.accent) >= 4.5
    assert contrast(palette.good, palette.surface) >= 3.0, "a dot, no words"


def contrast(one: str, other: str) -> float:
    """As WCAG defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_what_was_set_is_remembered(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.actions["mode_asked"].trigger()
    first.suggesting.choice.set_model("pig")
    first.suggesting.set_temperature(0.8)
    first.suggesting.pace.set_delay(1.5)
    first.press(Qt.Key.Key_3)
    first.press(Qt.Key.Key_BracketRight)
    first.app.bound.inks.change(opacity=0.4)
    first.app.theme.choose(ThemeChoice.DARK)
    first.close()
    second = make_desk()
    second.start()
    assert second.suggesting.pace.mode is Mode.ASKED
    assert second.suggesting.choice.model == "pig"
    assert second.suggesting.wishes.temperature == pytest.approx(0.8)
    assert second.suggesting.pace.delay == pytest.approx(1.5)
    assert second.canvas.pen_ink == first.canvas.pen_ink != Ink()
    assert second.canvas.pen_ink.opacity == 0.4
    assert second.app.theme.choice is ThemeChoice.DARK


def test_a_colour_of_ones_own_is_remembered(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    first.app.bound.inks.set_colour("#123456")
    first.close()
    assert make_desk().canvas.pen_ink.colour == "#123456"


@pytest.mark.parametrize(("name", "value"), [("colour", "mauve"), ("opacity", 0), ("width", "nan")])
def test_an_ink_that_makes_no_sense_is_the_usual_one(
    make_desk: Callable[[], Desk], name: str, value: object
) -> None:
    first = make_desk()
    first.settings.put(f"pen_{name}", value)
    assert make_desk().canvas.pen_ink == Ink()


def test_what_is_set_is_remembered_before_the_end(desk: Desk) -> None:
    """By a key, a slider or a menu alike: a crash takes none of it."""
    desk.press(Qt.Key.Key_3)
    desk.actions["theme"].trigger()
    desk.actions["keep_whole"].trigger()
    desk.cards.pen.width_slider.moved.emit(7.5)
    desk.cards.suggestion_panel.temperature.moved.emit(0.8)
    desk.actions["hold_snaps"].trigger()
    settings = desk.settings
    assert settings.text("pen_colour", "") == desk.canvas.pen_ink.colour
    assert settings.text("theme", "") == desk.app.theme.choice
    assert settings.flag("takes_whole", False)
    assert settings.number("pen_width", 0.0, 0.0, 99.0) == 7.5
    assert settings.number("temperature", 0.0, 0.0, 1.0) == pytest.approx(0.8)
    assert settings.flag("hold_snaps", True) is desk.canvas.hold_snaps


def test_settings_that_make_no_sense_are_ignored(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    for key in (
        "mode",
        "theme",
        "model",
        "temperature",
        "delay",
        "pen_width",
        "geometry",
        "recent",
    ):
        first.settings.put(key, "nonsense")
    first.settings.sync()
    second = make_desk()
    second.start()
    assert second.suggesting.pace.mode is Mode.RESTING
    assert second.suggesting.wishes.temperature == DEFAULT_TEMPERATURE
    assert second.suggesting.choice.model == "cat"
    second.window.restore()


def test_what_earlier_versions_called_a_look_is_the_theme(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.settings.put("look", "dark")
    first.settings.put("keys", {"look": ["Ctrl+Alt+F9"]})
    first.settings.sync()
    second = make_desk()
    assert second.app.theme.choice is ThemeChoice.DARK
    assert second.actions.keys_of("theme") == ("Ctrl+Alt+F9",)
