import pytest

from sketch_assistant.sketch.document import SketchError
from sketch_training.loop.recipe import load_recipe
from sketch_training.recogniser.plan import load_plan

RECIPES = __import__("pathlib").Path(__file__).parents[3] / "training" / "recipes"
OF_RECOGNISERS = ("recogniser", "begun", "judge")


def test_shipped_recipes_are_valid():
    paths = sorted(RECIPES.glob("*.toml"))
    assert paths
    for path in paths:
        load = load_plan if path.stem in OF_RECOGNISERS else load_recipe
        assert load(path).name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('name = "x"\nstepz = 5', "'stepz'"),
        ('name = "x"\n[sizes]\ndecodr = 5', "'decodr'"),
        ('name = "x"\nsteps = "many"', "int for 'steps'"),
        ("steps = 5", "no name"),
        ("= 5", "not TOML"),
    ],
)
def test_a_typo_is_named(tmp_path, text, said):
    path = tmp_path / "r.toml"
    path.write_text(text)
    with pytest.raises(SketchError, match=said):
        load_recipe(path)
