"""dev.py as a module, on a project that is an empty folder."""

import importlib.util
import sys
from pathlib import Path

import pytest

from tests.dev.environment import ROOT


@pytest.fixture
def dev(tmp_path, monkeypatch):
    """dev.py as a module whose project is an empty folder with a virtual environment in it."""
    spec = importlib.util.spec_from_file_location("dev_under_test", ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    venv = tmp_path / ".venv"
    venv.mkdir()
    (venv / "pyvenv.cfg").write_text(f"command = python -m venv {venv}", encoding="utf-8")
    (venv / "installed").write_text("")
    (tmp_path / "pyproject.toml").write_text("[project]")
    places = {"ROOT": tmp_path, "VENV": venv, "STAMP": venv / "installed"}
    for name, place in places.items():
        monkeypatch.setattr(module, name, place)
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(module.sys, "platform", "linux")
    monkeypatch.setattr(module, "check_qt", lambda: None)
    monkeypatch.setattr(module, "has_display", lambda: False)
    return module


@pytest.fixture
def installed(dev, monkeypatch):
    """What dev.py would have had pip install."""
    projects = []
    monkeypatch.setattr(dev, "install", lambda *what: projects.append(what[-1]))
    return projects


@pytest.fixture
def made(dev, monkeypatch):
    """How often dev.py would have made an environment; here it makes no more than the stamp."""
    times = []
    monkeypatch.setattr(dev, "make", lambda: times.append(1) or dev.stamp(set()))
    return times
