"""The way to the real models: answers, refusals in one sentence, nothing loaded early."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import pytest

from sketch_assistant.assist.bundle.choose_model import ANYTHING
from sketch_assistant.assist.bundle.manifest import DECODER, MANIFEST
from sketch_assistant.assist.desk import AssistDesk
from sketch_assistant.assist.requests import CompleteRequest, RedrawRequest
from sketch_assistant.assist.result import Result
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from tests.one_class import PIG_MODEL

DRAWN = Sketch().adding(Stroke.through([(400, 300), (500, 250), (600, 300), (500, 400)]))


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder with a copy of one model."""
    shutil.copytree(PIG_MODEL, tmp_path / "models" / PIG_MODEL.name)
    return tmp_path / "models"


def test_a_real_model_answers_and_answers_again_after_release(installed: Path) -> None:
    desk = AssistDesk([installed], installed)
    (bundle,), problems = desk.models()
    assert problems == []
    request = CompleteRequest(DRAWN, model=bundle.manifest.name, temperature=0.4, seed=7, count=3)
    first = desk.complete(request)
    assert first.request.sketch is DRAWN
    assert any(candidate.strokes for candidate in first.candidates)
    desk.release()
    assert desk.complete(request).candidates == first.candidates


def test_a_model_whose_files_were_changed_is_refused(installed: Path) -> None:
    decoder = next(installed.glob(f"*/{DECODER}"))
    decoder.write_bytes(decoder.read_bytes()[:-1] + b"!")
    desk = AssistDesk([installed], installed)
    (bundle,), _ = desk.models()
    with pytest.raises(SketchError, match=r"^[^\n]+\.$"):
        desk.complete(CompleteRequest(DRAWN, model=bundle.manifest.name))


def test_a_broken_manifest_is_a_problem_not_a_failure(installed: Path) -> None:
    next(installed.glob(f"*/{MANIFEST}")).write_text("{")
    found, (problem,) = AssistDesk([installed, installed / "nowhere"], installed).models()
    assert found == []
    assert "\n" not in problem


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(SketchError, match="zebra"):
        AssistDesk([tmp_path], tmp_path).complete(CompleteRequest(DRAWN, model="zebra"))


def test_a_recognised_class_goes_to_the_persons_own_model(
    tmp_path: Path, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sketch_assistant.assist import desk as module
    from sketch_assistant.assist.result import Result

    own, shipped = tmp_path / "own", tmp_path / "shipped"
    shutil.move(installed, own)
    shutil.copytree(shipped_models() / "everything", shipped / "everything")
    desk = AssistDesk([own, shipped], tmp_path)
    found, _ = desk.models()
    (mine,), (theirs,) = (
        [each.manifest for each in found if each.path.parent == folder] for folder in (own, shipped)
    )
    asked: list[str] = []

    def answer(request: CompleteRequest, *_: object) -> Result:
        asked.append(request.model)
        return Result(request, (), "CPU", mine.classes[0] if request.model == theirs.name else "")

    monkeypatch.setattr(module, "complete", answer)
    result = desk.complete(CompleteRequest(DRAWN, model=theirs.name))
    assert asked == [theirs.name, mine.name]
    assert result.guess == mine.classes[0]
    shutil.rmtree(own)
    desk.models()
    desk.complete(CompleteRequest(DRAWN, model=theirs.name))
    assert asked[2:] == [theirs.name]


def test_cancelling_and_releasing_nothing_is_no_harm(tmp_path: Path) -> None:
    desk = AssistDesk([tmp_path], tmp_path)
    desk.cancel_ghosts()
    desk.cancel_others()
    desk.release()


class Recorded:
    """In place of what runs models: it notes what it is told."""

    made: ClassVar[list[Recorded]] = []
    provider = "CPU"

    def __init__(self, shipped: Path) -> None:
        self.told: list[str] = []
        self.made.append(self)

    def of(self, bundle: object) -> Recorded:
        return self

    def cancel(self) -> None:
        self.told.append("cancel")

    def close(self) -> None:
        self.told.append("close")

    def release(self) -> None:
        self.told.append("release")


@pytest.fixture
def recorded(installed: Path, monkeypatch: pytest.MonkeyPatch) -> AssistDesk:
    """A desk whose ghosts (the first) and other assists are run by those."""
    monkeypatch.setattr("sketch_assistant.assist.library.runners.Runners", Recorded)
    monkeypatch.setattr("sketch_assistant.assist.desk.redraw", lambda *about: None)
    monkeypatch.setattr(Recorded, "made", [])
    desk = AssistDesk([installed], installed)
    desk.keep_to("pig", ANYTHING)
    return desk


def test_warming_makes_what_ghosts_need_and_nothing_else(recorded: AssistDesk) -> None:
    recorded.warm()
    recorded.warm()
    assert len(Recorded.made) == 1


def test_ghosts_and_other_assists_are_cut_short_apart(recorded: AssistDesk) -> None:
    recorded.warm()
    recorded.redraw(RedrawRequest(DRAWN.strokes, model="pig"))
    ghosts, others = Recorded.made
    recorded.cancel_ghosts()
    assert (ghosts.told, others.told) == (["cancel"], [])
    recorded.cancel_others()
    assert (ghosts.told, others.told) == (["cancel"], ["cancel"])


def test_closing_and_releasing_reaches_both(recorded: AssistDesk) -> None:
    recorded.warm()
    recorded.redraw(RedrawRequest(DRAWN.strokes, model="pig"))
    recorded.release()
    recorded.close()
    assert [each.told for each in Recorded.made] == [["release", "close"]] * 2


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The recognisers that were looked for, by name."""
    found: list[str] = []
    where = "sketch_assistant.assist.recogniser.find_recogniser.find_recogniser"
    monkeypatch.setattr(where, lambda roots, name: found.append(name))
    return found


def test_each_recogniser_is_looked_for_once_and_again_after_release(
    recorded: AssistDesk, looked: list[str]
) -> None:
    recorded.warm()
    recorded.recogniser()
    assert looked == ["recogniser", "begun"]
    recorded.release()
    recorded.recogniser()
    assert looked == ["recogniser", "begun", "recogniser"]


def test_ghosts_are_looked_at_by_the_one_that_knows_what_is_begun(
    recorded: AssistDesk, looked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Recorded, "beside", lambda *about: (), raising=False)
    nothing = Result(CompleteRequest(DRAWN, model="pig"), (), "CPU")
    monkeypatch.setattr("sketch_assistant.assist.desk.complete", lambda *about: nothing)
    recorded.complete(nothing.request)
    assert looked == ["begun"]
    recorded.redraw(RedrawRequest(DRAWN.strokes, model="pig"))
    assert looked == ["begun", "recogniser"]


@pytest.mark.skipif(sys.platform == "win32", reason="there it must come before Qt")
@pytest.mark.parametrize("what", ["onnxruntime", "sketch_assistant.sketch.svg.read"])
def test_the_window_does_not_wait_for_the_runtime_nor_for_readers_of_files(what: str) -> None:
    code = f"import sys, sketch_assistant.app; sys.exit({what!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
