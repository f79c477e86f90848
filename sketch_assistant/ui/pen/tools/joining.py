"""A line that begins where another ends, and goes on with it."""

from __future__ import annotations

from dataclasses import dataclass

from ....sketch.document import Stroke
from ....sketch.lines.continuing import continued
from ....sketch.origins import changed_after
from ...base.session import Session
from ...paint.view import View
from ..hand.pen import Sample
from .outcome import Outcome

JOINS_WITHIN = 36.0  # window pixels after which a line that goes on is exactly where the hand is


@dataclass(frozen=True)
class Joining:
    """end: the first (0) or last (-1) of the stroke. shift: window pixels from where the pen
    touched to that end."""

    stroke: Stroke
    end: int
    shift: complex

    @classmethod
    def begun(cls, stroke: Stroke, end: int, sample: Sample, view: View) -> Joining:
        """The pen touches near that end."""
        there = view.to_window(*stroke.xy[end])
        return cls(stroke, end, complex(*there) - complex(sample.x, sample.y))

    def at(self, x: float, y: float, travelled: float) -> tuple[float, float]:
        """Where the line is, window pixels: the hand, which seldom meets the end exactly, is
        followed there at first and to where it is by and by."""
        off = self.shift * max(1.0 - travelled / JOINS_WITHIN, 0.0)
        return x + off.real, y + off.imag

    def finish(self, session: Session, more: Stroke, sharp: bool) -> Outcome:
        """Both become one stroke, in one step. sharp: the new points are corners."""
        made = continued(self.stroke, self.end, more.points, sharp)
        exchange = changed_after(((self.stroke, (made,)),))
        session.exchange("Continue", exchange)
        ((_, (kept,)),) = exchange
        return Outcome(drawn=kept)
