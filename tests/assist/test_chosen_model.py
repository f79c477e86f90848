"""Of several models that are able the one that was chosen answers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sketch_assistant.assist import desk as module
from sketch_assistant.assist.bundle.manifest import MANIFEST
from sketch_assistant.assist.desk import AssistDesk
from sketch_assistant.assist.requests import (
    AnalogyRequest,
    BlendRequest,
    FeatureRequest,
    RedrawRequest,
    VaryRequest,
)
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Stroke

DRAWN = (Stroke.through([(400, 300), (500, 250), (600, 300), (500, 400)]),)
ABLE = ("everything", "memory", "redraw", "another")  # the last one is as the one before it


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two models with a latent, one that remembers and one that only goes on."""
    root = tmp_path_factory.mktemp("able")
    for name in ABLE[:-1]:
        shutil.copytree(shipped_models() / name, root / name)
    shutil.copytree(root / "redraw", root / "another")
    manifest = root / "another" / MANIFEST
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"name": "another"}))
    return root


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The models that answered."""
    names: list[str] = []

    def answer(*about: Any) -> None:
        names.extend(each.manifest.name for each in about if hasattr(each, "manifest"))

    for name in ("redraw", "vary", "blend", "analogy", "apply"):
        monkeypatch.setattr(module, name, answer)
    return names


@pytest.fixture
def desk(shipped: Path, tmp_path: Path) -> AssistDesk:
    made = AssistDesk([shipped], tmp_path)
    made.models()
    return made


REQUESTS: dict[str, tuple[Callable[[str], Any], tuple[str, ...]]] = {
    "redraw": (lambda name: RedrawRequest(DRAWN, model=name), ABLE[1:]),
    "blend": (lambda name: BlendRequest(DRAWN, DRAWN, model=name), ABLE[1:]),
    "analogy": (lambda name: AnalogyRequest(DRAWN, DRAWN, DRAWN, model=name), ABLE[2:]),
}


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, (_, able) in REQUESTS.items() for name in able]
)
def test_the_chosen_model_answers(
    desk: AssistDesk, answered: list[str], kind: str, name: str
) -> None:
    getattr(desk, kind)(REQUESTS[kind][0](name))
    assert answered == [name]


@pytest.mark.parametrize("strokes", [(), DRAWN])
@pytest.mark.parametrize("name", ABLE)
def test_variations_are_the_chosen_models_where_it_is_able(
    desk: AssistDesk, answered: list[str], strokes: tuple[Stroke, ...], name: str
) -> None:
    desk.vary(VaryRequest(strokes, model=name, label="cat"))
    assert answered == ["memory" if strokes and name == "everything" else name]


@pytest.mark.parametrize("name", ABLE[2:])
def test_a_step_that_is_kept_is_applied_by_the_model_that_took_it(
    desk: AssistDesk, answered: list[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(desk._features, "find", lambda kept: SimpleNamespace(model=name))
    desk.apply(FeatureRequest(DRAWN, model="everything", feature="a hat"))
    assert answered == [name]
