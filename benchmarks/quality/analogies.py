"""Analogies, measured by structure: head is to full as another's head is to …?

Two test drawings of different classes, both full by the rule of `sketch_training.reproduce.heads`.
A is the one's head, B all of it, C the other's head. Right is an answer that keeps every line of C
where it is and adds, where B's rest hangs on A's head, something about as large.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sketch_assistant.assist.analogy import analogy
from sketch_assistant.assist.bundle.bundle import installed
from sketch_assistant.assist.bundle.choose_model import with_latent
from sketch_assistant.assist.paper.box import box, into_box
from sketch_assistant.assist.recogniser.find_recogniser import find_recogniser
from sketch_assistant.assist.requests import AnalogyRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Floats, SketchError, Stroke, new_strokes
from sketch_assistant.sketch.lines.chamfer import chamfer

from ..held_out import ABSENT, ROOT, Named, held_out_drawings
from ..report import Measure, Table
from .redraw import size

CLASSES, COUNT, LOOKED_AT = ("cat", "pig", "rabbit", "bear", "panda", "dog"), 100, 40_000
KEPT = 0.03  # of C's size: how far its lines may be moved
NEAR, LARGE = 0.35, 2.5  # of the part's size: off its place; times as large or as small, at most


@dataclass(frozen=True)
class Parted:
    """A drawing of a class: lines of its head and the others."""

    name: str
    head: list[Floats]
    rest: list[Floats]


def tables() -> list[Table]:
    """One table."""
    full = _full()
    if len(full) < 2:
        return [Table("Analogies", (), ABSENT)]
    rng = np.random.default_rng(0)
    kept, placed, right = [], [], []
    bundle = with_latent(installed([shipped_models()])[0])
    recogniser, engine = find_recogniser([shipped_models()]), Engine("cpu")
    for seed, (one, other) in enumerate(_pairs(full, rng)):
        asked = AnalogyRequest(
            _strokes([*one.head]),
            _strokes([*one.head, *one.rest]),
            _strokes(other.head),
            model="",
            seed=seed,
        )
        try:
            exchange = analogy(asked, engine, bundle, recogniser).takes[0]
        except SketchError:
            verdict = False, False
        else:
            verdict = _verdict(one, other, [each.xy for each in new_strokes(exchange)])
        kept.append(verdict[0])
        placed.append(verdict[1])
        right.append(all(verdict))
    measures = (
        Measure("right", 100 * float(np.mean(right)), "%", 60.0, at_least=True),
        Measure("  C's own lines kept", 100 * float(np.mean(kept)), "%"),
        Measure("  something added where it belongs", 100 * float(np.mean(placed)), "%"),
    )
    note = f"of {len(full)} full test drawings of {len({each.name for each in full})} classes"
    return [Table(f"Analogies, {len(right)}", measures, note)]


def _full() -> list[Parted]:
    """All full test drawings of the classes."""
    drawings: Named = held_out_drawings(LOOKED_AT)
    sys.path.insert(0, str(ROOT / "training"))
    from sketch_training.reproduce.heads import parted

    found = [(name, parted(lines)) for name, lines in drawings if name in CLASSES]
    return [Parted(name, *each) for name, each in found if each is not None]


def _pairs(full: Sequence[Parted], rng: np.random.Generator) -> list[tuple[Parted, Parted]]:
    """Of different classes."""
    made: list[tuple[Parted, Parted]] = []
    while len(made) < COUNT:
        one, other = (full[i] for i in rng.choice(len(full), 2, replace=False).tolist())
        if one.name != other.name:
            made.append((one, other))
    return made


def _verdict(one: Parted, other: Parted, answer: list[Floats]) -> tuple[bool, bool]:
    """Whether C's lines are kept, and whether what is added lies where it belongs."""
    if not answer:
        return False, False
    allowed = KEPT * size(other.head)
    near = [
        min(range(len(answer)), key=lambda i: chamfer([mine], [answer[i]])) for mine in other.head
    ]
    kept = all(
        chamfer([mine], [answer[i]]) <= allowed for mine, i in zip(other.head, near, strict=True)
    )
    added = [line for i, line in enumerate(answer) if i not in near]
    if not added:
        return kept, False
    fit = into_box(one.head, *box(other.head), 2.0)
    low, high = box([fit.of(line) for line in one.rest])
    own_low, own_high = box(added)
    wanted, large = float((high - low).max()), float((own_high - own_low).max())
    off = float(np.abs((low + high - own_low - own_high) / 2.0).max())
    return kept, off <= NEAR * wanted and wanted / LARGE <= large <= wanted * LARGE


def _strokes(lines: Sequence[Floats]) -> tuple[Stroke, ...]:
    return tuple(Stroke.through(line) for line in lines)
