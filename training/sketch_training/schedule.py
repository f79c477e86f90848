"""What changes with the step: the learning rate."""

from __future__ import annotations

import math

from .recipe import Recipe


def learning_rate(recipe: Recipe, step: int) -> float:
    """Linear to `rate` over `warm_up` steps, then a cosine to `final_rate` at the last step."""
    if step < recipe.warm_up:
        return recipe.rate * (step + 1) / recipe.warm_up
    done = (step - recipe.warm_up) / max(recipe.steps - recipe.warm_up, 1)
    cosine = (1.0 + math.cos(math.pi * min(done, 1.0))) / 2.0
    return recipe.final_rate + (recipe.rate - recipe.final_rate) * cosine
