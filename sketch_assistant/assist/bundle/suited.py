"""Which models are for what: redrawing needs a memory or a latent, analogies need a latent, ghosts
neither."""

from __future__ import annotations

from collections.abc import Sequence

from .bundle import Bundle, load
from .manifest import BundleError

ANYTHING, REDRAWING, LATENT = "anything", "redrawing", "latent"  # what a model is wanted for
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


def named_for(purpose: str, bundles: Sequence[Bundle]) -> Bundle:
    """The model for a purpose, where none is named. Raises `BundleError`."""
    return for_redrawing(bundles) if purpose == REDRAWING else with_latent(bundles)


def check(bundle: Bundle, purpose: str) -> None:
    """Raises `BundleError` for a model that is not for this purpose."""
    manifest = bundle.manifest
    if purpose == REDRAWING and not manifest.redraws:
        able = "one that redraws, like 'everything'"
    elif purpose == LATENT and not manifest.latent:
        able = "one with a latent, like 'redraw'"
    else:
        return
    raise BundleError(
        f"The model {manifest.name!r} cannot do this; leave out --model, or name {able}."
    )


def for_redrawing(bundles: Sequence[Bundle], preferred: str = "") -> Bundle:
    """The preferred model where it can draw again what it sees, else the one of most classes that
    remembers, else of those with a latent. Raises `BundleError` where none can."""
    able = [each for each in bundles if each.manifest.redraws]
    for bundle in able:
        if bundle.manifest.name == preferred:
            return bundle
    if not able:
        raise BundleError("No installed model can redraw: add one that remembers or has a latent.")
    return max(able, key=lambda each: (each.manifest.remembers, len(each.manifest.classes)))


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
