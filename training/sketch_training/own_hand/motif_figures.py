"""How often the rest of a thing drawn before is found, and how often something else is offered."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np

from sketch_assistant.assist.motifs.motif_memory import FEWEST, Memory, Motif
from sketch_assistant.assist.motifs.remembered import remembered
from sketch_assistant.assist.own_hand.shapes import apart, shapes
from sketch_assistant.sketch.document import Floats, Stroke

from .cases import HIT
from .composed import TREMORS
from .trembling import trembling

STROKES = (4, 20)  # of what is remembered: half of it says something
SCALE, TURN = (0.5, 2.0), 0.5


def motif_figures(
    drawings: Sequence[list[Floats]], asked: int, rng: np.random.Generator
) -> dict[str, float]:
    """Half of the drawings are kept as motifs, up to 2,000. `asked` of them are drawn once more,
    elsewhere, at another size, turned by up to half a radian, with tremor and in another order; and
    as many of the others, that nobody kept; each is looked for after half of its strokes."""
    able = [each for each in drawings if STROKES[0] <= len(each) <= STROKES[1]]
    kept, others = able[::2][:2000], able[1::2]
    memory = Memory.of([_motif(i, lines) for i, lines in enumerate(kept)])
    remembered([Stroke.through(line) for line in kept[0]], memory)  # what is kept is made ready
    found, wrong, seconds = [], [], []
    for i in rng.permutation(len(kept))[:asked].tolist():
        again = _again(kept[i], rng)
        began = time.perf_counter()
        right = _right(again, memory)
        seconds.append(time.perf_counter() - began)
        found.append(right is True)
        wrong.append(right is False)
    strange = [_right(_again(each, rng), memory) is not None for each in others[:asked]]
    return {
        "motifs kept": float(len(kept)),
        "found after half of the strokes": float(np.mean(found)),
        "something else offered": float(np.mean(wrong)),
        "something offered, of what nobody kept": float(np.mean(strange)) if strange else 0.0,
        "milliseconds, median": 1000 * float(np.median(seconds)),
        "MB of shapes": (memory.there.even.nbytes + memory.pairs.nbytes) / 1e6,
    }


def _motif(number: int, lines: list[Floats]) -> Motif:
    assert len(lines) >= FEWEST
    return Motif(f"motif {number}", tuple(map(Stroke.through, lines)))


def _again(lines: list[Floats], rng: np.random.Generator) -> list[Floats]:
    angle, scale = rng.uniform(-TURN, TURN), rng.uniform(*SCALE)
    turn = scale * np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    place = rng.uniform(0, 500, 2)
    shaky = trembling(lines, TREMORS[int(rng.integers(len(TREMORS)))], rng)
    return [shaky[i] @ turn + place for i in rng.permutation(len(lines)).tolist()]


def _right(lines: list[Floats], memory: Memory) -> bool | None:
    """Whether what is offered after half of the strokes is one of the others; None: nothing is."""
    half = (len(lines) + 1) // 2
    found = remembered([Stroke.through(line) for line in lines[:half]], memory, 1)
    if not found:
        return None
    diagonal = float(np.hypot(*np.ptp(np.vstack(lines), axis=0))) + 1e-9
    rest = shapes([Stroke.through(line) for line in lines[half:]]).even
    offered = shapes(found[0].strokes).even
    return bool(apart(offered[:, None], rest[None]).min() <= HIT * diagonal)
