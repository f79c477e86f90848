"""Small drawings that the project makes itself: houses, a square and a roof, by an unsteady
hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from sketch_training.data.drawings import Drawings, save_prepared  # noqa: E402 (needs torch)
from sketch_training.loop.recipe import Recipe  # noqa: E402
from sketch_training.network.model import Sizes  # noqa: E402

torch.set_num_threads(1)
CORNERS = np.array([[0, 0], [0, 120], [120, 120], [120, 0], [0, 0]], dtype=float)
ROOF = np.array([[0, 0], [60, -70], [120, 0]], dtype=float)


def house(rng: np.random.Generator) -> np.ndarray:
    """Stroke-3 rows (7, 3) of one house, in pixels."""
    corners = CORNERS + rng.normal(0, 4, CORNERS.shape)
    roof = ROOF + rng.normal(0, 4, ROOF.shape)
    points = np.vstack([corners, roof])
    lifted = np.array([0, 0, 0, 0, 1, 0, 0, 1])
    rows = np.column_stack([np.diff(points, axis=0, prepend=points[:1]), lifted])
    return rows[1:].astype(np.float32)


def houses(count: int, seed: int) -> Drawings:
    rng = np.random.default_rng(seed)
    labels = np.arange(count) % 2
    return Drawings([house(rng) for _ in range(count)], labels, ("house", "hut"))


@pytest.fixture
def splits() -> dict[str, Drawings]:
    return {"train": houses(60, 1), "valid": houses(20, 2), "test": houses(20, 3)}


@pytest.fixture
def prepared(splits: dict[str, Drawings], tmp_path: Path) -> Path:
    save_prepared(tmp_path / "houses.npz", splits)
    return tmp_path / "houses.npz"


@pytest.fixture
def recipe() -> Recipe:
    sizes = Sizes(decoder=24, feedback=16, mixtures=3, latent=4)
    return Recipe(
        name="house",
        classes=["house"],
        steps=12,
        batch=10,
        rate=5e-3,
        warm_up=2,
        longest=20,
        validate_every=4,
        bf16=False,
        averaging=0.9,
        sizes=sizes,
    )


@pytest.fixture
def seeing(recipe: Recipe) -> Recipe:
    """A transformer's, with all that its recipe asks for."""
    sizes = Sizes(decoder=12, mixtures=3, cell="transformer", layers=2, heads=3)
    return replace(recipe, sizes=sizes, optimiser="muon", stray=3.0, stray_share=0.5, turn=4.0)


@pytest.fixture
def vae(recipe: Recipe) -> Recipe:
    return replace(recipe, sizes=replace(recipe.sizes, encoder=16))
