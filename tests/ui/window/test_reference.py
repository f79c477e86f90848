"""A picture to draw from: dropped, pasted, moved, scaled, and never exported unless asked."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.sketch.replay.gif import Gif, Palette
from sketch_assistant.ui.base.pictures import MOST_PIXELS, decoded, encoded
from sketch_assistant.ui.panels.reference.reference_card import ReferenceCard
from tests.ui.hands import pixels
from tests.ui.window.desk import Desk
from tests.ui.window.lines import line

RED = QColor("#e02020")


def picture(width: int = 40, height: int = 20, kind: str = "png") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RED)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, kind.encode()).write(image)
    return bytes(data.data())


def claiming(width: int, height: int) -> bytes:
    """The head of a PNG of so many pixels."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head
    return start + struct.pack(">I", zlib.crc32(head)) + struct.pack(">I", 99) + b"IDAT" + bytes(99)


@pytest.fixture
def drawn(desk: Desk, tmp_path: Path, qtbot: QtBot) -> Desk:
    """With a red picture to draw from."""
    path = tmp_path / "red.png"
    path.write_bytes(picture())
    desk.window.picture_dropped.emit(path)
    desk.worker.work()
    assert desk.sketch.reference is not None
    qtbot.waitUntil(lambda: bool(desk.canvas.cache.scene.reference._sizes))
    return desk


def redness(desk: Desk) -> float:
    """In the middle of the page."""
    while desk.canvas.cache.busy:  # a busy computer leaves some of it for later
        desk.canvas.refining.slice()
    at = desk.pixel(desk.sketch.width / 2 + 40, desk.sketch.height / 2 + 30)
    red, green, _ = pixels(desk.canvas.grab().toImage())[at.y(), at.x()]
    return float(red - green)


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_picture_file_lies_on_the_page_in_one_step(desk: Desk, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"red.{kind}"
    path.write_bytes(picture(kind=kind))
    desk.dialogs.pictures = [path]
    desk.actions["reference_open"].trigger()
    desk.worker.work()
    found = desk.sketch.reference
    assert found is not None
    assert found.width == pytest.approx(2 * found.height)
    desk.session.history.undo()
    assert desk.sketch.reference is None


def test_a_copied_picture_can_be_pasted(desk: Desk) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(RED)
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    desk.actions["paste"].trigger()
    desk.worker.work()
    assert desk.sketch.reference is not None
    assert not desk.strokes


def test_it_is_seen_under_the_ink_or_over_it_or_not(drawn: Desk) -> None:
    assert redness(drawn) > 40
    drawn.actions["reference_above"].trigger()
    assert redness(drawn) > 40
    drawn.actions["reference_shown"].trigger()
    assert redness(drawn) < 10
    assert drawn.session.history.count() == 3


def test_without_one_its_card_says_how_to_get_one(desk: Desk) -> None:
    desk.actions["reference_panel"].trigger()
    card = desk.window.findChild(ReferenceCard)
    assert card is not None
    assert not card.opacity.isEnabled()
    assert any("picture" in label.text() for label in card.findChildren(QLabel))


def test_its_opacity_is_one_step(drawn: Desk) -> None:
    card, before = drawn.app.bound.reference.card, drawn.session.history.count()
    pale = redness(drawn)
    card.opacity.moved.emit(0.9)
    assert redness(drawn) > pale + 30
    assert drawn.session.history.count() == before
    card.opacity.settled.emit(0.9)
    assert drawn.session.history.count() == before + 1


def drag(desk: Desk, start: QPointF, end: QPointF) -> None:
    frame = desk.app.bound.reference.frame
    QTest.mousePress(frame, Qt.MouseButton.LeftButton, pos=start.toPoint())
    QTest.mouseMove(frame, ((start + end) / 2).toPoint())
    QTest.mouseMove(frame, end.toPoint())
    QTest.mouseRelease(frame, Qt.MouseButton.LeftButton, pos=end.toPoint())


def test_its_frame_moves_and_scales_it_while_its_card_is_open(drawn: Desk) -> None:
    frame, first, count = (
        drawn.app.bound.reference.frame,
        drawn.sketch.reference,
        drawn.session.history,
    )
    assert frame.isVisible()
    assert first is not None
    steps, scale = count.count(), drawn.canvas.view.scale
    middle = QPointF(drawn.pixel(first.x + first.width / 2, first.y + first.height / 2))
    drag(drawn, middle, middle + QPointF(30, -20))
    moved = drawn.sketch.reference
    assert moved is not None
    assert moved.x - first.x == pytest.approx(30 / scale, abs=2)
    assert moved.y - first.y == pytest.approx(-20 / scale, abs=2)
    corner = QPointF(drawn.pixel(moved.x + moved.width, moved.y + moved.height))
    opposite = QPointF(drawn.pixel(moved.x, moved.y))
    drag(drawn, corner, (corner + opposite) / 2)
    smaller = drawn.sketch.reference
    assert smaller is not None
    assert smaller.width == pytest.approx(moved.width / 2, rel=0.03)
    assert smaller.x == pytest.approx(moved.x)
    assert count.count() == steps + 2
    drawn.actions["reference_locked"].trigger()
    assert not frame.isVisible()
    drawn.actions["reference_locked"].trigger()
    assert frame.isVisible()
    drawn.actions["reference_panel"].trigger()
    assert not frame.isVisible()


def test_the_keyboard_moves_and_scales_it(drawn: Desk) -> None:
    frame, first = drawn.app.bound.reference.frame, drawn.sketch.reference
    assert first is not None
    QTest.keyClick(frame, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(frame, Qt.Key.Key_Plus)
    made = drawn.sketch.reference
    assert made is not None
    assert made.width == pytest.approx(1.01 * first.width)
    assert made.x + made.width / 2 == pytest.approx(first.x + 10 + first.width / 2)


def test_saved_with_the_drawing_and_exported_only_when_asked(drawn: Desk, tmp_path: Path) -> None:
    drawn.session.edit("Draw", drawn.sketch.adding(line(300)))
    drawn.dialogs.paths = [tmp_path / name for name in ("a.svg", "b.svg", "c.svg", "d.png")]
    assert drawn.documents.save()
    assert open_sketch(tmp_path / "a.svg").reference == drawn.sketch.reference
    assert drawn.documents.exporting.export("editable", 1, False)
    assert "<image" not in (tmp_path / "b.svg").read_text()
    assert drawn.documents.exporting.export("exact", 1, False, reference=True)
    assert "<image" in (tmp_path / "c.svg").read_text()
    assert drawn.documents.exporting.export("png", 1, False)
    middle = QImage(str(tmp_path / "d.png")).pixelColor(600, 420)
    assert middle.red() - middle.green() < 5


def test_a_picture_has_it_only_when_asked(drawn: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    drawn.dialogs.paths = [tmp_path / "with.png"]
    drawn.actions["export"].trigger()
    card = drawn.cards.export
    card.choose("png")
    assert not card.drawn_from.isHidden()
    assert not card.reference.isChecked()
    card.reference.setChecked(True)
    card.scales[0].setChecked(True)
    card.confirm()
    qtbot.waitUntil(lambda: not drawn.documents.exporting.writing.is_going, timeout=30_000)
    middle = QImage(str(tmp_path / "with.png")).pixelColor(600, 420)
    assert middle.red() - middle.green() > 40
    assert not card.reference.isChecked(), "the next export is asked anew"


def moving_webp() -> bytes:
    """Two pictures, one after the other (https://developers.google.com/speed/webp/docs)."""
    still = picture(kind="webp")[12:]
    size = struct.pack("<I", 39)[:3] + struct.pack("<I", 19)[:3]
    head = chunk(b"VP8X", bytes([2, 0, 0, 0]) + size) + chunk(b"ANIM", bytes(6))
    frame = chunk(b"ANMF", bytes(6) + size + bytes([90, 0, 0, 0]) + still)
    body = b"WEBP" + head + frame + frame
    return b"RIFF" + struct.pack("<I", len(body)) + body


def chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)


def moving_png() -> bytes:
    """One that says that it has two pictures (https://www.w3.org/TR/png-3/#acTL-chunk)."""
    still = picture()
    at = still.index(b"IDAT") - 4
    said = b"acTL" + struct.pack(">II", 2, 0)
    return (
        still[:at] + struct.pack(">I", 8) + said + struct.pack(">I", zlib.crc32(said)) + still[at:]
    )


def moving_gif(count: int = 2) -> bytes:
    still, other = np.zeros((9, 9, 3), np.uint8), np.full((9, 9, 3), 200, np.uint8)
    gif = Gif((9, 9), Palette([still, other]))
    for each in (still, other)[:count]:
        gif.show(each, 10)
    return gif.data()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (moving_webp(), "moves; a reference is a still picture"),
        (moving_png(), "moves; a reference is a still picture"),
        (moving_gif(), "moves; a reference is a still picture"),
        (moving_gif(1), "damaged or no PNG"),
        (b"", "damaged or no PNG"),
        (b"GIF89a" + bytes(50), "damaged or no PNG"),
        (picture()[:60], "damaged or no PNG"),
        (claiming(10_000, 10_000), "10,000 × 10,000 pixels, which is too many"),
        (claiming(2**31 - 1, 2**31 - 1), "damaged or no PNG|too many"),
    ],
)
def test_a_bad_picture_costs_one_sentence(
    desk: Desk, tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "bad.png"
    path.write_bytes(content)
    before = desk.sketch
    desk.window.picture_dropped.emit(path)
    desk.worker.work()
    assert desk.sketch is before
    assert desk.message is not None
    assert any(each in desk.message for each in said.split("|"))
    assert desk.message.startswith("bad.png")


def test_a_folder_or_nothing_costs_one_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.window.picture_dropped.emit(tmp_path / "gone.png")
    desk.worker.work()
    assert desk.message == "gone.png cannot be read: No such file or directory."


def test_a_large_one_is_kept_smaller() -> None:
    image = decoded(picture(9000, 100), "large.png")
    assert (image.width(), image.height()) == (4096, 45)
    assert MOST_PIXELS > 9000 * 100
    assert encoded(image)[1] == "png"
