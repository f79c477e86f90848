"""Copies that take long are made beside the window, by a process of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.ui.document import exporting, filing, writing

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

LINES = [Stroke.through([(20, 20), (80, 40)]), Stroke.through([(60, 30), (140, 30)])]
DRAWN = Sketch(width=100.0, height=60.0).adding(*LINES)  # the second one leaves the page


@pytest.fixture
def elsewhere(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Where nothing may be written in this process."""

    def here(*_: object) -> str:
        raise AssertionError("the window must not wait for the interpreter")

    desk.session.load(DRAWN, None)
    monkeypatch.setattr(filing, "export", here)
    monkeypatch.setattr(writing, "LARGE", 1)
    return desk


def exported(desk: Desk, path: Path, format: str, qtbot: QtBot) -> None:
    desk.dialogs.paths = [path]
    assert not desk.documents.exporting.export(format, 2, False)
    assert desk.message == f"Exporting {path.name}…"
    qtbot.waitUntil(lambda: not desk.documents.exporting.writing.is_going)


@pytest.mark.parametrize("format", ["editable", "exact", "png"])
def test_another_process_makes_the_very_same_file(
    elsewhere: Desk, tmp_path: Path, format: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ending = exporting.ENDINGS[format]
    exported(elsewhere, tmp_path / f"there{ending}", format, qtbot)
    monkeypatch.undo()
    cut = filing.export(DRAWN, tmp_path / f"here{ending}", format, 2, False, False)
    said = f"Exported there{ending}. {cut}".strip()
    assert elsewhere.message == said
    assert bool(cut) == (format == "png")
    there, here = (tmp_path / f"{name}{ending}" for name in ("there", "here"))
    assert there.read_bytes() == here.read_bytes()
    assert elsewhere.documents.modified is False
    assert elsewhere.session.path is None


def test_a_pdf_needs_no_window(elsewhere: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    exported(elsewhere, tmp_path / "page.pdf", "pdf", qtbot)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert (elsewhere.message or "").startswith("Exported page.pdf. 1 stroke reaches beyond")


def test_what_goes_wrong_there_is_told_here(elsewhere: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    exported(elsewhere, tmp_path / "nowhere" / "page.svg", "exact", qtbot)
    assert "does not exist" in (elsewhere.message or "")


def test_closing_the_window_waits_for_it(elsewhere: Desk, tmp_path: Path) -> None:
    elsewhere.dialogs.paths = [tmp_path / "page.png"]
    elsewhere.documents.exporting.export("png", 1, False)
    elsewhere.close()
    assert QImage(str(tmp_path / "page.png")).width() == 100


def test_a_picture_of_many_pixels_is_made_there_too(
    elsewhere: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "LARGE", 1_000_000)
    monkeypatch.setattr(exporting, "MOST_PIXELS", 4 * 100 * 60 - 1)
    exported(elsewhere, tmp_path / "page.png", "png", qtbot)
    assert QImage(str(tmp_path / "page.png")).width() == 200
