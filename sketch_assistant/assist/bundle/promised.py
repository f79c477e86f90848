"""What goes into a bundle's graphs and comes out, by what its manifest promises."""

from __future__ import annotations

from typing import Any

from ...sketch.encoding import INPUT_SIZE
from . import manifest as names
from .manifest import Manifest
from .raster import CHANNELS
from .recogniser_bundle import RecogniserManifest


def expected(manifest: Manifest | RecogniserManifest, file: str) -> dict[str, list[int | None]]:
    """Every input and output with its shape; None for a size that varies."""
    if isinstance(manifest, RecogniserManifest):
        return {
            names.INPUT_RASTER: [None, CHANNELS, manifest.side, manifest.side],
            names.OUTPUT_CHANCES: [None, len(manifest.classes)],
        }
    if file == names.ENCODER:
        shapes: dict[str, list[int | None]] = {
            names.INPUT_DRAWING: [None, None, 5],
            names.INPUT_LENGTHS: [None],
        }
        latent = [None, manifest.latent]
        return shapes | {names.OUTPUT_MU: latent, names.OUTPUT_LOG_VARIANCE: latent}
    shapes = {
        names.INPUT_PREFIX: [None, None, INPUT_SIZE],
        names.INPUT_NOISE: [None, None, manifest.mixtures + 5],
        names.INPUT_TEMPERATURE: [],
        names.OUTPUT_PREDICTIONS: [None, None, 6 * manifest.mixtures + 3],
        names.OUTPUT_ROWS: [None, None, 5],
    }
    if manifest.latent:
        shapes[names.INPUT_LATENT] = [None, manifest.latent]
    if manifest.labels:
        shapes[names.INPUT_LABEL] = [None]
    if manifest.guided:
        shapes[names.INPUT_GUIDANCE] = []
    if manifest.stops:
        shapes[names.INPUT_UNTIL] = []
    if manifest.guesses:
        shapes[names.OUTPUT_GUESS] = [None, manifest.labels]
    return shapes


def fits(declared: dict[str, list[Any]], expected: dict[str, list[int | None]]) -> bool:
    """Whether a graph has these inputs and outputs, and no others."""
    return declared.keys() == expected.keys() and all(
        len(declared[name]) == len(shape)
        and all(
            want is None or want == have for want, have in zip(shape, declared[name], strict=True)
        )
        for name, shape in expected.items()
    )
