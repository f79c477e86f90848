"""The window's way to the real models: answers, refusals in one sentence, nothing loaded early."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sketch_assistant.assist.bundle.manifest import DECODER, MANIFEST
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.ui.ghosts.suggester import Suggester

SHIPPED = sorted(path.parent for path in shipped_models().glob(f"*/{MANIFEST}"))
DRAWN = Sketch().adding(Stroke.through([(400, 300), (500, 250), (600, 300), (500, 400)]))


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder with a copy of one shipped model."""
    if not SHIPPED:
        pytest.skip("no model is shipped yet")
    shutil.copytree(SHIPPED[0], tmp_path / "models" / SHIPPED[0].name)
    return tmp_path / "models"


def test_a_real_model_answers_and_answers_again_after_release(installed: Path) -> None:
    suggester = Suggester([installed])
    (bundle,), problems = suggester.models()
    assert problems == []
    about = (DRAWN, bundle.manifest.name, 0.4, 7, 3)
    first = suggester.complete(*about)
    assert first.request.sketch is DRAWN
    assert any(candidate.strokes for candidate in first.candidates)
    suggester.release()
    assert suggester.complete(*about).candidates == first.candidates


def test_a_model_whose_files_were_changed_is_refused(installed: Path) -> None:
    decoder = next(installed.glob(f"*/{DECODER}"))
    decoder.write_bytes(decoder.read_bytes()[:-1] + b"!")
    suggester = Suggester([installed])
    (bundle,), _ = suggester.models()
    with pytest.raises(SketchError, match=r"^[^\n]+\.$"):
        suggester.complete(DRAWN, bundle.manifest.name, 0.4, 7, 3)


def test_a_broken_manifest_is_a_problem_not_a_failure(installed: Path) -> None:
    next(installed.glob(f"*/{MANIFEST}")).write_text("{")
    found, (problem,) = Suggester([installed, installed / "nowhere"]).models()
    assert found == []
    assert "\n" not in problem


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(SketchError, match="zebra"):
        Suggester([tmp_path]).complete(DRAWN, "zebra", 0.4, 0, 9)


def test_cancelling_and_releasing_nothing_is_no_harm(tmp_path: Path) -> None:
    suggester = Suggester([tmp_path])
    suggester.cancel()
    suggester.release()


@pytest.mark.skipif(sys.platform == "win32", reason="there it must come before Qt")
def test_the_window_does_not_wait_for_the_runtime() -> None:
    code = "import sys, sketch_assistant.app; sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
