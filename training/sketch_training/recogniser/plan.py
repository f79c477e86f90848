"""The recipe of a recogniser: everything that decides its training, read from one TOML file."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from sketch_assistant.sketch.document import SketchError

from ..loop.recipe import read_table

RECOGNISER, JUDGE = SHARES = ("recogniser", "judge")


@dataclass(frozen=True)
class Variation:
    """How drawings vary in training. turn: standard deviation, radians; stretch, shear: largest
    change, as shares; jitter: of points, standard deviation in pixels; dropped: share of the
    strokes left out; unfinished: share of the drawings cut at 25 to 100 % of their points."""

    turn: float = 0.12
    stretch: float = 0.2
    shear: float = 0.15
    jitter: float = 1.5
    dropped: float = 0.05
    unfinished: float = 0.25

    def calmer(self) -> Variation:
        """Half of it, except that as many are unfinished."""
        halves = {each.name: getattr(self, each.name) / 2 for each in fields(self)}
        return Variation(**{**halves, "unfinished": self.unfinished})


@dataclass(frozen=True)
class Plan:
    """name: of the bundle. start_from: a recogniser's bundle whose weights to start with, "" for
    new ones. share: whose training drawings, "recogniser" or "judge" (see `shares`).
    steps: of the training, which the schedule follows. widths: channels after each halving of the
    raster's side; blocks: residual blocks that follow it. sides: of the raster, coarse to fine;
    coarse: share of the steps with the first. warm_up: share of the steps to the full rate. calm:
    share after which drawings vary half as much. smoothing: of the labels. decay: of weights.
    averaging: of the weights that are used."""

    name: str = "recogniser"
    start_from: str = ""
    share: str = RECOGNISER
    steps: int = 9000
    seed: int = 1
    widths: tuple[int, ...] = (32, 64, 128, 256)
    blocks: tuple[int, ...] = (0, 0, 1, 1)
    dropout: float = 0.1
    sides: tuple[int, ...] = (32, 40)
    coarse: float = 0.55
    calm: float = 0.85
    warm_up: float = 0.03
    batch: int = 128
    rate: float = 3e-3
    decay: float = 0.05
    smoothing: float = 0.1
    averaging: float = 0.999
    clip: float = 2.0
    validate_every: int = 400
    variation: Variation = field(default_factory=Variation)


def load_plan(path: Path) -> Plan:
    """Read a TOML recipe. Raises `SketchError` that names an unknown key or a wrong value."""
    return plan_of(read_table(path), f"The recipe {path}")


def plan_of(table: dict[str, Any], what: str) -> Plan:
    """The plan that a table of plain values spells. Raises `SketchError`, beginning with `what`."""
    inner = table.get("variation", {})
    if not isinstance(inner, dict):
        raise SketchError(f"{what} wants a table for 'variation'.")
    plain = {key: value for key, value in table.items() if key != "variation"}
    variation = Variation(**_checked(Variation(), inner, what))
    plan = Plan(**_checked(Plan(), plain, what), variation=variation)
    _check(plan, what)
    return plan


def _checked(defaults: Plan | Variation, table: dict[str, Any], what: str) -> dict[str, Any]:
    checked = {}
    for key, value in table.items():
        if key not in {each.name for each in fields(defaults)}:
            raise SketchError(f"{what} has an unknown key {key!r}.")
        kind = type(getattr(defaults, key))
        if kind is tuple and type(value) in (list, tuple):
            value = tuple(value)
        elif kind is float and type(value) is int:
            value = float(value)
        whole = kind is not tuple or all(type(each) is int and each >= 0 for each in value)
        if type(value) is not kind or not whole:
            wanted = "a list of whole numbers" if kind is tuple else kind.__name__
            raise SketchError(f"{what} wants {wanted} for {key!r}.")
        checked[key] = value
    return checked


def _check(plan: Plan, what: str) -> None:
    rules = {
        "share": plan.share in SHARES,
        "steps": plan.steps >= 1,
        "widths": 1 <= len(plan.widths) <= 5 and all(1 <= each <= 4096 for each in plan.widths),
        "blocks": len(plan.blocks) == len(plan.widths),
        "sides": 1 <= len(plan.sides) <= 2 and all(8 <= each <= 256 for each in plan.sides),
        "batch": plan.batch >= 2,
        "rate": 0 < plan.rate < 1,
        "warm_up": 0 <= plan.warm_up < 1,
        "averaging": 0 <= plan.averaging < 1,
        "validate_every": plan.validate_every >= 1,
    }
    for key, fits in rules.items():
        if not fits:
            raise SketchError(f"{what} has a value for {key!r} that cannot be used.")
