"""The menu behind the button, and the same as a menu bar where the system has one on top."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ..base.commands.actions import Actions
from ..base.commands.table import MENUS
from ..base.words import tr

SECTIONS = {"save", "export", "quit", "copy", "thinner", "rotate_left", "panels", "calmer",
            "mode_resting", "suggestion_panel", "erase_selection", "keep_motif", "same_colour",
            "layer_merge", "layer_up", "layer_shown", "layer_take", "duplicate",
            "scale_widths", "language_system", "forward", "spread_across",
            "nudge_far_left"}  # fmt: skip


def main_menu(actions: Actions, parent: QWidget) -> QMenu:
    """A menu of menus, filled when it is first opened: the start does not wait for it."""
    menu = rounded(QMenu(parent))

    def begin() -> None:
        menu.aboutToShow.disconnect(begin)
        for name in MENUS:
            fill(rounded(menu.addMenu(f"&{tr(name)}")), name, actions)  # by its first letter

    menu.aboutToShow.connect(begin)
    return menu


def menu_bar(actions: Actions) -> QMenuBar:
    """For macOS."""
    bar = QMenuBar()
    for name in MENUS:
        fill(bar.addMenu(tr(name)), name, actions)
    return bar


def fill(menu: QMenu, name: str, actions: Actions) -> None:
    """All commands of a menu, by its name."""
    first, *others = MENUS[name]
    _add(menu, first, actions)
    if others:
        menu.addSeparator()
    for group in others:
        _add(rounded(menu.addMenu(tr(group))), group, actions)


def _add(menu: QMenu, group: str, actions: Actions) -> None:
    for command in actions.of_group(group):
        if command.name in SECTIONS and not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(actions[command.name])


def rounded(menu: QMenu) -> QMenu:
    """Let the style sheet's round corners be round, except on X11: without a compositor, which is
    not to be found out, what lets the ground through is black there."""
    if QGuiApplication.platformName() == "xcb":
        return menu
    menu.setWindowFlags(menu.windowFlags() | Qt.WindowType.FramelessWindowHint)
    menu.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    return menu
