"""Reads as much of an ONNX file as must be known before a runtime may see it.

Protocol buffers' wire format (https://protobuf.dev/programming-guides/encoding/) and onnx.proto3's
field numbers, in plain Python with limits everywhere: nothing here trusts a length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..bundle.manifest import BundleError
from ..running.runner import Cancelled, never

DEEPEST = 8  # graphs within graphs
MOST_NODES, MOST_TENSORS, MOST_FIELDS, MOST_AXES = 20_000, 5_000, 200_000, 8
LOOK_UP = 256  # fields between two looks whether to stop
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
# ModelProto, GraphProto, NodeProto, AttributeProto, TensorProto
_MODEL_GRAPH, _MODEL_OPSET, _MODEL_FUNCTIONS, _MODEL_TRAINING = 7, 8, 25, 20
_GRAPH_NODE, _GRAPH_INITIALISER, _GRAPH_SPARSE = 1, 5, 15
_GRAPH_INPUT, _GRAPH_OUTPUT = 11, 12
_NODE_OP, _NODE_ATTRIBUTE, _NODE_DOMAIN = 4, 5, 7
_ATTRIBUTE_TENSOR, _ATTRIBUTE_GRAPH, _ATTRIBUTE_TENSORS, _ATTRIBUTE_GRAPHS = 5, 6, 10, 11
_ATTRIBUTE_SPARSE = (22, 23)
_TENSOR_DIMS, _TENSOR_EXTERNAL, _TENSOR_LOCATION = 1, 13, 14
_NAME_OF_VALUE = 1


@dataclass
class Contents:
    """operators: (domain, name) of every node, of graphs within graphs too. domains: of opsets.
    inputs, outputs: names of the outer graph. elements: of all constants together. external,
    functions, sparse: whether there is any."""

    operators: set[tuple[str, str]] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    inputs: list[str] = field(default_factory=list)
    outputs: list[str] = field(default_factory=list)
    elements: int = 0
    external: bool = False
    functions: bool = False
    sparse: bool = False
    nodes: int = 0
    tensors: int = 0
    fields: int = 0


def contents(data: bytes, stopped: Callable[[], bool] = never) -> Contents:
    """What an ONNX file holds. Raises `BundleError` for what is none, or too large for a model of
    drawings; `Cancelled` soon after it is told to stop."""
    reader = _Reader(stopped)
    graphs = 0
    for number, value in reader.fields(memoryview(data)):
        if number == _MODEL_GRAPH and isinstance(value, memoryview):
            graphs += 1
            reader.graph(value, 0)
        elif number == _MODEL_OPSET and isinstance(value, memoryview):
            domains = [_text(v) for n, v in reader.fields(value) if n == 1]
            reader.found.domains.add(domains[-1] if domains else "")
        elif number in (_MODEL_FUNCTIONS, _MODEL_TRAINING):
            reader.found.functions = True
    if graphs != 1:
        raise BundleError("This is no ONNX file.")
    return reader.found


class _Reader:
    """Counts whatever it reads, and asks now and then whether to stop."""

    def __init__(self, stopped: Callable[[], bool]) -> None:
        self.found = Contents()
        self._stopped = stopped

    def graph(self, data: memoryview, depth: int) -> None:
        if depth > DEEPEST:
            raise BundleError("The ONNX file has too many graphs within graphs.")
        for number, value in self.fields(data):
            if not isinstance(value, memoryview):
                continue
            if number == _GRAPH_NODE:
                self._node(value, depth)
            elif number == _GRAPH_INITIALISER:
                self._tensor(value)
            elif number == _GRAPH_SPARSE:
                self.found.sparse = True
            elif number in (_GRAPH_INPUT, _GRAPH_OUTPUT) and depth == 0:
                names = [_text(v) for n, v in self.fields(value) if n == _NAME_OF_VALUE]
                (self.found.inputs if number == _GRAPH_INPUT else self.found.outputs).extend(names)

    def _node(self, data: memoryview, depth: int) -> None:
        self.found.nodes += 1
        if self.found.nodes > MOST_NODES:
            raise BundleError("The ONNX file has too many nodes.")
        name = domain = ""
        for number, value in self.fields(data):
            if number == _NODE_OP:
                name = _text(value)
            elif number == _NODE_DOMAIN:
                domain = _text(value)
            elif number == _NODE_ATTRIBUTE and isinstance(value, memoryview):
                self._attribute(value, depth)
        self.found.operators.add((domain, name))

    def _attribute(self, data: memoryview, depth: int) -> None:
        for number, value in self.fields(data):
            if not isinstance(value, memoryview):
                continue
            if number in (_ATTRIBUTE_GRAPH, _ATTRIBUTE_GRAPHS):
                self.graph(value, depth + 1)
            elif number in (_ATTRIBUTE_TENSOR, _ATTRIBUTE_TENSORS):
                self._tensor(value)
            elif number in _ATTRIBUTE_SPARSE:
                self.found.sparse = True

    def _tensor(self, data: memoryview) -> None:
        self.found.tensors += 1
        if self.found.tensors > MOST_TENSORS:
            raise BundleError("The ONNX file has too many constants.")
        elements, axes = 1, 0
        for number, value in self.fields(data):
            if number == _TENSOR_DIMS:
                for axis in [value] if isinstance(value, int) else _varints(value):
                    axes += 1
                    if axes > MOST_AXES:
                        raise BundleError("The ONNX file has a constant with too many axes.")
                    elements = min(elements * axis, 2**62)
            elif number == _TENSOR_EXTERNAL or (number == _TENSOR_LOCATION and value != 0):
                self.found.external = True
        self.found.elements += elements

    def fields(self, data: memoryview) -> Iterator[tuple[int, int | memoryview]]:
        """Number and value of each field of a message."""
        place, end = 0, len(data)
        while place < end:
            self.found.fields += 1
            if self.found.fields > MOST_FIELDS:
                raise BundleError("The ONNX file has too many parts.")
            if self.found.fields % LOOK_UP == 0 and self._stopped():
                raise Cancelled
            key, place = _varint(data, place)
            number, kind = key >> 3, key & 7
            if kind == _VARINT:
                value, place = _varint(data, place)
                yield number, value
                continue
            length = {_FIXED64: 8, _FIXED32: 4}.get(kind)
            if kind == _BYTES:
                length, place = _varint(data, place)
            if length is None or number == 0 or place + length > end:
                raise BundleError("This is no ONNX file, or a damaged one.")
            yield number, data[place : place + length]
            place += length


def _varint(data: memoryview, place: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if place >= len(data):
            break
        byte = data[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if not byte & 0x80:
            return value, place
    raise BundleError("This is no ONNX file, or a damaged one.")


def _varints(data: memoryview) -> Iterator[int]:
    place = 0
    while place < len(data):
        value, place = _varint(data, place)
        yield value


def _text(value: int | memoryview) -> str:
    if isinstance(value, int) or len(value) > 1000:
        raise BundleError("This is no ONNX file, or a damaged one.")
    return bytes(value).decode("utf-8", "replace")
