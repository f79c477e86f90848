import importlib.util

import pytest

from sketch_assistant import paths
from sketch_assistant.assist.bundle.bundle import installed
from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.ui.ghosts.choice import ModelChoice

SCRIPT = paths.resources().parent / "packaging" / "draw_samples.py"


@pytest.fixture(scope="module")
def hand():
    """The script that drew the samples."""
    spec = importlib.util.spec_from_file_location("draw_samples", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["pig", "cat"])
def test_a_model_that_ships_is_told_what_a_sample_shows(name):
    choice = ModelChoice()
    choice.named(name)
    choice.found(installed([paths.shipped_models()])[0])
    assert (choice.model, choice.told) == ("everything", name)


@pytest.mark.parametrize("name", ["pig", "cat"])
def test_a_sample_is_what_the_hand_drew(hand, name):
    assert open_sketch(paths.resources() / "samples" / f"{name}.svg") == hand.sample(name)


@pytest.mark.parametrize("name", ["pig", "cat"])
def test_a_sample_lies_within_the_page_and_was_drawn_with_a_pen(hand, name):
    sketch = hand.sample(name)
    left, top, right, bottom = sketch.bounds
    assert min(left, top) > 0
    assert right < Sketch().width
    assert bottom < Sketch().height
    for stroke in sketch.strokes:
        assert len(set(stroke.points[:, 2])) > 3
        assert 0.0 < stroke.points[:, 2].min() <= stroke.points[:, 2].max() <= 1.0
