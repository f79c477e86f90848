"""Steady, measured: test drawings with tremor added, how near steadying comes back, and how long a
drawing of thousands of strokes takes."""

from __future__ import annotations

import time

import numpy as np
from scipy.spatial import KDTree

from sketch_assistant.sketch.document import Floats, Stroke
from sketch_assistant.sketch.lines.chamfer import evenly, length_of, spread
from sketch_assistant.sketch.lines.fairing import all_faired
from sketch_assistant.sketch.lines.smooth import smooth
from sketch_assistant.sketch.lines.steady import steady

from ..held_out import ABSENT, Named, held_out_drawings
from ..page.canvas import scattered
from ..report import Measure, Table, median

DRAWINGS = 500
# The tremor: waves of about 7 % of the drawing's size along the line, so high (standard deviation,
# both ways), sampled as densely as a tablet would.
GENTLE, WAVE, WAVES, DENSE = 0.004, 0.07, 8, 0.008
# How high: what all of steadying has to take away of it, and its lines alone (%, None: no limit),
# and how many corners have to stay (%).
TREMORS = ((GENTLE, 55.0, 58.0, 75.0), (0.01, 55.0, None, 75.0), (0.03, 50.0, None, None))
MANY, LONGEST = 5_000, 3.0  # strokes, seconds of the processor's time
CORNER, SIDE = 60.0, 0.08  # degrees; of the size: the sides beside it
# A corner is kept where the line turns by so many degrees within 4 steps, so near (of the size).
SHARP, STEP, NEAR = 45.0, 0.01, 0.03
# A zigzag: how long it is, and how high, of the size; its periods; how many hands draw it.
LONG, HIGH, PERIODS, HANDS = 0.6, (0.08, 0.12), 8, 20
BLUR = 0.02  # of the size: a plain Gaussian for comparison, which knows no corners


def tables() -> list[Table]:
    """How much nearer the clean drawing, how many corners are kept, how long it takes: of a gentle
    tremor, of a usual one and of a strong one; how much is left of a zigzag; and how long thousands
    of strokes take."""
    drawings = held_out_drawings(DRAWINGS)
    found = [_table(drawings, *each) for each in TREMORS] if drawings else []
    return [*(found or [Table("Steady", (), ABSENT)]), _zigzags(), _many()]


def _zigzags() -> Table:
    """What is left of the height of one that a trembling hand draws on purpose."""
    measures = [
        Measure(
            f"{high:.0%} of the size high, tremor {shake:.1%}",
            100 * float(np.mean([_left(high, shake, hand) for hand in range(HANDS)])),
            "% of the height",
        )
        for high in HIGH
        for shake in (GENTLE, 0.01, 0.02)
    ]
    return Table(f"Steady, zigzags of {PERIODS} periods", tuple(measures), f"{HANDS} hands")


def _left(high: float, shake: float, seed: int) -> float:
    corners = 2 * PERIODS + 1
    zigzag = np.column_stack([np.linspace(0.0, LONG, corners), high * (np.arange(corners) % 2)])
    shaky = trembling(zigzag, 1.0, shake, np.random.default_rng([8, seed]))
    frame = np.array([(0.0, -0.5), (1.0, -0.5), (1.0, 0.5), (0.0, 0.5), (0.0, -0.5)])
    calm = steady([Stroke.through(shaky), Stroke.through(frame)])[0][1][0].xy
    return float(_height(calm) / _height(zigzag))


def _height(line: Floats) -> float:
    """How far it goes to and fro across its straight way, in the mean."""
    even = evenly(line, 400)
    way = np.polyval(np.polyfit(even[:, 0], even[:, 1], 1), even[:, 0])
    return float(np.std(even[:, 1] - way))


def _many() -> Table:
    strokes = scattered(MANY, seed=0)
    began = time.process_time()
    steady(strokes)
    seconds = time.process_time() - began
    measure = Measure(f"{MANY:,} strokes", seconds, "s", LONGEST)
    return Table("Steady, a large drawing", (measure,), "time of the processor")


def _table(
    drawings: Named,
    high: float,
    less: float | None,
    less_alone: float | None,
    corners_kept: float | None,
) -> Table:
    rows = np.array([measured(lines, high, i) for i, (_, lines) in enumerate(drawings)])
    before, after, alone, blurred, kept, kept_by_blur, corners, seconds = rows.T
    measures = (
        Measure("mean distance to the clean drawing, trembling", 100 * before.mean(), "% of size"),
        Measure("the same, steadied", 100 * after.mean(), "% of size"),
        Measure("  less by", 100 * (1 - after.mean() / before.mean()), "%", less, at_least=True),
        Measure("  median drawing less by", 100 * median((1 - after / before).tolist()), "%"),
        # Closing, joining, straightening and rounding go away from the clean drawing on purpose.
        Measure(
            "  each line only made fair, less by",
            100 * (1 - alone.mean() / before.mean()),
            "%",
            less_alone,
            at_least=True,
        ),
        Measure("  a Gaussian, less by", 100 * (1 - blurred.mean() / before.mean()), "%"),
        Measure("corners kept", 100 * kept.sum() / corners.sum(), "%", corners_kept, at_least=True),
        Measure("  by a Gaussian", 100 * kept_by_blur.sum() / corners.sum(), "%"),
        Measure("a drawing, time of the processor", 1000 * median(seconds.tolist()), "ms"),
    )
    note = f"waves {WAVE:.0%} of the size long; a corner: over {CORNER:.0f} degrees"
    return Table(f"Steady, {len(drawings)} test drawings, tremor {high:.1%}", measures, note)


def measured(lines: list[Floats], high: float, seed: int) -> tuple[float, ...]:
    """Distance before, after, made fair only and blurred; corners kept, kept by the blur, all of
    them; seconds."""
    size = max(float(np.ptp(np.vstack(lines), axis=0).max()), 1e-9)
    clean = [smooth(line, 3.0) for line in lines]
    rng = np.random.default_rng([7, seed])
    shaky = [trembling(line, size, high, rng) for line in clean]
    strokes = [Stroke.through(line) for line in shaky]
    began = time.process_time()
    exchange = steady(strokes)
    seconds = time.process_time() - began
    calm = [new.xy for _, made in exchange for new in made]
    alone = all_faired(shaky, size)
    smeared = [blurred(line, size, BLUR) for line in shaky]
    marks = corners_of(lines, size)
    kept = [_found(marks, each, size) for each in (calm, smeared)]
    gaps = [away(each, clean) / size for each in (shaky, calm, alone, smeared)]
    return (*gaps, *kept, len(marks), seconds)


def trembling(line: Floats, size: float, high: float, rng: np.random.Generator) -> Floats:
    """The line (n, 2) of a drawing so large as a hand draws it that trembles, high: of the size."""
    length = length_of(line)
    count = int(length / (DENSE * size))
    if count < 4:
        return line
    along = np.linspace(0.0, length / size, count)[:, None]
    shake = np.zeros((count, 2))
    for _ in range(WAVES):
        pace, shift, share = rng.uniform(0.6, 1.8) / WAVE, rng.random(2), rng.normal(size=2)
        shake += share / np.sqrt(WAVES) * np.sin(2 * np.pi * (pace * along + shift))
    return evenly(line, count) + np.sqrt(2.0) * high * size * shake


def away(lines: list[Floats], clean: list[Floats]) -> float:
    """Mean distance from the ink of lines to the clean drawing's."""
    return float(KDTree(spread(clean, 4000)).query(spread(lines, 300))[0].mean())


def corners_of(lines: list[Floats], size: float) -> Floats:
    """The corners (k, 2) of a clean drawing's polylines."""
    found = []
    for line in lines:
        sides = np.diff(line, axis=0)
        long = np.hypot(*sides.T) > SIDE * size
        for i in np.flatnonzero(long[:-1] & long[1:]).tolist():
            one, other = sides[i], sides[i + 1]
            turn = np.arctan2(one[0] * other[1] - one[1] * other[0], one @ other)
            if abs(np.degrees(turn)) > CORNER:
                found.append(line[i + 1])
    return np.array(found).reshape(-1, 2)


def _found(corners: Floats, lines: list[Floats], size: float) -> int:
    """How many of the corners a drawing still turns at, sharply and in the same place."""
    even = [evenly(line, max(8, int(length_of(line) / (STEP * size)))) for line in lines]
    return sum(any(_turns(line, corner, size) for line in even) for corner in corners)


def _turns(line: Floats, corner: Floats, size: float) -> bool:
    near = np.flatnonzero(np.hypot(*(line - corner).T) < NEAR * size)
    for i in near.tolist():
        before, after = line[i] - line[max(0, i - 4)], line[min(len(line) - 1, i + 4)] - line[i]
        turn = np.arctan2(before[0] * after[1] - before[1] * after[0], before @ after)
        if abs(np.degrees(turn)) > SHARP:
            return True
    return False


def blurred(line: Floats, size: float, wide: float) -> Floats:
    """The line (n, 2) of a drawing so large, under a Gaussian so wide, of the size."""
    reach = max(1, round(2 * wide / DENSE))
    if len(line) < 2 * reach + 1:
        return line
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) * DENSE / wide) ** 2)
    padded = np.pad(line, ((reach, reach), (0, 0)), mode="edge")
    columns = [np.convolve(column, weights / weights.sum(), "valid") for column in padded.T]
    return np.column_stack(columns)
