"""The last stroke is like an earlier one: what came after that one comes after this one."""

from __future__ import annotations

import numpy as np

from ...sketch.document import Floats
from .candidates import KINDS, REPEAT_SIGNS, Candidates, gathered, signed
from .moves import Moves
from .shapes import Complexes, Integers, Shapes, apart

RECENT, ALIKE = 16, 8  # strokes that the last one is compared with: the last, and the most alike
UNLIKE, UNLIKE_ON_PAGE = 0.5, 0.08  # of its radius and of the drawing: more is another stroke
SCALES = (0.4, 2.5)
VARIANTS = 7
LONGEST_PERIOD, LONGEST_RUN = 8, 6
NEAR = 0.03  # of the drawing: a move that holds elsewhere to within this holds


def repeated(there: Shapes) -> Candidates | None:
    """Of at least two strokes, what repeats earlier ones; None where nothing does."""
    size, found = there.diagonal, []
    for each in (_after_the_like(there, size), _along_a_run(there, size)):
        if each is not None:
            found.append(each)
    return gathered(found) if found else None


def _after_the_like(there: Shapes, size: float) -> Candidates | None:
    last = len(there) - 1
    earlier = _compared(there)
    moves, source = _onto_the_last(there, earlier)
    images = moves.of(there.even[source])
    gaps = apart(images, there.even[last])
    unlike = gaps / (there.radius[last] + 0.01 * size)
    scale = np.abs(moves.a)
    fits = (unlike <= UNLIKE) & (gaps <= UNLIKE_ON_PAGE * size)
    fits &= (scale >= SCALES[0]) & (scale <= SCALES[1])
    kept = np.flatnonzero(fits)
    if not len(kept):
        return None
    kinds = np.repeat(np.arange(VARIANTS), len(earlier))[kept]
    signs = np.column_stack([unlike[kept], gaps[kept] / size])
    found = []
    for way in (1, -1):
        each = _beside(there, moves.picked(kept), source[kept], kinds, signs, way, size)
        found += [each] if len(each) else []
    return gathered(found) if found else None


def _compared(there: Shapes) -> Integers:
    last = len(there) - 1
    recent = np.arange(max(0, last - RECENT), last)
    older = np.arange(recent[0])
    if not len(older):
        return recent
    shape, own = (
        there.even[older] - there.centre[older, None],
        there.even[last] - there.centre[last],
    )
    gaps = np.minimum(np.abs(shape - own).mean(axis=1), np.abs(shape - own[::-1]).mean(axis=1))
    return np.concatenate([np.sort(older[np.argsort(gaps)[:ALIKE]]), recent])


def _onto_the_last(there: Shapes, earlier: Integers) -> tuple[Moves, Integers]:
    """Seven ways to lay each earlier stroke on the last one: as it is, turned and scaled from
    either end, the mirror image likewise, flipped across and flipped over."""
    last = len(there) - 1
    shape = there.even[earlier] - there.centre[earlier, None]
    own = there.even[last] - there.centre[last]
    weight = (np.abs(shape) ** 2).sum(axis=1)
    one = np.ones(len(earlier), dtype=np.complex128)
    plain = weight < 1e-9  # a dot has no direction
    turned = [
        np.where(plain, one, (each @ way) / np.where(plain, 1.0, weight))
        for each in (shape.conj(), shape)
        for way in (own, own[::-1])
    ]
    a = np.concatenate([one, *turned, -one, one])
    mirrored = np.repeat([False, False, False, True, True, True, True], len(earlier))
    centre = np.tile(there.centre[earlier], VARIANTS)
    b = there.centre[last] - a * np.where(mirrored, centre.conj(), centre)
    return Moves(a, b, mirrored), np.tile(earlier, VARIANTS)


def _beside(
    there: Shapes,
    moves: Moves,
    source: Integers,
    kinds: Integers,
    signs: Floats,
    way: int,
    size: float,
) -> Candidates:
    """The stroke after (way 1) or before (−1) each source, moved as the source was; and whether the
    one on its other side was moved so, too."""
    last = len(there) - 1
    beside, other = source + way, source - way
    able = (beside >= 0) & ((way == 1) | (beside < source) & (source < last - 1))
    known = (other >= 0) & (other <= last)
    images = moves.of(there.even[np.where(known, other, 0)])
    held = np.where(known, np.exp(-apart(images, there.even[last - 1]) / (NEAR * size)), 0.0)
    period = last - source
    columns = [*signs.T, held, ~known, np.full(len(source), way == -1), period == 1]
    every = signed(REPEAT_SIGNS, columns)
    backwards = np.full(len(source), way == -1)
    return Candidates(moves, beside, kinds, period, backwards, every).picked(able)


def _along_a_run(there: Shapes, size: float) -> Candidates | None:
    """Three and more that follow one another at equal steps: the mean step goes on."""
    found = []
    for period in range(1, LONGEST_PERIOD + 1):
        places = _run(there, period, size)
        if len(places) < 3:
            continue
        for kind, a, b in _steps(there, places):
            move = Moves(np.array([a]), np.array([b]), np.array([False]))
            off = np.abs(a * there.centre[places[:-1]] + b - there.centre[places[1:]]).max() / size
            if kind == "curve" and len(places) == 3:
                off = float(abs(a - 1.0)) * NEAR  # any three lie on a curve
            held = float(np.exp(-off / NEAR))
            columns = [np.array([each]) for each in (off, off, held, 0.0, 0.0, period == 1)]
            signs = signed(REPEAT_SIGNS, columns)
            source = np.array([len(there) - period])
            about = (np.array([KINDS.index(kind)]), np.array([period]), np.array([False]))
            found.append(Candidates(move, source, *about, signs))
    return gathered(found) if found else None


def _run(there: Shapes, period: int, size: float) -> Integers:
    """The last stroke and those every `period` before it that are like it, in drawing order."""
    places = [len(there) - 1]
    while places[-1] >= period and len(places) <= LONGEST_RUN:
        one, other = places[-1], places[-1] - period
        scale = (there.radius[one] + 0.01 * size) / (there.radius[other] + 0.01 * size)
        if not 0.6 <= scale <= 1.7:
            break
        places.append(other)
    return np.array(places[::-1])


def _steps(there: Shapes, places: Integers) -> list[tuple[str, complex, complex]]:
    """The move from each to the next: along a line, turned about as the strokes are, and turned as
    their places are."""
    centre = there.centre[places]
    found = [("row", 1.0 + 0j, complex((centre[-1] - centre[0]) / (len(places) - 1)))]
    shape = there.even[places] - centre[:, None]
    turns = _turns(shape)
    if turns is not None:
        a = complex(np.exp(np.log(turns).mean()))
        found.append(("run", a, complex((centre[1:] - a * centre[:-1]).mean())))
    steps = np.diff(centre)
    if (np.abs(steps) > 1e-9).all():
        a = complex(np.exp(np.log(steps[1:] / steps[:-1]).mean()))
        if SCALES[0] <= abs(a) <= SCALES[1]:
            found.append(("curve", a, complex((centre[1:] - a * centre[:-1]).mean())))
    return found


def _turns(shape: Complexes) -> Complexes | None:
    """By what factor each shape (n, p) becomes the next, the lesser turn of the two directions."""
    weight = (np.abs(shape[:-1]) ** 2).sum(axis=1)
    if (weight < 1e-9).any():
        return None
    there = (shape[:-1].conj() * shape[1:]).sum(axis=1) / weight
    back = (shape[:-1].conj() * shape[1:, ::-1]).sum(axis=1) / weight
    better = np.abs(back) * np.cos(np.angle(back)) > np.abs(there) * np.cos(np.angle(there))
    turns = np.where(better, back, there)
    return None if (np.abs(turns) < SCALES[0]).any() else turns
