"""From what was answered to the ghosts that are shown."""

from __future__ import annotations

from ...assist.result import Candidate, Result
from ...sketch.document import Stroke
from ...sketch.symmetry import Images
from ..base.ghost import ALIGNED, SUGGESTED, Ghost
from .symmetric import symmetric


def ghosts_of(result: Result, images: Images) -> tuple[Ghost, ...]:
    """All candidates of an answer. images: of a symmetry that is drawn along."""
    found = (ghost_of(each, result.about) for each in result.candidates if each.strokes)
    return tuple(symmetric(each, images) for each in found)


def ghost_of(candidate: Candidate, about: tuple[Stroke, ...]) -> Ghost:
    """A candidate beside the drawing. about: the strokes that it goes on with."""
    strokes, instead = candidate.strokes, candidate.replaces
    return Ghost(
        strokes,
        tuple((old, strokes) for old in instead) if instead else None,
        ALIGNED if instead else SUGGESTED,
        parts=candidate.parts or (len(strokes),),
        confidence=candidate.confidence,
        ended=candidate.finished,
        about=about,
        source=candidate.source,
        spread=candidate.spread,
    )
