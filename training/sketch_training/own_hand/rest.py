"""How much of what is still to come of a row, a ring or a grid is offered at once."""

from __future__ import annotations

from sketch_assistant.assist.own_hand.offers import offers
from sketch_assistant.assist.own_hand.shapes import apart, shapes
from sketch_assistant.sketch.document import Sketch, Stroke

from .cases import HIT, Case

PAGE = 10_000.0  # so large that no row ends with it


def rest_offered(case: Case) -> float:
    """The share of all strokes to come that lie in the row offered first."""
    far = [PAGE / 2, PAGE / 2]
    drawn = [Stroke.through(each.xy + far) for each in case.strokes[: case.kept]]
    found = offers(Sketch(width=PAGE, height=PAGE).adding(*drawn), most=1, asked=True)
    if not found:
        return 0.0
    row = shapes([Stroke.through(each.xy - far) for each in found[0].row]).even
    there = apart(row[:, None], case.truth[None]).min(axis=0) <= HIT * case.diagonal
    return float(there.mean())
