"""Which strokes to go on with, by what they look like: one drawing of parts that lie far apart is
not a page of several.

`focus` takes a page apart by gaps and by lines that run through it. Where a model is much surer
what the whole page shows than what the part in progress does, the page is one drawing.
"""

from __future__ import annotations

from ...sketch.document import Sketch, Stroke
from ..bundle.bundle import Bundle
from ..running.runner import Runner
from ..sampling.ranking import Recogniser
from .drawn import Drawn, read
from .focus import is_tied

# How many times as sure, where no line runs through the page and where one does. Chosen on
# composed scenes and single drawings of the validation split: about half of the drawings that
# were taken apart where no line runs through are whole again, and hardly a scene with such a line.
SURER, SURER_IF_TIED = 3.0, 10.0
MOST = 60  # strokes: a page of more is not one drawing


def about(
    page: Sketch,
    part: list[Stroke],
    label: str,
    engine: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None,
) -> tuple[list[Stroke], Drawn]:
    """The strokes to go on with, in drawing order, and as the model reads them. part: those in
    progress by what lies where. label: their class, "" for a guess. Raises `BundleError`,
    `Cancelled`."""

    def seen(strokes: list[Stroke], name: str) -> Drawn:
        lines = [stroke.xy for stroke in strokes]
        return read(page, lines, name, engine, bundle, recogniser)

    whole = list(page.strokes)
    if not bundle.manifest.guesses or len(whole) > MOST or len(part) == len(whole):
        return part, seen(part, label)
    surer = SURER_IF_TIED if is_tied(whole) else SURER
    small, large = seen(part, ""), seen(whole, "")
    is_whole = _sure(large, label) > surer * _sure(small, label)
    chosen, drawn = (whole, large) if is_whole else (part, small)
    return chosen, seen(chosen, label) if label else drawn


def _sure(drawn: Drawn, label: str) -> float:
    """How probably it shows what it should; what it shows most probably, where that is not said."""
    guessed = drawn.guessed
    return guessed.get(label, 0.0) if label else max(guessed.values(), default=0.0)
