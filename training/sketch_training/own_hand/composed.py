"""Scenes that repeat themselves, made in code: what an illustrator does all day, with tremor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sketch_assistant.sketch.document import Floats

Lines = list[Floats]
TREMORS = (0.01, 0.02, 0.03)  # of each stroke's own size
SIZE = 400.0
MIDDLE = (500.0, 400.0)  # of the page


@dataclass(frozen=True)
class Scene:
    """lines: of the whole, as a calm hand would draw them. kept: so many are there, two examples
    and what they stand on; of rings three."""

    name: str
    lines: Lines
    kept: int


Maker = Callable[[np.random.Generator], Scene]


def scenes(
    rng: np.random.Generator, each: int, makers: Sequence[Maker] | None = None
) -> Iterator[Scene]:
    """`each` of every kind, or of these."""
    for make in MAKERS if makers is None else makers:
        for _ in range(each):
            yield make(rng)


def nearly_aligned(rng: np.random.Generator) -> tuple[Lines, Floats]:
    """Straight lines, of which the last nearly meets an end or is nearly parallel and as long; and
    that last line as it is meant."""
    size, turn = rng.uniform(80, 250), rng.uniform(0, np.pi)
    first = np.array([[0.0, 0.0], [size, 0.0]])
    if rng.random() < 0.5:
        corner = np.array([[size, 0.0], [size, rng.uniform(0.5, 1.0) * size]])
        meant = corner
        off = (
            rng.uniform(0.02, 0.05) * size * np.array([np.cos(a := rng.uniform(0, 6.3)), np.sin(a)])
        )
        drawn = corner + np.array([off, [0.0, 0.0]])
    else:
        meant = first + np.array([0.0, rng.uniform(0.2, 0.6) * size])
        middle, tilt = meant.mean(axis=0), rng.uniform(0.02, 0.07) * rng.choice([-1, 1])
        drawn = _moved((meant - middle) * rng.uniform(0.94, 1.06), tilt, (0.0, 0.0)) + middle
    every = [_moved(each, turn, (0.0, 0.0)) for each in (first, drawn, meant)]
    return every[:2], every[2]


def trembling(lines: Lines, high: float, rng: np.random.Generator) -> Lines:
    """The lines as a hand draws them, up to `high` of each one's size off in place, and wavy."""
    return [_shaken(line, high, rng) for line in lines]


def unrelated(rng: np.random.Generator) -> Lines:
    """Two to nine strokes that have nothing to do with one another."""
    return [_scrawl(rng) for _ in range(int(rng.integers(2, 10)))]


def _shaken(line: Floats, high: float, rng: np.random.Generator) -> Floats:
    size = max(float(np.hypot(*np.ptp(line, axis=0))), 4.0)
    count = max(len(line), 24)
    along = np.linspace(0.0, len(line) - 1.0, count)
    dense = np.column_stack([np.interp(along, np.arange(len(line)), c) for c in line.T])
    share, wave = np.linspace(0.0, 1.0, count)[:, None], np.zeros((count, 2))
    for pace in (1.0, 2.0, 3.0, 5.0):
        wave += rng.normal(size=2) * np.sin(2 * np.pi * (pace * share + rng.random(2))) / 2.0
    return dense + high * size * (wave + 0.7 * rng.normal(size=2))


def _scrawl(rng: np.random.Generator) -> Floats:
    """A curve of any place, size, length and bend."""
    count = int(rng.integers(2, 8))
    turns = np.cumsum(rng.normal(0.0, rng.uniform(0.1, 1.5), 24)) + rng.uniform(0, 2 * np.pi)
    steps = np.column_stack([np.cos(turns), np.sin(turns)]) * rng.uniform(1.0, 12.0)
    return rng.uniform(0.0, SIZE, 2) + np.cumsum(steps, axis=0)[: 4 * count]


def _circle(x: float, y: float, r: float, start: float = 0.0, turn: float = 1.0) -> Floats:
    angle = start + np.linspace(0.0, 2 * np.pi * turn, 33)
    return np.column_stack([x + r * np.cos(angle), y + r * np.sin(angle)])


def _moved(line: Floats, angle: float, by: tuple[float, float]) -> Floats:
    cos, sin = np.cos(angle), np.sin(angle)
    return line @ np.array([[cos, sin], [-sin, cos]]) + by


def _row(name: str, group: Lines, step: Floats, count: int, base: Lines) -> Scene:
    lines = base + [line + i * step for i in range(count) for line in group]
    return Scene(name, lines, len(base) + 2 * len(group))


def _fence(rng: np.random.Generator) -> Scene:
    high, step = rng.uniform(60, 140), rng.uniform(20, 50)
    kind = int(rng.integers(3))
    post = [np.array([[0.0, 0.0], [0.0, -high]])]
    if kind == 1:
        wide = 0.5 * step
        post = [np.array([[0, 0], [0, -high], [wide / 2, -high - wide], [wide, -high], [wide, 0]])]
    if kind == 2:
        post = [post[0], post[0] + [0.3 * step, 0.0]]
    rails = [np.array([[-step, -high * h], [9 * step, -high * h]]) for h in (0.3, 0.7)]
    return _row("fence", post, np.array([step, 0.0]), 7, rails if rng.random() < 0.5 else [])


def _windows(rng: np.random.Generator) -> Scene:
    wide, high = rng.uniform(30, 60), rng.uniform(30, 80)
    frame = np.array([[0, 0], [wide, 0], [wide, high], [0, high], [0, 0]])
    upright = np.array([[wide / 2, 0], [wide / 2, high]])
    bars = [upright, np.array([[0, high / 2], [wide, high / 2]])]
    group = [frame, *bars[: int(rng.integers(0, 3))]]
    step = np.array([wide * rng.uniform(1.3, 2.0), 0.0])
    if rng.random() < 0.3:
        step = np.array([0.0, high * rng.uniform(1.3, 2.0)])
    far = np.abs(step).max() * 7
    house = np.array([[-40, -40], [far, -40], [far, far], [-40, far], [-40, -40]])
    return _row("windows", group, step, 5, [house] if rng.random() < 0.5 else [])


def outlines(rng: np.random.Generator) -> Lines:
    """Ten closed shapes about the origin."""
    angle = np.linspace(0.0, 2 * np.pi, 49)
    star = np.where(np.arange(11) % 2 == 0, 120.0, 60.0)[:, None]
    spokes = np.linspace(-np.pi / 2, 1.5 * np.pi, 11)
    heart = np.column_stack(
        [7 * 16 * np.sin(angle) ** 3, -7 * (13 * np.cos(angle) - 5 * np.cos(2 * angle)
         - 2 * np.cos(3 * angle) - np.cos(4 * angle))]
    )  # fmt: skip
    wave = 100 * (1 + 0.2 * np.sin(3 * angle + rng.random()) + 0.1 * np.cos(2 * angle))
    return [
        _circle(0, 0, 100),
        _circle(0, 0, 100) * [1.4, 0.7],
        np.array([[-100, -100], [100, -100], [100, 100], [-100, 100], [-100, -100]]),
        np.array([[-150, -70], [150, -70], [150, 70], [-150, 70], [-150, -70]]),
        np.array([[0, -110], [120, 90], [-120, 90], [0, -110]]),
        np.array([[-60, -80], [60, -80], [130, 80], [-130, 80], [-60, -80]]),
        _circle(0, 0, 110)[:: 32 // 6 + 0][[0, 1, 2, 3, 4, 5, 0]],
        star * np.column_stack([np.cos(spokes), np.sin(spokes)]),
        heart,
        wave[:, None] * np.column_stack([np.cos(angle), np.sin(angle)]),
    ]


def _hatching(rng: np.random.Generator) -> Scene:
    """Parallel lines across one of ten outlines."""
    shapes = outlines(rng)
    outline = shapes[int(rng.integers(len(shapes)))]
    angle, step = rng.uniform(0, np.pi), rng.uniform(9.0, 22.0)
    turned = _moved(outline, -angle, (0.0, 0.0))
    low, high = turned[:, 1].min(), turned[:, 1].max()
    lines = []
    for y in np.arange(low + 0.2 * (high - low), high - 3.0, step).tolist():
        ends = _crossings(turned, y)
        if len(ends) == 2 and ends[1] - ends[0] > 12.0:
            lines.append(_moved(np.array([[ends[0], y], [ends[1], y]]), angle, (0.0, 0.0)))
    if len(lines) < 3:
        return _hatching(rng)
    return Scene("hatching", [outline, *lines], 3)


def _crossings(outline: Floats, y: float) -> list[float]:
    found = []
    for (x0, y0), (x1, y1) in zip(outline[:-1].tolist(), outline[1:].tolist(), strict=True):
        if (y0 > y) != (y1 > y):
            found.append(x0 + (y - y0) * (x1 - x0) / (y1 - y0))
    return sorted(found)


def _ring(name: str, part: Lines, count: int, middle: Lines) -> Scene:
    turn, start = 2 * np.pi / count, 0.0
    lines = [_moved(line, start + i * turn, (0.0, 0.0)) for i in range(count) for line in part]
    return Scene(name, middle + lines, len(middle) + 3 * len(part))


def _petals(rng: np.random.Generator) -> Scene:
    r, count = rng.uniform(20, 50), int(rng.integers(6, 13))
    long, wide = rng.uniform(50, 110), 2.0 * np.pi * r / count
    t = np.linspace(0.0, 2 * np.pi, 33)
    petal = np.column_stack([r + long * (1 - np.cos(t)) / 2, wide * np.sin(t) * 0.7])
    return _ring("petals", [petal], count, [_circle(0, 0, r)])


def _radial(rng: np.random.Generator) -> Scene:
    r, count = rng.uniform(30, 60), int(rng.integers(7, 17))
    kind = int(rng.integers(3))
    far = r + rng.uniform(30, 90)
    ray = [np.array([[r + 8, 0.0], [far, 0.0]])]
    if kind == 1:
        ray.append(_circle(far + 12, 0.0, 8.0, np.pi))
    if kind == 2:
        ray = [np.array([[far - 20, -9.0], [far, 0.0], [far - 20, 9.0]])]
    return _ring("radial", ray, count, [_circle(0, 0, r)])


def _scales(rng: np.random.Generator) -> Scene:
    r = rng.uniform(15, 35)
    arc = _circle(0, 0, r, 0.0, 0.5)
    return _row("scales", [arc], np.array([2 * r, 0.0]), 8, [])


def _stitches(rng: np.random.Generator) -> Scene:
    """Short strokes across a bow: the turn between two is the same everywhere."""
    r, turn = rng.uniform(150, 400), rng.uniform(0.06, 0.12)
    half = rng.uniform(8, 14)
    lines = [_moved(np.array([[r - half, 0], [r + half, 0]]), i * turn, (0, 0)) for i in range(10)]
    return Scene("stitches", lines, 3)


def _dots(rng: np.random.Generator) -> Scene:
    step = rng.uniform(18, 40) * np.array([np.cos(a := rng.uniform(0, np.pi)), np.sin(a)])
    return Scene("dots", [_circle(0, 0, 3.0) + i * step for i in range(9)], 2)


def _leaves(rng: np.random.Generator) -> Scene:
    """Pairs of leaves, left and right, up a stem."""
    step, long = rng.uniform(30, 50), rng.uniform(30, 60)
    t = np.linspace(0.0, 2 * np.pi, 25)
    leaf = np.column_stack([long * (1 - np.cos(t)) / 2, 0.25 * long * np.sin(t)])
    right = _moved(leaf, -rng.uniform(0.2, 0.9), (0.0, 0.0))
    stem = np.array([[0.0, 20.0], [0.0, -6 * step]])
    return _row("leaves", [right, right * [-1.0, 1.0]], np.array([0.0, -step]), 6, [stem])


def _wave(rng: np.random.Generator) -> Scene:
    """Two to three periods in one stroke; the next ones are strokes of their own."""
    step, high, turn = rng.uniform(30, 60), rng.uniform(15, 40), rng.uniform(0, np.pi)
    begun = rng.uniform(2.1, 3.0)
    spans = [(0.0, begun), (begun, begun + 1), (begun + 1, begun + 2)]
    lines = []
    for start, end in spans:
        x = np.linspace(start, end, 40)
        line = np.column_stack([x * step, high * np.sin(2 * np.pi * x)])
        lines.append(_moved(line, turn, MIDDLE))
    return Scene("wave", lines, 1)


def _zigzag(rng: np.random.Generator) -> Scene:
    step, high, turn = rng.uniform(12, 30), rng.uniform(20, 50), rng.uniform(0, np.pi)
    begun = int(rng.integers(4, 7))
    corners = np.array([[i * step, high * (i % 2)] for i in range(begun + 5)])
    spans = [corners[: begun + 1], corners[begun : begun + 3], corners[begun + 2 : begun + 5]]
    return Scene("zigzag", [_moved(each, turn, MIDDLE) for each in spans], 1)


def _spiral(rng: np.random.Generator) -> Scene:
    begun, grows, way = rng.uniform(1.8, 3.0), rng.uniform(12, 25), rng.choice([-1.0, 1.0])
    lines = []
    for start, end in ((0.0, begun), (begun, begun + 1), (begun + 1, begun + 2)):
        turns = np.linspace(start, end, round(50 * (end - start)))
        radius, angle = 8 + grows * turns, way * 2 * np.pi * turns
        line = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
        lines.append(line + MIDDLE)
    return Scene("spiral", lines, 1)


def _half(rng: np.random.Generator) -> Scene:
    """Half of a round thing, a heart or a vase, from end to end of its axis."""
    down = np.linspace(0.0, np.pi, 40)
    bulge = 1 + rng.uniform(-0.3, 0.3) * np.sin(2 * down) + rng.uniform(-0.2, 0.2) * np.sin(down)
    size, wide, turn = rng.uniform(40, 90), rng.uniform(0.5, 1.1), rng.uniform(0, np.pi)
    half = size * np.column_stack([wide * bulge * np.sin(down), -np.cos(down)])
    lines = [half, half[::-1] * [-1.0, 1.0]]
    return Scene("half a shape", [_moved(each, turn, MIDDLE) for each in lines], 1)


# Of one stroke each, which goes on.
GOING_ON: tuple[Maker, ...] = (_wave, _zigzag, _spiral)
HALVES: tuple[Maker, ...] = (_half,)
MAKERS: tuple[Maker, ...] = (
    *(_fence, _windows, _hatching, _petals, _radial),
    *(_scales, _stitches, _dots, _leaves),
)
