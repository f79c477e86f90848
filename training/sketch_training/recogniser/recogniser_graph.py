"""The recogniser as an ONNX graph: normalisation folded into convolutions, probabilities out."""

from __future__ import annotations

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper
from torch import nn

from sketch_assistant.assist.bundle.manifest import INPUT_RASTER, OUTPUT_CHANCES
from sketch_assistant.assist.bundle.raster import CHANNELS

from ..onnx.graph import Graph, finish
from .network import Block, Recogniser


def build(network: Recogniser, side: int, int8: bool) -> bytes:
    """The graph of rasters (n, 8, side, side), n free, with the network's weights."""
    g, x = Graph(), INPUT_RASTER
    for i, stage in enumerate(network.stages):
        x = g.one("Relu", _convolution(g, x, stage[0], f"stage{i}", int8))
        for j, block in enumerate(stage[2:]):
            x = _block(g, x, block, f"stage{i}_block{j}", int8)
    x = g.one("ReduceMean", x, g.constant("cells", [2, 3], np.int64), keepdims=0)
    weight, bias = (_numbers(each) for each in (network.head.weight, network.head.bias))
    weight_name = g.weight("head", weight, int8, axis=0)
    logits = g.one("Gemm", x, weight_name, g.constant("head_bias", bias), transB=1)
    g.nodes.append(helper.make_node("Softmax", [logits], [OUTPUT_CHANCES]))
    picture = [None, CHANNELS, side, side]
    ins = [helper.make_tensor_value_info(INPUT_RASTER, TensorProto.FLOAT, picture)]
    chances = [None, len(bias)]
    outs = [helper.make_tensor_value_info(OUTPUT_CHANCES, TensorProto.FLOAT, chances)]
    model: onnx.ModelProto = finish(g, "recogniser", ins, outs)
    return bytes(model.SerializeToString())


def _block(g: Graph, x: str, block: Block, name: str, int8: bool) -> str:
    inner = g.one("Relu", _convolution(g, x, block.first, f"{name}_first", int8))
    return g.one(
        "Relu", g.one("Add", x, _convolution(g, inner, block.second, f"{name}_second", int8))
    )


def _convolution(g: Graph, x: str, pair: nn.Sequential, name: str, int8: bool) -> str:
    weight, bias = folded(pair[0], pair[1])
    stride = list(pair[0].stride)
    names = g.weight(name, weight, int8, axis=0), g.constant(f"{name}_bias", bias)
    return g.one("Conv", x, *names, kernel_shape=[3, 3], pads=[1, 1, 1, 1], strides=stride)


def folded(
    convolution: nn.Conv2d, norm: nn.BatchNorm2d
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weight and bias of the one convolution that does what both do in evaluation mode."""
    factor = _numbers(norm.weight) / np.sqrt(_numbers(norm.running_var) + norm.eps)
    bias = _numbers(norm.bias) - _numbers(norm.running_mean) * factor
    return _numbers(convolution.weight) * factor[:, None, None, None], bias


def _numbers(tensor) -> NDArray[np.float64]:
    return np.asarray(tensor.detach().double().numpy())
