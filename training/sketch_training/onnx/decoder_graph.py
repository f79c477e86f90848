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

from dataclasses import asdict
from typing import Any

import numpy as np
import onnx
import torch
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

from ..network.sizes import Sizes
from .graph import Graph, finish
from .kind import Kind, Values, Weights, kind_of
from .orders import output_order
from .sampling_graph import Read, sample

HEAD = "decoder.head."


def build(weights: Weights, sizes: Sizes, encoding: Encoding, int8: bool) -> onnx.ModelProto:
    """The decoder graph of a model's weights (a `SketchRNN` state_dict)."""
    g, kind = Graph(), kind_of(sizes.cell)
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
    weights_of = kind_of(sizes.cell).weights_of
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
