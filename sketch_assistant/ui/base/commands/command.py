"""One thing that can be done in the window, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import mark

NO_REFERENCE = mark("there is no reference")
NOTHING_SELECTED = mark("nothing is selected")  # why what needs a selection cannot be done


@dataclass(frozen=True)
class Command:
    """group: of `commands.MENUS`. keys: those that it has until the person chooses others; menus
    and tooltips name the first one. `at_canvas`: only while the drawing has the keyboard, because
    fields and buttons need these keys themselves. `missing`: why it cannot be done while it cannot.
    """

    name: str
    group: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    at_canvas: bool = False
    missing: str = mark("not just now")
