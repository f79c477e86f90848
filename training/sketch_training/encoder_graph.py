"""The encoder as one ONNX graph: drawings (b, t, 5) and their lengths to mu and log sigma² (b,
N_z).

The bidirectional LSTM is ONNX's own operator, whose `sequence_lens` gives each drawing its true
end.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

from sketch_assistant.assist.bundle import (
    INPUT_DRAWING,
    INPUT_LENGTHS,
    OUTPUT_LOG_VARIANCE,
    OUTPUT_MU,
)

from .graph import Graph, finish
from .model import Sizes


def build_encoder(weights: dict[str, torch.Tensor], sizes: Sizes, int8: bool) -> onnx.ModelProto:
    """The encoder of a VAE's weights (a `SketchRNN` state_dict)."""
    w = {key: value.detach().double().numpy() for key, value in weights.items()}
    g, order = Graph(), _gate_order(sizes.encoder)
    lstms = [f"encoder.{direction}" for direction in ("forwards", "backwards")]
    by_input = g.weight(
        "by_input", np.stack([w[f"{n}.weight_ih_l0"][order] for n in lstms]), int8, 1
    )
    by_state = g.weight(
        "by_state", np.stack([w[f"{n}.weight_hh_l0"][order] for n in lstms]), int8, 1
    )
    biases = [
        np.concatenate([w[f"{n}.bias_ih_l0"][order], w[f"{n}.bias_hh_l0"][order]]) for n in lstms
    ]
    bias = g.constant("bias", np.stack(biases))
    steps = g.one("Transpose", INPUT_DRAWING, perm=[1, 0, 2])
    lengths = g.one("Cast", INPUT_LENGTHS, to=TensorProto.INT32)
    _, last, _ = g.call(
        "LSTM", steps, by_input, by_state, bias, lengths, outputs=3,
        direction="bidirectional", hidden_size=sizes.encoder,
    )  # fmt: skip
    both = g.one("Transpose", last, perm=[1, 0, 2])
    joined = g.one("Reshape", both, g.constant("joined", [0, -1], np.int64))
    latent = g.weight("latent", w["encoder.latent.weight"].T, int8, 1)
    together = g.one("Gemm", joined, latent, g.constant("latent_bias", w["encoder.latent.bias"]))
    g.nodes.append(
        helper.make_node(
            "Split", [together], [OUTPUT_MU, OUTPUT_LOG_VARIANCE], axis=-1, num_outputs=2
        )
    )
    ins = [
        helper.make_tensor_value_info(INPUT_DRAWING, TensorProto.FLOAT, ["b", "t", 5]),
        helper.make_tensor_value_info(INPUT_LENGTHS, TensorProto.INT64, ["b"]),
    ]
    outs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["b", sizes.latent])
        for name in (OUTPUT_MU, OUTPUT_LOG_VARIANCE)
    ]
    return finish(g, "encoder", ins, outs)


def _gate_order(hidden: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """torch's gates i, f, g, o in the order of ONNX: i, o, f, c."""
    i, f, g, o = np.arange(4 * hidden).reshape(4, hidden)
    return np.concatenate([i, o, f, g])
