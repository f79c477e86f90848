"""Whether drawings that a ghost finished are told from those that people finished, by a judge that
had no part in drawing or ranking them."""

from __future__ import annotations

from collections.abc import Sequence

from sketch_assistant.assist.recogniser.tidy import tidy
from sketch_assistant.assist.sampling.ranking import Recogniser
from sketch_assistant.sketch.document import Floats, SketchError

from .cut import Cut
from .figures import area
from .outcome import Outcome


def told_apart(
    cuts: Sequence[Cut], outcomes: Sequence[Outcome], judge: Recogniser
) -> dict[str, float]:
    """Of drawings whose first ghost was taken to its end, and of the same drawings as people went
    on: the shares that the judge recognises, and how often it is surer of a person's than of one
    with a ghost (area under the curve; 0.5 cannot be told). Raises `SketchError` for a word that
    the judge does not know."""
    words = [cut.word for cut in cuts]
    unknown = sorted(set(words) - set(judge.classes))
    if unknown:
        raise SketchError(f"The judge knows no {unknown[0]!r}; choose classes that it knows.")
    person = [cut.lines for cut in cuts]
    ghost = [
        [*cut.lines[: cut.kept], *outcome.first]
        for cut, outcome in zip(cuts, outcomes, strict=True)
    ]
    theirs, ours = (_sure(judge, words, some) for some in (person, ghost))
    return {
        "recognised by the judge, with the first ghost": float((ours[1]).mean()),
        "recognised by the judge, as people went on": float((theirs[1]).mean()),
        "told from people's by the judge": area(theirs[0], ours[0]),
    }


def _sure(
    judge: Recogniser, words: Sequence[str], drawings: Sequence[Sequence[Floats]]
) -> tuple[Floats, Floats]:
    """The probability (n,) that the judge gives each drawing's word, and whether none is higher."""
    chances = judge([tidy(lines) for lines in drawings])
    places = [list(judge.classes).index(word) for word in words]
    mine = chances[range(len(words)), places]
    return mine, mine >= chances.max(axis=1)
