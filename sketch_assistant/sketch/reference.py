"""A picture to draw from: it lies on the page of a drawing and is no part of its ink."""

from __future__ import annotations

import base64
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from .sentence import SketchError
from .stroke import LARGEST_COORDINATE

KINDS = ("png", "jpeg")
MOST_BYTES = 20_000_000  # of its data
SMALLEST = 4.0  # canvas units: a side is never shorter
FILLED = 0.8  # of a page, at most, by a picture that comes onto it
USUAL_OPACITY = 0.5
_PLACE = ("x", "y", "width", "height")


@dataclass(frozen=True, slots=True)
class Reference:
    """data: the picture as a file of one of KINDS. x, y, width, height: where it lies, canvas
    units. above: over the ink, else under it. shown: else it is kept and seen nowhere. locked: it
    stays where it is.

    Raises `SketchError` for what can be no picture on a page.
    """

    data: bytes = field(repr=False)
    kind: str = KINDS[0]
    x: float = 0.0
    y: float = 0.0
    width: float = 100.0
    height: float = 100.0
    opacity: float = USUAL_OPACITY
    above: bool = False
    shown: bool = True
    locked: bool = False

    def __post_init__(self) -> None:
        place = [getattr(self, name) for name in _PLACE]
        usable = all(math.isfinite(each) and abs(each) <= LARGEST_COORDINATE for each in place)
        if not usable or min(self.width, self.height) < SMALLEST:
            raise SketchError("A reference needs a place and a size that are usable numbers.")
        if self.kind not in KINDS or not 0 < len(self.data) <= MOST_BYTES:
            raise SketchError("A reference needs a PNG or JPEG picture that is not too large.")
        if not 0.0 < self.opacity <= 1.0:
            raise SketchError("A reference needs an opacity above 0 and up to 1.")

    @property
    def text(self) -> str:
        """The picture as a data: address."""
        return f"data:image/{self.kind};base64,{base64.b64encode(self.data).decode()}"

    def saved(self) -> dict[str, Any]:
        """By name what is not as usual, the picture as text."""
        values = {each.name: (getattr(self, each.name), each.default) for each in fields(self)[1:]}
        unusual = {name: value for name, (value, usual) in values.items() if value != usual}
        return {"picture": self.text, **unusual}

    @classmethod
    def read(cls, saved: Mapping[str, Any]) -> Reference:
        """What `saved` gave; names that only a newer version knows are passed over. Raises
        `SketchError`, `TypeError`, `KeyError` or `ValueError` for what it never gave."""
        known = {each.name for each in fields(cls)[1:]}
        more = {name: value for name, value in saved.items() if name in known}
        kind, data = picture_in(saved["picture"])
        return cls(data, **{**more, "kind": kind})


def picture_in(address: str) -> tuple[str, bytes]:
    """Kind and data of a data: address. Raises `ValueError` where it is none of a picture."""
    head, comma, text = address.strip().partition(",")
    kind = head.lower().removeprefix("data:image/").removesuffix(";base64")
    if not comma or kind not in KINDS or len(text) > 2 * MOST_BYTES:
        raise ValueError("not a picture")
    return kind, base64.b64decode("".join(text.split()), validate=True)


def laid(data: bytes, kind: str, size: tuple[int, int], page: tuple[float, float]) -> Reference:
    """A picture of so many pixels in the middle of a page, as large as there is room."""
    scale = min(FILLED * side / pixels for side, pixels in zip(page, size, strict=True))
    width, height = (max(scale * pixels, SMALLEST) for pixels in size)
    return Reference(data, kind, (page[0] - width) / 2, (page[1] - height) / 2, width, height)


def scaled(reference: Reference, factor: float, x: float, y: float) -> Reference:
    """As large as a factor says, about a place that stays."""
    least = SMALLEST / min(reference.width, reference.height)
    factor = max(factor, least)
    return replace(
        reference,
        x=x + (reference.x - x) * factor,
        y=y + (reference.y - y) * factor,
        width=reference.width * factor,
        height=reference.height * factor,
    )
