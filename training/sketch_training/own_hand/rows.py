"""What is drawn again at equal steps: fences, windows, scales, dots, leaves."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.document import Floats

from .scene import Lines, Scene, circle, moved


def fence(rng: np.random.Generator) -> Scene:
    """Posts, plain, pointed or in twos, before rails or none."""
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


def windows(rng: np.random.Generator) -> Scene:
    """Frames with bars or none, side by side or one above the other."""
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


def scales(rng: np.random.Generator) -> Scene:
    """Bows, each beginning where the last one ends."""
    r = rng.uniform(15, 35)
    arc = circle(0, 0, r, 0.0, 0.5)
    return _row("scales", [arc], np.array([2 * r, 0.0]), 8, [])


def dots(rng: np.random.Generator) -> Scene:
    """Dots on a straight line."""
    step = rng.uniform(18, 40) * np.array([np.cos(a := rng.uniform(0, np.pi)), np.sin(a)])
    return Scene("dots", [circle(0, 0, 3.0) + i * step for i in range(9)], 2)


def leaves(rng: np.random.Generator) -> Scene:
    """Pairs of leaves, left and right, up a stem."""
    step, long = rng.uniform(30, 50), rng.uniform(30, 60)
    t = np.linspace(0.0, 2 * np.pi, 25)
    leaf = np.column_stack([long * (1 - np.cos(t)) / 2, 0.25 * long * np.sin(t)])
    right = moved(leaf, -rng.uniform(0.2, 0.9), (0.0, 0.0))
    stem = np.array([[0.0, 20.0], [0.0, -6 * step]])
    return _row("leaves", [right, right * [-1.0, 1.0]], np.array([0.0, -step]), 6, [stem])


def _row(name: str, group: Lines, step: Floats, count: int, base: Lines) -> Scene:
    lines = base + [line + i * step for i in range(count) for line in group]
    return Scene(name, lines, len(base) + 2 * len(group))
