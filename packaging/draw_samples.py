"""Draw the unfinished sample drawings in resources/samples, as an unhurried hand would.

Run `python packaging/draw_samples.py` from the repository root to make them again. Each stroke is a
few key positions; the hand rounds the way between them, trembles a little, presses harder in the
middle and never quite closes a circle.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from sketch_assistant.sketch.document import Floats, Sketch, Stroke
from sketch_assistant.sketch.formats.files import save_sketch

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
SPEED, INTERVAL = 420.0, 1 / 120  # canvas units a second; seconds between two reports of a pen
TREMBLE = 1.4  # canvas units
Keys = list[tuple[float, float]]

PIG: list[Keys] = [
    # head: anticlockwise from the top, the end overlapping the start
    [(548, 252), (468, 248), (396, 300), (371, 396), (402, 496), (482, 551), (576, 545),
     (652, 488), (674, 398), (648, 311), (588, 260), (534, 246)],
    # snout and two nostrils
    [(508, 396), (459, 412), (446, 446), (476, 484), (533, 490), (578, 467), (582, 427),
     (548, 399), (500, 398)],
    [(497, 428), (495, 441), (499, 455)],
    [(536, 427), (537, 441), (535, 456)],
]  # fmt: skip
CAT: list[Keys] = [
    # head and both ears in one go, from the left cheek
    [(398, 380), (392, 300), (396, 226), (432, 262), (464, 296)],
    [(464, 296), (522, 286), (582, 298)],
    [(582, 298), (620, 258), (652, 222), (656, 300), (650, 384)],
    [(398, 378), (404, 462), (452, 528), (524, 546), (596, 526), (642, 462), (651, 380)],
    # nose, and the line down from it
    [(506, 432), (526, 434), (546, 430), (528, 450), (507, 434)],
    [(527, 450), (526, 476)],
]
SAMPLE_KEYS = {"pig": PIG, "cat": CAT}


def drawn(keys: Keys, rng: np.random.Generator) -> Stroke:
    """One stroke through the keys: points (n, 5) at the pen's own rate."""
    way = rounded(np.array(keys, dtype=np.float64))
    length = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(way, axis=0).T))])
    reports = max(6, int(length[-1] / SPEED / INTERVAL))
    progress = np.linspace(0, 1, reports)
    at = length[-1] * (0.8 * progress + 0.2 * progress**2 * (3 - 2 * progress))  # slow at both ends
    xy = np.column_stack([np.interp(at, length, way[:, axis]) for axis in (0, 1)])
    pressure = 0.45 + 0.35 * np.sin(np.pi * progress) ** 0.5 + 0.05 * trembling(reports, rng)
    tilt = np.full(reports, 32.0)
    time = np.arange(reports) * INTERVAL
    xy = xy + TREMBLE * np.column_stack([trembling(reports, rng), trembling(reports, rng)])
    return Stroke(np.column_stack([xy.round(2), pressure.clip(0, 1).round(3), tilt, time.round(4)]))


def rounded(keys: Floats) -> Floats:
    """A Catmull-Rom curve through the keys (n, 2), 24 positions from each to the next."""
    before, after = 2 * keys[0] - keys[1], 2 * keys[-1] - keys[-2]
    a, b, c, d = (np.vstack([before, keys, after])[i : len(keys) - 1 + i, None] for i in range(4))
    t = np.linspace(0, 1, 24, endpoint=False)[None, :, None]
    curve = b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * b - 3 * c + d - a))) / 2
    return np.vstack([curve.reshape(-1, 2), keys[-1:]])


def trembling(count: int, rng: np.random.Generator) -> Floats:
    """Smooth noise (count,) of about unit size: a hand sways, it does not jump."""
    knots = np.arange(0, count + 14, 14)
    sway = np.interp(np.arange(count), knots, rng.normal(size=len(knots)))
    return np.convolve(np.pad(sway, 7, mode="edge"), np.ones(15) / 15, mode="valid")


def sample(name: str) -> Sketch:
    """The unfinished drawing of this name; the same every time."""
    hand = np.random.default_rng(11)
    return Sketch().adding(*(drawn(keys, hand) for keys in SAMPLE_KEYS[name]))


if __name__ == "__main__":
    for name in SAMPLE_KEYS:
        save_sketch(sample(name), SAMPLES / f"{name}.svg")
