"""Read a published sketch-rnn model (sketch-rnn-js, `NAME.gen.json`).

The file is `[info, shapes, arrays]`: base64 of little-endian int16, weight = 10 q / 32767, in the
order output weights, output bias, input weights, recurrent weights, bias; gates i, g, f, o, and the
forget gate's bias one more than it says. Its outputs are ours in torch's order. Two things differ:
its start token is all zeros, ours says that the pen is down, so the first step's gates receive the
negative of that weight (`recurrent_graph.FIRST`); and it does not read where the pen is, so those
weights are zero.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from sketch_assistant.assist.bundle.bundle import LARGEST_FILE
from sketch_assistant.assist.bundle.manifest import LARGEST_MIXTURES, LARGEST_UNITS
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import INPUT_SIZE

from ..network.model import Sizes
from ..onnx.recurrent_graph import FIRST

LARGEST_WEIGHT, LARGEST_INTEGER = 10.0, 32767
ROW = 5  # numbers that it reads at each step
OUTPUT, OUTPUT_BIAS, INPUTS, RECURRENT, BIAS = range(5)
Weight = NDArray[np.float64]


@dataclass(frozen=True)
class Published:
    """name; scale: `scale_factor`, its unit in its own pixels; longest: points; tensors: output
    (h, 6M + 3), its bias, inputs (5, 4h), recurrent (h, 4h), bias (4h), as in the file."""

    name: str
    scale: float
    longest: int
    tensors: tuple[Weight, ...]

    @property
    def sizes(self) -> Sizes:
        """Ours for its network."""
        hidden, outputs = self.tensors[OUTPUT].shape
        return Sizes(decoder=hidden, mixtures=(outputs - 3) // 6, placement=False)

    @property
    def weights(self) -> dict[str, torch.Tensor]:
        """Ours for its network: a `SketchRNN` state_dict, and what the first step receives."""
        hidden = self.sizes.decoder
        i, g, f, o = np.arange(4 * hidden).reshape(4, hidden)
        order = np.concatenate([i, f, g, o])
        inputs = np.zeros((4 * hidden, INPUT_SIZE))
        inputs[:, :ROW] = self.tensors[INPUTS].T[order]
        bias = self.tensors[BIAS][order].copy()
        bias[hidden : 2 * hidden] += 1.0
        found = {
            "decoder.lstm.weight_ih_l0": inputs,
            "decoder.lstm.weight_hh_l0": self.tensors[RECURRENT].T[order],
            "decoder.lstm.bias_ih_l0": bias,
            "decoder.lstm.bias_hh_l0": np.zeros(4 * hidden),
            "decoder.head.weight": self.tensors[OUTPUT].T,
            "decoder.head.bias": self.tensors[OUTPUT_BIAS],
            FIRST: -inputs[:, 2],
        }
        return {key: torch.tensor(value, dtype=torch.float32) for key, value in found.items()}


def read_published(path: Path) -> Published:
    """Read a `.gen.json`. Raises `SketchError`, one sentence that names the file."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST_FILE else b""
    except OSError as error:
        raise SketchError(f"{path} cannot be read.") from error
    if size > LARGEST_FILE:
        raise SketchError(f"{path} is too large to be a published model.")
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise SketchError(f"{path} is not a JSON file.") from error
    try:
        info, shapes, arrays = record
        shapes = [tuple(shape) for shape in shapes]
        scale, longest = float(info["scale_factor"]), int(info.get("max_seq_len", 250))
        name = str(info.get("name") or path.name.split(".")[0]).replace("_", " ")
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise SketchError(f"{path} is not a model of sketch-rnn-js.") from error
    _check(path, shapes, scale, longest, name)
    if not isinstance(arrays, list) or len(arrays) != len(shapes):
        raise SketchError(f"{path} does not hold as many arrays as it says.")
    pairs = zip(arrays, shapes, strict=True)
    tensors = tuple(_tensor(text, shape, path, i) for i, (text, shape) in enumerate(pairs))
    return Published(name, scale, longest, tensors)


def _check(path: Path, shapes: list[Any], scale: float, longest: int, name: str) -> None:
    if len(shapes) != 5:
        raise SketchError(
            f"{path} has {len(shapes)} tensors, not 5: only decoders (.gen.json) can be imported."
        )
    if not all(type(n) is int and n > 0 for shape in shapes for n in shape):
        raise SketchError(f"{path} has a tensor of an impossible shape.")
    hidden, outputs = (*shapes[OUTPUT], 0, 0)[:2]
    mixtures = (outputs - 3) // 6
    wanted = [(hidden, outputs), (outputs,), (ROW, 4 * hidden), (hidden, 4 * hidden), (4 * hidden,)]
    if shapes != wanted or outputs != 6 * mixtures + 3:
        raise SketchError(f"{path} has tensors whose shapes do not fit together.")
    if not (1 <= hidden <= LARGEST_UNITS and 1 <= mixtures <= LARGEST_MIXTURES):
        raise SketchError(f"{path} is larger than this program can use.")
    if not (1e-2 < scale < 1e4 and 1 <= longest <= 10_000 and 0 < len(name) <= 100):
        raise SketchError(f"{path} has a scale, length or name that cannot be used.")


def _tensor(text: Any, shape: tuple[int, ...], path: Path, number: int) -> Weight:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError, TypeError) as error:
        raise SketchError(f"{path}, tensor {number}, is not base64.") from error
    if len(data) != 2 * math.prod(shape):
        raise SketchError(f"{path}, tensor {number}, does not fill its shape.")
    whole = np.frombuffer(data, dtype="<i2").astype(np.float64)
    return (whole * (LARGEST_WEIGHT / LARGEST_INTEGER)).reshape(shape)
