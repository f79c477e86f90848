import json

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import installed
from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.bundle.recogniser_bundle import load
from sketch_assistant.assist.recogniser.recognise import guess, open_recogniser, recognise
from sketch_assistant.assist.running.engine import Engine
from tests.assist.recognisers import CLASSES, SIDE, graph, tiny

ACROSS = [np.array([[0.0, 0.0], [90.0, 3.0]])]
UPRIGHT = [np.array([[0.0, 0.0], [3.0, 90.0]]), np.array([[9.0, 0.0], [9.0, 60.0]])]


@pytest.fixture
def bundle(tmp_path):
    return tiny(tmp_path / "recogniser")


def test_probabilities_follow_what_is_drawn(bundle, engine):
    chances = recognise(engine, bundle, [ACROSS, UPRIGHT])
    assert chances.shape == (2, 2)
    np.testing.assert_allclose(chances.sum(axis=1), 1.0, atol=1e-6)
    assert chances[0, 0] > 0.8
    assert chances[1, 1] > 0.8


def test_more_drawings_than_a_batch_keep_their_order(bundle, engine, monkeypatch):
    monkeypatch.setattr("sketch_assistant.assist.recogniser.recognise.BATCH", 2)
    chances = recognise(engine, bundle, [ACROSS, UPRIGHT, ACROSS, ACROSS, UPRIGHT])
    assert chances.argmax(axis=1).tolist() == [0, 1, 0, 0, 1]


def test_a_drawing_without_a_point_can_be_anything(bundle, engine):
    chances = recognise(engine, bundle, [[], ACROSS, [np.zeros((0, 2))]])
    assert chances[[0, 2]].tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert recognise(engine, bundle, []).shape == (0, 2)


def test_guesses_come_best_first(bundle, engine):
    (first, p), (second, q) = guess(engine, bundle, UPRIGHT)
    assert (first, second) == ("upright", "across")
    assert p > q
    assert len(guess(engine, bundle, UPRIGHT, 1)) == 1


def test_a_folder_opens_as_a_recogniser_to_rank_with(bundle):
    recogniser = open_recogniser(bundle.path)
    assert tuple(recogniser.classes) == CLASSES
    assert recogniser([UPRIGHT])[0].argmax() == 1


def test_it_is_no_model_that_draws(bundle):
    assert installed([bundle.path.parent]) == ([], [])


def _spoil(bundle, **changes):
    path = bundle.path / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"kind": "decoder"}, "holds no recogniser"),
        ({"format": 2}, "newer version"),
        ({"classes": ["one", "one"]}, "cannot be used"),
        ({"classes": ["one"]}, "cannot be used"),
        ({"classes": [["one"], ["two"]]}, "cannot be used"),
        ({"classes": 3}, "can be used"),
        ({"side": 100_000}, "cannot be used"),
        ({"side": 1.5}, "cannot be used"),
        ({"side": True}, "cannot be used"),
        ({"sha256": {}}, "cannot be used"),
        ({"sha256": []}, "cannot be used"),
        ({"extra": 1}, "can be used"),
    ],
)
def test_a_manifest_of_no_use_is_refused(bundle, changes, says):
    _spoil(bundle, **changes)
    with pytest.raises(BundleError, match=says):
        load(bundle.path)


def test_no_folder_and_no_json_are_refused(tmp_path):
    with pytest.raises(BundleError, match="missing"):
        load(tmp_path / "nowhere")
    (tmp_path / "manifest.json").write_text("[" * 100_000)
    with pytest.raises(BundleError, match="can be used"):
        load(tmp_path)


def test_a_changed_graph_is_refused(bundle):
    (bundle.path / "recogniser.onnx").write_bytes(graph(factor=21.0))
    with pytest.raises(BundleError, match="was changed"):
        open_recogniser(bundle.path)


@pytest.mark.parametrize("data", [b"no graph", graph(side=SIDE * 2), graph(classes=3)])
def test_a_graph_that_is_not_what_the_manifest_says_is_refused(tmp_path, data):
    with pytest.raises(BundleError, match=r"ONNX|other inputs"):
        open_recogniser(tiny(tmp_path / "other", data).path)


def test_numbers_that_are_none_are_refused(tmp_path):
    with pytest.raises(BundleError, match="unusable numbers"):
        open_recogniser(tiny(tmp_path / "bad", graph(factor=np.nan)).path)


def test_the_engine_runs_it_beside_a_model(bundle, pig):
    engine = Engine("cpu")
    noise = np.zeros((2, 1, pig.manifest.mixtures + 5), dtype=np.float32)
    engine.decode(pig, np.zeros((1, 1, 11), dtype=np.float32), noise, 0.5)
    assert recognise(engine, bundle, [ACROSS])[0].argmax() == 0
