"""Keys as they are spelled, pressed and shown, and which of them cannot be bound."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from ..words import mark, tr

MODIFIERS = frozenset(
    (
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Hyper_L,
        Qt.Key.Key_Hyper_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Mode_switch,
        Qt.Key.Key_Multi_key,
        Qt.Key.Key_unknown,
    )
)
LEFT_TO_RIGHT = "\u200e"  # nothing is seen of it; signs beside it stay where they are
ALWAYS = "Esc"  # it is never taken away, so that there is a way out of everything
# What no action may be given, and why.
TAKEN = {
    ALWAYS: mark("it always closes what is open"),
    "Space": mark("held down, it moves the page"),
    "R": mark("held down, it turns the page"),
    "Shift+Space": mark("held down, it turns the page"),
    "Shift+R": mark("held down, it turns the page"),
    "Return": mark("it answers what is open"),
    "Enter": mark("it answers what is open"),
    "Ctrl+Del": mark("it answers a message"),
    "Ctrl+W": mark("it closes a message"),
    "Ctrl+Shift+W": mark("it closes all messages"),
    "Alt+F4": mark("the system closes the window with it"),
    "Ctrl+Alt+Del": mark("the system keeps it for itself"),
}


def canonical(key: str) -> str:
    """One spelling for one key; "" for what is no key or more than one after the other."""
    sequence = QKeySequence(key)
    if sequence.count() != 1:
        return ""
    combination: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs forget it
    if combination.key() in MODIFIERS:
        return ""
    return _spelled(combination.key(), combination.keyboardModifiers())


def pressed(event: QKeyEvent) -> str:
    """The key of an event in the same spelling; "" while only modifiers are down, and for keys that
    have no name."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key in MODIFIERS or key == 0:
        return ""
    text = event.text()
    if len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace():
        # Shift was needed to type the sign: it is no key of its own beside it.
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return _spelled(key, modifiers)


def refusal(key: str, at_canvas: bool = False) -> str:
    """Why no action can have a key, in one sentence; "" where it can. at_canvas: the action is one
    that only the drawing listens for."""
    if not key or not key.isprintable():
        return tr("This key has no name that could be kept; choose another one.")
    if key in TAKEN:
        return tr("{key} cannot be bound: {why}.", key=shown(key), why=tr(TAKEN[key]))
    if key in ("Tab", "Shift+Tab") and not at_canvas:
        return tr(
            "{key} can only keep or dismiss a ghost: elsewhere it goes to the next field.",
            key=shown(key),
        )
    if "Meta+" in key:
        return tr("{key} belongs to the system; choose one with Ctrl or Alt.", key=shown(key))
    return ""


def shown(key: str) -> str:
    """A key as this system writes it."""
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    from_right = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return f"{LEFT_TO_RIGHT}{text}{LEFT_TO_RIGHT}" if from_right and text else text


def _spelled(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    if key == Qt.Key.Key_Backtab:  # Shift makes another key of Tab on most systems
        key, modifiers = Qt.Key.Key_Tab, modifiers | Qt.KeyboardModifier.ShiftModifier
    modifiers &= ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString()
