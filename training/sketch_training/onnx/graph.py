"""Nodes and weights of an ONNX graph under construction."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET, IR_VERSION = 21, 10


@dataclass
class Graph:
    """`call` and `one` add a node and name its results, so that building reads as maths."""

    label: str = ""
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def call(self, op: str, *inputs: str, outputs: int = 1, **attributes: Any) -> list[str]:
        """Add a node; its results' names."""
        names = [f"{self.label}{op.lower()}{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(op, list(inputs), names, **attributes))
        return names

    def one(self, op: str, *inputs: str, **attributes: Any) -> str:
        """Add a node with one result; its name."""
        return self.call(op, *inputs, **attributes)[0]

    def named(self, value: str, name: str) -> str:
        """A result once more, under this name."""
        self.nodes.append(helper.make_node("Identity", [value], [name]))
        return name

    def weight(self, name: str, value: NDArray[np.float64], int8: bool, axis: int) -> str:
        """A weight stored as int8 with a scale along axis; runtimes unpack it once, when
        loading."""
        if not int8:
            return self.constant(name, value)
        others = tuple(i for i in range(value.ndim) if i != axis)
        scale = np.maximum(np.abs(value).max(axis=others, keepdims=True), 1e-9) / 127.0
        self.constant(f"{name}_int8", np.rint(value / scale), np.int8)
        self.constant(f"{name}_scale", scale.ravel())
        return self.one("DequantizeLinear", f"{name}_int8", f"{name}_scale", axis=axis)

    def constant(self, name: str, value: object, dtype: type = np.float32) -> str:
        """The name of an initialiser, made where there is none of that name yet."""
        if all(each.name != name for each in self.constants):
            self.constants.append(numpy_helper.from_array(np.asarray(value, dtype=dtype), name))
        return name


def finish(
    g: Graph, name: str, ins: list[onnx.ValueInfoProto], outs: list[onnx.ValueInfoProto]
) -> onnx.ModelProto:
    """The checked model of a finished graph."""
    graph = helper.make_graph(g.nodes, name, ins, outs, g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = IR_VERSION
    onnx.checker.check_model(model)
    return model


def info(name: str, width: int) -> onnx.ValueInfoProto:
    """A float result (any, width) of a graph."""
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, [None, width])
