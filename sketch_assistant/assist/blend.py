"""In-between: the drawings from one to another, each of them one of the two things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..sketch.document import Floats, SketchError, Stroke
from ..sketch.encoding import Floats32
from ..sketch.sentence import Sentence
from .bundle.bundle import Bundle
from .paper.even_path import even_path
from .paper.film import Film, film
from .paper.on_the_way import OnTheWay
from .recogniser.looks import label
from .requests import LINEAR, SPHERICAL, BlendRequest
from .running.runner import Runner
from .sampling import latent, ranking
from .sampling.guess import shown
from .sampling.latent import Decoded
from .sampling.ranking import Lines, Recogniser
from .sampling.remember import drawn_again
from .sampling.setting import CURVE_SPACING

PATHS = (LINEAR, SPHERICAL)
FEWEST_STEPS, MOST_STEPS = 8, 20  # from one drawing to the other
# What a model that remembers draws again: each drawing, so much of the way stretched to the other's
# proportions and its lines bent into the other's, so many times; and how much it matters which
# class it is told. It is told the likeliest, if it is as likely as this, and half of the time the
# next one. Chosen on validation drawings.
BENT, TRIES, MATTERS = ((0.0, 0.15), (0.5, 0.25), (1.0, 0.25)), 6, 3.0
KNOWN, NEXT = 0.1, 0.2
WARM = 0.2  # at least so freely a model that remembers draws what no one has drawn
LATENTS = 5  # between the two drawings, of a model that has them
# What a try costs that looks like nothing, in nats; what looks like anything at all counts by this
# much where nobody knows what the drawings are.
ANYTHING, UNLIKELIEST, LIKELIEST = 0.3, 1e-3, 0.9
MOST_FRAMES = 200

Guessed = Mapping[str, float]  # classes that a drawing may show, and how probably


@dataclass(frozen=True)
class Blended:
    """frames: `request.count` drawings, evenly from the first to the second, at places and of
    sizes in between."""

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
    one, other = (latent.pixels(lines, encoding) for lines in drawings)
    guessed = [shown(runner, bundle, lines, recogniser) for lines in (one, other)]
    way = OnTheWay.of(one, other, encoding.extent, encoding.tolerance)
    draw = _remembered if bundle.manifest.remembers else _by_latents
    tries = way.drawings() + draw(request, way, guessed, runner, bundle)
    faults = _faults(tries, guessed, recogniser)
    keys = even_path(one, tries, other, _steps(request.count) - 1, faults)
    made = film(request.first, request.second, keys, CURVE_SPACING)
    frames = tuple(made.at(i / (request.count - 1)) for i in range(request.count))
    return Blended(request, frames, runner.provider, made)


def _steps(count: int) -> int:
    """So many that each frame is a key, a drawing of its own, and not one on the way to the next;
    of very many frames some are."""
    shown = count - 1
    return shown * -(-FEWEST_STEPS // shown) if shown <= MOST_STEPS else MOST_STEPS // 2


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


def _told(guessed: Guessed, bundle: Bundle) -> list[int | None]:
    """The classes that a model is told of a drawing, equally often."""
    (first, chance), *others = [*guessed.items(), ("", 0.0)]
    if chance < KNOWN:
        return [None]
    names = [first, *(name for name, chance in others[:1] if chance >= NEXT)]
    return [label(name, bundle.manifest) for name in names]


def _remembered(
    request: BlendRequest,
    way: OnTheWay,
    guessed: Sequence[Guessed],
    runner: Runner,
    bundle: Bundle,
) -> list[list[Floats]]:
    """What it draws from memories of the one drawing bent into the other and of the other bent into
    the one. (Of both laid over one another it draws both.)"""
    drawn: list[Decoded] = []
    for side, names in enumerate(guessed):
        told = _told(names, bundle)
        for number, (stretch, share) in enumerate(BENT):
            memory = way.bent(side, share, stretch)
            if latent.readable(memory):
                rngs = latent.chances(TRIES, request.seed, number, side)
                how = (max(request.temperature, WARM), rngs, told, MATTERS)
                drawn += drawn_again(runner, bundle, [memory] * len(told), *how)
    return _sound(drawn)


def _by_latents(
    request: BlendRequest,
    way: OnTheWay,
    guessed: Sequence[Guessed],
    runner: Runner,
    bundle: Bundle,
) -> list[list[Floats]]:
    """Decoded latents between those of the drawings, told what either of them is."""
    mu, _ = latent.encode(runner, bundle, way.ends)
    shares = np.arange(1, LATENTS + 1) / (LATENTS + 1)
    latents = np.stack([between(mu[0], mu[1], share, request.path) for share in shares])
    told = [_told(guessed[i % 2], bundle)[0] for _ in shares for i in range(TRIES)]
    points = max(sum(map(len, lines)) for lines in way.ends)
    longest = int(np.clip(1.25 * points + 12, 40, latent.LONGEST))
    many = np.repeat(latents, TRIES, axis=0)
    rngs = latent.chances(len(many), request.seed)
    return _sound(latent.decode(runner, bundle, many, request.temperature, rngs, told, longest))


def _faults(
    tries: Sequence[Lines], guessed: Sequence[Guessed], recogniser: Recogniser | None
) -> Floats:
    """How surprising each try is for who expects one of the two drawings' classes, nats (n,)."""
    if recogniser is None:
        return np.zeros(len(tries))
    chances = recogniser(tries)
    seen = ANYTHING * chances.max(axis=1)
    for names in guessed:
        known = {name: p for name, p in names.items() if name in recogniser.classes}
        wanted = [known] * len(tries)
        seen = np.maximum(seen, ranking.shares_of(chances, recogniser.classes, wanted))
    faults: Floats = -np.log(np.clip(seen, UNLIKELIEST, LIKELIEST))
    return faults


def _sound(tries: Sequence[Decoded]) -> list[list[Floats]]:
    """Those that came to an end and are drawings."""
    return [
        list(each.lines)
        for each in tries
        if each.ended and latent.readable(each.lines) and not ranking.scribbles(each.lines)
    ]
