from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import Encoding
from sketch_training.data.drawings import pad, padded_to
from sketch_training.loop.recipe import load_recipe
from sketch_training.loop.schedule import learning_rate

RECIPES = Path(__file__).parents[3] / "training" / "recipes"


def test_rates_fall_as_the_recipe_says(recipe):
    base = replace(recipe, steps=1000, warm_up=0, rate=1e-3, final_rate=1e-5)
    assert learning_rate(replace(base, decay="constant"), 700) == 1e-3
    magenta = learning_rate(replace(base, decay="exponential"), 700)
    assert magenta == pytest.approx((1e-3 - 1e-5) * 0.9999**700 + 1e-5)
    assert learning_rate(base, 500) == pytest.approx((1e-3 + 1e-5) / 2)


@pytest.mark.parametrize(("key", "value"), [("clip_by", "length"), ("decay", "linear")])
def test_unknown_kinds_are_refused_by_name(key, value, tmp_path):
    path = tmp_path / "wrong.toml"
    path.write_text(f'name = "x"\n{key} = "{value}"\n')
    with pytest.raises(SketchError, match=f"no {key} '{value}'"):
        load_recipe(path)


def test_the_papers_recipe_has_its_settings():
    paper = load_recipe(RECIPES / "paper.toml")
    sizes = paper.sizes
    assert (sizes.encoder, sizes.decoder, sizes.latent, sizes.mixtures) == (512, 2048, 128, 20)
    assert (sizes.cell, sizes.encoder_cell, sizes.keep) == ("hyper", "layer_norm", 0.9)
    assert not sizes.placement
    assert paper.pen_past_end
    assert paper.drop_points == 0.0


def test_a_batch_is_padded_with_end_tokens():
    batch = pad([np.ones((3, 3), np.float32)], np.zeros(1, dtype=np.int64), Encoding(scale=1.0))
    longer = padded_to(batch, 9)
    assert longer.inputs.shape == (1, 9, 11)
    assert longer.targets[0, 4:].tolist() == [[0, 0, 0, 0, 1]] * 5
    assert longer.mask[0].tolist() == [1, 1, 1, 1, 0, 0, 0, 0, 0]
    assert padded_to(batch, 2) is batch
