"""Does it look finished? Then whoever has not asked wants no stray tick on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats

# A logistic regression on validation drawings, whole and cut at any lift, told the class and not:
# of `Signs.numbers`, and a constant. It is the former LSTM's: `sketch-training ghosts --any-lift
# --fit` prints the transformer's own, in which many strokes alone would finish a drawing.
WEIGHTS = (0.461, 0.321, 1.419, -0.339)
# As probably finished as this, a drawing is left alone: chosen so that on validation drawings, told
# the class, one of ten is that is cut at half.
FINISHED = 0.4
# And as probably as this, no ghost could be wanted enough: none is drawn for who has not asked.
SURELY = 0.8
UNLIKELIEST_END, UNLIKELIEST = 1e-4, 1e-3
# A person who draws in detail is not finished for that.
MOST_STROKES = 6


def wanted(finished: float, confidence: float) -> float:
    """How probably a ghost is kept: as it is where something is missing, and not at all where
    nothing is. On late cuts of validation drawings it chose better than to look at one after the
    other: more came, more of them were right, and as few whole drawings got one."""
    return (1.0 - finished) * confidence


@dataclass(frozen=True)
class Signs:
    """end: how probably the model would end here. seen: how probably a recogniser takes the drawing
    for what it is said to be, or guessed to be. strokes: drawn so far."""

    end: float
    seen: float
    strokes: int

    @property
    def numbers(self) -> Floats:
        """(3,) as the weights want them."""
        end = min(max(self.end, UNLIKELIEST_END), 1.0 - UNLIKELIEST_END)
        strokes = min(max(self.strokes, 1), MOST_STROKES)
        odds = np.log(end / (1.0 - end))
        return np.array([odds, np.log(max(self.seen, UNLIKELIEST)), np.log(strokes)])

    @property
    def finished(self) -> float:
        """How probably nothing is missing."""
        return float(1.0 / (1.0 + np.exp(-(self.numbers @ WEIGHTS[:-1] + WEIGHTS[-1]))))
