"""The small models of the loss table: a common start, and one for each row and weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..loop.checkpoint import Checkpoint
from ..loop.recipe import Recipe
from ..network.model import Sizes
from .setting import WEIGHTS, Setting

ROWS = (
    ("cat",),
    ("pig",),
    ("cat", "pig"),
    ("crab", "face", "pig", "rabbit"),
    ("face",),
    ("firetruck",),
    ("garden",),
    ("owl",),
    ("mosquito",),
    ("yoga",),
)
START_STEPS, STEPS = 600, 40
LONGEST = 100  # N_max of every row


def small_model(setting: Setting, names: Sequence[str], weight: float | None) -> Checkpoint:
    """The model of a cell of the table; weight None: decoder-only."""
    conditional = weight is not None
    setting.trained(start_recipe(setting, conditional), _start_folder(conditional))
    return setting.trained(cell_recipe(setting, names, weight), _folder(names, weight))


def decoder_alone(setting: Setting, name: str) -> Checkpoint:
    """The decoder-only model of one class."""
    return small_model(setting, (name,), None)


def decoder_folders(name: str) -> list[str]:
    """The runs that it needs."""
    return [_start_folder(False), _folder((name,), None)]


def all_folders() -> list[str]:
    """The runs of the whole table."""
    cells = [_folder(names, weight) for names in ROWS for weight in (*WEIGHTS, None)]
    return [_start_folder(True), _start_folder(False), *cells]


def cell_recipe(setting: Setting, names: Sequence[str], weight: float | None) -> Recipe:
    """A cell's recipe; weight None: decoder-only."""
    steps = setting.steps or STEPS
    return replace(
        start_recipe(setting, weight is not None),
        name=" ".join(names),
        classes=list(names),
        start_from=str(setting.runs / _start_folder(weight is not None) / "last.pt"),
        steps=steps,
        rate=1e-3,
        warm_up=5,
        averaging=0.9,
        kl_weight=weight or 0.0,
        kl_rate=0.1 ** (2.0 / steps),
        validate_every=steps,
    )


def start_recipe(setting: Setting, conditional: bool) -> Recipe:
    """All classes of the table at once; the KL weight hardly rises above its start of 1 %."""
    size, steps = setting.table, setting.start_steps or START_STEPS
    return Recipe(
        name="all classes of the table",
        classes=sorted({name for names in ROWS for name in names}),
        seed=setting.seed,
        steps=steps,
        batch=50,
        rate=3e-3,
        final_rate=3e-5,
        warm_up=20,
        averaging=0.98,
        scale_range=0.10,
        longest=LONGEST,
        kl_weight=0.25,
        kl_rate=0.99995,
        kl_floor=0.0,
        validate_every=steps,
        sample_every=0,
        bf16=False,
        sizes=size if conditional else _decoder_only(size),
    )


def _decoder_only(sizes: Sizes) -> Sizes:
    return replace(sizes, encoder=0)


def _start_folder(conditional: bool) -> str:
    return "table-start" if conditional else "table-start-decoder"


def _folder(names: Sequence[str], weight: float | None) -> str:
    return f"table-{'-'.join(names)}-{'decoder' if weight is None else f'{weight:.2f}'}"
