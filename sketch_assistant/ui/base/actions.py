"""Every action of the window: its words, its shortcut, its place in the menus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

COLOURS = {
    "Ink": "#1b1b1f",
    "Slate": "#6b7280",
    "Blue": "#2b5fd9",
    "Green": "#2c8a5b",
    "Orange": "#d9822b",
    "Red": "#cf3f3f",
}


@dataclass(frozen=True)
class Command:
    """keys: the first is the one that menus and tooltips name; `at_canvas`: only while the drawing
    has the keyboard, because fields and buttons need these keys themselves."""

    name: str
    group: str
    text: str
    keys: tuple[str, ...]
    checkable: bool = False
    at_canvas: bool = False


COMMANDS = (
    Command("new", "File", "New drawing", ("Ctrl+N",)),
    Command("open", "File", "Open…", ("Ctrl+O",)),
    Command("recent", "File", "Open recent…", ("Ctrl+Shift+O",)),
    Command("lost", "File", "Drawings not saved…", ("Ctrl+Alt+O",), checkable=True),
    Command("save", "File", "Save", ("Ctrl+S",)),
    Command("save_as", "File", "Save as…", ("Ctrl+Shift+S",)),
    Command("export", "File", "Export SVG or PNG…", ("Ctrl+E",)),
    Command("quit", "File", "Quit", ("Ctrl+Q",)),
    Command("undo", "Edit", "Undo", ("Ctrl+Z",)),
    Command("redo", "Edit", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("copy", "Edit", "Copy the selection or all", ("Ctrl+C",)),
    Command("paste", "Edit", "Paste strokes", ("Ctrl+V",)),
    Command("keep_motif", "Edit", "Keep the selection as a motif", ("Ctrl+Alt+M",)),
    Command("select_all", "Edit", "Select everything", ("Ctrl+A",)),
    Command("deselect", "Edit", "Select nothing", ("Ctrl+Shift+A",)),
    Command("erase_selection", "Edit", "Erase the selection", ("Del", "Backspace")),
    Command("clear", "Edit", "Erase everything", ("Ctrl+Backspace",)),
    Command("pen", "Draw", "Pen", ("B", "P"), checkable=True),
    Command("eraser", "Draw", "Eraser", ("E",), checkable=True),
    Command("select", "Draw", "Select; again: lasso or rectangle", ("L", "V"), checkable=True),
    Command("thinner", "Draw", "Thinner line", ("[", "Shift+Down")),
    Command("thicker", "Draw", "Thicker line", ("]", "Shift+Up")),
    Command("pen_panel", "Draw", "Width and steadiness", ("W",), checkable=True),
    *(
        Command(f"colour_{i}", "Draw", f"{name} ink", (str(i),))
        for i, name in enumerate(COLOURS, start=1)
    ),
    Command("colour", "Draw", "Any colour…", ("C",)),
    Command("steadier", "Draw", "Steadier line", ("S",)),
    Command("looser", "Draw", "Less steady line", ("Shift+S",)),
    Command("touch_draws", "Draw", "Draw with a finger", ("Shift+T",), checkable=True),
    Command("hold_snaps", "Draw", "Hold still to snap", ("Shift+H",), checkable=True),
    Command("steady", "Cleanup", "Steady the lines", ("F",)),
    Command("redraw", "Cleanup", "Redraw the selection", ("Ctrl+R",)),
    Command("redraw_again", "Cleanup", "Nine other redrawings", ("Ctrl+Shift+R",)),
    Command("vary_panel", "Blend", "Variations…", ("Ctrl+D",), checkable=True),
    Command("blend_panel", "Blend", "In-between…", ("Ctrl+B",), checkable=True),
    Command("analogy_panel", "Blend", "Analogy…", ("Ctrl+G",), checkable=True),
    Command("zoom_in", "View", "Zoom in", ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", "View", "Zoom out", ("Ctrl+-",)),
    Command("fit", "View", "Show the whole page, upright", ("Ctrl+0",)),
    Command("actual", "View", "Actual size", ("Ctrl+1",)),
    Command("rotate_left", "View", "Turn left", (",",)),
    Command("rotate_right", "View", "Turn right", (".",)),
    Command("upright", "View", "Turn upright", ("Ctrl+Shift+0", "/")),
    Command("panels", "View", "Hide the panels", ("Ctrl+.",), checkable=True),
    Command("full_screen", "View", "Full screen", ("F11",), checkable=True),
    Command("look", "View", "Light, dark or as the system", ("Ctrl+Alt+T",)),
    Command("ask", "Suggestions", "Ask for suggestions", ("Alt+\\", "Alt+Return")),
    Command("go_on", "Suggestions", "Go on with this selection", ("Ctrl+Return",)),
    Command("accept", "Suggestions", "Keep the next part", ("Tab",), at_canvas=True),
    Command("accept_all", "Suggestions", "Keep all of it", ("Shift+Tab",), at_canvas=True),
    Command("accept_beside", "Suggestions", "Keep it beside the original", ("Shift+Return",)),
    Command("accept_next", "Suggestions", "Keep its next stroke", ("Ctrl+Right",)),
    Command("dismiss", "Suggestions", "Dismiss", ("Esc",), at_canvas=True),
    Command("next", "Suggestions", "Next suggestion", ("Alt+]", "Alt+Right")),
    Command("previous", "Suggestions", "Previous, also dismissed ones",
            ("Alt+[", "Alt+Left")),
    Command("calmer", "Suggestions", "Calmer suggestions", ("Alt+Down",)),
    Command("wilder", "Suggestions", "Wilder suggestions", ("Alt+Up",)),
    Command("sooner", "Suggestions", "Suggest sooner", ("Alt+Shift+Down",)),
    Command("later", "Suggestions", "Suggest later", ("Alt+Shift+Up",)),
    Command("surer", "Suggestions", "Suggest less, when surer", ("Alt+Shift+Left",)),
    Command("bolder", "Suggestions", "Suggest more, when less sure", ("Alt+Shift+Right",)),
    Command("next_model", "Suggestions", "Next model", ("Alt+PgDown",)),
    Command("previous_model", "Suggestions", "Previous model", ("Alt+PgUp",)),
    Command("mode_resting", "Suggestions", "Suggest when the pen rests", ("Alt+1",),
            checkable=True),
    Command("mode_asked", "Suggestions", "Suggest only when asked", ("Alt+2",), checkable=True),
    Command("mode_off", "Suggestions", "Suggestions off", ("Alt+3",), checkable=True),
    Command("snooze", "Suggestions", "No suggestions for 5 minutes", ("Alt+4",), checkable=True),
    Command("keep_part", "Suggestions", "Tab keeps the next part", ("Alt+5",), checkable=True),
    Command("keep_whole", "Suggestions", "Tab keeps all of it", ("Alt+6",), checkable=True),
    Command("teach", "Suggestions", "Teach it your drawings…", ("Ctrl+Shift+E",), checkable=True),
    Command("models", "Suggestions", "Your models…", ("Ctrl+Shift+M",), checkable=True),
    Command("assist_panel", "Suggestions", "Models and settings", ("Ctrl+M",), checkable=True),
    Command("shortcuts", "Help", "Shortcuts", ("F1", "Ctrl+/"), checkable=True),
    Command("about", "Help", "About", ("Shift+F1",)),
)  # fmt: skip
_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
# Shift makes another key of Tab on most systems.
CANVAS_KEYS = {
    (Qt.Key.Key_Tab, _PLAIN): "Tab",
    (Qt.Key.Key_Tab, _SHIFT): "Shift+Tab",
    (Qt.Key.Key_Backtab, _SHIFT): "Shift+Tab",
    (Qt.Key.Key_Escape, _PLAIN): "Esc",
}
GROUPS = tuple(dict.fromkeys(command.group for command in COMMANDS))


class Actions(Mapping[str, QAction]):
    """One QAction for every command, by its name, added to the window."""

    def __init__(self, window: QWidget) -> None:
        self._made = {command.name: _action(command, window) for command in COMMANDS}

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

    def bind(self, name: str, act: Callable[[], object]) -> None:
        """Do this when the action is triggered."""
        self[name].triggered.connect(lambda: act())


class CanvasKeys(QObject):
    """Tab and Esc belong to the drawing while it has the keyboard.

    The override is accepted, so that neither focus traversal nor another shortcut takes the key.
    """

    def __init__(self, canvas: QWidget, actions: Actions) -> None:
        super().__init__(canvas)
        self._actions = {
            key: actions[command.name]
            for command in COMMANDS
            if command.at_canvas
            for key in command.keys
        }
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        key = CANVAS_KEYS.get((Qt.Key(event.key()), event.modifiers()))
        action = self._actions.get(key) if key else None
        if action is None or event.type() == QEvent.Type.KeyRelease:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            action.trigger()
        return True


def shown_key(command: Command) -> str:
    """The shortcut as this system writes it."""
    return QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def _action(command: Command, window: QWidget) -> QAction:
    action = QAction(command.text, window)
    action.setCheckable(command.checkable)
    action.setToolTip(f"{command.text}   {shown_key(command)}".replace("…", ""))
    if command.at_canvas:
        action.setText(f"{command.text}\t{shown_key(command)}")
    else:
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        window.addAction(action)
    return action
