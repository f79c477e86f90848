"""Every command of the window, but for those of the assists, and the menus they stand in."""

from __future__ import annotations

from ..words import mark
from .assist_menu import ASSIST
from .draw_menu import DRAW
from .edit_menu import EDIT
from .file_menu import FILE
from .select_menu import SELECT
from .view_menu import VIEW

COMMANDS = (*FILE, *EDIT, *SELECT, *DRAW, *ASSIST, *VIEW)
# The groups of each menu: the first stands in the menu itself, each other one in a menu of its own.
MENUS = {
    mark("File"): (mark("File"), mark("Page"), mark("Reference")),
    mark("Edit"): (mark("Edit"), mark("Settings")),
    mark("Draw"): (mark("Draw"), mark("Hand"), mark("Ink"), mark("Symmetry"), mark("Layers")),
    mark("Select"): (mark("Select"), mark("Arrange"), mark("Align"), mark("Nudge")),
    mark("Assist"): (mark("Assist"), mark("Suggestions"), mark("Cleanup"), mark("Blend")),
    mark("View"): (mark("View"),),
    mark("Help"): (mark("Help"),),
}
