"""Parallel lines across an outline."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.document import Floats

from .scene import Lines, Scene, circle, moved


def hatching(rng: np.random.Generator) -> Scene:
    """Parallel lines across one of ten outlines."""
    shapes = outlines(rng)
    outline = shapes[int(rng.integers(len(shapes)))]
    angle, step = rng.uniform(0, np.pi), rng.uniform(9.0, 22.0)
    turned = moved(outline, -angle, (0.0, 0.0))
    low, high = turned[:, 1].min(), turned[:, 1].max()
    lines = []
    for y in np.arange(low + 0.2 * (high - low), high - 3.0, step).tolist():
        ends = _crossings(turned, y)
        if len(ends) == 2 and ends[1] - ends[0] > 12.0:
            lines.append(moved(np.array([[ends[0], y], [ends[1], y]]), angle, (0.0, 0.0)))
    if len(lines) < 3:
        return hatching(rng)
    return Scene("hatching", [outline, *lines], 3)


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
        circle(0, 0, 100),
        circle(0, 0, 100) * [1.4, 0.7],
        np.array([[-100, -100], [100, -100], [100, 100], [-100, 100], [-100, -100]]),
        np.array([[-150, -70], [150, -70], [150, 70], [-150, 70], [-150, -70]]),
        np.array([[0, -110], [120, 90], [-120, 90], [0, -110]]),
        np.array([[-60, -80], [60, -80], [130, 80], [-130, 80], [-60, -80]]),
        circle(0, 0, 110)[:: 32 // 6 + 0][[0, 1, 2, 3, 4, 5, 0]],
        star * np.column_stack([np.cos(spokes), np.sin(spokes)]),
        heart,
        wave[:, None] * np.column_stack([np.cos(angle), np.sin(angle)]),
    ]


def _crossings(outline: Floats, y: float) -> list[float]:
    found = []
    for (x0, y0), (x1, y1) in zip(outline[:-1].tolist(), outline[1:].tolist(), strict=True):
        if (y0 > y) != (y1 > y):
            found.append(x0 + (y - y0) * (x1 - x0) / (y1 - y0))
    return sorted(found)
