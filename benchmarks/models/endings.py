"""Nine endings of a drawing by a model that ships: the work that the peer is compared on."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle, installed
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.mixture import draw_noise
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Floats

from ..report import median

ENDINGS, POINTS, PREFIX, UNITS = 9, 100, 60, 512
TEMPERATURE = 0.4
END_OF_DRAWING = 2  # the column of the noise that speaks for the pen state "end"


def shipped_bundle() -> Bundle | None:
    """A model that ships with an LSTM of 512 units."""
    bundles, _ = installed([shipped_models()])
    return next((each for each in bundles if each.manifest.architecture["decoder"] == UNITS), None)


def nine_endings(bundle: Bundle) -> Callable[[int], float]:
    """A function of a number of repeats: the median time of one, milliseconds, after a warm-up.

    One repeat draws the random numbers, reads the prefix once and samples all points of all
    endings: the state "end" is made impossible, so that none is cut short.
    """
    engine = Engine()
    prefix = bundle.manifest.encoding.inputs(prefix_rows(bundle.manifest.encoding.scale))[None]
    rng = np.random.default_rng(0)

    def once() -> float:
        started = time.perf_counter()
        noise = draw_noise(rng, POINTS, ENDINGS, bundle.manifest.mixtures)
        noise[..., END_OF_DRAWING] = -1e9
        _, rows = engine.decode(bundle, prefix, noise, TEMPERATURE)
        seconds = time.perf_counter() - started
        if rows.shape[:2] != (POINTS, ENDINGS):
            raise RuntimeError(f"{rows.shape[0]} of {POINTS} points were sampled.")
        return seconds * 1000.0

    once()
    return lambda repeats: median([once() for _ in range(repeats)])


def prefix_rows(scale: float) -> Floats:
    """The peer's prefix as stroke-3 rows (59, 3) in pixels: with the start token, 60 inputs."""
    wave = [(math.cos(i / 6), math.sin(i / 5), 0.0) for i in range(PREFIX - 1)]
    return np.array(wave) * (scale, scale, 1.0)
