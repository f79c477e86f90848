"""How well long drawings are followed: pages composed of many, their beginnings and their rests."""

from __future__ import annotations

import math

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.sketch.document import SketchError

from ..data.drawings import Array
from ..data.scenes import compose
from .evaluate import sized
from .scoring import score

BEGINNING, LONGEST = 300, 1000  # points


def evaluate_long(
    bundle: Bundle, drawings: list[Array], *, scale: float = 1.0, seed: int = 0, quiet: bool = True
) -> dict[str, float]:
    """nats per point, offsets in the data's pixels, end tokens excluded, on points 1–300 and
    301–1000 of the same pages of drawings of any class, and the second over the first. Raises
    `SketchError` when the drawings do not fill one page."""
    found = pages(drawings, np.random.default_rng(seed))
    if not found:
        raise SketchError(f"The drawings do not fill one page of over {BEGINNING} points.")
    scores = score(bundle, sized(found, scale), None, latent=False, quiet=quiet)
    pixels = 2.0 * math.log(bundle.manifest.encoding.scale / scale)
    points = [each.nats[:-1] for each in scores]
    first = float(np.concatenate([each[:BEGINNING] for each in points]).mean()) + pixels
    rest = float(np.concatenate([each[BEGINNING:] for each in points]).mean()) + pixels
    return {
        "pages": len(found),
        "points": sum(len(each) for each in points),
        "first_300": first,
        "rest": rest,
        "ratio": rest / first,
    }


def pages(drawings: list[Array], rng: np.random.Generator, longest: int = LONGEST) -> list[Array]:
    """Every drawing once, in random order, on pages of at most `longest` points; a page of no more
    than the beginning is left out."""
    found: list[Array] = []
    part: list[Array] = []
    used = 0
    for i in rng.permutation(len(drawings)):
        rows = drawings[i]
        if used + len(rows) + 1 > longest and part:
            found.append(compose(part, rng, longest))
            part, used = [], 0
        part.append(rows)
        used += len(rows) + 1
    if part:
        found.append(compose(part, rng, longest))
    return [page for page in found if BEGINNING < len(page) <= longest]
