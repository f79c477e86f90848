"""Before anything imports Qt or ONNX Runtime: tests draw into memory, on any machine, with no
display, and nothing is reported to anybody."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import sketch_assistant  # noqa: F401 (says to ONNX Runtime that nothing leaves the computer)
from sketch_assistant import paths
from tests.one_class import PIG_MODEL

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session")
def models_and_pig(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of what ships and a model of one class."""
    root = shutil.copytree(paths.shipped_models(), tmp_path_factory.mktemp("with-pig") / "models")
    shutil.copytree(PIG_MODEL, root / "pig")
    return Path(root)


@pytest.fixture
def pig_ships(models_and_pig: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As if a model of one class shipped, too: trusted, and run in this process."""
    monkeypatch.setattr(paths, "shipped_models", lambda: models_and_pig)
    return models_and_pig
