"""Which models are for what: redrawing needs a memory or a latent, analogies need a latent, ghosts
neither."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from ...sketch.sentence import Sentence
from .bundle import Bundle, load
from .manifest import BundleError

ANYTHING, REDRAWING, LATENT = "anything", "redrawing", "latent"  # what a model is wanted for
LATENTS = "redraw"  # ships for analogies, and to draw beside others
MEMORY = "memory"  # ships to redraw, vary and blend; others go on with a drawing better
# What ships with a model to draw and vote beside it: other networks, which err elsewhere.
DRAW_BESIDE = {"everything": (LATENTS, MEMORY)}


def for_ghosts(bundles: Sequence[Bundle]) -> list[Bundle]:
    """Those that a person may choose to go on with what they draw."""
    return [each for each in bundles if each.manifest.name not in (LATENTS, MEMORY)]


def for_teaching(bundles: Sequence[Bundle]) -> list[Bundle]:
    """Those that a lesson may start from, the best start first: what is taught from one that
    remembers redraws and blends, too."""
    able = [each for each in bundles if each.manifest.name != LATENTS]
    return sorted(able, key=lambda each: each.manifest.name != MEMORY)


def beside(bundle: Bundle) -> tuple[Bundle, ...]:
    """What draws and votes beside this one, from the folder that it lies in; it goes without what
    is not there."""
    return tuple(_present(bundle, DRAW_BESIDE.get(bundle.manifest.name, ())))


def _present(bundle: Bundle, names: Sequence[str]) -> Iterator[Bundle]:
    for name in names:
        with contextlib.suppress(BundleError):
            yield load(bundle.path.parent / name)


def named_for(purpose: str, bundles: Sequence[Bundle]) -> Bundle:
    """The model for a purpose, where none is named. Raises `BundleError`."""
    return for_redrawing(bundles) if purpose == REDRAWING else with_latent(bundles)


def check(bundle: Bundle, purpose: str) -> None:
    """Raises `BundleError` for a model that is not for this purpose."""
    manifest = bundle.manifest
    if purpose == REDRAWING and not manifest.redraws:
        able = Sentence("one that redraws, like 'memory'")
    elif purpose == LATENT and not manifest.latent:
        able = Sentence("one with a latent, like 'redraw'")
    else:
        return
    raise BundleError(
        "The model {name} cannot do this; leave out --model, or name {able}.",
        name=repr(manifest.name),
        able=able,
    )


def for_redrawing(bundles: Sequence[Bundle], preferred: str = "") -> Bundle:
    """The preferred model where it can draw again what it sees, else the one of most classes that
    remembers, else of those with a latent. Raises `BundleError` where none can."""
    able = [each for each in bundles if each.manifest.redraws]
    if not able:
        raise BundleError(
            "No installed model can redraw or blend: add one that can, like “{memory}”.",
            memory=MEMORY,
        )
    return _preferred(able, preferred)


def with_latent(bundles: Sequence[Bundle], preferred: str = "") -> Bundle:
    """The preferred model where it has a latent, else the one of most classes that has. Raises
    `BundleError` where none has."""
    able = [each for each in bundles if each.manifest.latent]
    if not able:
        raise BundleError(
            "No installed model can draw analogies: add one with a latent, like “{latents}”.",
            latents=LATENTS,
        )
    return _preferred(able, preferred)


def _preferred(able: Sequence[Bundle], name: str) -> Bundle:
    """The one of this name, else one that remembers before others, that of most classes."""
    named = [each for each in able if each.manifest.name == name]
    every = named or able
    return max(every, key=lambda each: (each.manifest.remembers, len(each.manifest.classes)))
