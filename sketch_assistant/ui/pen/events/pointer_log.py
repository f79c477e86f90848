"""What a pointing device said lately: how often, how finely, and what was lost on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

KEPT = 400  # samples
RATE_OVER = 1.0  # seconds
# A gap is this many times as long, in time and on the page, as what is usual for the stroke.
LONG, FAR = 2.5, 2.0
USUAL_FROM = 8  # intervals from which is known what is usual


@dataclass(frozen=True)
class Sample:
    """time: seconds. x, y: logical pixels. pressure: 0 to 1. tilt: degrees. down: it draws."""

    time: float
    x: float
    y: float
    pressure: float
    tilt_x: float = 0.0
    tilt_y: float = 0.0
    down: bool = True
    kind: str = ""
    device: str = ""
    buttons: str = ""


class PointerLog:
    """Takes samples as they come."""

    def __init__(self) -> None:
        self.samples: deque[Sample] = deque(maxlen=KEPT)
        self.lost = 0  # positions that should have come in between, by all that is known
        self.levels: set[float] = set()  # of pressure that were seen

    @property
    def last(self) -> Sample | None:
        """The newest."""
        return self.samples[-1] if self.samples else None

    @property
    def rate(self) -> float:
        """Samples a second, of the strokes of the last second; 0 where nothing moved."""
        if not self.samples:
            return 0.0
        end = self.samples[-1].time
        late = [each.time for each in self.samples if end - each.time <= RATE_OVER]
        gaps = [later - earlier for earlier, later in pairwise(late) if later > earlier]
        return 1.0 / median(gaps) if gaps else 0.0

    def add(self, sample: Sample) -> None:
        """The next one."""
        last = self.last
        if last is not None and last.down and sample.down:
            self.lost += missing(self._stroke(), sample)
        if sample.down:
            self.levels.add(sample.pressure)
        self.samples.append(sample)

    def clear(self) -> None:
        """Begin anew."""
        self.samples.clear()
        self.levels.clear()
        self.lost = 0

    def _stroke(self) -> Sequence[Sample]:
        """The samples since the device last touched down."""
        made: list[Sample] = []
        for each in reversed(self.samples):
            if not each.down:
                break
            made.append(each)
        return made[::-1]


def missing(stroke: Sequence[Sample], sample: Sample) -> int:
    """How many positions are missing before a sample, judged by the stroke so far.

    A device may be silent while it rests; so a gap counts only where much way was made in it.
    """
    intervals = [later.time - earlier.time for earlier, later in pairwise(stroke)]
    steps = [_step(earlier, later) for earlier, later in pairwise(stroke)]
    moved = [step for step in steps if step > 0.0]
    if len(intervals) < USUAL_FROM or not moved or median(intervals) <= 0.0:
        return 0
    usual, gap = median(intervals), sample.time - stroke[-1].time
    if gap < LONG * usual or _step(stroke[-1], sample) < FAR * median(moved):
        return 0
    return round(gap / usual) - 1


def _step(one: Sample, other: Sample) -> float:
    return float(((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5)
