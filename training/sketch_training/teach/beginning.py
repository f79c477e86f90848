"""What a lesson starts from: the recipe, and a shipped model as one of a single kind of drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.recogniser.find_recogniser import find_recogniser
from sketch_assistant.assist.sampling.ranking import Recogniser
from sketch_assistant.sketch.encoding import from_stroke3

from ..data.drawings import Array, Drawings
from ..loop.checkpoint import Checkpoint
from ..loop.from_bundle import checkpoint_of
from ..loop.recipe import Recipe
from ..loop.specialise import EMBEDDING, specialise
from ..loop.start import first_checkpoint
from ..network.sizes import TRANSFORMER, Sizes
from ..scores.evaluate import evaluate
from ..scores.scoring import Labels
from .lesson import Lesson

CONSIDERED = 8  # classes to start as, the recogniser's likeliest
LOOKED_AT = 32  # training drawings
AMONG, MOST_OF = 5, 0.5  # a class is what is drawn if most drawings have it among so many guesses
SMALL = Sizes(decoder=256, mixtures=20, keep=0.9)
BATCH = 32
MEMORY_SHARE = 0.3  # of the steps of a lesson: what could redraw should not forget how
# A transformer knows a few drawings by heart within some steps at the rate that an LSTM bears, and
# nothing else any more: its first rate is so much a drawing, and it is looked at twice as often.
FASTEST, FASTEST_A_DRAWING = 1e-3, 2.7e-6
EVERY = 20  # steps between two looks at the validation part


def recipe_of(lesson: Lesson, start: Bundle | None, drawings: int) -> Recipe:
    """For a person's few drawings. The rates are for `course`, which lowers them itself."""
    common = Recipe(
        name=lesson.name,
        seed=lesson.seed,
        batch=min(BATCH, drawings),
        averaging=0.95,
        longest=lesson.longest,
        bf16=False,
    )
    if start is None:
        return replace(common, steps=1500, rate=3e-3, validate_every=50, sizes=SMALL)
    theirs = checkpoint_of(start.path).recipe.sizes
    transformer = theirs.cell == TRANSFORMER
    # L_R is divided by N_max = 250 here, so that this w_KL weighs what 0.0015 does at 1,000.
    return replace(
        common,
        steps=400,
        rate=min(FASTEST, FASTEST_A_DRAWING * drawings) if transformer else FASTEST,
        validate_every=EVERY // 2 if transformer else EVERY,
        latent_share=0.5,
        stray=3.5 if theirs.conditional else 0.0,
        memory_share=MEMORY_SHARE if start.manifest.remembers else 0.0,
        kl_weight=0.006,
        kl_start=1.0,
        kl_rate=0.0,
        kl_floor=0.0,
        sizes=replace(theirs, classes=1, guesses=0),
    )


def begin(recipe: Recipe, train: Drawings, start: Bundle | None, label: str) -> Checkpoint:
    """Step 0, of a model of the one class of the drawings. label: the class that a model of many
    starts as, "" for no known one: constant from now on, it is part of its biases. A latent
    stays."""
    if start is None:
        return first_checkpoint(recipe, train)
    parent = checkpoint_of(start.path)
    weights = specialise(_named(parent, label), parent.classes[:1], recipe.sizes)
    averaged = {key: value.clone() for key, value in weights.items()}
    encoding = replace(parent.encoding, longest=recipe.longest)
    return Checkpoint(recipe, encoding, train.classes, 0, weights, averaged, {}, math.inf)


def _named(parent: Checkpoint, label: str) -> Checkpoint:
    """The parent with the embedding of the label in the place of its first class's."""
    if parent.recipe.sizes.classes == 1:
        return parent
    averaged = {**parent.averaged, EMBEDDING: parent.averaged[EMBEDDING].clone()}
    averaged[EMBEDDING][0] = averaged[EMBEDDING][parent.classes.index(label) if label else -1]
    return replace(parent, averaged=averaged)


def kind_of(lesson: Lesson, start: Bundle, train: Drawings) -> tuple[str, str]:
    """(label, class): what to start as, "" for no known class, and what the drawings show. It is
    the class that the person names, where the model knows it, else the one, or none, as which the
    model expects their training drawings best."""
    manifest = start.manifest
    some = _some(train)
    recogniser = find_recogniser([start.path.parent])
    if not manifest.labels:
        own = manifest.classes[0] if len(manifest.classes) == 1 else ""
        return "", lesson.shows or _if_seen(own, some, recogniser) or lesson.name
    if lesson.shows in manifest.classes:
        return lesson.shows, lesson.shows
    label = _likeliest(start, some, recogniser)
    return label, lesson.shows or _if_seen(label, some, recogniser) or lesson.name


def labels_for(start: Bundle, label: str, count: int) -> Labels | None:
    """(count,) of one class, or of none, for a model that is told it."""
    labels = start.manifest.labels
    if not labels:
        return None
    place = start.manifest.classes.index(label) if label else labels
    return np.full(count, place, dtype=np.int64)


def _some(train: Drawings) -> list[Array]:
    picked = np.unique(np.linspace(0, len(train) - 1, LOOKED_AT).astype(int))
    return [train.rows[i] for i in picked]


def _likeliest(start: Bundle, some: Sequence[Array], recogniser: Recogniser | None) -> str:
    if recogniser is None:
        return ""
    chances = recogniser([from_stroke3(rows.astype(float)) for rows in some])
    order = np.argsort(-np.log(chances + 1e-6).mean(axis=0))
    names = [
        recogniser.classes[i] for i in order if recogniser.classes[i] in start.manifest.classes
    ]
    labels = ["", *names[:CONSIDERED]]
    return min(labels, key=lambda label: _cost(start, some, label))


def _cost(start: Bundle, some: Sequence[Array], label: str) -> float:
    labels = labels_for(start, label, len(some))
    return evaluate(start, list(some), labels, latent=False)["nll_per_point"]


def _if_seen(name: str, some: Sequence[Array], recogniser: Recogniser | None) -> str:
    """The class, if the recogniser sees it in most of the drawings; else empty."""
    if recogniser is None or name not in recogniser.classes:
        return ""
    chances = recogniser([from_stroke3(rows.astype(float)) for rows in some])
    mine = chances[:, [list(recogniser.classes).index(name)]]
    seen = (chances > mine).sum(axis=1) < AMONG
    return name if seen.mean() >= MOST_OF else ""
