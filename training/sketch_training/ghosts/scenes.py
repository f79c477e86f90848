"""Scenes of several drawings and a line that ties them: is the drawing in progress picked out?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.ghosts.about import about
from sketch_assistant.assist.ghosts.focus import in_progress
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.ranking import Recogniser
from sketch_assistant.sketch.document import PAGE_HEIGHT, PAGE_WIDTH, Floats, Sketch, Stroke

from .cut import Named

Focus = Callable[[Sequence[Stroke]], Sequence[Stroke]]  # the strokes to go on with

TIES = ("ground", "ground", "horizon", "frame")  # a scene has one, in turns
LEAST, MOST = 2, 5  # drawings of a scene
SIZES = (90.0, 240.0)  # of a drawing's longer side, canvas units
GAPS = (0.15, 0.8)  # between neighbours, of the mean of their longer sides
MARGIN = 40.0  # of the page beside the scene
SAMPLES = 40  # points of the line that ties


@dataclass(frozen=True)
class Scene:
    """strokes: in the order that they were drawn. current: those of the drawing in progress, the
    last one. tie: what runs through all."""

    strokes: tuple[Stroke, ...]
    current: tuple[Stroke, ...]
    tie: str


def scenes(drawings: Sequence[Named], count: int, rng: np.random.Generator) -> list[Scene]:
    """So many scenes of drawings, each of these at most once a scene; the last one of each is cut
    at a pen lift or whole, the line is drawn before it."""
    return [_scene(drawings, TIES[i % len(TIES)], rng) for i in range(count)]


def picked_out(scene: Scene, focus: Focus = in_progress) -> bool:
    """Whether the program, by this rule, goes on with just the drawing in progress."""
    return list(map(id, focus(scene.strokes))) == list(map(id, scene.current))


def seeing(bundle: Bundle, recogniser: Recogniser | None) -> Focus:
    """The rule of a program that looks at what the page may show, too."""
    engine = Engine()

    def focus(strokes: Sequence[Stroke]) -> Sequence[Stroke]:
        page, part = Sketch().adding(*strokes), in_progress(strokes)
        return about(page, part, "", engine, bundle, recogniser)[0]

    return focus


def alone(
    drawings: Sequence[Named], count: int, rng: np.random.Generator, focus: Focus = in_progress
) -> list[bool]:
    """Whether each of so many drawings, cut at a pen lift or whole and alone on the page, is taken
    for one."""
    found = []
    for i in rng.choice(len(drawings), min(count, len(drawings)), replace=False).tolist():
        lines = drawings[i][1]
        strokes = [Stroke.through(line) for line in lines[: int(rng.integers(1, len(lines) + 1))]]
        found.append(len(focus(strokes)) == len(strokes))
    return found


def _scene(drawings: Sequence[Named], tie: str, rng: np.random.Generator) -> Scene:
    most = min(MOST, len(drawings))
    chosen = rng.choice(len(drawings), int(rng.integers(LEAST, most + 1)), replace=False)
    row = _in_a_row([drawings[i][1] for i in chosen.tolist()], rng)
    order = rng.permutation(len(row)).tolist()
    last = row[order[-1]]
    groups = [*(row[i] for i in order[:-1]), last[: int(rng.integers(1, len(last) + 1))]]
    strokes = [[Stroke.through(line) for line in lines] for lines in groups]
    line = Stroke.through(_tie(row, tie, rng))
    before = int(rng.integers(0, len(strokes)))
    flat = [*strokes[:before], [line], *strokes[before:]]
    return Scene(tuple(each for some in flat for each in some), tuple(strokes[-1]), tie)


def _in_a_row(drawings: Sequence[list[Floats]], rng: np.random.Generator) -> list[list[Floats]]:
    """Side by side with their feet at about one height, on the page."""
    sizes = rng.uniform(*SIZES, len(drawings))
    left, placed = 0.0, []
    for i, (lines, size) in enumerate(zip(drawings, sizes.tolist(), strict=True)):
        points = np.vstack(lines)
        low, high = points.min(axis=0), points.max(axis=0)
        scale = size / max(float((high - low).max()), 1e-9)
        if i:
            left += float(rng.uniform(*GAPS)) * (size + float(sizes[i - 1])) / 2.0
        foot = float(rng.uniform(-0.05, 0.05)) * size
        corner = np.array([left, foot]) - np.array([low[0], high[1]]) * scale
        placed.append([line * scale + corner for line in lines])
        left += float(high[0] - low[0]) * scale
    everything = np.vstack([line for lines in placed for line in lines])
    low, high = everything.min(axis=0), everything.max(axis=0)
    room = np.array([PAGE_WIDTH, PAGE_HEIGHT]) - 2.0 * MARGIN
    scale = min(1.0, float((room / np.maximum(high - low, 1e-9)).min()))
    shift = (np.array([PAGE_WIDTH, PAGE_HEIGHT]) - (low + high) * scale) / 2.0
    return [[line * scale + shift for line in lines] for lines in placed]


def _tie(row: Sequence[list[Floats]], tie: str, rng: np.random.Generator) -> Floats:
    """A ground under all feet, a horizon behind, or a frame around."""
    points = np.vstack([line for lines in row for line in lines])
    low, high = points.min(axis=0), points.max(axis=0)
    width, height = (high - low).tolist()
    shares = np.linspace(0.0, 1.0, SAMPLES)
    if tie == "frame":
        spare = rng.uniform(0.03, 0.12) * width
        (left, top), (right, bottom) = low - spare, high + spare
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        return np.array(corners)
    feet = np.array([np.vstack(lines)[:, 1].max() for lines in row])
    level = float(feet.mean()) - (rng.uniform(0.2, 0.6) * height if tie == "horizon" else 0.0)
    out = rng.uniform(0.02, 0.15, 2) * width
    waves = 0.01 * width * np.sin(2.0 * np.pi * (shares * rng.uniform(0.5, 3.0) + rng.random()))
    across = low[0] - out[0] + shares * (width + out.sum())
    return np.column_stack([across, level + waves])
