"""Models that mean harm, built for the tests."""

import json
from dataclasses import asdict
from hashlib import sha256

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from sketch_assistant.assist.bundle.manifest import DECODER, MANIFEST, Manifest
from sketch_assistant.sketch.encoding import Encoding

M = 1
WIDTH = 6 * M + 3


def manifest(data):
    return Manifest(
        name="hostile",
        classes=("hostile",),
        architecture={"decoder": 4, "encoder": 0, "latent": 4, "mixtures": M},
        encoding=Encoding(scale=30.0),
        weights="fp32",
        size_prior=(0.0,),
        attribution="made for a test",
        licence="MIT",
        sha256={DECODER: sha256(data).hexdigest()},
    )


def write(folder, data, **changes):
    """A bundle's folder around an ONNX file's bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    record = {**asdict(manifest(data)), **changes}
    (folder / DECODER).write_bytes(data)
    (folder / MANIFEST).write_text(json.dumps(record))
    return folder


def model(nodes, constants=(), opsets=(("", 21),), external=False, functions=()):
    """A graph with the inputs and outputs of a decoder; nodes give "predictions" and "rows"."""
    number = helper.make_tensor_value_info
    inputs = [
        number("prefix", TensorProto.FLOAT, [None, None, 11]),
        number("noise", TensorProto.FLOAT, [None, None, M + 5]),
        number("temperature", TensorProto.FLOAT, []),
    ]
    outputs = [
        number("predictions", TensorProto.FLOAT, [None, None, WIDTH]),
        number("rows", TensorProto.FLOAT, [None, None, 5]),
    ]
    graph = helper.make_graph(list(nodes), "g", inputs, outputs, list(constants))
    made = helper.make_model(
        graph, opset_imports=[helper.make_opsetid(*each) for each in opsets], functions=functions
    )
    made.ir_version = 10
    if external:
        weight = made.graph.initializer[0]
        weight.data_location = TensorProto.EXTERNAL
        entry = weight.external_data.add()
        entry.key, entry.value = "location", "/etc/passwd"
    return made.SerializeToString()


def constant(name, value, kind=np.float32):
    return numpy_helper.from_array(np.asarray(value, dtype=kind), name)


def plain(factor=0.0, first=()):
    """Zeros times a factor, of the right shapes: a harmless model for 0, one without numbers for
    nan. first: nodes that run before."""
    node = helper.make_node
    nodes = [
        *first,
        node("Transpose", ["prefix"], ["turned"], perm=[1, 0, 2]),
        node("Slice", ["turned", "zero", "nine", "two"], ["cut"]),
        node("Mul", ["cut", "factor"], ["predictions"]),
        node("Slice", ["noise", "zero", "five", "two"], ["some"]),
        node("Mul", ["some", "factor"], ["rows"]),
    ]
    constants = [
        constant("zero", [0], np.int64),
        constant("nine", [WIDTH], np.int64),
        constant("five", [5], np.int64),
        constant("two", [2], np.int64),
        constant("factor", factor),
    ]
    return nodes, constants


def harmless():
    return model(*plain())


def without_numbers():
    return model(*plain(float("nan")))


def for_ever():
    """A loop that never ends."""
    node = helper.make_node
    info = helper.make_tensor_value_info
    body = helper.make_graph(
        [
            node("Identity", ["going"], ["on"]),
            node("Add", ["value", "value"], ["doubled"]),
        ],
        "body",
        [
            info("i", TensorProto.INT64, []),
            info("going", TensorProto.BOOL, []),
            info("value", TensorProto.FLOAT, []),
        ],
        [info("on", TensorProto.BOOL, []), info("doubled", TensorProto.FLOAT, [])],
    )
    loop = node("Loop", ["", "true", "temperature"], ["spun"], body=body)
    nodes, constants = plain(first=[loop])
    nodes[-1] = node("Mul", ["some", "spun"], ["rows"])
    return model(nodes, [*constants, constant("true", True, np.bool_)])


def ten_gigabytes():
    """Expands a number to 2.5 billion of them."""
    node = helper.make_node
    nodes, constants = plain(
        first=[
            node("Expand", ["temperature", "huge"], ["wide"]),
            node("ReduceMax", ["wide"], ["mean"], keepdims=0),
        ]
    )
    nodes[-1] = node("Mul", ["some", "mean"], ["rows"])
    return model(nodes, [*constants, constant("huge", [2_500_000_000], np.int64)])
