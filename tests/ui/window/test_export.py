"""What the drawing leaves as: exporting never saves, and takes no ghost along."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Sketch, Stroke

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

FOREIGN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M1 1L90 50"/></svg>'
)


@pytest.mark.parametrize("format", ["editable", "exact", "png"])
def test_exporting_never_counts_as_saving(desk: Desk, tmp_path: Path, format: str) -> None:
    desk.draw_line(300)
    path = tmp_path / ("out.png" if format == "png" else "out.svg")
    desk.dialogs.paths = [path]
    assert desk.documents.exporting.export(format, 2, False)
    assert path.stat().st_size > 100
    assert desk.documents.modified
    assert desk.session.path is None
    assert desk.message == f"Exported {path.name}."


def test_the_two_looks_of_svg_differ(desk: Desk, tmp_path: Path) -> None:
    desk.draw_line(300)
    texts = []
    for format in ("editable", "exact"):
        desk.dialogs.paths = [tmp_path / f"{format}.svg"]
        desk.documents.exporting.export(format, 1, False)
        texts.append((tmp_path / f"{format}.svg").read_text())
    assert "stroke-width" in texts[0]
    assert texts[0] != texts[1]


def test_png_of_any_size_and_without_paper(desk: Desk, tmp_path: Path) -> None:
    stroke = Stroke.through([(20, 20), (80, 40)])
    desk.session.load(Sketch(width=100.0, height=60.0).adding(stroke), None)
    card = desk.cards.export
    desk.actions["export"].trigger()
    card.choose("png")
    card.scales[2].setChecked(True)
    card.transparent.setChecked(True)
    desk.dialogs.paths = [tmp_path / "big.png"]
    QTest.keyClick(desk.canvas, Qt.Key.Key_Return)
    image = QImage(str(tmp_path / "big.png"))
    assert image.width() == pytest.approx(4 * desk.sketch.width, abs=2)
    assert image.pixelColor(0, 0).alpha() == 0
    assert not card.isVisible()
    desk.dialogs.paths = [tmp_path / "small.png"]
    desk.documents.exporting.export("png", 1, False)
    image = QImage(str(tmp_path / "small.png"))
    assert image.width() == pytest.approx(desk.sketch.width, abs=2)
    assert image.pixelColor(0, 0).alpha() == 255


def test_copying_offers_svg_and_a_picture(desk: Desk) -> None:
    desk.draw_line(300)
    desk.actions["copy"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("image/svg+xml").data()).startswith(b"<")
    assert data.text().startswith("<")
    assert data.hasImage()


def beyond(desk: Desk) -> None:
    """A page of 100 × 60 with a line on it and one that leaves it at the right."""
    lines = [Stroke.through([(20, 20), (80, 40)]), Stroke.through([(60, 30), (140, 30)])]
    desk.session.load(Sketch(width=100.0, height=60.0).adding(*lines), None)


def test_ink_beyond_the_page_is_not_cut_off_without_a_word(desk: Desk, tmp_path: Path) -> None:
    beyond(desk)
    card = desk.cards.export
    desk.actions["export"].trigger()
    card.choose("png")
    assert "1 stroke reaches beyond the page" in card.about.text()
    assert card.beyond.isVisible()
    desk.dialogs.paths = [tmp_path / "page.png"]
    card.confirm()
    assert QImage(str(tmp_path / "page.png")).width() == 200
    assert desk.message is not None
    assert desk.message.startswith("Exported page.png. 1 stroke reaches beyond the page")


def test_a_picture_may_hold_what_lies_beyond_the_page(desk: Desk, tmp_path: Path) -> None:
    beyond(desk)
    card = desk.cards.export
    desk.actions["export"].trigger()
    card.choose("png")
    card.whole.setChecked(True)
    assert "beyond" not in card.about.text()
    desk.dialogs.paths = [tmp_path / "whole.png"]
    card.confirm()
    image = QImage(str(tmp_path / "whole.png"))
    assert 2 * 141 <= image.width() <= 2 * 145
    assert image.height() == 120
    assert image.pixelColor(2 * 130, 60).lightness() < 100
    assert desk.message == "Exported whole.png."


def test_without_ink_beyond_there_is_nothing_to_choose(desk: Desk) -> None:
    desk.draw_line(300)
    desk.actions["export"].trigger()
    desk.cards.export.choose("png")
    assert not desk.cards.export.beyond.isVisible()


def test_the_clipboards_picture_is_whole(desk: Desk) -> None:
    beyond(desk)
    desk.actions["copy"].trigger()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 280


def test_a_pdf_is_a_page_of_shapes_as_large_as_the_drawing(desk: Desk, tmp_path: Path) -> None:
    beyond(desk)
    card = desk.cards.export
    desk.actions["export"].trigger()
    card.choose("pdf")
    assert "beyond the page" in card.about.text()
    desk.dialogs.paths = [tmp_path / "page.pdf"]
    card.confirm()
    data = (tmp_path / "page.pdf").read_bytes()
    (box,) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert [float(side) for side in box] == [75.0, 45.0]
    assert b"/Subtype /Image" not in data
    assert desk.message
    assert desk.message.startswith("Exported page.pdf. 1 stroke reaches beyond the page")
    assert desk.documents.modified is False


def test_the_page_is_printed(desk: Desk, tmp_path: Path) -> None:
    assert not desk.actions["print"].isEnabled()
    desk.draw_line(300)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    desk.dialogs.printers = [printer, None]
    desk.actions["print"].trigger()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    assert desk.message == "Untitled went to the printer."
    desk.actions["print"].trigger()
    assert desk.dialogs.printers == []


def test_a_compressed_drawing_is_saved_and_opened_again(desk: Desk, tmp_path: Path) -> None:
    desk.draw_line(300)
    path = tmp_path / "boat.svgz"
    desk.dialogs.paths = [path]
    assert desk.documents.save_as()
    assert path.read_bytes().startswith(b"\x1f\x8b")
    before = desk.strokes
    desk.documents.new()
    assert desk.documents.open(path)
    assert desk.strokes == before
    assert desk.session.path == path, "it is ours, and saved over"
    desk.draw_line(400)
    assert desk.documents.save()
    assert desk.dialogs.asked == ["Untitled.svg"]
