import importlib.util
import subprocess
import sys

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.library import library
from sketch_assistant.assist.running import own_python
from sketch_assistant.assist.sampling.mixture import draw_noise
from sketch_assistant.assist.sandbox.sandbox import Sandbox
from sketch_assistant.ui.document import apart
from tests.assist.traps import lay
from tests.one_class import PIG_MODEL

needs_torch = pytest.mark.skipif(
    importlib.util.find_spec("torch") is None, reason="the training extra is not installed"
)


@pytest.fixture
def sprung(tmp_path, monkeypatch):
    """The folder of what ran; the working folder is full of traps, as under `python -m`."""
    folder, sprung = tmp_path / "Downloads", tmp_path / "sprung"
    lay(folder, sprung)
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "path", [*sys.path, str(folder), ""])
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return sprung


def test_a_model_runs_among_traps(sprung):
    bundle, sandbox = load(PIG_MODEL), Sandbox()
    prefix = bundle.manifest.encoding.inputs(np.zeros((0, 3)))[None]
    try:
        noise = draw_noise(np.random.default_rng(0), 2, 1, bundle.manifest.mixtures)
        assert sandbox.decode(bundle, prefix, noise, 0.4)[1].shape == (2, 1, 5)
    finally:
        sandbox.release()
    assert list(sprung.iterdir()) == []


def test_a_large_file_is_read_among_traps(sprung, tmp_path):
    path = tmp_path / "line.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg"><path stroke="red" d="M0 0h9"/></svg>')
    assert len(apart.read(path).reading.sketch.strokes) == 1
    assert list(sprung.iterdir()) == []


@needs_torch
def test_a_published_model_is_converted_among_traps(sprung, tmp_path):
    source = tmp_path / "bird.gen.json"
    source.write_text("{}")
    with pytest.raises(BundleError, match=r"bird\.gen\.json"):
        library.add(source, tmp_path / "mine", "today")
    assert list(sprung.iterdir()) == []


@needs_torch
def test_the_teacher_starts_among_traps(sprung):
    command = [*own_python.command("sketch_training"), "teach", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "--start-from" in done.stdout
    assert list(sprung.iterdir()) == []
