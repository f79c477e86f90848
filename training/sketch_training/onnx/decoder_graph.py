"""The decoder as one ONNX graph: it reads a prefix, then samples inside a Loop.

Inputs
  prefix       (p, t, 11)  decoder inputs of what is drawn (`Encoding.inputs`), p = 1 or n,
                           of a transformer any divisor of n
  noise        (s, n, M + 5)  each step's Gumbel noise for pen and mixture, then two normals
  temperature  ()          tau
  until        ()          the pen state at which a drawing stops: 1, lifted; 2, ended
  latent       (p, N_z)    VAE only
  label        (p,)        models of several classes only: the class, or their number for none
  guidance     ()          transformers of several classes only: w, see `transformer_graph`
Outputs
  predictions  (t, p, 6M + 3)  what the decoder expects after each input, for scoring
  rows         (s', n, 5)      sampled stroke-5 rows, offsets in units of the encoding's scale;
                               s' < s when every drawing has stopped; what follows where one has
                               stopped is of no use
  guess        (p, classes)    of a transformer that guesses: logits of what the prefix begins,
                               for one that is told no class

Sampling is the paper's (section 3.2): logits / tau, sigma * sqrt(tau); a categorical draw is an
arg max over logits plus Gumbel noise. All operators are standard ONNX, see `bundle.operators`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Protocol

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, ValueInfoProto, helper

from sketch_assistant.assist.bundle.manifest import (
    INPUT_GUIDANCE,
    INPUT_LABEL,
    INPUT_LATENT,
    INPUT_NOISE,
    INPUT_PREFIX,
    INPUT_TEMPERATURE,
    INPUT_UNTIL,
    OUTPUT_GUESS,
    OUTPUT_PREDICTIONS,
    OUTPUT_ROWS,
)
from sketch_assistant.sketch.encoding import INPUT_SIZE, Encoding

from ..network.sizes import HYPER, LAYER_NORM, LSTM, TRANSFORMER, Sizes
from . import recurrent_weights, transformer_weights
from .going_rows import Going
from .graph import Graph, finish
from .orders import output_order
from .recurrent_graph import RecurrentGraph
from .sampling_graph import Read, sample
from .transformer_graph import TransformerGraph

HEAD = "decoder.head."
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


# The graph of each kind of `network.model.DECODERS`.
GRAPHS = {
    LSTM: Kind(RecurrentGraph, recurrent_weights.weights_of),
    LAYER_NORM: Kind(RecurrentGraph),
    HYPER: Kind(RecurrentGraph),
    TRANSFORMER: Kind(TransformerGraph, transformer_weights.weights_of, guided=True),
}


def build(weights: Weights, sizes: Sizes, encoding: Encoding, int8: bool) -> onnx.ModelProto:
    """The decoder graph of a model's weights (a `SketchRNN` state_dict)."""
    g, kind = Graph(), GRAPHS[sizes.cell]
    made = kind.graph(g, _in_order(weights, sizes), sizes, int8)
    first, outputs = made.read()
    sample(g, sizes, encoding, Read(first, made.infos, outputs), made.advance)
    return finish(g, "decoder", _inputs(sizes, kind), _outputs(sizes))


def architecture(sizes: Sizes) -> dict[str, Any]:
    """What a manifest says of a decoder that `build` made."""
    return asdict(sizes) | {"stops": True}


def read_back(values: Values, sizes: Sizes) -> Values:
    """The weights by torch's names, from the constants of a graph that `build` made of a kind that
    can be read back."""
    weights_of = GRAPHS[sizes.cell].weights_of
    assert weights_of is not None
    found, columns = weights_of(values, sizes), np.argsort(output_order(sizes.mixtures))
    return found | {key: each[columns] for key, each in found.items() if key.startswith(HEAD)}


def _inputs(sizes: Sizes, kind: Kind) -> list[ValueInfoProto]:
    tensor = helper.make_tensor_value_info
    ins = [
        tensor(INPUT_PREFIX, TensorProto.FLOAT, ["p", "t", INPUT_SIZE]),
        tensor(INPUT_NOISE, TensorProto.FLOAT, ["s", "n", sizes.mixtures + 5]),
        tensor(INPUT_TEMPERATURE, TensorProto.FLOAT, []),
        tensor(INPUT_UNTIL, TensorProto.INT64, []),
    ]
    if sizes.conditional:
        ins.append(tensor(INPUT_LATENT, TensorProto.FLOAT, ["p", sizes.latent]))
    if sizes.classes > 1:
        ins.append(tensor(INPUT_LABEL, TensorProto.INT64, ["p"]))
        if kind.guided:
            ins.append(tensor(INPUT_GUIDANCE, TensorProto.FLOAT, []))
    return ins


def _outputs(sizes: Sizes) -> list[ValueInfoProto]:
    tensor = helper.make_tensor_value_info
    outs = [
        tensor(OUTPUT_PREDICTIONS, TensorProto.FLOAT, ["t", "p", 6 * sizes.mixtures + 3]),
        tensor(OUTPUT_ROWS, TensorProto.FLOAT, ["steps", "n", 5]),
    ]
    if sizes.guesses:
        outs.append(tensor(OUTPUT_GUESS, TensorProto.FLOAT, ["p", sizes.classes]))
    return outs


def _in_order(weights: Weights, sizes: Sizes) -> Weights:
    """The weights with the head's outputs in the graph's order."""
    columns = torch.from_numpy(output_order(sizes.mixtures))
    return {key: each[columns] if key.startswith(HEAD) else each for key, each in weights.items()}
