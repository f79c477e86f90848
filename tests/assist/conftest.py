"""A model of one class, whole and as a copy to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sketch_assistant.assist.bundle.bundle import Bundle, load
from sketch_assistant.assist.running.engine import Engine
from tests.one_class import PIG_MODEL


@pytest.fixture
def engine() -> Engine:
    return Engine("cpu")


@pytest.fixture
def pig() -> Bundle:
    return load(PIG_MODEL)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A bundle folder that a test may break."""
    return Path(shutil.copytree(PIG_MODEL, tmp_path / "models" / "pig"))


@pytest.fixture(scope="module", params=["redraw", "memory"])
def model(request: pytest.FixtureRequest) -> str:
    """What redraws: by a latent, and by a memory."""
    return str(request.param)
