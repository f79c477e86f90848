"""The menu behind the button, and the same as a menu bar where the system has one on top."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ..base.actions import COMMANDS, GROUPS, Actions

HIDDEN = ("Draw",)  # in the tools' card and the shortcuts overview: a menu of them helps nobody
SECTIONS = {"save", "export", "quit", "copy", "rotate_left", "panels", "calmer", "mode_resting",
            "assist_panel"}  # fmt: skip


def main_menu(actions: Actions, parent: QWidget) -> QMenu:
    """A menu of menus."""
    menu = rounded(QMenu(parent))
    for group in GROUPS:
        if group not in HIDDEN:
            fill(rounded(menu.addMenu(group)), group, actions)
    return menu


def menu_bar(actions: Actions) -> QMenuBar:
    """For macOS."""
    bar = QMenuBar()
    for group in GROUPS:
        if group not in HIDDEN:
            fill(bar.addMenu(group), group, actions)
    return bar


def recent_menu(paths: list[Path], open_path: Callable[[Path], object], parent: QWidget) -> QMenu:
    """Files last used; digits choose the first nine."""
    menu = rounded(QMenu(parent))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for i, path in enumerate(paths, start=1):
        words = f"{path.name}   {path.parent}".replace("&", "&&")
        action = menu.addAction(f"&{i}  {words}" if i < 10 else f"    {words}")
        action.triggered.connect(lambda *_, path=path: open_path(path))
    if not paths:
        menu.addAction("Nothing opened or saved yet").setEnabled(False)
    return menu


def fill(menu: QMenu, group: str, actions: Actions) -> None:
    """All commands of a group."""
    for command in COMMANDS:
        if command.group == group:
            if command.name in SECTIONS:
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
