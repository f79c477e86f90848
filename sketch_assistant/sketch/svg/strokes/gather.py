"""Gather the lines of an SVG file and turn them into strokes, all in one go."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ...document import LARGEST_COORDINATE, Floats, Marks, SketchError, Stroke
from ...limits import (
    CURVES,
    POINTS,
    STROKES,
    TOO_MANY_CURVES,
    TOO_MANY_POINTS,
    TOO_MANY_STROKES,
)
from ...lines.affine import Affine
from ...lines.batches import batches
from ...lines.bounded import FARTHEST, bounded, without_far_curves
from ...lines.centreline import Indices, Places
from ...lines.flattening import flatten, pieces
from ...watched import passed
from .style import Paint

GATHERED = 0.15  # of the work of reading a file
_BATCH = 100_000  # curves flattened together
_STRAIGHT = 1e-9  # of the coordinates: handles so little beside the line from end to end
_JOINT = math.cos(math.radians(5.0))  # curves that meet at a larger angle make a corner


@dataclass(frozen=True, slots=True)
class _Line:
    cubics: Places
    view: Affine
    paint: Paint
    origin: str
    groups: tuple[int, ...]


class Gathered:
    """Lines in the order they come, by number; exact strokes and curves to be flattened."""

    def __init__(self, tolerance: float) -> None:
        self._tolerance = tolerance
        self._lines: list[_Line | Stroke] = []
        self._curves = self._points = 0
        self.far = False  # whether lines were left out that lie too far away to be drawn

    def add(self, line: _Line | Stroke) -> int:
        """Its place among all lines. Raises `SketchError` for one too many."""
        if len(self._lines) >= STROKES:
            raise SketchError(TOO_MANY_STROKES)
        self._lines.append(line)
        return len(self._lines) - 1

    def add_curves(
        self,
        cubics: Places,
        view: Affine,
        paint: Paint,
        origin: str,
        groups: tuple[int, ...] = (),
    ) -> int:
        """Cubics (k, 4) that follow one another, k >= 1, and how they get onto the canvas."""
        self._curves += len(cubics)
        if self._curves > CURVES:
            raise SketchError(TOO_MANY_CURVES)
        return self.add(_Line(cubics, view, paint, origin, groups))

    def strokes(self) -> dict[int, Stroke]:
        """By number; without the outlines of shapes that turned out to have no extent, and without
        lines whose coordinates are no usable numbers. Raises `SketchError` for too many points.
        """
        made = {i: line for i, line in enumerate(self._lines) if isinstance(line, Stroke)}
        curved = [(i, line) for i, line in enumerate(self._lines) if isinstance(line, _Line)]
        for start, end in batches([len(line.cubics) for _, line in curved], _BATCH):
            passed(1.0 - GATHERED * (1.0 - start / len(curved)))
            batch = curved[start:end]
            flat = self._flat([line for _, line in batch])
            for (i, line), (places, corners) in zip(batch, flat, strict=True):
                if len(places) > 1 or (len(places) and not line.paint.filled):
                    made[i] = _stroke(places, corners, line)
        return made

    def _flat(self, lines: list[_Line]) -> Iterator[tuple[Places, Marks]]:
        """The places along each line, and which of them are corners."""
        lengths = np.array([len(line.cubics) for line in lines])
        first = np.cumsum(lengths) - lengths
        cubics = _mapped(np.concatenate([line.cubics for line in lines]), lines, lengths)
        reach = np.maximum.reduceat(np.abs(cubics.view(np.float64)).max(axis=1), first)
        far = ~(reach <= FARTHEST)  # so is what is no number
        cubics[np.repeat(far, lengths)] = 0.0
        beyond = (reach > LARGEST_COORDINATE) & ~far
        if beyond.any():
            cubics, lengths = without_far_curves(cubics, lengths, LARGEST_COORDINATE)
            first = np.cumsum(lengths) - lengths
        straight = _straight(cubics)
        counts = np.where(straight, 1.0, pieces(cubics, self._tolerance))
        self._points += int(counts.sum()) + len(lines)
        if self._points > POINTS:
            raise SketchError(TOO_MANY_POINTS)
        places, starts, ends = flatten(cubics, counts, first)
        corners = np.zeros(len(places), dtype=bool)
        corners[ends[straight]] = True
        corners[(ends - counts.astype(np.intp))[straight | _bent(cubics, first)]] = True
        places, corners, bounds = _without_repeats(places, corners, starts)
        for i, (start, end) in enumerate(pairwise(bounds)):
            line = places[start:end], corners[start:end]
            if beyond[i]:
                line = bounded(*line, LARGEST_COORDINATE)
            self.far |= bool(far[i]) or not len(line[0])
            yield (places[:0], corners[:0]) if far[i] else line


def _mapped(cubics: Places, lines: list[_Line], lengths: NDArray[np.intp]) -> Places:
    maps = np.array([line.view.as_complex() for line in lines])
    along, across, shift = np.repeat(maps, lengths, axis=0).T[:, :, None]
    mapped: Places = along * cubics + across * cubics.conj() + shift
    return mapped


def _bent(cubics: Places, first: Indices) -> Marks:
    """Whether each cubic starts at an angle to the one before it; first: of each line."""
    start, near, far, end = cubics.T
    leaving = np.where(near != start, near, np.where(far != start, far, end)) - start
    arriving = end - np.where(far != end, far, np.where(near != end, near, start))
    product = arriving[:-1].conj() * leaving[1:]
    bent = np.append(False, product.real < _JOINT * np.abs(product))
    bent[first] = False
    return bent


def _straight(cubics: Places) -> Marks:
    """Whether both handles lie between the ends."""
    start, end = cubics[:, :1], cubics[:, 3:]
    length = np.abs(end - start)
    handles = (cubics[:, 1:3] - start) * (end - start).conj() / np.where(length > 0.0, length, 1.0)
    slack = _STRAIGHT * np.abs(cubics).max(axis=1, keepdims=True)
    beside = (np.abs(handles.imag) > slack) | (handles.real < -slack)
    outside: Marks = (beside | (handles.real > length + slack)).any(axis=1)
    return ~outside


def _without_repeats(
    places: Places, corners: Marks, starts: Indices
) -> tuple[Places, Marks, list[int]]:
    """Without neighbours at one place; and where each line starts, with the end of the last."""
    keep = np.append(True, places[1:] != places[:-1])
    keep[starts] = True
    before = np.append(0, np.cumsum(keep))
    sharp = np.logical_or.reduceat(corners, np.flatnonzero(keep))
    return places[keep], sharp, [*before[starts].tolist(), int(before[-1])]


def _stroke(places: Places, corners: Marks, line: _Line) -> Stroke:
    points: Floats = np.zeros((len(places), 5))
    points[:, 0], points[:, 1], points[:, 2] = places.real, places.imag, 1.0
    points.setflags(write=False)
    return Stroke(points, line.paint.ink, line.origin, corners, line.groups)
