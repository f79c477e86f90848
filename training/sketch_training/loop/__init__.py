"""A training run: recipe, batches, losses, steps, checkpoints."""
