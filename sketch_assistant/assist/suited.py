"""Which model redraws and blends: one that has a latent."""

from __future__ import annotations

from collections.abc import Sequence

from .bundle import Bundle
from .manifest import BundleError


def with_latent(bundles: Sequence[Bundle], preferred: str = "") -> Bundle:
    """The preferred model where it has a latent, else the one of most classes that has. Raises
    `BundleError` where none has."""
    able = [each for each in bundles if each.manifest.latent]
    for bundle in able:
        if bundle.manifest.name == preferred:
            return bundle
    if not able:
        raise BundleError(
            "No installed model can redraw or blend: add one with a latent, like “everything”."
        )
    return max(able, key=lambda each: len(each.manifest.classes))
