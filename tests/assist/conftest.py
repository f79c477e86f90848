"""The shipped pig model, whole and as a copy to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sketch_assistant.assist.bundle.bundle import Bundle, load
from sketch_assistant.assist.running.engine import Engine

MODELS = Path(__file__).parents[2] / "models"


@pytest.fixture
def engine() -> Engine:
    return Engine("cpu")


@pytest.fixture
def pig() -> Bundle:
    return load(MODELS / "pig")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A bundle folder that a test may break."""
    return Path(shutil.copytree(MODELS / "pig", tmp_path / "models" / "pig"))
