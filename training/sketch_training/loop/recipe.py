"""A recipe: everything that decides a training run, read from one TOML file."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_type_hints

from sketch_assistant.sketch.document import SketchError

from ..network.sizes import Sizes

CLIPPINGS, DECAYS = ("norm", "value"), ("cosine", "exponential", "constant")
OPTIMISERS = ("adam", "muon")
LEAST = {"batch": 1, "longest": 2, "seed": 0, "steps": 0, "validate_every": 0, "sample_every": 0,
         "stray": 0, "turn": 0, "decay_weights": 0}  # fmt: skip
SHARES = ("averaging", "drop_points", "scale_range", "latent_share", "unnamed_share", "scene_share",
          "memory_share", "stray_share", "stray_least")  # fmt: skip
POSITIVE = ("rate", "clip")


@dataclass(frozen=True)
class Recipe:
    """name: of the bundle. classes: empty means all in the data. start_from: a checkpoint whose
    weights to start with; one of its classes becomes the whole model when the recipe has one.
    warm_up: steps to the full rate, which then falls as a cosine to final_rate. averaging: decay of
    the moving average of the weights, which is what is validated and exported. clip: largest
    gradient, of all weights together (clip_by = "norm") or of each ("value", as magenta). decay:
    how the rate falls after warm_up: "cosine", "exponential" (each step by 0.9999 of the way to
    final_rate, as magenta) or "constant". pen_past_end: train the pen on every one of `longest`
    steps, past the end too, as the paper's L_p; slow, for each batch is padded to `longest`.
    kl_weight, kl_start, kl_rate, kl_floor: w_KL, eta_min, R and KL_min of the paper.
    latent_share: share of a VAE's steps that see the latent; the others learn to do without.
    stray: pixels that the pen strays from the drawing (see `straying`), in a step that sees the
    latent, where there is one; stray_share: share of the drawings that it strays from, from each by
    stray_least to all of `stray`. turn: most degrees that a drawing is turned by. optimiser:
    "adam", or "muon" for the products within a transformer's blocks (Jordan et al., 2024), with
    decay_weights, and Adam for all else. unnamed_share: share of the drawings whose class is kept
    from the decoder.
    scene_share: share of the steps whose drawings are pages of several, up to `longest` points,
    about scene_points a batch. memory_share: share of the steps that draw again what is remembered
    (see `remembering`), fewer drawings each, for they are read twice. sample_every: steps
    between two sheets of samples; 0 for none."""

    name: str
    classes: list[str] = field(default_factory=list)
    start_from: str = ""
    seed: int = 0
    steps: int = 10_000
    batch: int = 100
    rate: float = 1e-3
    final_rate: float = 1e-5
    warm_up: int = 200
    averaging: float = 0.999
    clip: float = 1.0
    scale_range: float = 0.15
    drop_points: float = 0.10
    longest: int = 250
    kl_weight: float = 0.5
    kl_start: float = 0.01
    kl_rate: float = 0.99995
    kl_floor: float = 0.2
    latent_share: float = 1.0
    stray: float = 0.0
    stray_share: float = 1.0
    stray_least: float = 1.0
    turn: float = 0.0
    unnamed_share: float = 0.0
    scene_share: float = 0.0
    scene_points: int = 5000
    memory_share: float = 0.0
    validate_every: int = 500
    sample_every: int = 1000
    clip_by: str = "norm"
    decay: str = "cosine"
    optimiser: str = "adam"
    decay_weights: float = 0.0
    pen_past_end: bool = False
    bf16: bool = True
    sizes: Sizes = field(default_factory=Sizes)

    def __post_init__(self) -> None:
        for key, known in (("clip_by", CLIPPINGS), ("decay", DECAYS), ("optimiser", OPTIMISERS)):
            if getattr(self, key) not in known:
                raise SketchError(
                    f"There is no {key} {getattr(self, key)!r}; there are {', '.join(known)}."
                )
        _check_numbers(self)


def _check_numbers(recipe: Recipe) -> None:
    for key, value in vars(recipe).items():
        if key in LEAST and value < LEAST[key]:
            raise SketchError(f"{key} must be at least {LEAST[key]}, not {value}.")
        if key in SHARES and not 0.0 <= value <= 1.0:
            raise SketchError(f"{key} must lie from 0 to 1, not at {value:g}.")
        if key in POSITIVE and not 0.0 < value < math.inf:
            raise SketchError(f"{key} must be a number above 0, not {value:g}.")


def load_recipe(path: Path) -> Recipe:
    """Read a TOML recipe. Raises `SketchError` that names an unknown key or a wrong value."""
    table = read_table(path)
    sizes = Sizes(**_checked(Sizes, table.pop("sizes", {}), path))
    if "name" not in table:
        raise SketchError(f"The recipe {path} has no name.")
    return Recipe(**_checked(Recipe, table, path), sizes=sizes)


def read_table(path: Path) -> dict[str, Any]:
    """The keys and values of a TOML recipe. Raises `SketchError`."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SketchError(f"The recipe {path} cannot be read.") from error
    except tomllib.TOMLDecodeError as error:
        raise SketchError(f"The recipe {path} is not TOML: {error}.") from error


def _checked(kind: type, table: Any, path: Path) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise SketchError(f"The recipe {path} wants a table [sizes], not a value.")
    known, hints = {each.name for each in fields(kind)}, get_type_hints(kind)
    for key, value in table.items():
        if key not in known:
            near = get_close_matches(key, sorted(known), 1)
            meant = f"; did you mean {near[0]!r}?" if near else "."
            raise SketchError(f"The recipe {path} has an unknown key {key!r}{meant}")
        wanted = hints[key]
        plain = list if wanted == list[str] else wanted
        if plain is float and type(value) is int:
            table[key] = value = float(value)
        if type(value) is not plain:
            raise SketchError(f"The recipe {path} wants {plain.__name__} for {key!r}.")
    return table
