"""What vetting allows is what the graphs of all kinds of networks need."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import onnx
import pytest

from sketch_assistant.assist.bundle.cells import CELLS, ENCODERS, OPERATORS, SAMPLING
from sketch_assistant.assist.library.onnx_reader import contents
from sketch_assistant.sketch.encoding import Encoding
from sketch_training.network.model import DECODERS, SketchRNN
from sketch_training.network.sizes import ENCODER_CELLS, TRANSFORMER, Sizes
from sketch_training.onnx.decoder_graph import build
from sketch_training.onnx.encoder_graph import build_encoder
from sketch_training.onnx.kind import Kind, kind_of

TINY = Sizes(decoder=12, latent=4, mixtures=2, embedding=4, hyper_units=4, hyper_embedding=3,
             layers=2, heads=2)  # fmt: skip


def operators(model: onnx.ModelProto) -> set[str]:
    return {name for _, name in contents(model.SerializeToString(), lambda: False).operators}


def made(cell: str) -> set[str]:
    """The operators of decoders of a kind, of all that they can be."""
    found: set[str] = set()
    for int8, classes, encoder in product((False, True), (1, 3), (0, 8)):
        if encoder and cell == TRANSFORMER:
            continue
        guesses = 4 if cell == TRANSFORMER and classes > 1 else 0
        sizes = replace(TINY, cell=cell, classes=classes, encoder=encoder, guesses=guesses)
        weights = SketchRNN(sizes).state_dict()
        found |= operators(build(weights, sizes, Encoding(scale=1.0), int8))
    return found


def test_every_kind_has_a_decoder_a_graph_and_words() -> None:
    assert set(DECODERS) == set(CELLS)
    assert all(isinstance(kind_of(cell), Kind) for cell in DECODERS)


@pytest.mark.parametrize("cell", CELLS)
def test_a_decoder_has_the_operators_of_its_kind_and_no_others(cell: str) -> None:
    assert made(cell) - SAMPLING == CELLS[cell].operators


def test_encoders_have_theirs_and_no_others() -> None:
    found: set[str] = set()
    for int8, kind in product((False, True), ENCODER_CELLS):
        sizes = replace(TINY, encoder=8, encoder_cell=kind)
        found |= operators(build_encoder(SketchRNN(sizes).state_dict(), sizes, int8))
    assert found - SAMPLING == ENCODERS
    assert found <= OPERATORS
