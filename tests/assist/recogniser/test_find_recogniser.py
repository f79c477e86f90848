"""Whoever looks on must never keep a model from drawing."""

from pathlib import Path

import pytest

from sketch_assistant.assist.bundle.bundle import installed
from sketch_assistant.assist.bundle.manifest import RECOGNISER, BundleError
from sketch_assistant.assist.recogniser import find_recogniser as module
from sketch_assistant.assist.recogniser.find_recogniser import NAME, find_recogniser


def test_without_a_recogniser_nobody_looks(tmp_path):
    assert find_recogniser([tmp_path, tmp_path / "absent"]) is None


def test_a_broken_one_is_as_good_as_none(tmp_path):
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "manifest.json").write_text("{}")
    assert find_recogniser([tmp_path]) is None


@pytest.mark.parametrize("broken", [0, 1])
def test_the_first_that_can_be_used_is_taken(tmp_path, monkeypatch, broken):
    roots = [tmp_path / name for name in "ab"]
    for root in roots:
        (root / NAME).mkdir(parents=True)

    def opened(path: Path) -> Path:
        if path == roots[broken] / NAME:
            raise BundleError("It is broken.")
        return path

    monkeypatch.setattr(module, "open_recogniser", opened)
    assert find_recogniser(roots) == roots[1 - broken] / NAME


def test_it_is_not_among_the_models_that_draw(tmp_path):
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "manifest.json").write_text("{}")
    assert installed([tmp_path])[1] != []
    (tmp_path / NAME / RECOGNISER).write_bytes(b"")
    assert installed([tmp_path]) == ([], [])
