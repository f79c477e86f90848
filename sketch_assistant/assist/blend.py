"""In-between: the drawings from one to another, by interpolating latents (Ha & Eck 2017, 4.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..sketch.document import Floats, SketchError, Stroke
from ..sketch.encoding import Encoding, Floats32
from ..sketch.lines.morph import Moving, morph
from ..sketch.lines.simplify import simplify
from ..sketch.sentence import Sentence
from .bundle.bundle import Bundle
from .paper.box import box, into_box
from .paper.film import Film, film
from .paper.pieced import pieced
from .paper.smooth_path import smooth_path
from .recogniser.looks import SURE, label, look
from .requests import LINEAR, SPHERICAL, BlendRequest
from .running.runner import Runner
from .sampling import latent, ranking
from .sampling.latent import Decoded
from .sampling.ranking import Lines, Recogniser
from .sampling.remember import drawn_again
from .sampling.setting import CURVE_SPACING

PATHS = (LINEAR, SPHERICAL)
KEYS = 5  # latents between the two drawings
# What a model that remembers draws again: a drawing whose lines are so much of the way bent into
# the other's (bent all the way it is neither), and how much it matters which class it is told, from
# so sure a guess on. Chosen on validation drawings.
BENT, MATTERS, KNOWN = 0.35, 3.0, 0.1
WARM = 0.2  # at least so freely a model that remembers draws what no one has drawn
TRIES, NEAR, FAR = 9, 5, 3  # of each, told the nearer drawing's class, the farther one's
# Squares of steps, as shares of the size, that a nat of the recogniser's surprise is worth; what it
# takes for a third thing counts by this much. Chosen on validation drawings.
PLAIN, ANYTHING, UNLIKELIEST = 0.01, 0.3, 1e-3
PIECED = 2  # further ones of each, of the best pieces
MOST_FRAMES = 200


@dataclass(frozen=True)
class Blended:
    """frames: `request.count` drawings, evenly from the first to the second by how much they
    differ, at places and of sizes in between."""

    request: BlendRequest
    frames: tuple[tuple[Stroke, ...], ...]
    provider: str
    film: Film

    def at(self, position: float) -> tuple[Stroke, ...]:
        """What lies at a position from 0, the first drawing, to 1, the second."""
        return self.film.at(min(max(position, 0.0), 1.0))


def blend(
    request: BlendRequest, runner: Runner, bundle: Bundle, recogniser: Recogniser | None = None
) -> Blended:
    """Raises `SketchError` for drawings that cannot be blended, `Cancelled`."""
    _check(request)
    drawings = [
        latent.lines_of(strokes, which)
        for which, strokes in (
            (Sentence("The first drawing"), request.first),
            (Sentence("The second drawing"), request.second),
        )
    ]
    runner.begin()
    encoding = bundle.manifest.encoding
    read = [latent.pixels(lines, encoding) for lines in drawings]
    shares = np.arange(1, KEYS + 1) / (KEYS + 1)
    labels = [_label(lines, bundle, recogniser) for lines in drawings]
    on_paper = morph(read[0], read[1], encoding.extent)
    if bundle.manifest.remembers:
        tries = _remembered(request, on_paper, shares.tolist(), labels, runner, bundle)
    else:
        tries = _by_latents(request, shares, labels, read, runner, bundle)
        for share, several in zip(shares.tolist(), tries, strict=True):
            several += _pieced(on_paper, share, several, encoding.extent)
    faults = _faults(tries, labels, bundle, recogniser)
    chosen = smooth_path(read[0], tries, read[1], encoding.extent, faults)
    made = film(request.first, request.second, chosen, CURVE_SPACING)
    frames = tuple(made.at(i / max(request.count - 1, 1)) for i in range(request.count))
    return Blended(request, frames, runner.provider, made)


def between(first: Floats32, second: Floats32, share: float, path: str) -> Floats32:
    """The latent (N_z,) a share of the way from one to another, straight or on a sphere (Shoemake
    1985; White 2016)."""
    linear: Floats32 = first + np.float32(share) * (second - first)
    lengths = float(np.linalg.norm(first)) * float(np.linalg.norm(second))
    if path == LINEAR or lengths < 1e-9:
        return linear
    angle = float(np.arccos(np.clip(float(first @ second) / lengths, -1.0, 1.0)))
    if angle < 1e-4 or angle > np.pi - 1e-4:
        return linear
    parts = np.sin([(1.0 - share) * angle, share * angle]) / np.sin(angle)
    made: Floats32 = (parts[0] * first + parts[1] * second).astype(np.float32)
    return made


def _check(request: BlendRequest) -> None:
    if not 0.01 <= request.temperature <= 2.0 or not 2 <= request.count <= MOST_FRAMES:
        raise SketchError(
            "The temperature must be 0.01 to 2 and the count 2 to {most_frames}.",
            most_frames=MOST_FRAMES,
        )
    if request.path not in PATHS:
        raise SketchError(
            "There is no path {path}; there are {paths}.",
            path=repr(request.path),
            paths=" and ".join(PATHS),
        )


def _label(lines: list[Floats], bundle: Bundle, recogniser: Recogniser | None) -> int | None:
    if recogniser is None:
        return None
    seen = look(lines, recogniser, turning=False)
    name, chance = seen.best(recogniser.classes, bundle.manifest.classes)
    sure = KNOWN if bundle.manifest.remembers else SURE
    return label(name, bundle.manifest) if chance >= sure else None


def _remembered(
    request: BlendRequest,
    on_paper: Sequence[Moving],
    shares: Sequence[float],
    labels: Sequence[int | None],
    runner: Runner,
    bundle: Bundle,
) -> list[list[list[Floats]]]:
    """For each share of the way some tries, in the model's pixels: what it draws from memories of
    the one drawing bent into the other and of the other bent into the one. (Of both laid over one
    another it draws both.)"""
    found: list[list[list[Floats]]] = []
    warmth = max(request.temperature, WARM)
    for number, share in enumerate(shares):
        sides = round(share), 1 - round(share)
        drawn: list[Decoded] = []
        for side, many in zip(sides, (NEAR, TRIES - NEAR), strict=True):
            bent = BENT * (share if side == 0 else share - 1.0) + side
            memory = _bent(on_paper, bent, side, bundle.manifest.encoding)
            if not latent.readable(memory):
                continue
            rngs = latent.chances(many, request.seed, number, side)
            told = [labels[side]]
            drawn += drawn_again(runner, bundle, [memory], warmth, rngs, told, MATTERS)
        found.append([list(each.lines) for each in _sound(drawn)])
    return found


def _bent(on_paper: Sequence[Moving], share: float, side: int, encoding: Encoding) -> list[Floats]:
    """The lines of the one drawing (side 0) or the other (1), bent as far into the other's."""
    own = [each for each in on_paper if (each.one, each.other)[side] is not None]
    return [simplify(each.bent(share), encoding.tolerance) for each in own]


def _told(share: float, labels: Sequence[int | None]) -> list[int | None]:
    """The classes that tries are told of: most of them the nearer drawing's."""
    near, far = labels[round(share)], labels[1 - round(share)]
    return [near] * NEAR + [far] * FAR + [None] * (TRIES - NEAR - FAR)


def _by_latents(
    request: BlendRequest,
    shares: Floats,
    labels: Sequence[int | None],
    read: Sequence[list[Floats]],
    runner: Runner,
    bundle: Bundle,
) -> list[list[list[Floats]]]:
    """For each share of the way some tries, in the model's pixels: decoded latents between those of
    the drawings. What lost the thread is left out where others are left."""
    mu, _ = latent.encode(runner, bundle, read)
    latents = np.stack([between(mu[0], mu[1], share, request.path) for share in shares])
    told = [name for share in shares.tolist() for name in _told(share, labels)]
    points = max(sum(map(len, lines)) for lines in read)
    longest = int(np.clip(1.25 * points + 12, 40, latent.LONGEST))
    many = np.repeat(latents, TRIES, axis=0)
    rngs = latent.chances(len(many), request.seed)
    drawn = latent.decode(runner, bundle, many, request.temperature, rngs, told, longest)
    groups = [drawn[i : i + TRIES] for i in range(0, len(drawn), TRIES)]
    return [[list(each.lines) for each in _sound(group)] for group in groups]


def _pieced(
    on_paper: Sequence[Moving], share: float, tries: Sequence[Lines], extent: float
) -> list[list[Floats]]:
    """What lies there when the one drawing's lines are bent into the other's, each line as one of
    the tries has it."""
    lines = [line for line in (each.at(share) for each in on_paper) if line is not None]
    if not latent.readable(lines):
        return []
    fits = [into_box(each, *box(lines)) for each in tries]
    placed = [[fit.of(line) for line in each] for each, fit in zip(tries, fits, strict=True)]
    return pieced(lines, placed, extent, PIECED)


def _faults(
    tries: Sequence[Sequence[Lines]],
    labels: Sequence[int | None],
    bundle: Bundle,
    recogniser: Recogniser | None,
) -> list[Floats] | None:
    """What it costs a try (for each latent) that it looks like neither drawing's class, and hardly
    like anything."""
    if recogniser is None:
        return None
    classes = list(recogniser.classes)
    names = [bundle.manifest.classes[each] for each in labels if each is not None]
    ends = [classes.index(name) for name in names if name in classes]
    chances = recogniser([lines for each in tries for lines in each])
    seen = ANYTHING * chances.max(axis=1)
    if ends:
        seen = np.maximum(seen, chances[:, ends].max(axis=1))
    costs = -PLAIN * np.log(np.clip(seen, UNLIKELIEST, ranking.LIKELY_ENOUGH))
    return np.split(costs, np.cumsum([len(each) for each in tries])[:-1])


def _sound(tries: Sequence[Decoded]) -> list[Decoded]:
    good = [each for each in tries if each.ended and not ranking.scribbles(each.lines)]
    sized = [each for each in good or tries if _extent(each) > 0.0]
    return sized or list(tries)


def _extent(each: Decoded) -> float:
    low, high = box(each.lines)
    return float((high - low).max())
