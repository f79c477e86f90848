"""The transformer goes on from what it keeps as if it had read all at once, and looks back only."""

import numpy as np
import torch

from sketch_assistant.sketch.encoding import Encoding
from sketch_training.network.model import Sizes, SketchRNN
from sketch_training.network.transformer import counted

ENCODING = Encoding(scale=30.0)
SIZES = Sizes(decoder=12, mixtures=3, cell="transformer", layers=2, heads=3, classes=4)


def model_of() -> SketchRNN:
    torch.manual_seed(1)
    model = SketchRNN(SIZES).eval()
    with torch.no_grad():
        for each in model.parameters():
            each.add_(torch.randn_like(each) * 0.2)
    return model


def read(lifts: list[int]) -> torch.Tensor:
    rng = np.random.default_rng(2)
    rows = np.column_stack([rng.normal(0, 30, (len(lifts), 2)), lifts])
    return torch.tensor(ENCODING.inputs(rows)[None])


def flags(rows: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    return rows[..., 3], rows[..., 4]


def test_counts_points_strokes_and_points_of_the_stroke():
    found = counted(*flags(read([0, 0, 1, 0, 1])), torch.zeros(1, 3))
    assert found[0].tolist() == [
        [1.0, 0.0, 1.0],
        [2.0, 0.0, 2.0],
        [3.0, 0.0, 3.0],
        [4.0, 1.0, 0.0],
        [5.0, 1.0, 1.0],
        [6.0, 2.0, 0.0],
    ]


def test_a_memory_is_counted_apart():
    memory, drawing = read([0, 0, 1, 0, 1]), read([0, 1])
    memory[..., 4] = 1.0
    rows = torch.cat([memory, drawing], dim=1)
    found = counted(*flags(rows), torch.zeros(1, 3))
    assert (
        found[0, len(memory[0]) :].tolist()
        == counted(*flags(drawing), torch.zeros(1, 3))[0].tolist()
    )
    assert (
        found[0, : len(memory[0])].tolist()
        == counted(*flags(memory), torch.zeros(1, 3))[0].tolist()
    )


def test_padding_after_a_drawing_is_no_memory_of_it():
    drawing = read([0, 1])
    padded = torch.cat([drawing, torch.zeros(1, 2, 11)], dim=1)
    padded[:, 3:, 4] = 1.0
    before, after = (counted(*flags(each), torch.zeros(1, 3))[0, :3] for each in (drawing, padded))
    assert before.tolist() == after.tolist()


def test_goes_on_from_what_it_kept():
    model, inputs, label = model_of(), read([0, 0, 1, 0, 0, 1, 0]), torch.tensor([2])
    with torch.inference_mode():
        whole = model.decoder(inputs, None, label)
        first, state = model.decoder.run(inputs[:, :3], None, label, None)
        second, state = model.decoder.run(inputs[:, 3:5], None, label, state)
        third, _ = model.decoder.run(inputs[:, 5:], None, label, state)
    torch.testing.assert_close(torch.cat([first, second, third], 1), whole, atol=1e-5, rtol=1e-4)


def test_no_step_sees_a_later_one():
    model, inputs, label = model_of(), read([0, 0, 1, 0, 0]), torch.tensor([2])
    other = inputs.clone()
    other[:, -1] += 1.0
    with torch.inference_mode():
        before, after = (model.decoder(each, None, label) for each in (inputs, other))
    torch.testing.assert_close(before[:, :-1], after[:, :-1])
    assert (before[:, -1] - after[:, -1]).abs().max() > 0.01
