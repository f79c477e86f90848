"""The cat-and-pig models that the pictures are made with: one for each weight of the KL term."""

from __future__ import annotations

from dataclasses import replace

from ..loop.checkpoint import Checkpoint
from ..loop.losses import kl_weight
from ..loop.recipe import Recipe
from .setting import Setting

CLASSES = ("cat", "pig")
START = "cat-pig-start"
START_STEPS, STEPS = 1600, 150


def picture_model(setting: Setting, weight: float) -> Checkpoint:
    """The VAE at w_KL = weight: a common start with hardly any KL, then a while at the weight."""
    start_model(setting)
    return setting.trained(_recipe(setting, weight), folder(weight))


def start_model(setting: Setting) -> Checkpoint:
    """The common start: w_KL near 0, so its latents say the most."""
    return setting.trained(_start(setting), START)


def folder(weight: float) -> str:
    """Where the model of a weight lies in the runs."""
    return f"cat-pig-{weight:.2f}"


def folders(*weights: float) -> list[str]:
    """The runs that models of these weights need."""
    return [START, *map(folder, weights)]


def about(setting: Setting) -> str:
    """What the models are, for a report."""
    size, start = setting.pictures, setting.start_steps or START_STEPS
    train = setting.splits["train"].only(list(CLASSES))
    last = start_weight(setting)
    return (
        f"Cat-and-pig VAEs: encoder 2 × LSTM {size.encoder}, decoder LSTM {size.decoder}, N_z "
        f"{size.latent}, M {size.mixtures}; {len(train):,} training drawings of both classes (the "
        f"paper: 140,000); {start:,} steps of 50 drawings with w_KL rising from 0.0025 to "
        f"{last:.2f} (R = 0.99995), from there "
        f"{setting.steps or STEPS:,} at each w_KL (N_max 100, KL_min 0)."
    )


def start_weight(setting: Setting) -> float:
    """w_KL of the start's last step."""
    recipe = _start(setting)
    return kl_weight(recipe.steps, recipe.kl_weight, recipe.kl_start, recipe.kl_rate)


def _start(setting: Setting) -> Recipe:
    steps = setting.start_steps or START_STEPS
    return Recipe(
        name="cat and pig",
        classes=list(CLASSES),
        seed=setting.seed,
        steps=steps,
        batch=50,
        rate=2e-3,
        final_rate=2e-5,
        warm_up=50,
        averaging=0.995,
        scale_range=0.10,
        longest=160,
        kl_weight=0.25,
        kl_rate=0.99995,
        validate_every=min(200, steps),
        bf16=False,
        sizes=setting.pictures,
    )


def _recipe(setting: Setting, weight: float) -> Recipe:
    steps = setting.steps or STEPS
    return replace(
        _start(setting),
        start_from=str(setting.runs / START / "last.pt"),
        steps=steps,
        rate=1e-3,
        warm_up=10,
        averaging=0.98,
        longest=100,
        kl_weight=weight,
        kl_rate=0.98 ** (STEPS / steps),
        kl_floor=0.0,
        validate_every=min(75, steps),
    )
