"""Lines by a hand that trembles."""

import numpy as np

from sketch_assistant.sketch.lines.chamfer import evenly


def trembling(line, far, seed=0, waves=(12, 18)):
    """240 points of a line (n, 2) with so many waves along it, `far` high, both ways."""
    dense, rng = evenly(line, 240), np.random.default_rng(seed)
    along = np.linspace(0.0, 2 * np.pi, 240)[:, None]
    return dense + far * np.sin(rng.uniform(*waves, 2) * along + rng.uniform(0, 6, 2))
