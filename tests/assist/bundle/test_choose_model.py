"""Which of the models that ship is for what, and what is said where none is."""

import pytest

from sketch_assistant.assist.bundle import choose_model
from sketch_assistant.assist.bundle.bundle import installed
from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.paths import shipped_models
from tests.one_class import PIG_MODEL


def names(bundles):
    return [each.manifest.name for each in bundles]


def shipped(*without):
    found, _ = installed([shipped_models(), PIG_MODEL.parent])
    return [each for each in found if each.manifest.name not in without]


def test_redrawing_is_by_memory_unless_another_that_can_is_preferred():
    assert choose_model.for_redrawing(shipped()).manifest.name == "memory"
    assert choose_model.for_redrawing(shipped(), "redraw").manifest.name == "redraw"
    assert choose_model.for_redrawing(shipped(), "everything").manifest.name == "memory"
    assert choose_model.for_redrawing(shipped("memory")).manifest.name == "redraw"
    with pytest.raises(BundleError, match="can redraw or blend"):
        choose_model.for_redrawing(shipped("memory", "redraw"))


def test_ghosts_are_asked_of_what_goes_on_with_drawings():
    assert names(choose_model.for_ghosts(shipped())) == ["everything", "pig"]


def test_a_lesson_starts_from_what_redraws_too():
    assert names(choose_model.for_teaching(shipped())) == ["memory", "everything", "pig"]


@pytest.mark.parametrize(
    ("model", "purpose", "words"),
    [
        ("everything", choose_model.REDRAWING, "like 'memory'"),
        ("memory", choose_model.LATENT, "like 'redraw'"),
        ("memory", choose_model.REDRAWING, ""),
        ("redraw", choose_model.LATENT, ""),
        ("everything", choose_model.ANYTHING, ""),
    ],
)
def test_a_model_that_is_not_for_it_is_refused_in_a_sentence(model, purpose, words):
    bundle = next(each for each in shipped() if each.manifest.name == model)
    if words:
        with pytest.raises(BundleError, match=words):
            choose_model.check(bundle, purpose)
    else:
        choose_model.check(bundle, purpose)
