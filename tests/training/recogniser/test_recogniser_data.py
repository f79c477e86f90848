"""What a recogniser learns from: recipes, shares, piles and variations."""

import numpy as np
import pytest

from sketch_assistant.assist.bundle.raster import points_of, raster
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import from_stroke3
from sketch_training.recogniser.pile import pile
from sketch_training.recogniser.plan import Plan, Variation, load_plan
from sketch_training.recogniser.shares import judged, learned_and_watched
from sketch_training.recogniser.vary import vary
from tests.training.doodles import doodles

STILL = Variation(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def _recipe(tmp_path, text):
    (tmp_path / "r.toml").write_text(text)
    return tmp_path / "r.toml"


def test_a_recipe_says_what_differs_from_the_defaults(tmp_path):
    text = 'share = "judge"\nsteps = 3\nwidths = [8, 16]\nblocks = [0, 1]\n[variation]\nturn = 0\n'
    plan = load_plan(_recipe(tmp_path, text))
    assert (plan.share, plan.steps, plan.widths) == ("judge", 3, (8, 16))
    assert plan.variation == Variation(turn=0.0)
    assert plan.batch == Plan().batch


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("stepps = 3", "unknown key 'stepps'"),
        ("[variation]\nturns = 3", "unknown key 'turns'"),
        ("steps = 'long'", "wants int for 'steps'"),
        ("rate = 'fast'", "wants float for 'rate'"),
        ("batch = true", "wants int for 'batch'"),
        ("widths = ['a']", "a list of whole numbers for 'widths'"),
        ("variation = 3", "wants a table"),
        ("share = 'all'", "'share'"),
        ("steps = -1", "'steps'"),
        ("rate = nan", "'rate'"),
        ("blocks = [1]", "'blocks'"),
        ("sides = [4]", "'sides'"),
        ("steps = ", "not TOML"),
    ],
)
def test_a_wrong_recipe_is_one_sentence(tmp_path, text, says):
    with pytest.raises(SketchError, match=says):
        load_plan(_recipe(tmp_path, text))


def test_a_missing_recipe_is_one_sentence(tmp_path):
    with pytest.raises(SketchError, match="cannot be read"):
        load_plan(tmp_path / "none.toml")


def test_judge_and_recogniser_share_no_training_drawing():
    splits = {"train": doodles(400, 1), "valid": doodles(40, 2)}
    mine, watched = learned_and_watched(splits, "recogniser")
    others, _ = learned_and_watched(splits, "judge")
    assert len(mine) + len(others) == 440
    assert len(watched) == 40
    assert 0.15 < (len(others) - 40) / 400 < 0.35
    seen = {each.tobytes() for each in _drawings(mine)}
    assert not seen & {each.tobytes() for each in _drawings(others)}


def test_whose_a_drawing_is_depends_on_class_and_position_alone():
    few, many = judged(doodles(100, 1)), judged(doodles(300, 9))
    assert (few == many[:100]).all()


def _drawings(data):
    return np.split(data.places, np.cumsum(data.lengths)[:-1])


def test_a_pile_holds_the_drawings_as_the_program_draws_them():
    drawings = doodles(6, 3)
    points, nth = pile(drawings).pick(np.array([4, 1]))
    lines = [from_stroke3(drawings.rows[i].astype(float)) for i in (4, 1)]
    np.testing.assert_allclose(raster(points, 24), raster(points_of(lines), 24), atol=1e-4)
    assert nth.tolist() == [*range(6), *range(13)]


def test_without_variation_drawings_are_mirrored_at_most():
    points, nth = pile(doodles(8, 3)).pick(np.arange(8))
    same = vary(points, nth, np.random.default_rng(0), STILL)
    np.testing.assert_allclose(np.abs(same.places), np.abs(points.places), atol=1e-4)
    turned = (same.places[:, 0] * points.places[:, 0] < -1).any()
    assert turned


def test_unfinished_drawings_are_beginnings():
    points, nth = pile(doodles(50, 3)).pick(np.arange(50))
    how = Variation(0.0, 0.0, 0.0, 0.0, 0.0, 1.0)
    cut = vary(points, nth, np.random.default_rng(0), how)
    lengths = np.bincount(cut.owner, minlength=50)
    assert lengths.min() >= 2
    assert lengths.sum() < 0.8 * len(points.owner)
    first = np.concatenate([np.arange(n) for n in lengths])
    start = np.searchsorted(points.owner, np.arange(50))[cut.owner]
    kept = points.places[start + first]
    np.testing.assert_allclose(np.abs(cut.places), np.abs(kept), atol=1e-4)


def test_missing_strokes_are_missing_whole_and_never_all():
    points, nth = pile(doodles(200, 3)).pick(np.arange(0, 200, 2))
    how = Variation(0.0, 0.0, 0.0, 0.0, 0.25, 0.0)
    some = vary(points, nth, np.random.default_rng(0), how)
    lengths = np.bincount(some.owner, minlength=100)
    assert set(lengths.tolist()) == {3, 6}


def test_variation_depends_on_the_generator_alone():
    points, nth = pile(doodles(20, 3)).pick(np.arange(20))
    one, two = (vary(points, nth, np.random.default_rng(5), Variation()) for _ in range(2))
    assert (one.places == two.places).all()
