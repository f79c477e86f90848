"""Drawings to latents and back (Ha & Eck 2017, section 3.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Floats, SketchError, Stroke
from ...sketch.encoding import Encoding, Floats32, from_stroke3, from_stroke5, to_stroke3
from ...sketch.lines.simplify import simplify
from ...sketch.sentence import Sentence
from ..bundle.bundle import Bundle
from ..bundle.manifest import BundleError
from ..running.runner import Runner
from . import size
from .generate import END_STATE, NEVER
from .mixture import draw_noise
from .ranking import Lines
from .temperature import warmed

LONGEST = 160  # points of a decoded drawing; what needs more has lost the thread
MOST_STROKES, MOST_POINTS = 400, 200_000  # of a drawing that a model may look at
MOST_READ = 400  # points of it after simplification


@dataclass(frozen=True)
class Decoded:
    """lines: polylines (n, 2) in the model's pixels. ended: by itself."""

    lines: tuple[Floats, ...]
    ended: bool


def lines_of(strokes: Sequence[Stroke], what: str = Sentence("The selection")) -> list[Floats]:
    """The strokes' lines (n, 2), canvas units. Raises `SketchError` for what no model can read:
    nothing, a single point, or more than a drawing has."""
    if not strokes:
        raise SketchError("{what} is empty: select the strokes of one drawing first.", what=what)
    points = sum(map(len, strokes))
    if len(strokes) > MOST_STROKES or points > MOST_POINTS:
        raise SketchError(
            "{what} has {count} strokes and {points} points; a model reads drawings of "
            "up to {most_strokes} strokes: select a part of it.",
            what=what,
            count=format(len(strokes), ","),
            points=format(points, ","),
            most_strokes=MOST_STROKES,
        )
    lines = [stroke.xy for stroke in strokes]
    if size.extent(lines) <= 0.0:
        raise SketchError(
            "{what} is a single point: select the strokes of one drawing first.", what=what
        )
    return lines


def pixels(lines: Lines, encoding: Encoding) -> list[Floats]:
    """A whole drawing's lines [(n, 2)…] of any size in the model's pixels, simplified as in
    training, its top left corner at 0. Raises `SketchError` when it is too long to be read."""
    low = np.vstack(list(lines)).min(axis=0)
    scale = encoding.extent / size.extent(lines)
    simple = [simplify((line - low) * scale, encoding.tolerance) for line in lines]
    if sum(map(len, simple)) > min(MOST_READ, encoding.longest):
        raise SketchError("The selection is too detailed for a model: select a part of it.")
    return simple


def readable(lines: Lines) -> bool:
    """Whether a model's own drawing has a size, so that it can be encoded."""
    return bool(lines) and size.extent(list(lines)) > 0.0


def chances(count: int, *seed: int) -> list[np.random.Generator]:
    """A random generator for each of several tries, the first the same however many there are."""
    return [np.random.default_rng([*seed, i]) for i in range(count)]


def encode(runner: Runner, bundle: Bundle, drawings: Sequence[Lines]) -> tuple[Floats32, Floats32]:
    """mu and sigma (n, N_z) of drawings, each lines in the model's pixels (see `pixels`). Raises
    `BundleError`, for a model without a latent too, and `Cancelled`."""
    manifest = bundle.manifest
    if not manifest.latent:
        raise BundleError(
            "The model {name} has no latent: it can only go on.", name=repr(manifest.name)
        )
    rows = [to_stroke3(list(lines)) for lines in drawings]
    lengths = np.array([len(each) for each in rows], dtype=np.int64)
    five: Floats32 = np.zeros((len(rows), int(lengths.max()) + 1, 5), dtype=np.float32)
    five[:, :, 4] = 1.0
    for i, each in enumerate(rows):
        five[i, : len(each) + 1] = manifest.encoding.targets(each)
    mu, log_variance = runner.encode(bundle, five, lengths)
    if not (np.isfinite(mu).all() and np.isfinite(log_variance).all()):
        raise BundleError("The model {name} gave unusable numbers.", name=repr(manifest.name))
    return mu, np.exp(np.clip(log_variance, -20.0, 20.0) / 2.0)


def decode(
    runner: Runner,
    bundle: Bundle,
    latents: Floats32,
    temperature: float,
    rngs: Sequence[np.random.Generator],
    labels: Sequence[int | None],
    longest: int = LONGEST,
) -> list[Decoded]:
    """A drawing for each latent (n, N_z), by its own chance, told the class of that label, None for
    none. Raises `BundleError`, `Cancelled`."""
    manifest = bundle.manifest
    noise = np.concatenate([draw_noise(each, longest, 1, manifest.mixtures) for each in rngs], 1)
    noise[0, :, END_STATE] = NEVER
    start = manifest.encoding.inputs(np.zeros((0, 3)))
    prefix = np.repeat(start[None], len(latents), axis=0)
    _, rows = runner.decode(
        bundle,
        prefix,
        warmed(noise, temperature),
        temperature,
        latents.astype(np.float32),
        told(labels, manifest.labels),
    )
    rows[..., :2] *= manifest.encoding.scale
    return [decoded(each) for each in rows.swapaxes(0, 1)]


def decoded(five: Floats32, origin: Sequence[float] = (0.0, 0.0)) -> Decoded:
    """What stroke-5 rows (s, 5) with offsets in pixels draw from a point on."""
    rows = from_stroke5(five.astype(np.float64))
    lines = from_stroke3(rows, (float(origin[0]), float(origin[1])))
    return Decoded(tuple(lines), bool((five[:, 4] > 0.5).any()))


def told(labels: Sequence[int | None], unknown: int) -> NDArray[np.int64] | None:
    """The labels as a model takes them, `unknown` for none; None for a model that takes none."""
    if not unknown:
        return None
    return np.array([unknown if each is None else each for each in labels], dtype=np.int64)
