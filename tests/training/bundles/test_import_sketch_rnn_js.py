"""Published models say in a bundle what they say by themselves, and hostile files are refused."""

import base64
import json
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.sketch.document import Sketch, SketchError
from sketch_training.bundles import import_sketch_rnn_js as importing
from sketch_training.bundles.import_sketch_rnn_js import import_model
from sketch_training.bundles.sketch_rnn_js import read_published
from sketch_training.cli import main
from sketch_training.loop.from_bundle import checkpoint_of

HIDDEN, MIXTURES = 8, 2
OUTPUTS = 6 * MIXTURES + 3
SHAPES = [[HIDDEN, OUTPUTS], [OUTPUTS], [5, 4 * HIDDEN], [HIDDEN, 4 * HIDDEN], [4 * HIDDEN]]
INFO = {"name": "paper_crane", "version": 6, "mode": 2, "max_seq_len": 60, "scale_factor": 80.0}
PEERS = Path(__file__).parents[4] / "shared" / "data" / "peer_models"


def record():
    """A model of the test's own that soon ends what it draws."""
    rng = np.random.default_rng(4)
    tensors = [rng.normal(0, 0.5, shape) for shape in SHAPES]
    tensors[1][2] = -1.5
    whole = [np.rint(each * 32767 / 10).astype("<i2") for each in tensors]
    return [dict(INFO), list(SHAPES), [base64.b64encode(each.tobytes()).decode() for each in whole]]


def written(path: Path, content) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


@pytest.fixture
def file(tmp_path):
    return written(tmp_path / "paper_crane.gen.json", record())


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(importing, "DRAWN", 40)


def expected_outputs(content, five: np.ndarray) -> np.ndarray:
    """The 6M + 3 outputs (n + 1, …) before and after each of its rows (n, 5), offsets in units of
    its scale, computed from the JSON in float64 as its own JavaScript does it."""
    _, shapes, arrays = content
    head, head_bias, inputs, recurrent, bias = (
        (np.frombuffer(base64.b64decode(text), "<i2") * (10.0 / 32767.0)).reshape(shape)
        for text, shape in zip(arrays, shapes, strict=True)
    )
    hidden = cell = np.zeros(len(recurrent))
    found = []
    for row in [np.zeros(5), *five]:
        i, g, f, o = np.split(row @ inputs + hidden @ recurrent + bias, 4)
        cell = cell / (1 + np.exp(-f - 1.0)) + np.tanh(g) / (1 + np.exp(-i))
        hidden = np.tanh(cell) / (1 + np.exp(-o))
        found.append(hidden @ head + head_bias)
    return np.array(found)


def difference(content, bundle) -> float:
    """The largest between the bundle's predictions and its own for a drawing."""
    encoding, mixtures = bundle.manifest.encoding, bundle.manifest.mixtures
    rng = np.random.default_rng(6)
    rows = np.column_stack([rng.normal(0, 0.7, (20, 2)) * encoding.scale, np.arange(20) % 4 == 3])
    silence = np.zeros((0, 1, mixtures + 5), np.float32)
    found, _ = Engine("cpu").decode(bundle, encoding.inputs(rows)[None], silence, 1.0)
    five = np.column_stack(
        [rows[:, :2] / encoding.scale, 1 - rows[:, 2], rows[:, 2], rows[:, 0] * 0]
    )
    y = expected_outputs(content, five)
    parameters = y[:, 3 + mixtures :].reshape(len(y), 5, mixtures).swapaxes(1, 2)
    y = np.hstack([y[:, : 3 + mixtures], parameters.reshape(len(y), -1)])
    return float(np.abs(found[:, 0] - y).max())


def test_a_bundle_says_what_the_published_file_does(file, tmp_path, few, monkeypatch):
    monkeypatch.setattr(importing, "INT8_COST", -1.0)
    bundle = import_model(read_published(file), tmp_path / "crane", None, "made", "MIT")
    assert bundle.manifest.weights == "fp32"
    assert difference(record(), bundle) < 1e-4


def test_int8_weights_must_be_cheap(file, tmp_path, few):
    bundle = import_model(read_published(file), tmp_path / "crane", None, "made", "MIT")
    cost = bundle.manifest.figures["int8_cost"]
    assert bundle.manifest.weights == ("int8" if cost < 0.005 else "fp32")


def test_sampling_begins_with_the_first_step_of_its_own(file, tmp_path, few, monkeypatch):
    monkeypatch.setattr(importing, "INT8_COST", -1.0)
    bundle = import_model(read_published(file), tmp_path / "crane", 255.0, "made", "MIT")
    start = bundle.manifest.encoding.inputs(np.zeros((0, 3)))[None]
    noise = np.zeros((3, 1, MIXTURES + 5), np.float32)
    noise[:, :, 0] = 1e6  # the pen stays down
    _, rows = Engine("cpu").decode(bundle, start, noise, 1.0)
    for drawn in range(3):
        y = expected_outputs(record(), rows[:drawn, 0].astype(np.float64))[-1]
        chosen = int(y[3 : 3 + MIXTURES].argmax())
        mean = y[[3 + MIXTURES + chosen, 3 + 2 * MIXTURES + chosen]]
        np.testing.assert_allclose(rows[drawn, 0, :2], mean, atol=1e-4)


def test_the_extent_is_what_it_draws_or_what_is_said(file, tmp_path, few):
    own = import_model(read_published(file), tmp_path / "own", None, "made", "MIT").manifest
    said = import_model(read_published(file), tmp_path / "said", 510.0, "made", "MIT").manifest
    assert said.encoding.scale == pytest.approx(40.0)
    side = own.figures["extent_of_its_own"]
    assert own.encoding.scale == pytest.approx(80.0 * 255.0 / side, rel=1e-3)
    # What is drawn is read with as much detail as the drawings that it learned from had.
    assert own.encoding.tolerance == pytest.approx(2.0 * 255.0 / side, rel=1e-3)
    assert own.encoding.longest == 60


def test_the_command_writes_a_model_that_the_app_runs(file, tmp_path, few, capsys):
    assert main(["import-sketch-rnn-js", str(file), "--out", str(tmp_path / "crane")]) == 0
    assert "paper crane" in capsys.readouterr().out
    bundle = load(tmp_path / "crane")
    assert bundle.sample() is not None
    assert bundle.manifest.classes == ("paper crane",)
    found = complete(CompleteRequest(Sketch(), model="paper crane", count=3), Engine("cpu"), bundle)
    assert len(found.candidates) == 3
    assert checkpoint_of(bundle.path).recipe.sizes.decoder == HIDDEN


def _changed(place, value):
    content = record()
    content[place[0]][place[1]] = value
    return content


HOSTILE = {
    "empty": "",
    "no json": "{",
    "deep": "[" * 100_000,
    "another file": "[1, 2]",
    "null": "null",
    "a drawing": '{"word": "cat", "drawing": []}',
    "no info": [None, *record()[1:]],
    "no scale": [{}, *record()[1:]],
    "scale nan": _changed((0, "scale_factor"), float("nan")),
    "scale huge": _changed((0, "scale_factor"), 1e300),
    "scale words": _changed((0, "scale_factor"), "large"),
    "endless": _changed((0, "max_seq_len"), float("inf")),
    "negative": _changed((0, "max_seq_len"), -5),
    "long name": _changed((0, "name"), "x" * 1000),
    "vae": [INFO, [*SHAPES, [4]], [*record()[2], ""]],
    "misfit": _changed((1, 3), [HIDDEN, 4 * HIDDEN + 4]),
    "negative shape": _changed((1, 1), [-OUTPUTS]),
    "shape of words": _changed((1, 1), "15"),
    "fractions": _changed((1, 1), [15.0]),
    "huge shape": [INFO, [[10**6, 15], [15], [5, 4 * 10**6], [10**6, 4 * 10**6], [4 * 10**6]], []],
    "no base64": _changed((2, 2), "%%%"),
    "number": _changed((2, 2), 5),
    "short": _changed((2, 2), "AAAA"),
    "too few": [*record()[:2], record()[2][:4]],
    "no arrays": [*record()[:2], {}],
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_one_sentence(content, tmp_path):
    path = written(tmp_path / "bad.gen.json", content)
    with pytest.raises(SketchError) as caught:
        read_published(path)
    assert str(caught.value).startswith(str(path))
    assert len(str(caught.value).splitlines()) == 1


def test_a_missing_or_endless_file_is_one_sentence(tmp_path, monkeypatch, file):
    with pytest.raises(SketchError, match="cannot be read"):
        read_published(tmp_path / "missing.json")
    monkeypatch.setattr("sketch_training.bundles.sketch_rnn_js.LARGEST_FILE", 10)
    with pytest.raises(SketchError, match="too large"):
        read_published(file)


@pytest.mark.skipif(not PEERS.is_dir(), reason="needs the published models in ../shared/data")
def test_a_real_published_model_agrees_with_its_file(tmp_path, monkeypatch):
    path = PEERS / "bird.gen.json"
    monkeypatch.setattr(importing, "DRAWN", 12)
    monkeypatch.setattr(importing, "INT8_COST", -1.0)
    bundle = import_model(read_published(path), tmp_path / "bird", 955.0, "theirs", "theirs")
    assert difference(json.loads(path.read_text()), bundle) < 1e-4
