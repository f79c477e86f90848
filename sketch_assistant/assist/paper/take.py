"""A redrawing beside what it redraws, and every drawing between the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...sketch.document import Exchange, Floats, Stroke
from ...sketch.lines.chamfer import evenly
from ...sketch.lines.fairing import all_faired
from ...sketch.lines.morph import Moving, calmed, morph

# How much of the model makes the person's own line a steady one, and the model's line, where it is
# laid on the person's, all that is seen: from there on it goes to where the model has it.
STEADY_AT, LAID_AT = 0.2, 0.6
# What is laid on the person's lines follows them in all that is longer than so much of a line,
# either way. Chosen on validation drawings: the model draws less exactly than it sees.
FOLLOWED = 0.01


@dataclass(frozen=True)
class _Part:
    """A line of the exchange. raw: the person's own points (n, 5) beside moving.start, or None.
    final: (m, 5) the model's own points, or None. owner: the original that it takes the place of or
    lies above. by_own: whether it keeps to the person's lines up to `LAID_AT`; laid: (n, 5) the
    model's line on the person's then, None where it has none."""

    moving: Moving
    raw: Floats | None
    final: Floats | None
    owner: int
    by_own: bool = False
    laid: Floats | None = None

    def at(self, amount: float) -> Floats | None:
        if amount >= 1.0:
            return self.final
        start = self._own(amount)
        if start is not None and self.laid is not None:
            start = start + _passed(amount, STEADY_AT, LAID_AT) * (self.laid - start)
        return replace(self.moving, start=start).at(self._share(amount))

    def _share(self, amount: float) -> float:
        """How far it is on its way to the model's. What is undrawn or drawn as if the pen ran is
        done at `LAID_AT`, with which a card opens: no line is seen in half there."""
        if self.by_own:
            return _passed(amount, LAID_AT, 1.0)
        runs = self.moving.start is None or self.moving.end is None
        return _passed(amount, 0.0, LAID_AT) if runs else amount

    def _own(self, amount: float) -> Floats | None:
        """The person's line, steadied by then."""
        start = self.moving.start
        if self.raw is None or start is None:
            return start
        return self.raw + _passed(amount, 0.0, STEADY_AT) * (start - self.raw)


@dataclass(frozen=True)
class Take:
    """originals: strokes of a drawing. What takes their places is `at` an amount: 0 the person's
    own lines … 1 the model's."""

    originals: tuple[Stroke, ...]
    parts: tuple[_Part, ...]

    def at(self, amount: float) -> Exchange:
        """Each original and what takes its place; numbers only, so that a slider may ask."""
        if amount <= 0.0:
            return tuple((stroke, (stroke,)) for stroke in self.originals)
        new: list[list[Stroke]] = [[] for _ in self.originals]
        for part in self.parts:
            points = part.at(amount)
            if points is not None:
                original = self.originals[part.owner]
                new[part.owner].append(original.along(points, "suggested"))
        return tuple((old, tuple(made)) for old, made in zip(self.originals, new, strict=True))


def takes(
    originals: Sequence[Stroke], several: Sequence[Sequence[Floats]], first_laid: bool = False
) -> list[Take]:
    """The strokes and what they become in several redrawings, lines (m, 2) in canvas units each.
    first_laid: whether those of the first lie on the strokes without their tremor at `LAID_AT`, and
    follow them closely.
    Pressure follows the stroke that a line was matched with; a line that is matched with none has
    the usual one and lies above the nearest stroke."""
    boxes = np.array([stroke.bounds for stroke in originals])
    size = float(max(np.ptp(boxes[:, [0, 2]]), np.ptp(boxes[:, [1, 3]])))
    fair = all_faired([stroke.points for stroke in originals], size)
    usual = float(np.median(np.concatenate([stroke.points[:, 2] for stroke in originals])))
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2.0
    made = []
    for number, lines in enumerate(several):
        parts = []
        for each in morph(fair, lines, size):
            owner = _owner(each, middles)
            part = _part(each, originals[owner], lines, owner, usual)
            parts.append(_laid(part) if first_laid and not number else part)
        made.append(Take(tuple(originals), tuple(parts)))
    return made


def _laid(part: _Part) -> _Part:
    """One that keeps to the person's line, by its short waves the model's."""
    moving = part.moving
    if moving.one is None or moving.other is None or moving.start is None or moving.end is None:
        return replace(part, by_own=True)
    laid = moving.end.copy()
    laid[:, :2] += calmed((moving.start - moving.end)[:, :2], int(FOLLOWED * len(laid)))
    return replace(part, by_own=True, laid=laid)


def _passed(amount: float, first: float, last: float) -> float:
    """How much of a span lies behind, 0 to 1."""
    return min(1.0, max(0.0, (amount - first) / (last - first)))


def _owner(moving: Moving, middles: Floats) -> int:
    """The stroke that a line takes the place of, or lies above."""
    if moving.one is not None:
        return moving.one
    assert moving.end is not None
    gaps = np.hypot(*(middles - moving.end.mean(axis=0)).T)
    return int(gaps.argmin())


def _part(
    moving: Moving, original: Stroke, lines: Sequence[Floats], owner: int, usual: float
) -> _Part:
    raw = final = None
    start, end, pressure = moving.start, moving.end, np.array([usual])
    if moving.one is not None and start is not None:
        raw, pressure = evenly(original.points, len(start)), start[:, 2]
    elif start is not None:
        start = np.hstack([start, _rest(pressure, len(start))])
    if moving.other is not None and end is not None:
        end = np.hstack([end, _rest(pressure, len(end))])
        line = lines[moving.other]
        final = np.hstack([line, _rest(pressure, len(line))])
    return _Part(replace(moving, start=start, end=end), raw, final, owner)


def _rest(pressure: Floats, count: int) -> Floats:
    """Pressure spread over `count` points, tilt and time 0: (count, 3)."""
    places = np.linspace(0.0, 1.0, count)
    spread = np.interp(places, np.linspace(0.0, 1.0, len(pressure)), pressure)
    return np.column_stack([np.clip(spread, 0.0, 1.0), np.zeros(count), np.zeros(count)])
