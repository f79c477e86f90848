"""The window around the drawing: actions, cards, messages, themes, what is remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from sketch_assistant.ui.actions import COLOURS, COMMANDS, shown_key
from sketch_assistant.ui.assistant import State
from sketch_assistant.ui.panels.assist_bar import status
from sketch_assistant.ui.panels.message_bar import Message
from sketch_assistant.ui.panels.segments import Segments
from sketch_assistant.ui.panels.slider import Slider
from sketch_assistant.ui.scheduler import Mode
from sketch_assistant.ui.theme import DARK, LIGHT, Look, Palette, Theme

if TYPE_CHECKING:
    from tests.ui.window.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_every_action_has_a_shortcut_of_its_own_and_does_something(desk: Desk) -> None:
    keys = [QKeySequence(key).toString() for command in COMMANDS for key in command.keys]
    assert "" not in keys
    assert len(keys) == len(set(keys))
    for name, action in desk.actions.items():
        assert action.receivers("2triggered(bool)") > 0, name


def test_every_tooltip_names_its_shortcut(desk: Desk) -> None:
    for command in COMMANDS:
        tip = desk.actions[command.name].toolTip()
        assert tip.endswith(f"   {shown_key(command)}")
    for button in desk.window.findChildren(QAbstractButton):
        assert button.toolTip(), button.text()
        assert button.accessibleName() or button.text()


def test_the_keyboard_stays_with_the_drawing(desk: Desk) -> None:
    for button in desk.window.findChildren(QAbstractButton):
        assert button.focusPolicy() == Qt.FocusPolicy.NoFocus
    for name in ("pen_panel", "assist_panel", "shortcuts", "export"):
        desk.actions[name].trigger()
        assert QApplication.focusWidget() is desk.canvas


def test_the_tools(desk: Desk) -> None:
    desk.press(Qt.Key.Key_E)
    assert desk.canvas.tool == "eraser"
    assert desk.actions["eraser"].isChecked()
    desk.press(Qt.Key.Key_3)
    assert desk.canvas.tool == "pen"
    assert desk.canvas.pen_colour == tuple(COLOURS.values())[2]
    width = desk.canvas.pen_width
    desk.press(Qt.Key.Key_BracketRight)
    assert desk.canvas.pen_width > width
    desk.press(Qt.Key.Key_BracketLeft)
    assert desk.canvas.pen_width == pytest.approx(width)
    for _ in range(100):
        desk.press(Qt.Key.Key_BracketRight)
    assert desk.canvas.pen_width == 24


def test_any_colour(desk: Desk) -> None:
    desk.dialogs.colours = ["#123456", None]
    desk.press(Qt.Key.Key_C)
    assert desk.canvas.pen_colour == "#123456"
    assert desk.stage.tools._own.isChecked()
    desk.press(Qt.Key.Key_C)
    assert desk.canvas.pen_colour == "#123456"


def test_the_pen_card(desk: Desk) -> None:
    desk.actions["pen_panel"].trigger()
    for slider, read in (
        (desk.stage.pen.width_slider, lambda: desk.canvas.pen_width / 24),
        (desk.stage.pen.steadiness, lambda: desk.canvas.stabiliser),
    ):
        drag(slider, 1.0)
        assert read() == pytest.approx(1.0)
    desk.press(Qt.Key.Key_S)
    assert desk.canvas.stabiliser == pytest.approx(1.0)
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert desk.canvas.stabiliser == pytest.approx(0.9)
    desk.actions["touch_draws"].trigger()
    assert not desk.canvas.touch_draws


def drag(slider: Slider, part: float) -> None:
    at = slider.rect().center()
    at.setX(int(part * slider.width()))
    QTest.mousePress(slider, LEFT, pos=at)
    QTest.mouseRelease(slider, LEFT, pos=at)


def test_undo_redo_and_erasing_everything(desk: Desk) -> None:
    assert not desk.actions["undo"].isEnabled()
    desk.draw_line(300)
    desk.draw_line(400)
    drawn = desk.sketch
    desk.press(Qt.Key.Key_Backspace, CTRL)
    assert desk.strokes == ()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.sketch is drawn
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.actions["redo"].isEnabled()
    desk.press(Qt.Key.Key_Y, CTRL)
    assert desk.sketch is drawn


def test_the_view(desk: Desk) -> None:
    fitted = desk.canvas.view
    desk.actions["actual"].trigger()
    assert desk.canvas.view.scale == pytest.approx(1.0)
    desk.actions["rotate_right"].trigger()
    assert desk.canvas.view.angle == pytest.approx(15.0)
    assert desk.stage.view_card._upright.isVisible()
    desk.actions["upright"].trigger()
    assert not desk.stage.view_card._upright.isVisible()
    desk.actions["fit"].trigger()
    assert desk.canvas.view.scale == pytest.approx(fitted.scale)


def test_the_page_lies_between_the_cards(desk: Desk) -> None:
    page = desk.pixel(0, 0), desk.pixel(desk.sketch.width, desk.sketch.height)
    for corner in page:
        assert not any(card.geometry().contains(corner) for card in desk.stage.lasting)
    assert page[0].x() > desk.stage.tools.geometry().right()


def test_without_panels_there_is_only_the_drawing(desk: Desk) -> None:
    scale = desk.canvas.view.scale
    desk.actions["panels"].trigger()
    assert not any(card.isVisible() for card in desk.stage.lasting)
    assert desk.canvas.view.scale > scale
    desk.actions["panels"].trigger()
    assert all(card.isVisible() for card in desk.stage.lasting)


@pytest.mark.parametrize("size", [(760, 560), (1024, 600), (1920, 1080)])
def test_cards_stay_inside_and_apart(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.ghosts()
    cards = [card.geometry() for card in desk.stage.lasting]
    for place, card in enumerate(cards):
        assert desk.stage.rect().contains(card)
        assert not any(card.intersects(other) for other in cards[place + 1 :])


@pytest.mark.parametrize("name", ["shortcuts", "export", "pen_panel", "assist_panel"])
def test_escape_closes_what_lies_over_the_page_first(desk: Desk, name: str) -> None:
    desk.ghosts()
    desk.actions[name].trigger()
    (card,) = [each for each in desk.stage.passing if each.isVisible()]
    assert desk.stage.rect().contains(card.geometry())
    desk.press(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert desk.session.ghost is not None
    desk.press(Qt.Key.Key_Escape)
    assert desk.session.ghost is None


def test_the_model_picker(desk: Desk) -> None:
    desk.actions["assist_panel"].trigger()
    tiles = desk.stage.assist_panel._grid._tiles
    assert [tile.name for tile in tiles] == ["cat", "pig"]
    QTest.mouseClick(tiles[1], LEFT)
    assert desk.assistant.model == "pig"
    assert tiles[1].isChecked()
    assert not tiles[0].isChecked()
    desk.actions["next_model"].trigger()
    assert desk.assistant.model == "cat"


def test_models_are_found_by_a_part_of_their_name(desk: Desk) -> None:
    desk.suggester.names = [f"thing {i}" for i in range(20)] + ["zebra"]
    desk.assistant.find_models()
    desk.worker.work()
    desk.actions["assist_panel"].trigger()
    panel = desk.stage.assist_panel
    assert panel._search.isVisible()
    panel._search.setFocus()
    QTest.keyClick(panel._search, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.canvas
    panel._search.setFocus()
    QTest.keyClicks(panel._search, "ebr")
    assert [tile.name for tile in panel._grid._tiles if tile.isVisible()] == ["zebra"]
    QTest.keyClick(panel._search, Qt.Key.Key_Return)
    assert desk.assistant.model == "zebra"
    assert QApplication.focusWidget() is desk.canvas


def test_temperature_and_delay(desk: Desk) -> None:
    desk.actions["assist_panel"].trigger()
    panel = desk.stage.assist_panel
    drag(panel.temperature, 1.0)
    assert desk.assistant.temperature == pytest.approx(1.0)
    desk.actions["wilder"].trigger()
    assert desk.assistant.temperature == pytest.approx(1.0)
    desk.actions["calmer"].trigger()
    assert desk.assistant.temperature == pytest.approx(0.95)
    assert panel.temperature.value == pytest.approx(0.95)
    drag(panel.delay, 0.0)
    assert desk.assistant.delay == pytest.approx(0.2)
    desk.actions["later"].trigger()
    assert desk.assistant.delay == pytest.approx(0.3)


def test_modes_are_one_of_three(desk: Desk) -> None:
    for name, mode in (("mode_off", Mode.OFF), ("mode_asked", Mode.ASKED)):
        desk.actions[name].trigger()
        assert desk.assistant.mode is mode
        checked = [
            n for n in ("mode_resting", "mode_asked", "mode_off") if desk.actions[n].isChecked()
        ]
        assert checked == [name]
    desk.actions["assist_panel"].trigger()
    segments = desk.stage.assist_panel.findChild(Segments)
    assert isinstance(segments, Segments)
    QTest.mouseClick(segments, LEFT, pos=segments.rect().center() / 3)
    assert desk.assistant.mode is Mode.RESTING


def test_the_indicator(desk: Desk) -> None:
    seen = [status(desk.assistant)]
    desk.draw_line(300)
    desk.rest()
    seen.append(status(desk.assistant))
    desk.worker.work()
    seen.append(status(desk.assistant))
    desk.actions["mode_asked"].trigger()
    seen.append(status(desk.assistant))
    desk.actions["mode_off"].trigger()
    seen.append(status(desk.assistant))
    assert seen == ["ready", "thinking", "ready · CPU", "when asked · CPU", "off"]
    assert desk.assistant.state is State.OFF


def test_a_message_does_not_stop_the_drawing(desk: Desk) -> None:
    desk.window.complain("That file is broken.")
    assert desk.stage.message.isVisible()
    assert QApplication.activeModalWidget() is None
    assert QApplication.focusWidget() is desk.canvas
    desk.draw_line(300)
    assert len(desk.strokes) == 1
    assert desk.message == "That file is broken."
    desk.press(Qt.Key.Key_Escape)
    assert desk.message is None
    assert not desk.stage.message.isVisible()


def test_messages_wait_for_each_other_and_brief_ones_go(desk: Desk) -> None:
    bar = desk.stage.message
    for text in ("one", "two", "one"):
        bar.tell(Message(text))
    bar.tell(Message("brief", brief=True))
    seen = []
    while bar.message:
        seen.append(bar.message.text)
        bar.close_top()
    assert seen == ["brief", "one", "two"]


def test_a_brief_message_goes_by_itself(desk: Desk) -> None:
    desk.window.say("Exported.")
    desk.stage.message._timer.timeout.emit()
    assert desk.message is None


def test_a_long_message_is_wrapped_and_never_markup(desk: Desk) -> None:
    desk.window.complain("<b>A very long file name</b> " * 30)
    bar = desk.stage.message
    assert bar.width() < 800
    assert desk.stage.rect().contains(bar.geometry())
    assert bar._text.text().startswith("<b>")


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
    theme = Theme(Look.SYSTEM, hints)  # type: ignore[arg-type]
    seen = [theme.palette]
    theme.changed.connect(lambda: seen.append(theme.palette))
    hints.scheme = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(hints.scheme)
    theme.set_look(Look.LIGHT)
    hints.colorSchemeChanged.emit(hints.scheme)
    assert seen == [LIGHT, DARK, LIGHT]


def test_the_window_wears_the_theme(desk: Desk) -> None:
    desk.app.theme.set_look(Look.LIGHT)
    light = desk.stage.title.grab().toImage()
    desk.actions["look"].trigger()
    assert desk.app.theme.look is Look.DARK
    assert desk.canvas.dark
    assert QApplication.palette().window().color().lightness() < 60
    assert desk.stage.title.grab().toImage() != light


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_words_are_readable(palette: Palette) -> None:
    for ink in (palette.text, palette.muted, palette.accent, palette.warning, palette.danger):
        assert contrast(ink, palette.surface) >= 4.5
    assert contrast(palette.accent_text, palette.accent) >= 4.5


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
    first.assistant.set_model("pig")
    first.assistant.set_temperature(0.8)
    first.assistant.set_delay(1.5)
    first.press(Qt.Key.Key_3)
    first.press(Qt.Key.Key_BracketRight)
    first.app.theme.set_look(Look.DARK)
    first.close()
    second = make_desk()
    second.start()
    assert second.assistant.mode is Mode.ASKED
    assert second.assistant.model == "pig"
    assert second.assistant.temperature == pytest.approx(0.8)
    assert second.assistant.delay == pytest.approx(1.5)
    assert second.canvas.pen_colour == first.canvas.pen_colour
    assert second.canvas.pen_width == pytest.approx(first.canvas.pen_width)
    assert second.app.theme.look is Look.DARK


def test_settings_that_make_no_sense_are_ignored(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    for key in ("mode", "look", "model", "temperature", "delay", "pen_width", "geometry", "recent"):
        first.settings.put(key, "nonsense")
    second = make_desk()
    second.start()
    assert second.assistant.mode is Mode.RESTING
    assert second.assistant.temperature == pytest.approx(0.4)
    assert second.assistant.model == "cat"
    second.window.restore()


def test_the_first_start_says_that_everything_stays_here(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.start()
    assert first.stage.hint.isVisible()
    assert "stays on this computer" in first.stage.hint.text()
    first.draw_line(300)
    assert not first.stage.hint.isVisible()
    first.close()
    second = make_desk()
    second.start()
    assert not second.stage.hint.isVisible()


def test_an_error_nobody_caught_leaves_the_drawing(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.draw_line(300)
    error = ValueError("a slip")
    desk.app.survive(ValueError, error, None)
    assert desk.message is not None
    assert "a slip" in desk.message
    assert len(desk.strokes) == 1
    assert list((desk.folder / "recovery").glob("*.journal"))
    assert "ValueError: a slip" in capsys.readouterr().err
