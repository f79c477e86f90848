"""When each stroke of a drawing is drawn while its making is played again.

A stroke remembers when the pen was where, since the pen came down, and nobody remembers the pauses
between strokes: these are all alike. What was accepted has no times, nor has what comes from other
programs: it goes at the pace of the rest, or at an even one. Strokes follow one another as they
were drawn, on whatever layer. Before them comes all of which nobody remembers when that was: layers
from the lowest up, and in each the strokes as they lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from ..document import Floats, Sketch, SketchError, Stroke
from ..stroke import DRAWN

PACE = 700.0  # canvas units a second, of what has no times and is not among what has some
PAUSE, SHORTEST = 0.12, 0.05  # seconds between strokes; of a stroke
LONGEST_HOLD = 0.25  # a pen that rests longer is not waited for
BEGIN, OFFERED = 0.2, 0.8  # seconds of the empty page; how long a ghost is seen before it is ink
REST = 2.0  # seconds of the finished drawing at the end, at every speed
LONGEST = 600.0  # a film is no longer


@dataclass(frozen=True, eq=False)
class Step:
    """A stroke, and when it comes.

    layer: its number. height: its place in that, of the strokes as they lie. times: seconds since
    the film began at which the pen is at each point (n,), never going back; all the same for what
    comes at once. offered: since when it is seen as a ghost; None for what is none.
    """

    stroke: Stroke
    layer: int
    height: int
    times: Floats
    offered: float | None = None

    @property
    def start(self) -> float:
        """The moment the pen comes down."""
        return float(self.times[0])

    @property
    def end(self) -> float:
        """The moment all of it is ink."""
        return float(self.times[-1])

    def until(self, time: float) -> Stroke | None:
        """As much of the stroke as there is at a time; None before it begins."""
        if time >= self.end:
            return self.stroke
        count = int(np.searchsorted(self.times, time, side="right"))
        if not count:
            return None
        before, after = self.times[count - 1 : count + 1]
        share = (time - before) / (after - before)
        a, b = self.stroke.points[count - 1 : count + 1]
        points = np.vstack([self.stroke.points[:count], a + share * (b - a)])
        sharp = self.stroke.corners
        corners = None if sharp is None else np.append(sharp[:count], False)
        return replace(self.stroke, points=points, corners=corners)


@dataclass(frozen=True, eq=False)
class Replay:
    """The making of a drawing. steps: in the order in which they come. length: seconds until the
    last of them is ink."""

    steps: tuple[Step, ...]
    length: float

    @property
    def whole(self) -> float:
        """Seconds of the film, with the finished drawing at its end."""
        return self.length + REST

    def sped_up(self, speed: float) -> Replay:
        """The same so many times as fast. Raises `SketchError` for a film that is too long."""
        length = self.length / speed
        if length > LONGEST:
            raise SketchError(
                "At this speed it would last {length} minutes; choose a length, or a "
                "speed at which it lasts {longest} at most.",
                length=format(length / 60, ".0f"),
                longest=format(LONGEST / 60, ".0f"),
            )
        steps = tuple(_sooner(step, speed) for step in self.steps)
        return Replay(steps, length)

    def lasting(self, seconds: float) -> Replay:
        """The same, with the last stroke done after so many seconds."""
        return self.sped_up(self.length / seconds)


def replay(sketch: Sketch, ghosts: bool = False) -> Replay:
    """The making of a drawing as fast as it was drawn. ghosts: what was accepted is offered, as one
    ghost, and then is ink at once; else it is drawn like all the rest. Raises `SketchError` for an
    empty page."""
    if not sketch.strokes:
        raise SketchError("There is nothing on the page whose making could be shown.")
    pace = _pace(sketch.strokes)
    now, steps = BEGIN, []
    for run in _runs(_as_drawn(sketch), ghosts):
        if ghosts and run[0].stroke.origin != DRAWN:
            moment = now + OFFERED
            steps += [Step(*each, np.full(len(each.stroke), moment), now) for each in run]
            now = moment + PAUSE
        else:
            for each in run:
                steps.append(Step(*each, now + _times(each.stroke, pace)))
                now = steps[-1].end + PAUSE
    return Replay(tuple(steps), now - PAUSE)


class _Lying(NamedTuple):
    """A stroke, the number of its layer, and its place in that."""

    stroke: Stroke
    layer: int
    height: int


def _as_drawn(sketch: Sketch) -> list[_Lying]:
    """All strokes that show, in the order in which they were drawn."""
    shown = ((i, layer) for i, layer in enumerate(sketch.layers) if layer.shown)
    lying = (_Lying(each, i, at) for i, layer in shown for at, each in enumerate(layer.strokes))
    return sorted(lying, key=lambda each: each.stroke.nth)


def _runs(strokes: Iterable[_Lying], ghosts: bool) -> Iterator[list[_Lying]]:
    """Those together that were offered together, which are on one layer."""
    run: list[_Lying] = []
    for each in strokes:
        apart = not ghosts or DRAWN in (each.stroke.origin, run[-1].stroke.origin if run else "")
        if run and (apart or each.layer != run[-1].layer):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _sooner(step: Step, speed: float) -> Step:
    offered = None if step.offered is None else step.offered / speed
    return replace(step, times=step.times / speed, offered=offered)


def _pace(strokes: Sequence[Stroke]) -> float:
    """Canvas units a second of what has times."""
    timed = [each for each in strokes if _held(each).sum() > 0.0]
    seconds = sum(float(_held(each).sum()) for each in timed)
    length = sum(float(_lengths(each).sum()) for each in timed)
    return length / seconds if length > 0.0 and seconds > 0.0 else PACE


def _times(stroke: Stroke, pace: float) -> Floats:
    """Of each point, seconds since the pen came down."""
    steps = _held(stroke)
    if steps.sum() <= 0.0:
        steps = _lengths(stroke) / pace
    times = np.concatenate([[0.0], np.cumsum(steps)])
    if len(times) > 1 and times[-1] < SHORTEST:
        times = np.linspace(0.0, SHORTEST, len(times))
    return times


def _held(stroke: Stroke) -> Floats:
    """Seconds from point to point as the pen told them, long rests cut short."""
    steps: Floats = np.clip(np.diff(stroke.points[:, 4]), 0.0, LONGEST_HOLD)
    return steps


def _lengths(stroke: Stroke) -> Floats:
    steps: Floats = np.hypot(*np.diff(stroke.xy, axis=0).T)
    return steps
