"""A published sketch-rnn model as a bundle that the app runs.

Its pixels are not ours: `scale_factor`, and the 2 pixels that its drawings were simplified by, are
taken to pixels in which one of its drawings, finished, is 255 wide or high, as the app's are. How
large they are it shows itself: it draws. The same drawings say what int8 weights cost and how drawn
parts compare with the whole.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from sketch_assistant.assist.bundle import manifest as names
from sketch_assistant.assist.bundle.bundle import LARGEST_FILE, Bundle, save
from sketch_assistant.assist.bundle.manifest import Manifest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.mixture import draw_noise
from sketch_assistant.assist.sampling.size import prior
from sketch_assistant.sketch.encoding import Encoding, from_stroke5

from ..data.drawings import Array
from ..onnx.decoder_graph import architecture, build
from ..scores.evaluate import evaluate
from .export import INT8_COST, drawing_of_its_own
from .sketch_rnn_js import Published

DRAWN, FEWEST = 200, 10  # drawings; finished ones that a size can be told from
EXTENT = 255.0


def import_model(
    published: Published,
    folder: Path,
    extent: float | None,
    attribution: str,
    licence: str,
) -> Bundle:
    """Write folder. extent: longer side of its finished drawings in its own pixels; None: that of
    the middle one of those that it draws. Weights become int8 when that costs less than 0.5 % on
    its own drawings. Raises `BundleError`."""
    manifest = Manifest(
        name=published.name,
        classes=(published.name,),
        architecture=architecture(published.sizes),
        encoding=Encoding(published.scale, longest=published.longest),
        weights="fp32",
        size_prior=(0.0,),
        attribution=attribution,
        licence=licence,
    )
    with tempfile.TemporaryDirectory() as scratch:
        drawings, manifest, extent = _in_our_pixels(manifest, published, extent, Path(scratch))
        chosen, cost = _better(manifest, published, drawings, Path(scratch))
        files = {
            names.DECODER: chosen.read(names.DECODER),
            names.SAMPLE: drawing_of_its_own(chosen),
        }
    figures = {
        "scale_factor": published.scale,
        "extent_of_its_own": round(extent, 1),
        "int8_cost": round(float(cost), 6) if drawings else None,
    }
    return save(folder, replace(chosen.manifest, figures=figures), files, LARGEST_FILE)


def _in_our_pixels(
    manifest: Manifest, published: Published, extent: float | None, scratch: Path
) -> tuple[list[Array], Manifest, float]:
    """Drawings of its own, the manifest and the extent in pixels of ours; see `import_model`."""
    drawings, extents = draw(_scratch(scratch / "first", manifest, published))
    extent = extent or (float(np.median(extents)) if len(extents) >= FEWEST else EXTENT)
    ours, own = EXTENT / extent, manifest.encoding
    drawings = [rows * np.array([ours, ours, 1.0], dtype=np.float32) for rows in drawings]
    encoding = replace(own, scale=published.scale * ours, tolerance=own.tolerance * ours)
    shares = prior(drawings, encoding, np.random.default_rng(0))
    return drawings, replace(manifest, encoding=encoding, size_prior=tuple(shares)), extent


def _better(
    manifest: Manifest, published: Published, drawings: list[Array], scratch: Path
) -> tuple[Bundle, float]:
    """With int8 weights, or with exact ones where those cost too much on its own drawings; and
    what they cost, infinite where it drew none."""
    exact = _scratch(scratch / "fp32", manifest, published)
    small = _scratch(scratch / "int8", replace(manifest, weights="int8"), published)
    cost = np.inf
    if drawings:
        nll, more = (evaluate(each, drawings)["nll_per_point"] for each in (exact, small))
        cost = more / nll - 1.0
    return (small if cost < INT8_COST else exact), cost


def draw(bundle: Bundle) -> tuple[list[Array], list[float]]:
    """What the model draws from nothing at temperature 1: stroke-3 rows in pixels, and the longer
    sides of those drawings that it finishes."""
    encoding, mixtures = bundle.manifest.encoding, bundle.manifest.mixtures
    noise = draw_noise(np.random.default_rng(0), encoding.longest + 1, DRAWN, mixtures)
    start = encoding.inputs(np.zeros((0, 3)))[None]
    _, sampled = Engine("cpu").decode(bundle, start, noise, 1.0)
    drawings, extents = [], []
    for five in sampled.swapaxes(0, 1).astype(np.float64):
        rows = from_stroke5(five) * [encoding.scale, encoding.scale, 1.0]
        if len(rows) < 2:
            continue
        drawings.append(rows.astype(np.float32))
        points = np.vstack([np.zeros((1, 2)), np.cumsum(rows[:, :2], axis=0)])
        if len(rows) < len(five):
            extents.append(float(np.ptp(points, axis=0).max()))
    return drawings, [each for each in extents if each > 0.0]


def _scratch(folder: Path, manifest: Manifest, published: Published) -> Bundle:
    graph = build(published.weights, published.sizes, manifest.encoding, manifest.weights == "int8")
    files = {names.DECODER: graph.SerializeToString(deterministic=True)}
    return save(folder, manifest, files, LARGEST_FILE)
