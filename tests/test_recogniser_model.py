"""The recognisers that ship: small, attributed, quick, and as good as their manifests say."""

from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.assist.bundle.recogniser_bundle import LARGEST_BUNDLE, load
from sketch_assistant.assist.recogniser.recognise import guess, open_recogniser, recognise
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.sketch.encoding import from_stroke3

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "data" / "quickdraw"
RECOGNISER, BEGUN = ROOT / "models" / "recogniser", ROOT / "models" / "begun"
CIRCLE = np.array([[np.cos(t), np.sin(t)] for t in np.linspace(0, 2 * np.pi, 17)])


def _sun(rays=9):
    angles = np.linspace(0, 2 * np.pi, rays, endpoint=False)
    lines = [np.array([[np.cos(t), np.sin(t)]]) * [[130.0], [200.0]] for t in angles]
    return [CIRCLE * 100, *lines]


def _envelope():
    box = np.array([[0, 0], [0, 130], [200, 130], [200, 0], [0, 0]], dtype=float)
    return [box, np.array([[0, 0], [100, 70], [200, 0]], dtype=float)]


def _clock():
    return [CIRCLE * 100, np.array([[0.0, -60.0], [0.0, 0.0], [40.0, 20.0]])]


@pytest.mark.parametrize("folder", [RECOGNISER, BEGUN], ids=lambda each: each.name)
def test_it_ships_small_attributed_and_as_good_as_was_wanted(folder):
    manifest = load(folder).manifest
    assert manifest.name == folder.name
    assert sum(path.stat().st_size for path in folder.iterdir()) <= LARGEST_BUNDLE
    assert len(manifest.classes) == 345
    assert "© Google" in manifest.attribution
    assert manifest.licence == "CC BY 4.0"
    command = f"sketch-training recogniser evaluate models/{folder.name}"
    assert manifest.command.startswith(command)
    figures = manifest.figures
    assert (figures["split"], figures["n"]) == ("test", 5171)
    assert figures["top_1"] >= 0.70
    assert figures["top_5"] >= 0.90
    assert figures["ms"] <= 5.0


def test_one_knows_better_what_is_begun():
    usual, begun = (load(each).manifest for each in (RECOGNISER, BEGUN))
    assert usual.classes == begun.classes
    assert begun.figures["top_1_at_50%"] > usual.figures["top_1_at_50%"] + 0.05


@pytest.mark.parametrize(
    ("name", "lines"), [("sun", _sun()), ("envelope", _envelope()), ("clock", _clock())]
)
def test_it_knows_what_anybody_would(name, lines):
    found = guess(Engine("cpu"), load(RECOGNISER), lines)
    assert name in [each for each, _ in found]


def test_size_and_place_do_not_matter():
    recogniser = open_recogniser(RECOGNISER)
    near, far = recogniser([_envelope(), [line * 40 - 3000 for line in _envelope()]])
    np.testing.assert_allclose(near, far, atol=1e-3)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/data")
def test_drawings_it_never_saw_are_recognised():
    pytest.importorskip("torch", reason="reading them belongs to the training package")
    from sketch_training.data.held_out import read_held_out

    bundle, engine = load(RECOGNISER), Engine("cpu")
    rows = read_held_out([SHARED / "mushroom.npz"], "test").rows
    chances = recognise(engine, bundle, [from_stroke3(each.astype(float)) for each in rows])
    mine = chances[:, [bundle.manifest.classes.index("mushroom")]]
    assert ((chances > mine).sum(axis=1) < 5).mean() >= 0.8
