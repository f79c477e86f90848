"""Guides along which every stroke is drawn several times: mirrored, or turned about a middle."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from .document import Floats, Sketch, SketchError, Stroke
from .lines.affine import Affine
from .lines.chamfer import evenly
from .selection.transforming import transformed

KINDS = ("off", "vertical", "horizontal", "both", "radial")
FEWEST, MOST = 2, 12  # ways of a radial symmetry
SAME = 0.25  # canvas units: an image no farther from its stroke is that stroke
# Of the size of a stroke: how far its two halves may differ for it to be meant as symmetric.
NEARLY = 0.12
_SAMPLES = 48
_FLIPS: dict[str, tuple[Affine, ...]] = {
    "vertical": (Affine(a=-1.0),),
    "horizontal": (Affine(d=-1.0),),
    "both": (Affine(a=-1.0), Affine(d=-1.0), Affine(a=-1.0, d=-1.0)),
}

Images = tuple[Affine, ...]


@dataclass(frozen=True, slots=True)
class Symmetry:
    """kind: of KINDS; "vertical" has an upright axis. ways: how often a radial one draws each
    stroke. middle: where the axes meet, page units; None for the middle of the page.

    A setting of the window: no part of a drawing, and kept in no file.
    """

    kind: str = KINDS[0]
    ways: int = 6
    middle: tuple[float, float] | None = None

    def centre(self, sketch: Sketch) -> tuple[float, float]:
        """Where the axes meet on the page of a drawing."""
        return self.middle or (sketch.width / 2.0, sketch.height / 2.0)

    def images(self, sketch: Sketch) -> Images:
        """What maps a stroke to each of the others that are drawn with it; none where it is off."""
        if self.kind == "radial":
            turns = tuple(Affine.turning(360.0 * i / self.ways) for i in range(1, self.ways))
        else:
            turns = _FLIPS.get(self.kind, ())
        return tuple(turn.about(*self.centre(sketch)) for turn in turns)

    def axes(self) -> tuple[float, ...]:
        """The directions from the middle in which guides run, degrees from the right, clockwise."""
        if self.kind == "radial":
            return tuple(360.0 * i / self.ways - 90.0 for i in range(self.ways))
        ways = {"vertical": (90.0, -90.0), "horizontal": (0.0, 180.0)}
        return ways.get(self.kind, (0.0, 90.0, 180.0, -90.0) if self.kind == "both" else ())


OFF = Symmetry()


def with_images(stroke: Stroke, images: Images) -> tuple[Stroke, ...]:
    """A stroke and its images, those left out that lie where one of them does already, and that
    would lie beyond what a drawing may hold."""
    made = [stroke]
    for image in images:
        try:
            other = transformed(stroke, image)
        except SketchError:
            continue
        if not any(_lies_on(other, each) for each in made):
            made.append(other)
    return tuple(made)


def all_with_images(strokes: Iterable[Stroke], images: Images) -> tuple[Stroke, ...]:
    """Strokes, each followed by its images."""
    return tuple(each for stroke in strokes for each in with_images(stroke, images))


def folded(strokes: Iterable[Stroke], beside: Stroke, images: Images) -> tuple[int, ...]:
    """The places of those strokes that lie where `beside` does, as far as images go: of two that
    would be images of one another, the nearer one. All of them where none does."""
    found, place = [], -1
    for place, stroke in enumerate(strokes):
        centre, about = _centre(stroke), _centre(beside)
        others = [np.hypot(*(image.at(centre[None])[0] - about)) for image in images]
        if np.hypot(*(centre - about)) <= min(others, default=np.inf) + SAME:
            found.append(place)
    return tuple(found) or tuple(range(place + 1))


def evened(stroke: Stroke, images: Images) -> Stroke:
    """A stroke that nearly lies on a mirror image of itself exactly so; any other as it is."""
    for image in images:
        if image.a * image.d - image.b * image.c > 0.0:
            continue  # turned, not mirrored
        own = evenly(stroke.xy, _SAMPLES)
        other = image.at(own)[::-1]
        size = max(float(np.hypot(*np.ptp(own, axis=0))), 1e-9)
        if np.abs(own - other).max() <= NEARLY * size:
            rest = np.linspace(0, len(stroke) - 1, _SAMPLES).round().astype(int)
            points = stroke.points[rest].copy()
            points[:, :2] = (own + other) / 2.0
            return replace(stroke, points=points, corners=None)
    return stroke


def _centre(stroke: Stroke) -> Floats:
    middle: Floats = evenly(stroke.xy, _SAMPLES).mean(axis=0)
    return middle


def _lies_on(one: Stroke, other: Stroke) -> bool:
    """Whether two lines of equally many points are the same, whichever way they run."""
    if len(one) != len(other):
        return False
    return any(_begins_and_lies_on(one.xy, other.xy[::way]) for way in (1, -1))


def _begins_and_lies_on(one: Floats, other: Floats) -> bool:
    """Where lines begin is seldom the same, and quickly seen."""
    near = math.dist(one[0].tolist(), other[0].tolist()) <= 2.0 * SAME
    return near and bool(np.abs(one - other).max() <= SAME)
