"""What lies under the ink: the colour of the page, and lines on it that only the window shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from .sentence import SketchError

RULINGS = ("plain", "dots", "grid", "lines", "isometric")
MILLIMETRE = 96 / 25.4  # canvas units
LEAST, MOST = MILLIMETRE, 200 * MILLIMETRE  # of the spacing
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Paper:
    """colour: "#rrggbb", "" for the usual paper. ruling: of RULINGS; never in a picture of the
    drawing. spacing: between its lines, canvas units. endless: the page has no edges to the eye.

    Raises `SketchError` for what is no paper.
    """

    colour: str = ""
    ruling: str = RULINGS[0]
    spacing: float = 5 * MILLIMETRE
    endless: bool = False

    def __post_init__(self) -> None:
        if self.colour and not _COLOUR.fullmatch(self.colour):
            raise SketchError(
                "A page needs a colour like #ffffff, not {colour}.",
                colour=format(repr(self.colour), ".40"),
            )
        if self.ruling not in RULINGS or not LEAST <= self.spacing <= MOST:
            raise SketchError("A page has lines of a kind that is not known, or too close.")

    def saved(self) -> dict[str, Any]:
        """By name what is not as usual, as files keep it."""
        values = ((each, getattr(self, each.name)) for each in fields(self))
        return {each.name: value for each, value in values if value != each.default}

    @classmethod
    def read(cls, saved: Mapping[str, Any]) -> Paper:
        """What `saved` gave; names that only a newer version knows are passed over. Raises
        `SketchError` or `TypeError` for what it never gave."""
        known = {each.name for each in fields(cls)}
        return cls(**{name: value for name, value in saved.items() if name in known})


USUAL = Paper()
