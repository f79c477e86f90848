"""Models that start from models: they say what their parent says, where they can."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from sketch_assistant.assist.bundle.bundle import save
from sketch_assistant.assist.bundle.manifest import Manifest
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import Encoding
from sketch_training.loop.checkpoint import Checkpoint
from sketch_training.loop.from_bundle import checkpoint_of
from sketch_training.loop.recipe import Recipe
from sketch_training.loop.specialise import specialise
from sketch_training.network.model import Sizes, SketchRNN
from sketch_training.onnx.decoder_graph import build
from sketch_training.onnx.encoder_graph import build_encoder
from tests.one_class import PIG_MODEL

CLASSES = ("cat", "dog", "owl")
BASE = Sizes(decoder=12, feedback=8, mixtures=3, latent=4, embedding=5)
SEEING = Sizes(decoder=12, mixtures=3, cell="transformer", layers=2, heads=3, classes=3)
KINDS = {
    "one": BASE,
    "many": replace(BASE, classes=3),
    "latent": replace(BASE, encoder=6),
    "many with a latent": replace(BASE, encoder=6, classes=3),
    "transformer": replace(SEEING, classes=1),
    "transformer of many": SEEING,
}
ENCODING = Encoding(scale=30.0)


def parent_of(sizes: Sizes) -> Checkpoint:
    torch.manual_seed(1)
    model = SketchRNN(sizes)
    with torch.no_grad():
        for key, value in model.named_parameters():
            value.add_(torch.randn_like(value) * 0.2)
            if key == "decoder.lstm.weight_hh_l0":
                value[:, sizes.feedback :] = 0.0
    classes = CLASSES[: sizes.classes]
    recipe = Recipe(name="parent", classes=list(classes), sizes=sizes)
    weights = {key: value.clone() for key, value in model.state_dict().items()}
    return Checkpoint(recipe, ENCODING, classes, 5, weights, weights, {}, 1.0)


def says(weights, sizes, label=0, latent=None):
    model = SketchRNN(sizes).eval()
    model.load_state_dict(weights)
    inputs = torch.randn(1, 6, 11, generator=torch.Generator().manual_seed(2))
    inputs[:, :, 2:5] = torch.tensor([1.0, 0.0, 0.0])
    z = None
    if sizes.conditional:
        z = torch.zeros(1, sizes.latent) if latent is None else latent
    with torch.inference_mode():
        return model.decoder(inputs, z, torch.tensor([label]))


def close(found, expected, atol=1e-5):
    torch.testing.assert_close(found, expected, atol=atol, rtol=0)


def bundled(parent: Checkpoint, folder, int8: bool):
    sizes = parent.recipe.sizes
    files = {"decoder.onnx": build(parent.averaged, sizes, ENCODING, int8).SerializeToString()}
    if sizes.conditional:
        files["encoder.onnx"] = build_encoder(parent.averaged, sizes, int8).SerializeToString()
    weights = "int8" if int8 else "fp32"
    architecture = dict(vars(sizes))
    manifest = Manifest(
        "parent", parent.classes, architecture, ENCODING, weights, (-1.0,), "made", "MIT"
    )
    save(folder, manifest, files)
    return folder


@pytest.mark.parametrize("int8", [False, True], ids=["fp32", "int8"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_bundle_gives_back_the_weights_that_it_was_made_of(kind, int8, tmp_path):
    parent = parent_of(KINDS[kind])
    sizes = parent.recipe.sizes
    found = checkpoint_of(bundled(parent, tmp_path / "b", int8))
    assert found.recipe.sizes == sizes
    assert found.classes == parent.classes
    latent = torch.linspace(-1, 1, 4)[None]
    for label in range(sizes.classes + (sizes.classes > 1)):
        ours = says(found.averaged, sizes, label, latent)
        close(ours, says(parent.averaged, sizes, label, latent), 0.15 if int8 else 1e-5)
    if sizes.conditional:
        five = torch.randn(2, 5, 5, generator=torch.Generator().manual_seed(3))
        lengths = torch.tensor([5, 3])
        expected = parent.model().encoder(five, lengths)
        for one, other in zip(found.model().encoder(five, lengths), expected, strict=True):
            close(one, other, 0.05 if int8 else 1e-5)


def test_another_cell_is_refused_in_one_sentence(tmp_path):
    parent = parent_of(BASE)
    folder = bundled(parent, tmp_path / "b", False)
    text = (folder / "manifest.json").read_text()
    cell = '"architecture": {\n  "cell": "hyper",'
    text = text.replace('"cell": "lstm",', "").replace('"architecture": {', cell)
    (folder / "manifest.json").write_text(text)
    with pytest.raises(SketchError, match="another cell"):
        checkpoint_of(folder)


@pytest.mark.parametrize("kind", ["many", "many with a latent", "transformer of many"])
def test_one_class_becomes_the_whole_model(kind):
    parent = parent_of(KINDS[kind])
    sizes = replace(parent.recipe.sizes, classes=1)
    for label, name in enumerate(CLASSES):
        expected = says(parent.averaged, parent.recipe.sizes, label)
        close(says(specialise(parent, (name,), sizes), sizes), expected)


@pytest.mark.parametrize("kind", ["many", "transformer of many"])
def test_classes_are_taken_over_by_name(kind):
    parent = parent_of(KINDS[kind])
    sizes = replace(parent.recipe.sizes, classes=4)
    weights = specialise(parent, ("ant", "owl", "bee", "cat"), sizes)
    for label, theirs in ((1, 2), (3, 0), (0, 3), (2, 3), (4, 3)):
        expected = says(parent.averaged, parent.recipe.sizes, theirs)
        close(says(weights, sizes, label), expected)


@pytest.mark.parametrize("kind", ["one", "many"])
def test_a_latent_that_is_new_changes_nothing_at_zero(kind):
    parent = parent_of(KINDS[kind])
    sizes = replace(parent.recipe.sizes, encoder=6)
    weights = specialise(parent, parent.classes, sizes)
    close(says(weights, sizes, 0), says(parent.averaged, parent.recipe.sizes, 0), 1e-3)


def test_a_latent_and_its_encoder_are_taken_over():
    parent = parent_of(KINDS["many with a latent"])
    weights = specialise(parent, CLASSES, parent.recipe.sizes)
    assert all(torch.equal(weights[key], value) for key, value in parent.averaged.items())


@pytest.mark.parametrize("kind", ["one", "transformer"])
def test_many_classes_may_start_from_one(kind):
    parent = parent_of(KINDS[kind])
    sizes = replace(parent.recipe.sizes, classes=3)
    weights = specialise(parent, CLASSES, sizes)
    close(says(weights, sizes, 1), says(parent.averaged, parent.recipe.sizes), 0.5)
    assert not torch.equal(says(weights, sizes, 1), says(weights, sizes, 0))


@pytest.mark.parametrize(
    ("classes", "sizes", "sentence"),
    [
        (("ant",), BASE, "does not know ant"),
        (CLASSES[:2], BASE, "does not know cat, dog"),
        (CLASSES, replace(KINDS["many"], decoder=16), "other sizes"),
        (CLASSES, replace(KINDS["many"], mixtures=2), "other sizes"),
        (CLASSES, replace(KINDS["many"], feedback=4), "other sizes"),
    ],
)
def test_a_parent_that_does_not_fit_is_refused(classes, sizes, sentence):
    with pytest.raises(SketchError, match=sentence):
        specialise(parent_of(KINDS["many"]), classes, sizes)


@pytest.mark.parametrize("other", [{"layers": 1}, {"decoder": 15}, {"mixtures": 2}])
def test_a_transformer_of_other_sizes_is_refused(other):
    with pytest.raises(SketchError, match="other sizes"):
        specialise(parent_of(SEEING), CLASSES, replace(SEEING, **other))


def test_blocks_that_are_new_change_nothing_yet():
    parent = parent_of(SEEING)
    sizes = replace(SEEING, layers=SEEING.layers + 2)
    weights = specialise(parent, CLASSES, sizes)
    close(says(weights, sizes, 1), says(parent.averaged, parent.recipe.sizes, 1))
    assert weights["decoder.blocks.3.look.weight"].abs().max() > 0.0


@pytest.mark.parametrize(
    ("bundle", "feedback"),
    [(PIG_MODEL, 256), (shipped_models() / "redraw", 0), (shipped_models() / "everything", 0)],
    ids=["one class", "redraw", "everything"],
)
def test_a_bundle_starts_a_training(bundle, feedback):
    found = checkpoint_of(bundle)
    assert found.recipe.sizes.feedback == feedback
    assert np.isfinite(found.averaged["decoder.head.weight"].numpy()).all()


def test_what_names_a_class_is_taken_over_by_name():
    guessing = replace(SEEING, guesses=5)
    parent = parent_of(guessing)
    found = specialise(parent, ("owl", CLASSES[2], CLASSES[0]), guessing)
    theirs = parent.averaged["decoder.guess.2.weight"]
    torch.testing.assert_close(found["decoder.guess.2.weight"][1:], theirs[[2, 0]])
    torch.testing.assert_close(
        found["decoder.guess.0.weight"], parent.averaged["decoder.guess.0.weight"]
    )


def test_a_model_of_one_class_has_nothing_to_name():
    parent = parent_of(replace(SEEING, guesses=5))
    alone = specialise(parent, CLASSES[:1], replace(SEEING, classes=1))
    assert not [key for key in alone if "guess" in key]
    fresh = specialise(parent_of(SEEING), CLASSES, replace(SEEING, guesses=5))
    assert fresh["decoder.guess.2.weight"].shape == (3, 5)
