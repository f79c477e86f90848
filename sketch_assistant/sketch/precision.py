"""How finely coordinates are written."""

from __future__ import annotations

import math


def decimals(page_size: float) -> int:
    """Digits after the point, so that a step is a hundred-thousandth of the page or so."""
    return min(max(5 - round(math.log10(page_size)), 0), 6)
