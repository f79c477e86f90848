"""Between a drawing and its redrawing: what is seen at which amount."""

import numpy as np

from sketch_assistant.assist.paper.take import LAID_AT, STEADY_AT, takes
from sketch_assistant.sketch.document import Stroke, new_strokes
from sketch_assistant.sketch.lines.chamfer import length_of
from sketch_assistant.sketch.lines.fairing import faired
from tests.sketch.shaky import trembling

ALONG = np.linspace(0.0, 200.0, 80)
SHAKY = trembling(np.column_stack([ALONG, 20.0 * np.sin(ALONG / 30.0)]), 3.0)
MODELS = np.column_stack([ALONG, 12.0 + 20.0 * np.sin(ALONG / 30.0)])  # 12 below
FAR = np.column_stack([ALONG, np.full(80, 160.0)])


def ys(take, amount):
    (stroke,) = new_strokes(take.at(amount))
    return float(stroke.xy[:, 1].mean())


def shown(take, amount):
    return [stroke.xy for stroke in new_strokes(take.at(amount))]


def one_of(*lines, drawn=(SHAKY,), laid=True):
    return takes([Stroke.through(line) for line in drawn], [lines], laid)[0]


def test_from_the_own_line_over_the_steadied_and_the_laid_one_to_the_models():
    take, own = one_of(MODELS), SHAKY[:, 1].mean()
    assert new_strokes(take.at(0.0)) == take.originals
    (steadied,) = shown(take, STEADY_AT)
    calm = faired(SHAKY, 200.0)
    assert length_of(steadied) < 1.02 * length_of(calm)
    for amount in (STEADY_AT, 0.5 * (STEADY_AT + LAID_AT), LAID_AT):
        assert abs(ys(take, amount) - own) < 1.0
    assert abs(ys(take, 0.5 * (LAID_AT + 1.0)) - own - 6.0) < 1.0
    assert np.array_equal(shown(take, 1.0)[0], MODELS)


def test_others_go_to_the_models_all_the_way():
    take, own = one_of(MODELS, laid=False), SHAKY[:, 1].mean()
    assert abs(ys(take, 0.5) - own - 6.0) < 1.0


def test_the_first_keeps_the_own_strokes_and_no_others_until_it_is_laid():
    take = one_of(FAR)
    for amount in (0.1, LAID_AT):
        (only,) = shown(take, amount)
        assert np.abs(only[:, 1].mean() - SHAKY[:, 1].mean()) < 1.0
    assert np.array_equal(shown(take, 1.0)[0], FAR)


def test_where_the_card_opens_no_line_of_the_others_is_seen_in_half():
    (only,) = shown(one_of(FAR, laid=False), LAID_AT)
    assert np.array_equal(only, FAR)
