"""The kinds of networks that a model can be made of, and the ONNX operators of each.

What vetting allows is what these need and nothing else; a test of the training makes a graph of
every kind and compares.
"""

from __future__ import annotations

from dataclasses import dataclass

LSTM, LAYER_NORM, HYPER, TRANSFORMER = "lstm", "layer_norm", "hyper", "transformer"


@dataclass(frozen=True)
class Cell:
    """words: for a person. operators: of a decoder of this kind, besides those of SAMPLING."""

    words: str
    operators: frozenset[str]


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


# Reading a prefix and drawing on from it, whatever the kind.
SAMPLING = _named(
    "Add ArgMax Cast Concat DequantizeLinear Div Exp Expand Gather GatherND Gemm Identity Less "
    "Loop MatMul Max Mul Range ReduceMax ReduceSum Reshape ScatterND Shape Slice Split Sqrt "
    "Squeeze Sub Tanh TopK Transpose Unsqueeze"
)
_RECURRENT = _named("MatMulInteger QuantizeLinear Scan Sigmoid")
CELLS = {
    LSTM: Cell("LSTM", _RECURRENT),
    LAYER_NORM: Cell("layer-norm LSTM", _RECURRENT | _named("LayerNormalization")),
    HYPER: Cell("HyperLSTM", _RECURRENT | _named("LayerNormalization")),
    TRANSFORMER: Cell(
        "transformer",
        _named("Cos CumSum If LayerNormalization Log Relu Sin Softmax"),
    ),
}
# Of the encoders, besides those.
ENCODERS = _named("LSTM LayerNormalization ReverseSequence Scan Sigmoid")
# Of bundles that were made when all drawings of a batch went on until all had ended.
EARLIER = _named("ReduceMin")
OPERATORS = SAMPLING.union(ENCODERS, EARLIER, *(each.operators for each in CELLS.values()))
# Of what says what a drawing shows, which comes with the program alone.
RECOGNISER = _named("Conv ReduceMean")
