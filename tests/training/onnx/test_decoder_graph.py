"""The decoder's graph says and samples what torch does, for every kind of model."""

from dataclasses import replace

import numpy as np
import onnxruntime as ort
import pytest
import torch

from sketch_assistant.assist.sampling.mixture import LARGEST_RHO, SMALLEST_SIGMA, draw_noise
from sketch_assistant.sketch.encoding import Encoding
from sketch_training.network.model import Sizes, SketchRNN
from sketch_training.network.sizes import TRANSFORMER
from sketch_training.onnx.decoder_graph import build
from sketch_training.onnx.orders import output_order

ENCODING = Encoding(scale=30.0)
BASE = Sizes(decoder=12, mixtures=3, latent=4, embedding=5)
CONDITIONS = {
    "plain": {},
    "latent": {"encoder": 6},
    "label": {"classes": 7},
    "latent and label": {"encoder": 6, "classes": 7},
    "layer norm": {"cell": "layer_norm"},
    "layer norm, all": {"cell": "layer_norm", "encoder": 6, "classes": 7, "feedback": 8},
    "hyper": {"cell": "hyper", "hyper_units": 8, "hyper_embedding": 3},
    "hyper, all": {
        "cell": "hyper",
        "hyper_units": 8,
        "hyper_embedding": 3,
        "encoder": 6,
        "classes": 7,
    },
    "transformer": {"cell": "transformer", "layers": 2, "heads": 3},
    "transformer, told": {"cell": "transformer", "layers": 2, "heads": 3, "classes": 7},
}
TAU = 0.5
LIFT, END = 1, 2


def model_of(sizes: Sizes) -> SketchRNN:
    """A network whose weights are large enough for every part to matter."""
    torch.manual_seed(3)
    model = SketchRNN(sizes).eval()
    with torch.no_grad():
        for each in model.parameters():
            each.add_(torch.randn_like(each) * 0.2)
    if sizes.feedback:
        model.load_state_dict({k: _silenced(k, v, sizes) for k, v in model.state_dict().items()})
    return model


def _silenced(name: str, value: torch.Tensor, sizes: Sizes) -> torch.Tensor:
    silent = value.clone()
    if name.endswith("weight_hh_l0") and name.startswith("decoder"):
        silent[:, sizes.feedback :] = 0.0
    return silent


def prefix(count: int) -> np.ndarray:
    rng = np.random.default_rng(5)
    lifts = np.array([0, 0, 1, 0, 1])
    rows = [np.column_stack([rng.normal(0, 30, (5, 2)), lifts]) for _ in range(count)]
    return np.stack([ENCODING.inputs(each) for each in rows])


def feeds(sizes: Sizes, read: np.ndarray, noise: np.ndarray) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(8)
    found = {"prefix": read, "noise": noise, "temperature": np.array(TAU, dtype=np.float32)}
    found["until"] = np.array(END, dtype=np.int64)
    if sizes.conditional:
        found["latent"] = rng.normal(size=(len(read), sizes.latent)).astype(np.float32)
    if sizes.classes > 1:
        found["label"] = np.arange(len(read), dtype=np.int64) * 3 % (sizes.classes + 1)
        if sizes.cell == TRANSFORMER:
            found["guidance"] = np.array(1.0, dtype=np.float32)
    return found


def run(model: SketchRNN, inputs: dict[str, np.ndarray], int8: bool = False) -> list[np.ndarray]:
    graph = build(model.state_dict(), model.sizes, ENCODING, int8)
    return ort.InferenceSession(graph.SerializeToString()).run(None, inputs)


def torch_says(model: SketchRNN, inputs: dict[str, np.ndarray]) -> np.ndarray:
    """Predictions (t, p, 6M + 3) in the graph's order."""
    latent = torch.tensor(inputs["latent"]) if "latent" in inputs else None
    labels = torch.tensor(inputs.get("label", np.zeros(len(inputs["prefix"]), dtype=np.int64)))
    with torch.inference_mode():
        y = model.decoder(torch.tensor(inputs["prefix"]), latent, labels)
    return y.numpy().swapaxes(0, 1)[..., output_order(model.sizes.mixtures)]


def drawn_rows(model: SketchRNN, inputs: dict[str, np.ndarray], sample: int) -> np.ndarray:
    """Rows (s, 5) that torch draws for one sample, by the formulas, step by step."""
    alone = {key: value[:1] for key, value in inputs.items() if key in ("latent", "label")}
    noise, mixtures = inputs["noise"][:, sample], model.sizes.mixtures
    read = inputs["prefix"][0]
    rows = np.column_stack([read[1:, :2] * ENCODING.scale, read[1:, 3]])
    drawn = []
    for step in noise:
        read = {**alone, "prefix": ENCODING.inputs(rows)[None]}
        y = torch_says(model, read)[-1, 0]
        if "guidance" in inputs:
            untold = torch_says(model, {**read, "label": np.array([model.sizes.classes])})[-1, 0]
            y[: 3 + mixtures] += (inputs["guidance"] - 1) * (y - untold)[: 3 + mixtures]
        pen = int((y[:3] / TAU + step[:3]).argmax())
        chosen = int((y[3 : 3 + mixtures] / TAU + step[3 : 3 + mixtures]).argmax())
        mean_x, mean_y, log_x, log_y, raw = y[3 + mixtures :].reshape(mixtures, 5)[chosen]
        rho, (a, b) = np.tanh(raw) * LARGEST_RHO, step[-2:] * np.sqrt(TAU)
        x = mean_x + (np.exp(log_x) + SMALLEST_SIGMA) * a
        y_ = mean_y + (np.exp(log_y) + SMALLEST_SIGMA) * (rho * a + np.sqrt(1 - rho**2) * b)
        drawn.append([x, y_, *np.eye(3)[pen]])
        if pen == 2:
            break
        rows = np.vstack([rows, [x * ENCODING.scale, y_ * ENCODING.scale, pen == 1]])
    return np.array(drawn)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_graph_reads_and_samples_as_torch_does(condition):
    model = model_of(replace(BASE, **CONDITIONS[condition]))
    inputs = feeds(model.sizes, prefix(1), draw_noise(np.random.default_rng(1), 8, 3, 3))
    predictions, rows = run(model, inputs)
    np.testing.assert_allclose(predictions, torch_says(model, inputs), atol=1e-4)
    for sample in range(3):
        expected = drawn_rows(model, inputs, sample)
        np.testing.assert_allclose(rows[: len(expected), sample], expected, atol=1e-4)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_rows_of_a_batch_do_not_hear_one_another(condition):
    model = model_of(replace(BASE, **CONDITIONS[condition]))
    inputs = feeds(model.sizes, prefix(3), draw_noise(np.random.default_rng(1), 4, 3, 3))
    predictions, _ = run(model, inputs)
    np.testing.assert_allclose(predictions, torch_says(model, inputs), atol=1e-4)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_int8_says_nearly_the_same(condition):
    model = model_of(replace(BASE, **CONDITIONS[condition]))
    inputs = feeds(model.sizes, prefix(2), draw_noise(np.random.default_rng(1), 4, 2, 3))
    exact, small = run(model, inputs)[0], run(model, inputs, int8=True)[0]
    assert 0.0 < np.abs(exact - small).max() < 0.15


def test_guidance_moves_the_logits_away_from_what_is_expected_untold():
    model = model_of(replace(BASE, **CONDITIONS["transformer, told"]))
    plain = feeds(model.sizes, prefix(1), draw_noise(np.random.default_rng(1), 8, 3, 3))
    guided = {**plain, "guidance": np.array(3.0, dtype=np.float32)}
    predictions, rows = run(model, guided)
    np.testing.assert_allclose(predictions, torch_says(model, plain), atol=1e-4)
    for sample in range(3):
        expected = drawn_rows(model, guided, sample)
        np.testing.assert_allclose(rows[: len(expected), sample], expected, atol=1e-4)
    assert np.abs(rows[0] - run(model, plain)[1][0]).max() > 0.01


@pytest.mark.parametrize("each", [1, 2])
def test_drawings_go_on_side_by_side_from_prefixes_of_different_classes(each):
    model = model_of(replace(BASE, **CONDITIONS["transformer, told"]))
    noise = draw_noise(np.random.default_rng(1), 5, 3 * each, 3)
    guided = feeds(model.sizes, prefix(3), noise)
    guided["guidance"] = np.array(2.0, dtype=np.float32)
    _, together = run(model, guided)
    for i in range(3 * each):
        own = slice(i // each, i // each + 1)
        one = {key: value[own] for key, value in guided.items() if key in ("prefix", "label")}
        one |= {key: guided[key] for key in ("temperature", "guidance", "until")}
        _, alone = run(model, {**one, "noise": guided["noise"][:, i : i + 1]})
        np.testing.assert_allclose(together[: len(alone), i], alone[:, 0], atol=1e-4)


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("prefixes", [1, 3])
def test_drawings_that_stop_where_the_pen_is_lifted_are_the_same_up_to_there(condition, prefixes):
    model = model_of(replace(BASE, **CONDITIONS[condition]))
    each = 4 if model.sizes.cell == TRANSFORMER or prefixes == 1 else 1
    noise = draw_noise(np.random.default_rng(1), 12, prefixes * each, 3)
    noise[:, :, LIFT:] = -1e9
    for i in range(prefixes * each):  # of the first prefix all stop later than of the others
        noise[2 + i if i < each else 1, i, LIFT] = 1e9
    whole = feeds(model.sizes, prefix(prefixes), noise)
    stopping = {**whole, "until": np.array(LIFT, dtype=np.int64)}
    (_, ended, *_), (_, lifted, *_) = run(model, whole), run(model, stopping)
    steps = [first_from(LIFT, ended[:, i]) for i in range(noise.shape[1])]
    assert len(set(steps)) > 1
    assert len(lifted) == max(steps)
    for i, length in enumerate(steps):
        np.testing.assert_allclose(lifted[:length, i], ended[:length, i], 1e-5, 1e-5)


def first_from(state: int, rows: np.ndarray) -> int:
    """How many rows (s, 5) there are up to the first with this pen state or a later one."""
    found = np.flatnonzero(rows[:, 2:].argmax(axis=1) >= state)
    return int(found[0]) + 1 if len(found) else len(rows)


def test_a_drawing_that_has_stopped_is_not_computed_any_further():
    model = model_of(replace(BASE, **CONDITIONS["transformer, told"]))
    noise = draw_noise(np.random.default_rng(1), 9, 4, 3)
    noise[:, 1:, LIFT] = -1e9
    noise[0, 0, LIFT] = 1e9
    noise[:, :, END] = -1e9
    stopping = feeds(model.sizes, prefix(1), noise) | {"until": np.array(LIFT, dtype=np.int64)}
    _, rows = run(model, stopping)
    np.testing.assert_array_equal(rows[1:, 0], np.tile([0.0, 0.0, 0.0, 0.0, 1.0], (8, 1)))
    assert (rows[1:, 1:, 4] == 0.0).all()


def test_another_label_is_another_answer():
    model = model_of(replace(BASE, classes=7))
    inputs = feeds(model.sizes, prefix(1), draw_noise(np.random.default_rng(1), 4, 2, 3))
    other = {**inputs, "label": np.array([7])}
    assert np.abs(run(model, inputs)[0] - run(model, other)[0]).max() > 0.01


def test_it_says_what_is_being_drawn_as_torch_does():
    told = replace(BASE, **CONDITIONS["transformer, told"], guesses=5)
    model, read = model_of(told), prefix(3)
    inputs = feeds(told, read, draw_noise(np.random.default_rng(1), 0, 3, 3))
    inputs |= {"label": np.full(3, 7), "guidance": np.array(2.0, dtype=np.float32)}
    predictions, _, guess = run(model, inputs)
    with torch.inference_mode():
        seen, _ = model.decoder.see(torch.tensor(read), None, torch.full((3,), 7), None)
        expected = model.decoder.named(seen[:, -1]).numpy()
    assert guess.shape == (3, 7)
    np.testing.assert_allclose(guess, expected, atol=1e-4)
    np.testing.assert_allclose(predictions, torch_says(model, inputs), atol=1e-4)


def test_a_memory_is_read_as_torch_reads_it():
    model = model_of(replace(BASE, **CONDITIONS["transformer"]))
    drawing = np.array([[20.0, 5.0, 0.0], [-10.0, 30.0, 1.0], [4.0, 4.0, 1.0]])
    read = np.vstack([ENCODING.memory(drawing), ENCODING.inputs(drawing[:2])])[None]
    inputs = feeds(model.sizes, read, draw_noise(np.random.default_rng(1), 3, 2, 3))
    predictions, _ = run(model, inputs)
    np.testing.assert_allclose(predictions, torch_says(model, inputs), atol=1e-4)
