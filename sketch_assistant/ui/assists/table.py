"""Every assist that has a card of its own, declared once.

The window makes the cards from it and finds their places; menus, keys, the card of shortcuts, the
search for commands and the buttons beside what is selected follow, and so does who hears the card.
"""

from __future__ import annotations

from .analogies import ANALOGY
from .blending import BLEND
from .card_assist import Assist
from .varying import VARY

ASSISTS: tuple[Assist, ...] = (VARY, BLEND, ANALOGY)
