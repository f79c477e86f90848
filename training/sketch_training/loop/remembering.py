"""Drawing again what is remembered: a damaged drawing is read, and then drawn as it should be.

The memory trembles, lies a little elsewhere, has gaps, lacks a stroke or has one twice; the drawing
to draw is the clean one. So the network learns to keep what it sees and to mend it, and, from
memories far off, to draw freely something like it. (The idea is that of denoising autoencoders,
Vincent et al. 2008, and of SDEdit, Meng et al. 2022.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from sketch_assistant.assist.sampling.loosened import slipped
from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import Encoding, from_stroke3, to_stroke3
from sketch_assistant.sketch.lines.chamfer import length_of
from sketch_assistant.sketch.lines.simplify import simplify

from ..data.drawings import Array, Batch

LONGEST = 300  # rows of a memory: what has more trembles less
SIZE = 255.0  # pixels, of a drawing
TREMBLES, TREMOR, LASTS = (
    0.6,
    (0.5, 9.0),
    0.6,
)  # share of drawings; pixels; kept from point to point
SPACING = (5.0, 14.0)  # pixels between the points of a line that trembles
GAP, MISSING, TWICE, SWAPPED = 0.15, 0.1, 0.12, 0.08  # shares of the drawings
CUT = (0.1, 0.35)  # of a stroke's length: a gap
TOGETHER, AS_LONG = 6500, 2.5  # rows of a batch, about; times its own rows that a pair has
FEWEST, MOST = 8, 64  # pairs of a batch


def damaged(rows: Array, encoding: Encoding, rng: np.random.Generator) -> tuple[Array, Array]:
    """A memory (m, 11) of the stroke-3 rows (n, 3), pixels, and what to draw from it: the
    same rows, beginning where the memory begins."""
    lines = from_stroke3(rows.astype(np.float64))
    for tremor in (_tremor(rng), 0.0):
        made = _damaged(lines, tremor, encoding.tolerance, rng)
        memory = to_stroke3(made)
        if 0 < len(memory) < LONGEST:
            break
    target = rows.copy()
    if not 0 < len(memory) < LONGEST:
        return encoding.memory(rows), target
    target[0, :2] -= made[0][0] - lines[0][0]
    return encoding.memory(memory), target


def pairs_together(longest: int) -> int:
    """How many drawings of at most so many rows are drawn again in one step: what is read twice,
    with every row looking back at all, costs its square."""
    return int(np.clip(TOGETHER / (AS_LONG * longest), FEWEST, MOST))


def after_memory(batch: Batch, memories: Sequence[Array]) -> Batch:
    """The batch with each drawing behind its memory, of which nothing is asked."""
    before = np.array([len(each) for each in memories])
    steps = int((before + batch.lengths).max()) + 1
    inputs = np.zeros((len(before), steps, batch.inputs.shape[2]), dtype=np.float32)
    targets = np.zeros((len(before), steps, 5), dtype=np.float32)
    mask = np.zeros((len(before), steps), dtype=np.float32)
    for i, (memory, start) in enumerate(zip(memories, before.tolist(), strict=True)):
        own = int(batch.lengths[i]) + 1
        inputs[i, :start], inputs[i, start : start + own] = memory, batch.inputs[i, :own]
        targets[i, start : start + own] = batch.targets[i, :own]
        mask[i, start : start + own] = batch.mask[i, :own]
    return replace(batch, inputs=inputs, targets=targets, mask=mask, memories=())


def _tremor(rng: np.random.Generator) -> float:
    """Standard deviation, pixels."""
    if rng.random() >= TREMBLES:
        return 0.0
    return float(np.exp(rng.uniform(*np.log(TREMOR))))


def _damaged(
    lines: Sequence[Floats], tremor: float, tolerance: float, rng: np.random.Generator
) -> list[Floats]:
    free = float(rng.random()) ** 4
    made = [slipped(line, free, SIZE, rng) for line in lines]
    if len(made) > 2 and rng.random() < MISSING:
        del made[int(rng.integers(1, len(made)))]
    if rng.random() < TWICE:
        place = int(rng.integers(len(made)))
        made.insert(place + 1, slipped(made[place], max(free, 0.2), SIZE, rng))
    if len(made) > 2 and rng.random() < SWAPPED:
        place = int(rng.integers(1, len(made) - 1))
        made[place], made[place + 1] = made[place + 1], made[place]
    if rng.random() < GAP:
        place = int(rng.integers(len(made)))
        made[place : place + 1] = _with_gap(made[place], rng)
    if tremor:
        made = [_trembling(line, tremor, tolerance, rng) for line in made]
    return made


def _with_gap(line: Floats, rng: np.random.Generator) -> list[Floats]:
    """Two lines with a gap between them; the line itself where it is too short for one."""
    whole = length_of(line)
    if len(line) < 3 or whole < 30.0:
        return [line]
    size = whole * rng.uniform(*CUT)
    start = rng.uniform(0.0, whole - size)
    at = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    ends = [np.array([np.interp(x, at, line[:, i]) for i in (0, 1)]) for x in (start, start + size)]
    parts = [
        np.vstack([line[at < start], ends[0]]),
        np.vstack([ends[1], line[at > start + size]]),
    ]
    return [part for part in parts if length_of(part) > 0.0] or [line]


def _trembling(line: Floats, tremor: float, tolerance: float, rng: np.random.Generator) -> Floats:
    """The line as a hand that trembles draws it, simplified as every drawing is."""
    at = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    count = 2 + int(at[-1] / rng.uniform(*SPACING))
    places = np.linspace(0.0, at[-1], count) if at[-1] else np.zeros(1)
    dense = np.column_stack([np.interp(places, at, line[:, i]) for i in (0, 1)])
    noise = rng.standard_normal((len(dense), 2)) * np.sqrt(1.0 - LASTS**2)
    noise[0] /= np.sqrt(1.0 - LASTS**2)
    for i in range(1, len(noise)):
        noise[i] += LASTS * noise[i - 1]
    return simplify(dense + tremor * noise, tolerance)
