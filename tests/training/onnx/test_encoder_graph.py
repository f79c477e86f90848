"""The encoder's graph says what torch does, whatever the drawings' lengths."""

import numpy as np
import onnxruntime as ort
import pytest
import torch

from sketch_training.network.model import Sizes, SketchRNN
from sketch_training.onnx.encoder_graph import build_encoder


@pytest.mark.parametrize("cell", ["lstm", "layer_norm"])
@pytest.mark.parametrize(("int8", "within"), [(False, 1e-4), (True, 0.1)])
def test_graph_encodes_as_torch_does(cell, int8, within):
    torch.manual_seed(1)
    model = SketchRNN(Sizes(decoder=8, encoder=12, latent=5, mixtures=2, encoder_cell=cell)).eval()
    with torch.no_grad():
        for each in model.parameters():
            each.add_(torch.randn_like(each) * 0.2)
    five, lengths = torch.randn(3, 9, 5), torch.tensor([9, 4, 1])
    session = ort.InferenceSession(
        build_encoder(model.state_dict(), model.sizes, int8).SerializeToString()
    )
    found = session.run(None, {"drawing": five.numpy(), "lengths": lengths.numpy()})
    with torch.inference_mode():
        expected = model.encoder(five, lengths)
    for one, other in zip(found, expected, strict=True):
        np.testing.assert_allclose(one, other.numpy(), atol=within)
