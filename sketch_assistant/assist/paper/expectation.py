"""What an analogy should come to on paper, and how the model draws what is new in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...sketch.document import Floats, SketchError, Stroke
from ...sketch.encoding import Encoding
from ...sketch.lines.chamfer import evenly
from ...sketch.lines.smooth import smooth
from ..sampling import latent
from ..sampling.ranking import Lines
from ..sampling.setting import CURVE_SPACING
from .box import box, into_box
from .carried import Carried, carried
from .pieced import pieced


@dataclass(frozen=True)
class Expectation:
    """carried: in C's units. drawing: the same in the model's pixels. extent: of a drawing there.
    lines: C's."""

    lines: Lines
    carried: Carried
    drawing: list[Floats]
    extent: float

    def drawn(
        self, tries: Sequence[Lines], strokes: Sequence[Stroke]
    ) -> tuple[list[tuple[Stroke, ...]], list[Floats]]:
        """What takes the place of each of C's strokes, and the new lines in C's units: as one of
        the model's tries (pixels) has them, or as they were carried over."""
        some = [each for each in tries if latent.readable(each)]
        fits = [into_box(each, *box(self.drawing)) for each in some]
        placed = [[fit.of(line) for line in each] for each, fit in zip(some, fits, strict=True)]
        made = pieced(self.drawing, placed, self.extent, 1)
        new = self.carried.new
        pieces = (made[0] if made else self.drawing)[len(self.drawing) - len(new) :]
        owns = self.drawing[len(self.drawing) - len(new) :]
        back = into_box(self.drawing, *box(self.carried.lines))
        return self._kept(strokes), [
            line if piece is own else back.of(smooth(piece, CURVE_SPACING))
            for line, own, piece in zip(new, owns, pieces, strict=True)
        ]

    def _kept(self, strokes: Sequence[Stroke]) -> list[tuple[Stroke, ...]]:
        made: list[tuple[Stroke, ...]] = []
        for stroke, before, line in zip(strokes, self.lines, self.carried.kept, strict=True):
            if line is None:
                made.append(())
            elif line is before:
                made.append((replace(stroke, origin="suggested"),))
            else:
                points = np.hstack([line, evenly(stroke.points, len(line))[:, 2:]])
                made.append((stroke.along(points, "suggested"),))
        return made


def expectation(
    a: Lines, b: Lines, c: Lines, strength: float, encoding: Encoding
) -> Expectation | None:
    """None where the paper does not say what is expected, or more than a model can read."""
    made = carried(a, b, c, strength)
    if made is None or not latent.readable(made.lines):
        return None
    try:
        return Expectation(c, made, latent.pixels(made.lines, encoding), encoding.extent)
    except SketchError:
        return None
