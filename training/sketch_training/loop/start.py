"""What a run starts from: its drawings and its first checkpoint."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import Encoding

from ..data.drawings import Drawings
from ..network.model import SketchRNN
from .checkpoint import Checkpoint, load_checkpoint
from .from_bundle import checkpoint_of
from .recipe import Recipe
from .specialise import specialise


def chosen(recipe: Recipe, drawings: Drawings, purpose: str = "train on") -> Drawings:
    """The drawings of the recipe's classes that have 2 to `longest` points. Raises `SketchError`
    when there is none for the purpose."""
    wanted = drawings.only(recipe.classes) if recipe.classes else drawings
    keep = [i for i, n in enumerate(wanted.lengths.tolist()) if 2 <= n <= recipe.longest]
    if not keep:
        raise SketchError(f"There is no drawing of 2 to {recipe.longest} points to {purpose}.")
    return Drawings([wanted.rows[i] for i in keep], wanted.labels[keep], wanted.classes)


def first_checkpoint(recipe: Recipe, drawings: Drawings) -> Checkpoint:
    """Step 0: the weights of recipe.start_from, or new ones and the drawings' own scale."""
    torch.manual_seed(recipe.seed)
    if recipe.start_from:
        source = Path(recipe.start_from)
        parent = checkpoint_of(source) if source.is_dir() else load_checkpoint(source)
        weights = specialise(parent, drawings.classes, recipe.sizes)
        encoding = replace(parent.encoding, longest=recipe.longest)
    else:
        if recipe.sizes.classes not in (1, len(drawings.classes)):
            raise SketchError(f"The recipe wants classes = {len(drawings.classes)} in [sizes].")
        weights = SketchRNN(recipe.sizes).state_dict()
        offsets = np.concatenate([rows[:, :2] for rows in drawings.rows])
        scale = float(offsets.std())
        if not scale > 0.0:
            raise SketchError("The drawings to train on are all dots: no line has any length.")
        encoding = Encoding(scale=scale, longest=recipe.longest)
    averaged = {k: v.clone() for k, v in weights.items()}
    return Checkpoint(recipe, encoding, drawings.classes, 0, weights, averaged, {}, math.inf)
