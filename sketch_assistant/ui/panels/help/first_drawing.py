"""A drawing that comes into being before a newcomer's eyes: what is seen of it at any moment."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Points = tuple[tuple[float, float], ...]
SECONDS = (3.2, 3.6, 3.6, 4.2)  # of each chapter
SIZE = 100.0  # of the page's side


@dataclass(frozen=True)
class Line:
    """share: how much of it is there, from its beginning. ghost: how clearly it is seen as a
    suggestion, from 0 to 1; None: it is ink."""

    points: Points
    share: float = 1.0
    ghost: float | None = None


@dataclass(frozen=True)
class Scene:
    """lines: what is on the page. key: the action whose key is pressed just now, "" for none."""

    lines: tuple[Line, ...]
    key: str = ""

    @property
    def pen(self) -> tuple[float, float] | None:
        """Where a line is being drawn."""
        growing = [line for line in self.lines if 0.0 < line.share < 1.0]
        return part(growing[-1])[-1] if growing else None


def part(line: Line) -> Points:
    """The points of a line that are there."""
    return line.points[: max(2, round(len(line.points) * line.share))]


def arc(x: float, y: float, wide: float, high: float, start: float, sweep: float) -> Points:
    """A part of an ellipse about (x, y); degrees from the right, clockwise."""
    steps = max(8, round(abs(sweep) / 6.0))
    turns = [math.radians(start + sweep * i / steps) for i in range(steps + 1)]
    return tuple((x + wide * math.cos(turn), y + high * math.sin(turn)) for turn in turns)


HEAD = arc(50.0, 56.0, 31.0, 27.0, -100.0, 368.0)
EARS = (
    (*arc(26.0, 26.0, 9.0, 16.0, 140.0, 150.0), (39.0, 31.0)),
    ((61.0, 31.0), *arc(74.0, 26.0, 9.0, 16.0, -110.0, 150.0)),
)
EYES = (arc(39.0, 49.0, 2.4, 2.9, -90.0, 366.0), arc(61.0, 49.0, 2.4, 2.9, -90.0, 366.0))
SNOUT = (arc(50.0, 63.0, 11.0, 7.6, -90.0, 366.0),)
SMILE = arc(50.0, 66.0, 17.0, 11.0, 150.0, -120.0)


def scene(chapter: int, time: float) -> Scene:
    """What is seen in a chapter, from 0 to 3, at a time from 0 to 1."""
    return (_draw, _keep, _dismiss, _off)[chapter](time)


def _draw(time: float) -> Scene:
    return Scene((Line(HEAD, _between(time, 0.05, 0.85)),))


def _keep(time: float) -> Scene:
    """A ghost comes; its next part, the ears, is kept, and the rest stays."""
    clear = _between(time, 0.05, 0.3)
    kept = time >= 0.62
    ears = [Line(ear, ghost=None if kept else clear) for ear in EARS]
    rest = [Line(points, ghost=0.75 * clear) for points in (*EYES, *SNOUT)]
    return Scene((Line(HEAD), *ears, *rest), "accept" if 0.55 <= time < 0.78 else "")


def _dismiss(time: float) -> Scene:
    """Somebody draws on in their own way: the ghost goes."""
    clear = 1.0 - _between(time, 0.3, 0.5)
    rest = [Line(points, ghost=0.75 * clear) for points in (*EYES, *SNOUT) if clear]
    smile = _between(time, 0.3, 0.85)
    return Scene((*_ink(HEAD, *EARS), *rest, *([Line(SMILE, smile)] if smile else [])))


def _off(time: float) -> Scene:
    """Suggestions are off: eyes are drawn by hand, and nothing comes."""
    eyes = [
        Line(eye, share)
        for eye, share in zip(
            EYES, (_between(time, 0.35, 0.55), _between(time, 0.65, 0.85)), strict=True
        )
        if share
    ]
    return Scene((*_ink(HEAD, *EARS, SMILE), *eyes), "mode_off" if 0.08 <= time < 0.3 else "")


def _ink(*lines: Points) -> Sequence[Line]:
    return [Line(points) for points in lines]


def _between(time: float, start: float, end: float) -> float:
    """From 0 at the start to 1 at the end, slowly at both."""
    share = min(max((time - start) / (end - start), 0.0), 1.0)
    return share * share * (3.0 - 2.0 * share)
