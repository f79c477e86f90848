"""One bundle of many classes: told the class or not, with a latent or without."""

from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling import size
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_training.bundles.export import Source, export
from sketch_training.data.drawings import Drawings
from sketch_training.loop.checkpoint import load_checkpoint
from sketch_training.loop.train import train
from sketch_training.scores.evaluate import best_scale, evaluate, evaluate_cuts, labels_of
from sketch_training.scores.long_drawings import evaluate_long, pages
from sketch_training.scores.scoring import score

SOURCE = Source("made for the test", "MIT", "sketch-training evaluate …")


def line(rng: np.random.Generator, across: bool) -> np.ndarray:
    """Stroke-3 rows of a line of four steps, to the right or down."""
    step = np.array([60.0, 0.0]) if across else np.array([0.0, 60.0])
    offsets = step + rng.normal(0, 2, (4, 2))
    return np.column_stack([offsets, [0, 0, 0, 1]]).astype(np.float32)


def lines(count: int, seed: int) -> Drawings:
    rng = np.random.default_rng(seed)
    labels = np.arange(count) % 2
    return Drawings([line(rng, bool(label)) for label in labels], labels, ("fall", "horizon"))


@pytest.fixture(scope="module")
def ruled() -> dict[str, Drawings]:
    return {"train": lines(60, 1), "valid": lines(20, 2), "test": lines(20, 3)}


@pytest.fixture(scope="module", params=[0, 12], ids=["decoder", "vae"])
def bundle(request, ruled, tmp_path_factory):
    from sketch_training.loop.recipe import Recipe
    from sketch_training.network.model import Sizes

    sizes = Sizes(decoder=24, mixtures=3, latent=4, embedding=4, classes=2, encoder=request.param)
    recipe = Recipe(
        "lines", steps=200, batch=10, rate=1e-2, warm_up=2, longest=1000, validate_every=100,
        bf16=False, averaging=0.9, unnamed_share=0.25, latent_share=0.5, sizes=sizes,
    )  # fmt: skip
    folder = tmp_path_factory.mktemp("many")
    checkpoint = load_checkpoint(train(recipe, ruled, folder / "run"))
    return export(checkpoint, ruled, "lines", SOURCE, folder / "lines")


def test_the_bundle_says_what_it_knows(bundle):
    manifest = load(bundle.path).manifest
    assert (manifest.name, manifest.classes, manifest.labels) == ("lines", ("fall", "horizon"), 2)
    figures = manifest.figures
    assert figures["torch_difference"] < 1e-4
    assert set(figures["classes"]) == {"fall", "horizon"}
    assert figures["nll_per_point"] < figures["unnamed"]["nll_per_point"] - 0.05
    assert ("with_latent" in figures) == bool(manifest.latent)
    assert figures["l_kl"] == 0.0


def test_the_right_label_scores_better_than_none_and_a_wrong_one(bundle, ruled):
    test = ruled["test"]
    labels = labels_of(bundle.manifest, test)
    right, none, wrong = (
        evaluate(bundle, test.rows, each, latent=False)["nll_per_point"]
        for each in (labels, None, 1 - labels)
    )
    assert right < none < wrong
    unknown = np.full(len(test), 2)
    assert evaluate(bundle, test.rows, unknown, latent=False)["nll_per_point"] == none
    cuts = [evaluate_cuts(bundle, test.rows, each)["0.25"] for each in (labels, 1 - labels)]
    assert cuts[0]["true_scale"] < cuts[1]["true_scale"]


def test_a_class_that_the_model_does_not_know_is_scored_unnamed(bundle, ruled):
    test = ruled["test"]
    other = Drawings(test.rows, test.labels, ("fall", "zigzag"))
    np.testing.assert_array_equal(labels_of(bundle.manifest, other), np.where(test.labels, 2, 0))


def test_scores_stay_with_their_drawings(bundle, ruled):
    drawings = [ruled["test"].rows[0], ruled["test"].rows[1][:2], ruled["test"].rows[2]]
    together = score(bundle, drawings, np.array([0, 1, 0]), latent=False)
    for rows, label, found in zip(drawings, (0, 1, 0), together, strict=True):
        alone = score(bundle, [rows], np.array([label]), latent=False)[0]
        np.testing.assert_allclose(found.nats, alone.nats, atol=1e-3)
        assert found.points == len(rows)


def test_the_class_asked_for_is_drawn(bundle):
    engine = Engine("cpu")

    def sides(label):
        request = CompleteRequest(Sketch(), model="lines", temperature=0.1, count=4, label=label)
        found = complete(request, engine, bundle).candidates
        return np.ptp(np.vstack([s.xy for c in found for s in c.strokes[:1]]), axis=0)

    fall, horizon = sides("fall"), sides("horizon")
    assert fall[1] > 2 * fall[0]
    assert horizon[0] > 2 * horizon[1]
    with pytest.raises(BundleError, match="knows no class 'fal'; did you mean fall"):
        complete(CompleteRequest(Sketch(), model="lines", label="fal"), engine, bundle)


def test_the_label_counts_for_size_and_for_what_follows(bundle):
    drawn = Sketch().adding(Stroke.through(np.array([[0.0, 0], [60, 0], [120, 0]])))
    engine = Engine("cpu")
    found = [
        complete(
            CompleteRequest(drawn, model="lines", count=2, label=label), engine, bundle
        ).candidates
        for label in ("fall", "horizon", "")
    ]
    assert found[0] != found[1]
    assert found[0] != found[2]
    rows = np.array([[60.0, 0, 0], [60, 0, 1]])
    densities = [size.score(engine, bundle, rows, np.array([1.0]), each)[0] for each in (0, 1)]
    assert densities[1] > densities[0] + 1.0
    part = [np.array([[0.0, 0], [1, 0], [2, 0]])]
    scales = [size.pixels_per_unit(engine, bundle, part, label) for label in (0, 1)]
    assert abs(scales[0] - scales[1]) > 1e-3 * scales[0]


def test_the_best_scale_undoes_another_one(bundle, ruled):
    test = ruled["test"]
    small = [rows * np.array([0.25, 0.25, 1], dtype=np.float32) for rows in test.rows]
    labels = labels_of(bundle.manifest, test)
    scale = best_scale(bundle, small, labels)
    assert scale == pytest.approx(4.0, rel=0.25)
    at_home = evaluate(bundle, test.rows, labels, latent=False)["nll_per_point"]
    found = evaluate(bundle, small, labels, scale=4.0, latent=False)["nll_per_point"]
    assert found == pytest.approx(at_home - 2 * np.log(4.0), abs=1e-4)


def test_long_pages_hold_every_drawing_and_are_scored_in_two_parts(bundle, ruled):
    drawings = ruled["train"].rows * 5
    found = pages(drawings, np.random.default_rng(0))
    assert all(300 < len(page) <= 1000 for page in found)
    assert len(found) == 2
    figures = evaluate_long(bundle, drawings)
    assert figures["pages"] == 2
    assert figures["ratio"] == pytest.approx(figures["rest"] / figures["first_300"])
    with pytest.raises(Exception, match="do not fill one page"):
        evaluate_long(bundle, drawings[:20])


def test_one_class_of_many_is_a_model_of_its_own(bundle, ruled):
    checkpoint = load_checkpoint(bundle.path.parent / "run" / "best.pt")
    one = export(checkpoint, ruled, "fall", SOURCE, bundle.path.parent / "fall")
    assert (one.manifest.classes, one.manifest.labels) == (("fall",), 0)
    assert one.manifest.figures["n"] == 10
    assert replace(checkpoint.recipe.sizes, classes=1).decoder == 24
