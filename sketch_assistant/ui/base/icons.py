"""The window's own icons: 24 × 24, round lines, painted in whatever colour the theme says."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

# SVG bodies; `fill-this` becomes a fill in the icon's colour, everything else is a line.
_SHAPES = {
    "menu": '<path d="M4.5 7h15M4.5 12h15M4.5 17h9"/>',
    "pen": '<path d="M4 20l1.2-4.6L16.3 4.3a2 2 0 0 1 2.8 0l.6.6a2 2 0 0 1 0 2.8L8.6 18.8z"/>'
    '<path d="M14 6.6l3.4 3.4"/>',
    "eraser": '<path d="M8.6 19.5l-4-4a1.9 1.9 0 0 1 0-2.7l8.2-8.2a1.9 1.9 0 0 1 2.7 0l4 4'
    'a1.9 1.9 0 0 1 0 2.7l-8.2 8.2z"/><path d="M9 8.6l6.4 6.4M11 19.5h9"/>',
    "cutter": '<path d="M8.6 19.5l-4-4a1.9 1.9 0 0 1 0-2.7l8.2-8.2a1.9 1.9 0 0 1 2.7 0l4 4'
    'a1.9 1.9 0 0 1 0 2.7l-8.2 8.2z"/><path d="M9 8.6l6.4 6.4M2 19.5h2.2M13.6 19.5h8.4"/>',
    "pressure": '<path d="M4 4v16h16"/><path d="M6.5 17.5c7.5 0 4.5-11 13-12"/>',
    "push": '<path d="M3.5 17.5c4.5-.2 5-8 8.5-8s4 7.8 8.5 8"/>'
    '<path d="M12 20.5v-6.5M9.6 16.2l2.4-2.4 2.4 2.4"/>',
    "smooth": '<path d="M3.5 8l2-2.5 2.5 4 2.5-4 2 2.5" stroke-width="1.3"/>'
    '<path d="M3.5 16.5c5.5 0 6-6.5 17-8"/>',
    "lasso": '<path d="M8.2 15.9C5.3 14.9 3.4 12.9 3.4 10.5c0-3.5 3.9-6.3 8.6-6.3s8.6 2.8 8.6 6.3'
    '-3.9 6.3-8.6 6.3c-.7 0-1.3 0-1.9-.1" stroke-dasharray="3.4 2.8"/>'
    '<circle cx="8.9" cy="16.9" r="1.9"/><path d="M8.5 18.8c.2 1.3-.3 2.1-1.5 2.6"/>',
    "line": '<path d="M4 18.5L20 5.5" stroke-dasharray="3.4 2.8"/>'
    '<path d="M5.5 7.5c3 0 4.5 6.5 7.5 8.5M13 5.5c.5 4 3.5 6 6.5 8"/>',
    "rectangle": '<rect x="4" y="5.5" width="16" height="13" rx="2" stroke-dasharray="3.4 2.8"/>',
    "steady": '<path d="M3.5 8.2l2.2-2 2.2 2.2 2.3-2.4 2.2 2.1 2.3-2.1 2.2 2.3 1.6-1.5"'
    ' stroke-width="1.2"/><path d="M3.5 16.8c5.2-3.8 10.6-3.8 17 0"/>',
    "carry": "".join(
        f'<circle cx="{x}" cy="{y}" r="1.1" class="fill-this"/>'
        for x in (9, 15)
        for y in (6.5, 12, 17.5)
    ),
    "trash": '<path d="M4.5 6.8h15M9.5 6.6V4.8a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v1.8"/>'
    '<path d="M6.4 7l.8 12a1.6 1.6 0 0 0 1.6 1.5h6.4a1.6 1.6 0 0 0 1.6-1.5l.8-12"/>'
    '<path d="M10.2 11v5.4M13.8 11v5.4"/>',
    "arrange": '<rect x="4" y="4" width="9" height="7" rx="1.5"/>'
    '<rect x="11" y="13" width="9" height="7" rx="1.5"/><path d="M16.5 6.5h3v3M7.5 17.5h-3v-3"/>',
    "duplicate": '<rect x="4" y="4" width="11" height="11" rx="2"/>'
    '<path d="M18.5 9.2a1.6 1.6 0 0 1 1.5 1.6V18a2 2 0 0 1-2 2h-7.2a1.6 1.6 0 0 1-1.6-1.5"/>',
    "mirror_across": '<path d="M12 4v16" stroke-dasharray="2.6 2.4"/>'
    '<path d="M9 7.5v9L3.8 17.5zM15 7.5v9l5.2 1z"/>',
    "mirror_down": '<path d="M4 12h16" stroke-dasharray="2.6 2.4"/>'
    '<path d="M7.5 9h9L17.5 3.8zM7.5 15h9l1 5.2z"/>',
    "quarter_left": '<rect x="8.5" y="11" width="11" height="9" rx="1.6"/>'
    '<path d="M4.2 13.5V11a6 6 0 0 1 6-6h2.6"/><path d="M1.7 11.2l2.5 2.6 2.5-2.6"/>',
    "quarter_right": '<rect x="4.5" y="11" width="11" height="9" rx="1.6"/>'
    '<path d="M19.8 13.5V11a6 6 0 0 0-6-6h-2.6"/><path d="M17.3 11.2l2.5 2.6 2.5-2.6"/>',
    "align_left": '<path d="M4.5 4v16"/><rect x="7.5" y="6" width="12" height="4.4" rx="1"/>'
    '<rect x="7.5" y="13.6" width="7" height="4.4" rx="1"/>',
    "align_centre": '<path d="M12 4v2M12 10.4v3.2M12 18v2"/>'
    '<rect x="5" y="6" width="14" height="4.4" rx="1"/>'
    '<rect x="8" y="13.6" width="8" height="4.4" rx="1"/>',
    "align_right": '<path d="M19.5 4v16"/><rect x="4.5" y="6" width="12" height="4.4" rx="1"/>'
    '<rect x="9.5" y="13.6" width="7" height="4.4" rx="1"/>',
    "align_top": '<path d="M4 4.5h16"/><rect x="6" y="7.5" width="4.4" height="12" rx="1"/>'
    '<rect x="13.6" y="7.5" width="4.4" height="7" rx="1"/>',
    "align_middle": '<path d="M4 12h2M10.4 12h3.2M18 12h2"/>'
    '<rect x="6" y="5" width="4.4" height="14" rx="1"/>'
    '<rect x="13.6" y="8" width="4.4" height="8" rx="1"/>',
    "align_bottom": '<path d="M4 19.5h16"/><rect x="6" y="4.5" width="4.4" height="12" rx="1"/>'
    '<rect x="13.6" y="9.5" width="4.4" height="7" rx="1"/>',
    "spread_across": '<path d="M4.5 4.5v15M19.5 4.5v15"/>'
    '<rect x="9.5" y="7" width="5" height="10" rx="1"/>',
    "spread_down": '<path d="M4.5 4.5h15M4.5 19.5h15"/>'
    '<rect x="7" y="9.5" width="10" height="5" rx="1"/>',
    "forward": '<path d="M12 4.5v9M8.2 8.2L12 4.5l3.8 3.7"/><path d="M5 14.5l7 4 7-4"/>',
    "backward": '<path d="M12 19.5v-9M8.2 15.8l3.8 3.7 3.8-3.7"/><path d="M5 9.5l7-4 7 4"/>',
    "to_front": '<path d="M12 8v6.5M8.2 11.7L12 8l3.8 3.7M5.5 4.5h13"/><path d="M5 15.5l7 4 7-4"/>',
    "to_back": '<path d="M12 16V9.5M8.2 12.3L12 16l3.8-3.7M5.5 19.5h13"/>'
    '<path d="M5 8.5l7-4 7 4"/>',
    "group": '<path d="M4 7V5.5A1.5 1.5 0 0 1 5.5 4H7M17 4h1.5A1.5 1.5 0 0 1 20 5.5V7M20 17v1.5'
    'a1.5 1.5 0 0 1-1.5 1.5H17M7 20H5.5A1.5 1.5 0 0 1 4 18.5V17"/>'
    '<rect x="7" y="7" width="6.5" height="5.5" rx="1.2"/>'
    '<rect x="10.5" y="11.5" width="6.5" height="5.5" rx="1.2"/>',
    "ungroup": '<rect x="4" y="4" width="8" height="7" rx="1.5"/>'
    '<rect x="12" y="13" width="8" height="7" rx="1.5"/>'
    '<path d="M16 4.5h3.5M19.5 4.5V8M8 19.5H4.5M4.5 19.5V16" stroke-dasharray="1.6 2"/>',
    "undo": '<path d="M8.5 5L4 9.5 8.5 14"/><path d="M4.5 9.5h9.6a5 5 0 0 1 0 10H10"/>',
    "redo": '<path d="M15.5 5L20 9.5 15.5 14"/><path d="M19.5 9.5H9.9a5 5 0 0 0 0 10H14"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "minus": '<path d="M5 12h14"/>',
    "fit": '<path d="M4 9V6a2 2 0 0 1 2-2h3M15 4h3a2 2 0 0 1 2 2v3M20 15v3a2 2 0 0 1-2 2h-3'
    'M9 20H6a2 2 0 0 1-2-2v-3"/>',
    "upright": '<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4"/><path d="M17.6 2.8v4.1h-4.1"/>'
    '<path d="M12 9v6"/>',
    "turn": '<path d="M18.6 15.6A7.6 7.6 0 1 1 18.9 9"/><path d="M19.6 4.2V9.2h-5"/>',
    "ask": '<path d="M11 4.5c.7 4.2 2.3 5.8 6.5 6.5-4.2.7-5.8 2.3-6.5 6.5-.7-4.2-2.3-5.8-6.5-6.5'
    ' 4.2-.7 5.8-2.3 6.5-6.5z"/><path d="M18.5 15.5c.3 1.7.9 2.3 2.5 2.6-1.6.3-2.2.9-2.5 2.5'
    '-.3-1.6-.9-2.2-2.5-2.5 1.6-.3 2.2-.9 2.5-2.6z"/>',
    "check": '<path d="M4.5 12.8l5 5L19.5 7"/>',
    "check_all": '<path d="M2.8 12.8l4.6 4.6L16.6 8"/><path d="M11.4 16.2l1.6 1.4L21.6 8"/>',
    "step": '<path d="M4 12h11"/><path d="M10.8 7.2L15.6 12l-4.8 4.8M20 6v12"/>',
    "close": '<path d="M6 6l12 12M18 6L6 18"/>',
    "left": '<path d="M14.5 5.5L8 12l6.5 6.5"/>',
    "right": '<path d="M9.5 5.5L16 12l-6.5 6.5"/>',
    "down": '<path d="M6 9.5l6 6 6-6"/>',
    "back": '<path d="M5.2 8.5A8 8 0 1 1 4 12.8"/><path d="M4.6 4.2v4.6h4.6"/>'
    '<path d="M12 8.2V12l2.8 1.8"/>',
    "info": '<circle cx="12" cy="12" r="8.5"/><path d="M12 11.2v5"/>'
    '<circle cx="12" cy="7.9" r=".6" class="fill-this"/>',
    "warning": '<path d="M12 4.2l8.6 15H3.4z"/><path d="M12 10v4.4"/>'
    '<circle cx="12" cy="16.9" r=".6" class="fill-this"/>',
    "home": '<path d="M4 11.2l8-6.7 8 6.7"/><path d="M6.3 9.6v9.6h11.4V9.6"/>'
    '<path d="M12 16.2c-2.4-1.5-2.6-2.7-1.7-3.4.7-.5 1.4-.1 1.7.6.3-.7 1-1.1 1.7-.6.9.7.7 1.9-1.7'
    ' 3.4z"/>',
    "search": '<circle cx="10.8" cy="10.8" r="6.3"/><path d="M15.5 15.5l4.5 4.5"/>',
    "redraw": '<path d="M4 16.5c2.5-7 5-8.5 6.8-6.6 1.9 2-1.8 4.7.2 6 1.9 1.2 3.6-2.2 5.2-3.6"/>'
    '<path d="M14.5 6.2c2.6-1.5 5.3.2 5.3 3M20.6 6.4l-.8 3-3-.7"/>',
    "vary": '<rect x="4" y="4" width="6.6" height="6.6" rx="1.6"/><rect x="13.4" y="4" width="6.6"'
    ' height="6.6" rx="3.3"/><rect x="4" y="13.4" width="6.6" height="6.6" rx="3.3"/>'
    '<rect x="13.4" y="13.4" width="6.6" height="6.6" rx="1.6"/>',
    "blend": '<rect x="3.2" y="8" width="5.4" height="8" rx="1.4"/><circle cx="12" cy="12" r="1"'
    ' class="fill-this"/><circle cx="18" cy="12" r="3"/>',
    "analogy": '<path d="M4 7.5h4M4 16.5h4M11 7.5h2M11 16.5h2M16 5.5l4 2-4 2M16 14.5l4 2-4 2"/>',
    "film": '<rect x="3.5" y="6" width="17" height="12" rx="2"/><path d="M9.2 6v12M14.8 6v12"/>',
    "dice": '<rect x="4.5" y="4.5" width="15" height="15" rx="3"/>'
    '<circle cx="9" cy="9" r="1" class="fill-this"/>'
    '<circle cx="15" cy="15" r="1" class="fill-this"/>'
    '<circle cx="12" cy="12" r="1" class="fill-this"/>',
    "beside": '<rect x="3.5" y="7" width="8" height="10" rx="2"/><path d="M15 12h6M18 9v6"/>',
    "symmetry": '<path d="M12 3.5v17" stroke-dasharray="2.2 2.2"/>'
    '<path d="M9 6.5c-3.4.4-5 2.2-5 4.6 0 2.6 2 3.2 2 4.6 0 1 .9 1.8 3 1.8"/>'
    '<path d="M15 6.5c3.4.4 5 2.2 5 4.6 0 2.6-2 3.2-2 4.6 0 1-.9 1.8-3 1.8"/>',
    "picture": '<rect x="3.5" y="5" width="17" height="14" rx="2.5"/><circle cx="8.6" cy="9.8" '
    'r="1.5"/><path d="M4 17l4.6-4.2 3 2.6 3.8-4.4 4.9 5"/>',
    "layers": '<path d="M12 4.2l8 4.2-8 4.2-8-4.2z"/><path d="M4.4 12.4L12 16.3l7.6-3.9"/>'
    '<path d="M4.4 16.2l7.6 3.9 7.6-3.9"/>',
    "grow": '<path d="M9.5 14.5l-5 5M4.5 15v4.5H9M14.5 9.5l5-5M15 4.5h4.5V9"/>',
    "eye": '<path d="M2.8 12c2.3-4 5.4-6 9.2-6s6.9 2 9.2 6c-2.3 4-5.4 6-9.2 6s-6.9-2-9.2-6z"/>'
    '<circle cx="12" cy="12" r="2.8"/>',
    "eye_off": '<path d="M3 10.4c2.4 3.2 5.4 4.8 9 4.8s6.6-1.6 9-4.8M12 15.2v3M6.6 13.9l-1.5'
    ' 2.6M17.4 13.9l1.5 2.6"/>',
    "lock": '<rect x="5.5" y="10.5" width="13" height="9.5" rx="2.2"/>'
    '<path d="M8.3 10.3V8a3.7 3.7 0 0 1 7.4 0v2.3"/>',
    "unlock": '<rect x="5.5" y="10.5" width="13" height="9.5" rx="2.2"/>'
    '<path d="M8.3 10.3V7.2a3.7 3.7 0 0 1 7.1-1.4"/>',
    "merge": '<path d="M12 3.5v10.5M7.8 10l4.2 4.2 4.2-4.2"/><path d="M4.5 19.5h15"/>',
    "take": '<path d="M4 12h10.5M10.3 7.8l4.2 4.2-4.2 4.2"/><path d="M19.5 5v14"/>',
    "dots": '<circle cx="5.5" cy="12" r="1.4" class="fill-this"/>'
    '<circle cx="12" cy="12" r="1.4" class="fill-this"/>'
    '<circle cx="18.5" cy="12" r="1.4" class="fill-this"/>',
}
NAMES = tuple(_SHAPES)


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon, `size` logical pixels wide and high, sharp on a screen of this pixel ratio."""
    return _pixmap(name, colour.rgba(), size, ratio)


@lru_cache(maxsize=256)
def _pixmap(name: str, rgba: int, size: int, ratio: float) -> QPixmap:
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(((rgba >> 24) & 255) / 255)
    QSvgRenderer(QByteArray(_svg(name, rgba).encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def _svg(name: str, rgba: int) -> str:
    colour = f"#{rgba & 0xFFFFFF:06x}"
    body = _SHAPES[name].replace('class="fill-this"', f'fill="{colour}"')
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" '
        f'stroke="{colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">'
        f"{body}</svg>"
    )
