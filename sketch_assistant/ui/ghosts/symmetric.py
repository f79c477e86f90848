"""Ghosts that follow the guides of a symmetry, as what is drawn does."""

from __future__ import annotations

from dataclasses import replace

from ...sketch.symmetry import Images, evened, folded
from ..base.ghost import Ghost


def symmetric(ghost: Ghost, images: Images) -> Ghost:
    """The part of a ghost that lies where the drawing goes on, to be shown in all its images; what
    lies across an axis and nearly on its own image exactly so. The ghost itself without images."""
    if not (images and ghost.about) or ghost.exchange is not None:
        return ghost
    strokes = [evened(each, images) for each in ghost.strokes]
    kept = set(folded(strokes, ghost.about[-1], images))
    pieces = [(each,) if place in kept else () for place, each in enumerate(strokes)]
    return replace(ghost.left(pieces), images=images, spread=None)
