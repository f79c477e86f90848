"""What a decoder's part of the graph can do, and where that of each kind of network is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from onnx import ValueInfoProto

from ..network.model import DECODERS
from ..network.sizes import Sizes
from .going_rows import Going
from .graph import Graph

Weights = dict[str, torch.Tensor]
Values = dict[str, NDArray[np.float64]]


class DecoderGraph(Protocol):
    """A decoder's part of the graph, see `network.decoder.Decoder`: the prefix side by side, one
    step, and what is handed from one to the next."""

    def read(self) -> tuple[list[str], str]:
        """Read the prefix -> what the first step is handed, and what is expected of the first row
        (n, 6M + 3)."""

    def infos(self, names: list[str]) -> list[ValueInfoProto]:
        """The kinds of what a step is handed and hands on."""

    def advance(
        self, g: Graph, inputs: str, before: list[str], goes: Going
    ) -> tuple[list[str], str]:
        """One step with inputs (n, 11) of those that go on -> what is handed on, and what is
        expected next (n, 6M + 3)."""


@dataclass(frozen=True)
class Kind:
    """graph: places the weights. weights_of: reads them back from a graph's constants, but for the
    order of the head's outputs; None where not all of them are there. guided: whether sampling may
    push towards the class."""

    graph: Callable[[Graph, Weights, Sizes, bool], DecoderGraph]
    weights_of: Callable[[Values, Sizes], Values] | None = None
    guided: bool = False


def kind_of(cell: str) -> Kind:
    """How a kind becomes nodes: KINDS of `onnx/NAME_graph.py`, where its decoder is in
    `network/NAME.py`."""
    name = DECODERS[cell].__module__.rpartition(".")[2]
    kinds: dict[str, Kind] = import_module(f".{name}_graph", __package__).KINDS
    return kinds[cell]
