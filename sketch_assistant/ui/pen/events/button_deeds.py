"""What the other buttons of pens and mice do."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt


class Button(StrEnum):
    """A button that is not the tip nor the mouse's first one, as the system names it."""

    PEN_RIGHT = "pen_right"
    PEN_MIDDLE = "pen_middle"
    MOUSE_RIGHT = "mouse_right"
    MOUSE_MIDDLE = "mouse_middle"


class Deed(StrEnum):
    """What happens while it is held, or when it is pressed."""

    PAN = "pan"
    ERASE = "erase"
    PICK = "pick"
    UNDO = "undo"
    NONE = "none"


FIRST_DEEDS = {
    Button.PEN_RIGHT: Deed.PAN,
    Button.PEN_MIDDLE: Deed.PAN,
    Button.MOUSE_RIGHT: Deed.NONE,
    Button.MOUSE_MIDDLE: Deed.PAN,
}
_NAMES = {
    (Qt.MouseButton.RightButton, True): Button.PEN_RIGHT,
    (Qt.MouseButton.MiddleButton, True): Button.PEN_MIDDLE,
    (Qt.MouseButton.RightButton, False): Button.MOUSE_RIGHT,
    (Qt.MouseButton.MiddleButton, False): Button.MOUSE_MIDDLE,
}


def held(buttons: Qt.MouseButton, of_pen: bool) -> Button | None:
    """The one of these that is one of ours."""
    found = (name for (button, pen), name in _NAMES.items() if pen is of_pen and buttons & button)
    return next(found, None)
