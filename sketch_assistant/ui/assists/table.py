"""Every assist, declared once.

The window makes the cards from it and finds their places; menus, keys, the card of shortcuts, the
search for commands and the buttons beside what is selected follow, and so does who hears the card.
"""

from __future__ import annotations

from .analogies import ANALOGY
from .assist import Assist
from .blending import BLEND
from .redrawing import REDRAW
from .steadying import STEADY
from .teaching import TEACH
from .varying import VARY

ASSISTS: tuple[Assist, ...] = (REDRAW, STEADY, VARY, BLEND, ANALOGY, TEACH)
