"""The strokes of one entry, whichever way round their numbers stand.

Quick, Draw! writes a stroke as two or three columns, [[x …], [y …]] with [t …]; many other programs
as [x, y] pairs. Where the numbers fit both, times that begin at 0 and never run back speak for
columns, and so does the rest of the file (see `turned`).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

import numpy as np

from ..document import LARGEST_COORDINATE, Floats
from ..sentence import Sentence
from .data import BadEntryError

Page = tuple[float, float]


@dataclass(frozen=True)
class Drawing:
    """strokes: (2, n) or (3, n), x, y and milliseconds. page: width and height, where it is said.
    corners: of each stroke the numbers of its corners, where they are said. pairs: whether the file
    has pairs, None where it may be either. empty: how many strokes had no points."""

    strokes: tuple[Floats, ...]
    page: Page | None = None
    corners: tuple[Any, ...] = ()
    pairs: bool | None = False
    empty: int = 0


def drawing(entry: Any) -> Drawing:
    """The drawing in an entry. Raises `BadEntryError`."""
    if isinstance(entry, BadEntryError):
        raise entry
    strokes = entry.get("drawing") if isinstance(entry, dict) else None
    if isinstance(strokes, str):  # as tables of drawings hold them
        strokes = _unquoted(strokes)
    if not isinstance(strokes, list):
        raise BadEntryError(Sentence('has no "drawing" that lists strokes as [[x …], [y …]]'))
    filled = [stroke for stroke in strokes if stroke not in ([], [[], []], [[], [], []])]
    if strokes and not filled:
        raise BadEntryError(Sentence("has strokes without points alone"))
    pairs = _are_pairs(filled)
    made = tuple(_columns(stroke, bool(pairs)) for stroke in filled)
    corners = entry.get("corners")
    known = isinstance(corners, list) and len(corners) == len(made) == len(strokes)
    return Drawing(
        made,
        _page(entry.get("page")),
        tuple(corners) if isinstance(corners, list) and known else (),
        pairs,
        len(strokes) - len(filled),
    )


def turned(drawing: Drawing) -> Drawing:
    """A drawing that may be either, of a file of pairs."""
    return replace(drawing, strokes=tuple(stroke.T for stroke in drawing.strokes), pairs=True)


def _unquoted(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _are_pairs(strokes: Sequence[Any]) -> bool | None:
    """Whether strokes are pairs rather than columns; None: nobody can tell."""
    if not all(map(_is_table, strokes)):
        raise BadEntryError(
            Sentence(
                "has a stroke that is neither two or three lists of numbers, [[x …], [y …]], "
                "nor a list of [x, y] pairs"
            )
        )
    columns = all(len(s) in (2, 3) for s in strokes)
    pairs = bool(strokes) and all(len(row) == 2 for stroke in strokes for row in stroke)
    if not columns and not pairs:
        raise BadEntryError(
            Sentence("has strokes in some other layout than [[x …], [y …]] or [x, y] pairs")
        )
    if columns and pairs:
        if all(len(stroke) == 2 for stroke in strokes):
            return None
        return not _are_timed(strokes)
    return pairs


def _is_table(stroke: Any) -> bool:
    """Whether it is rows of numbers, all of one length."""
    if not isinstance(stroke, list) or not all(isinstance(row, list) and row for row in stroke):
        return False
    if len(set(map(len, stroke))) != 1:
        return False
    return set(map(type, chain(*stroke))) <= {int, float}


def _are_timed(strokes: Sequence[Any]) -> bool:
    """Whether columns of two points each have times as a pen gives them."""
    if any(len(stroke) != 3 for stroke in strokes):
        return False
    times = [time for stroke in strokes for time in stroke[2]]
    return bool(times[0] == 0 and times == sorted(times))


def _columns(stroke: list[list[float]], pairs: bool) -> Floats:
    try:
        table = np.array(stroke, dtype=np.float64)
    except OverflowError as error:
        raise BadEntryError(Sentence("has a coordinate that is not a usable number")) from error
    table = table.T if pairs else table
    if not np.abs(table[:2]).max() <= LARGEST_COORDINATE:
        raise BadEntryError(Sentence("has a coordinate that is not a usable number"))
    return table


def _page(value: Any) -> Page | None:
    if not isinstance(value, list) or [type(side) in (int, float) for side in value] != [True] * 2:
        return None
    width, height = value
    return (width, height) if all(0 < side <= LARGEST_COORDINATE for side in value) else None
