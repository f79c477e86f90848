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
START = "cat"  # the shipped model that those start from which do not ship
SIZES = Sizes(decoder=512, feedback=256)


@dataclass(frozen=True)
class Row:
    """nll a point on the test split, of the model of one class and of the one of all."""

    name: str
    drawings: int
    ships: bool
    one: float
    everything: float


def one_class(setting: Setting) -> Report:
    """Train the models of one class that do not ship, and score all of them and `everything`."""
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
        "Classes marked * ship as a model of their own: trained on 57 classes together first, then "
        "on the class's drawings alone. The others start from the shipped "
        f"{START} and are trained on for {steps} steps of 64 of their own drawings; the checkpoint "
        "with the lowest loss on the validation split counts. All are LSTMs of 512 units, half of "
        "them feeding back."
    )
    report.timed([_folder(row.name) for row in rows if not row.ships], setting.clock() - began)
    return report


def largest(setting: Setting) -> list[str]:
    """The classes with most training drawings, by name."""
    split = setting.splits["train"]
    counts = np.bincount(split.labels, minlength=len(split.classes))
    return sorted(split.classes[i] for i in np.argsort(-counts, kind="stable")[:CLASSES])


def _row(setting: Setting, name: str) -> Row:
    test = setting.splits["test"].only([name])
    count = len(setting.splits["train"].only([name]))
    bundle = setting.bundles / name.replace(" ", "_")
    ships = bundle.is_dir()
    one = evaluate(load(bundle), test.rows)["nll_per_point"] if ships else _trained(setting, name)
    many = load(setting.bundles / "everything")
    labels = np.full(len(test), many.manifest.label_of(name), dtype=np.int64)
    return Row(
        name, count, ships, one, evaluate(many, test.rows, labels, latent=False)["nll_per_point"]
    )


def _trained(setting: Setting, name: str) -> float:
    recipe = recipe_of(setting, name)
    best = load_checkpoint(train(recipe, setting.splits, setting.runs / _folder(name)))
    test = chosen(recipe, setting.splits["test"])
    return validate(recipe, best.model(), test, best.encoding, "cpu")["nll_per_point"]


def recipe_of(setting: Setting, name: str) -> Recipe:
    """A model of one class, from a shipped one of another."""
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
    name = f"{row.name} *" if row.ships else row.name
    figures = (f"{row.one:.3f}", f"{row.everything:.3f}", f"{row.everything - row.one:+.3f}")
    return [name, f"{row.drawings:,}", *figures]


def _folder(name: str) -> str:
    return f"one-class-{name.replace(' ', '-')}"
