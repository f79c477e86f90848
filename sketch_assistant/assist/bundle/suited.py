"""Which models are for what: redrawing and blending need a latent, ghosts need none."""

from __future__ import annotations

from collections.abc import Sequence

from .bundle import Bundle, load
from .manifest import BundleError

REDRAWER = "redraw"  # ships to redraw and blend; others go on with a drawing better
# What ships with a model to draw and vote beside it: another network, which errs elsewhere.
DRAWS_BESIDE = {"everything": REDRAWER}


def for_ghosts(bundles: Sequence[Bundle]) -> list[Bundle]:
    """Those that a person may choose to go on with what they draw."""
    return [each for each in bundles if each.manifest.name != REDRAWER]


def beside(bundle: Bundle) -> Bundle | None:
    """What draws and votes beside this one, from the folder that it lies in; None where nothing
    does."""
    name = DRAWS_BESIDE.get(bundle.manifest.name)
    try:
        return None if name is None else load(bundle.path.parent / name)
    except BundleError:
        return None  # it goes without


def with_latent(bundles: Sequence[Bundle], preferred: str = "") -> Bundle:
    """The preferred model where it has a latent, else the one of most classes that has. Raises
    `BundleError` where none has."""
    able = [each for each in bundles if each.manifest.latent]
    for bundle in able:
        if bundle.manifest.name == preferred:
            return bundle
    if not able:
        raise BundleError(
            f"No installed model can redraw or blend: add one with a latent, like “{REDRAWER}”."
        )
    return max(able, key=lambda each: len(each.manifest.classes))
