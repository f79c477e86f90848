"""What changes with the step: the learning rate."""

from __future__ import annotations

import math

from .recipe import Recipe


def learning_rate(recipe: Recipe, step: int) -> float:
    """Linear to `rate` over `warm_up` steps; then, by recipe.decay, a cosine to `final_rate` at the
    last step, magenta's (rate - final_rate) · 0.9999^step + final_rate, or no change."""
    if step < recipe.warm_up:
        return recipe.rate * (step + 1) / recipe.warm_up
    if recipe.decay == "constant":
        return recipe.rate
    if recipe.decay == "exponential":
        return (recipe.rate - recipe.final_rate) * 0.9999**step + recipe.final_rate
    done = (step - recipe.warm_up) / max(recipe.steps - recipe.warm_up, 1)
    cosine = (1.0 + math.cos(math.pi * min(done, 1.0))) / 2.0
    return recipe.final_rate + (recipe.rate - recipe.final_rate) * cosine
