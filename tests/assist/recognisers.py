"""A recogniser of a few weights, made by the tests: it looks at how much ink goes across and how
much goes up and down."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="making a graph needs onnx")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402 (needs onnx)

from sketch_assistant.assist.bundle.recogniser_bundle import (  # noqa: E402
    RecogniserBundle,
    RecogniserManifest,
    save,
)

SIDE = 16
CLASSES = ("across", "upright")
ACROSS = 4  # the channel with the cosine of twice the direction


def graph(side: int = SIDE, classes: int = 2, factor: float = 20.0) -> bytes:
    """Probabilities (n, classes) of rasters (n, 8, side, side)."""
    weight = np.zeros((classes, 8), dtype=np.float32)
    weight[0, ACROSS], weight[1, ACROSS] = factor, -factor
    nodes = [
        helper.make_node("ReduceMean", ["raster", "axes"], ["means"], keepdims=0),
        helper.make_node("Gemm", ["means", "weight"], ["logits"], transB=1),
        helper.make_node("Softmax", ["logits"], ["probabilities"]),
    ]
    ins = [helper.make_tensor_value_info("raster", TensorProto.FLOAT, [None, 8, side, side])]
    outs = [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [None, classes])]
    weights = [
        numpy_helper.from_array(weight, "weight"),
        numpy_helper.from_array(np.array([2, 3]), "axes"),
    ]
    model = helper.make_model(
        helper.make_graph(nodes, "tiny", ins, outs, weights),
        opset_imports=[helper.make_opsetid("", 21)],
    )
    model.ir_version = 10
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def tiny(folder: Path, data: bytes | None = None, side: int = SIDE) -> RecogniserBundle:
    """Written to folder; data: another graph."""
    manifest = RecogniserManifest("recogniser", CLASSES, side, "fp32", "the tests", "MIT")
    return save(folder, manifest, graph() if data is None else data)


class Sided:
    """A recogniser that takes what goes to the right for a pig, and to the left for a cat."""

    classes = ("pig", "cat", "sun")

    def __call__(self, drawings):
        right = np.array([lines[0][1, 0] > lines[0][0, 0] for lines in drawings])
        return np.where(right[:, None], [0.9, 0.1, 0.0], [0.3, 0.7, 0.0])
