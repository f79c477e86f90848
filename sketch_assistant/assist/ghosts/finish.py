"""Does it look finished? Then whoever has not asked wants no stray tick on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats

# Logistic regressions on validation drawings, whole, cut at half and at any lift (`sketch-training
# ghosts --any-lift --fit` prints such), of `Signs.numbers`, and a constant: told the class, where
# that is guessed, and, the former LSTM's, where no recogniser looks on. The constants are such that
# of validation drawings cut at half one of ten is left alone.
TOLD = (0.506, 0.118, 1.683, 0.176, -0.545)
GUESSED = (0.234, -0.025, 1.231, 0.32, -1.261)
UNSEEN = (0.461, 0.321, 1.419, -0.339)
# As probably finished as this, a drawing is left alone.
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
    for what it is said to be, or guessed to be. strokes: drawn so far. whole: the log odds that it
    looks whole, whatever it shows; None: nobody can tell. guessed: nobody said what it is."""

    end: float
    seen: float
    strokes: int
    whole: float | None = None
    guessed: bool = False

    @property
    def numbers(self) -> Floats:
        """(3,) or (4,) as the weights want them."""
        end = min(max(self.end, UNLIKELIEST_END), 1.0 - UNLIKELIEST_END)
        strokes = min(max(self.strokes, 1), MOST_STROKES)
        odds = np.log(end / (1.0 - end))
        whole = () if self.whole is None else (self.whole,)
        return np.array([odds, np.log(max(self.seen, UNLIKELIEST)), np.log(strokes), *whole])

    @property
    def finished(self) -> float:
        """How probably nothing is missing."""
        seen = GUESSED if self.guessed else TOLD
        *weights, constant = UNSEEN if self.whole is None else seen
        return float(1.0 / (1.0 + np.exp(-(self.numbers @ weights + constant))))
