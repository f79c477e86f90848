"""The colours of the window, light and dark, following the system."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QStyleHints


class ThemeChoice(StrEnum):
    """Which palette the person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Palette:
    """Colours by what they are for; `#aarrggbb` where one lets the ground shine through."""

    dark: bool
    surface: str  # cards, menus
    sunken: str  # grooves, fields
    hover: str
    pressed: str
    border: str
    text: str
    muted: str  # second line, hints: still 4.5 : 1 on the surface and behind what is on
    accent: str  # what is on, what suggestions do
    accent_text: str  # on the accent
    accent_soft: str  # behind what is on
    good: str
    warning: str
    danger: str
    shadow: str  # one layer of many

    @property
    def faded(self) -> str:
        """Of words on what does nothing just now."""
        return f"#8c{self.muted[1:]}"


LIGHT = Palette(
    dark=False,
    surface="#fcfcfd",
    sunken="#eff0f3",
    hover="#0d16182a",
    pressed="#1c16182a",
    border="#1a16182a",
    text="#1d1e24",
    muted="#646773",
    accent="#4b54c8",
    accent_text="#ffffff",
    accent_soft="#e9eafa",
    good="#3f9d6b",
    warning="#9a5b00",
    danger="#b3372f",
    shadow="#0316182a",
)
DARK = Palette(
    dark=True,
    surface="#232428",
    sunken="#17181b",
    hover="#12ffffff",
    pressed="#22ffffff",
    border="#1cffffff",
    text="#ededf0",
    muted="#a5a7b1",
    accent="#b3abff",
    accent_text="#1b1838",
    accent_soft="#3a3660",
    good="#66c795",
    warning="#f0b35f",
    danger="#ff8f87",
    shadow="#06000000",
)


class Theme(QObject):
    """The palette in use; `changed` when the system or the person switches."""

    changed = Signal()

    def __init__(
        self, choice: ThemeChoice = ThemeChoice.SYSTEM, hints: QStyleHints | None = None
    ) -> None:
        super().__init__()
        self.choice = choice
        self._hints = hints or QGuiApplication.styleHints()
        self.palette = self._wanted()
        self._hints.colorSchemeChanged.connect(self._follow)

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system, or stay light or dark."""
        self.choice = choice
        self._follow()

    def colour(self, name: str) -> QColor:
        """A colour of the palette by the name of its field."""
        return QColor(getattr(self.palette, name))

    def _wanted(self) -> Palette:
        if self.choice is not ThemeChoice.SYSTEM:
            return DARK if self.choice is ThemeChoice.DARK else LIGHT
        return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _follow(self) -> None:
        if self._wanted() is not self.palette:
            self.palette = self._wanted()
            self.changed.emit()


def qt_palette(palette: Palette) -> QPalette:
    """For what Qt paints by itself: dialogs, menus, fields."""
    made = QPalette()
    role = QPalette.ColorRole
    for names, colour in (
        ((role.Window, role.Base, role.Button, role.ToolTipBase), palette.surface),
        ((role.AlternateBase, role.Mid, role.Light), palette.sunken),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), palette.text),
        ((role.PlaceholderText,), palette.muted),
        ((role.Highlight, role.Accent, role.Link), palette.accent),
        ((role.HighlightedText,), palette.accent_text),
    ):
        for name in names:
            made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(palette.faded))
    return made


def style_sheet(palette: Palette) -> str:
    """For the few of Qt's own widgets that the window uses."""
    return f"""
    QToolTip {{ background: {palette.text}; color: {palette.surface}; border: none;
        padding: 5px 8px; }}
    QMenu {{ background: {palette.surface}; color: {palette.text};
        border: 1px solid {palette.border}; border-radius: 10px; padding: 6px; }}
    QMenu::item {{ padding: 7px 22px 7px 12px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {palette.accent_soft}; }}
    QMenu::item:disabled {{ color: {palette.muted}; }}
    QMenu::separator {{ height: 1px; background: {palette.border}; margin: 6px 8px; }}
    QLineEdit, QPlainTextEdit {{ background: {palette.sunken}; color: {palette.text};
        border: 1px solid transparent; border-radius: 8px; padding: 7px 10px;
        selection-background-color: {palette.accent};
        placeholder-text-color: {palette.muted}; }}
    QComboBox {{ background: {palette.sunken}; color: {palette.text}; border: none;
        border-radius: 8px; padding: 7px 10px; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QComboBox QAbstractItemView {{ background: {palette.surface}; color: {palette.text};
        border: 1px solid {palette.border}; selection-background-color: {palette.accent_soft};
        selection-color: {palette.text}; outline: none; }}
    QLineEdit:focus {{ border-color: {palette.accent}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: 8px; background: transparent; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {palette.pressed}; border-radius: 4px;
        min-height: 28px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QLabel {{ color: {palette.text}; }}
    QLabel[quiet="true"] {{ color: {palette.muted}; }}
    QLabel[heading="true"] {{ font-size: 16px; font-weight: 600; }}
    QPushButton {{ background: {palette.sunken}; color: {palette.text}; border: none;
        border-radius: 9px; padding: 9px 16px; }}
    QPushButton:focus {{ border: 2px solid {palette.accent}; padding: 7px 14px; }}
    QPushButton:hover {{ background: {palette.accent_soft}; }}
    QPushButton[strong="true"], QDialog QPushButton:default {{ background: {palette.accent};
        color: {palette.accent_text}; }}
    QPushButton:disabled {{ background: {palette.sunken}; color: {palette.faded}; }}
    QDialog {{ background: {palette.surface}; }}
    """
