"""One model of all classes beside models of one class each, on the classes with most drawings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sketch_assistant.assist.bundle.bundle import load

from ..loop.checkpoint import load_checkpoint
from ..loop.recipe import Recipe
from ..loop.start import chosen
from ..loop.train import train
from ..loop.validation import validate
from ..network.model import Sizes
from ..scores.evaluate import evaluate
from .report import Report, table
from .setting import Setting

CLASSES = 29  # have about 1,000 drawings and more
STEPS = 150
START = "redraw"  # the shipped model that they start from
SIZES = Sizes(decoder=512)


@dataclass(frozen=True)
class Row:
    """nll a point on the test split, of the model of one class and of the one of all."""

    name: str
    drawings: int
    one: float
    everything: float


def one_class(setting: Setting) -> Report:
    """Train models of one class each, and score them and `everything`."""
    began = setting.clock()
    rows = [_row(setting, name) for name in largest(setting)]
    better = sum(row.everything <= row.one for row in rows)
    report = Report("One model of many classes beside models of one", setting, "one-class")
    mean = float(np.mean([row.everything - row.one for row in rows]))
    report.say(
        f"`everything` is at least as good on {better} of {len(rows)} classes; the mean difference "
        f"is {mean:+.3f} nats a point (lower is better). Test split, offsets in pixels, the class "
        "given, no latent."
    )
    heads = ["class", "drawings in training", "model of one class", "`everything`", "difference"]
    report.say(table(heads, [_cells(row) for row in rows]))
    steps = setting.steps or STEPS
    report.say(
        f"The models of one class, LSTMs of 512 units, start from the shipped `{START}` told the "
        f"class and are trained on for {steps} steps of 64 of its drawings; the one with the "
        "lowest loss on the validation split counts."
    )
    report.timed([_folder(row.name) for row in rows], setting.clock() - began)
    return report


def largest(setting: Setting) -> list[str]:
    """The classes with most training drawings, by name."""
    split = setting.splits["train"]
    counts = np.bincount(split.labels, minlength=len(split.classes))
    return sorted(split.classes[i] for i in np.argsort(-counts, kind="stable")[:CLASSES])


def _row(setting: Setting, name: str) -> Row:
    test = setting.splits["test"].only([name])
    count = len(setting.splits["train"].only([name]))
    many = load(setting.bundles / "everything")
    labels = np.full(len(test), many.manifest.label_of(name), dtype=np.int64)
    told = evaluate(many, test.rows, labels, latent=False)["nll_per_point"]
    return Row(name, count, _trained(setting, name), told)


def _trained(setting: Setting, name: str) -> float:
    recipe = recipe_of(setting, name)
    best = load_checkpoint(train(recipe, setting.splits, setting.runs / _folder(name)))
    test = chosen(recipe, setting.splits["test"])
    return validate(recipe, best.model(), test, best.encoding, "cpu")["nll_per_point"]


def recipe_of(setting: Setting, name: str) -> Recipe:
    """A model of one class, from the shipped one of many."""
    steps = setting.steps or STEPS
    return Recipe(
        name=name,
        classes=[name],
        start_from=str(setting.bundles / START),
        seed=setting.seed,
        steps=steps,
        batch=64,
        rate=1e-3,
        warm_up=15,
        averaging=0.97,
        longest=1000,
        validate_every=max(1, steps // 3),
        sample_every=0,
        bf16=False,
        sizes=SIZES,
    )


def _cells(row: Row) -> list[str]:
    figures = (f"{row.one:.3f}", f"{row.everything:.3f}", f"{row.everything - row.one:+.3f}")
    return [row.name, f"{row.drawings:,}", *figures]


def _folder(name: str) -> str:
    return f"one-class-{name.replace(' ', '-')}"
