"""Which strokes to go on with, by what they look like: one drawing of parts that lie far apart is
not a page of several.

`focus` takes a page apart by gaps and by lines that run through it. Where a model is much surer
what the whole page shows than what the part in progress does, the page is one drawing.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...sketch.document import Sketch, Stroke
from ..bundle.bundle import Bundle
from ..running.runner import Runner
from ..sampling.ranking import Recogniser
from .drawn import read
from .focus import in_progress, is_tied

# How many times as sure, where no line runs through the page and where one does. Chosen on
# composed scenes and single drawings of the validation split: about half of the drawings that
# were taken apart where no line runs through are whole again, and hardly a scene with such a line.
SURER, SURER_IF_TIED = 3.0, 10.0
MOST = 60  # strokes: a page of more is not one drawing


def about(
    page: Sketch, label: str, engine: Runner, bundle: Bundle, recogniser: Recogniser | None
) -> list[Stroke]:
    """The strokes of the drawing in progress, in drawing order; label: its class, "" for a guess.
    Raises `BundleError`, `Cancelled`."""
    part, whole = in_progress(page.strokes), list(page.strokes)
    if not bundle.manifest.guesses or len(whole) > MOST or len(part) in (0, len(whole)):
        return part
    surer = SURER_IF_TIED if is_tied(whole) else SURER
    chances = [_sure(each, page, label, engine, bundle, recogniser) for each in (part, whole)]
    return whole if chances[1] > surer * chances[0] else part


def _sure(
    strokes: Sequence[Stroke],
    page: Sketch,
    label: str,
    engine: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None,
) -> float:
    """How probably the strokes show what they should; what they show most probably, where that is
    not said."""
    lines = [stroke.xy for stroke in strokes]
    guessed = read(page, lines, "", engine, bundle, recogniser).guessed
    return guessed.get(label, 0.0) if label else max(guessed.values(), default=0.0)
