"""From a recogniser's checkpoint to its bundle: compare with torch, quantise, score, write."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.bundle.raster import raster
from sketch_assistant.assist.bundle.recogniser_bundle import (
    RecogniserBundle,
    RecogniserManifest,
    save,
)
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.sketch.document import SketchError

from ..data.drawings import Drawings
from .evaluation import evaluate
from .learned import Learned
from .pile import pile
from .recogniser_graph import build
from .scores import Scores, logits_of, top

TOLERANCE = 1e-4  # largest difference between torch's probabilities and ONNX Runtime's, fp32
INT8_COST = 0.005  # largest share of the validation drawings that int8 weights may lose
CHECKED = 64  # drawings


@dataclass(frozen=True)
class Source:
    """attribution and licence of the training data; command that prints the figures again."""

    attribution: str
    licence: str
    command: str


def export(
    learned: Learned, splits: dict[str, Drawings], source: Source, folder: Path
) -> RecogniserBundle:
    """Write folder. Raises `SketchError` and writes nothing when nothing has been learned, when
    torch and ONNX Runtime disagree or when the bundle would be too large."""
    if learned.step == 0:
        raise SketchError("The checkpoint has learned nothing yet: it is of step 0.")
    if splits["test"].classes != learned.classes:
        raise SketchError("The checkpoint was trained on other classes than this data has.")
    plan, network = learned.plan, learned.network()
    manifest = RecogniserManifest(
        plan.name, learned.classes, plan.sides[-1], "fp32", source.attribution, source.licence
    )
    valid = splits["valid"]
    with tempfile.TemporaryDirectory() as scratch:
        exact_graph, small_graph = (build(network, manifest.side, int8) for int8 in (False, True))
        exact = save(Path(scratch) / "fp32", manifest, exact_graph, largest=10**9)
        difference = disagreement(learned, exact, valid)
        if not difference <= TOLERANCE:
            raise BundleError(
                f"torch and ONNX Runtime disagree by {difference:.1e}; no bundle was written."
            )
        small = save(Path(scratch) / "int8", replace(manifest, weights="int8"), small_graph)
        cost = _right(exact, valid) - _right(small, valid)
        chosen, graph = (small, small_graph) if cost < INT8_COST else (exact, exact_graph)
        figures = {"split": "test", **evaluate(chosen, splits["test"])}
        figures |= {"int8_cost": cost, "torch_difference": difference}
    rounded = {k: round(v, 6) if isinstance(v, float) else v for k, v in figures.items()}
    complete = replace(chosen.manifest, figures=rounded, command=source.command)
    return save(folder, complete, graph)


def disagreement(learned: Learned, bundle: RecogniserBundle, drawings: Drawings) -> float:
    """Largest difference in a probability between torch and ONNX Runtime."""
    some = pile(drawings, np.arange(len(drawings)) < CHECKED)
    points, _ = some.pick(np.arange(len(some)))
    logits = logits_of(learned.network(), points, bundle.manifest.side).astype(np.float64)
    chances = np.exp(logits - logits.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    found = _chances(bundle, drawings, np.arange(len(some)))
    return float(np.abs(found - chances).max())


def _right(bundle: RecogniserBundle, drawings: Drawings) -> float:
    picked = np.arange(len(drawings))
    return top(_chances(bundle, drawings, picked), drawings.labels, 1)


def _chances(bundle: RecogniserBundle, drawings: Drawings, picked: np.ndarray) -> Scores:
    engine, whole, found = Engine("cpu"), pile(drawings), []
    for start in range(0, len(picked), 256):
        points, _ = whole.pick(picked[start : start + 256])
        found.append(engine.recognise(bundle, raster(points, bundle.manifest.side)))
    return np.concatenate(found)
