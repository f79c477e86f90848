"""What is selected leaves the drawing and comes back: by the clipboard, dragged by its grip."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import SketchError, Stroke
from sketch_assistant.sketch.placing import ASIDE, FILLED
from sketch_assistant.sketch.svg.read import read
from sketch_assistant.ui.document import dropped
from sketch_assistant.ui.document.clipboard import STROKES, SVG, SelectionData
from sketch_assistant.ui.document.dropped import holds_strokes, strokes_in

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def drawn(desk: Desk) -> Desk:
    """Three lines on the page."""
    for x in (300, 400, 700):
        desk.draw_line(x)
    return desk


def test_copying_takes_the_selection_alone(drawn: Desk) -> None:
    chosen = drawn.strokes[1:2]
    drawn.session.select(chosen)
    drawn.press(Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    exact = read(io.BytesIO(bytes(data.data(STROKES).data())))
    assert exact.strokes == chosen
    assert (exact.width, exact.height) == pytest.approx((drawn.sketch.width, drawn.sketch.height))
    cropped = read(io.BytesIO(bytes(data.data(SVG).data())))
    assert len(cropped.strokes) == 1
    left, top, right, bottom = cropped.strokes[0].bounds
    assert 0 < left < 10
    assert 0 < top < 10
    assert (right, bottom) < (cropped.width, cropped.height)
    assert data.text().startswith("<?xml")
    assert data.hasImage()
    assert "selection" in (drawn.message or "")
    drawn.session.select(())
    drawn.press(Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert len(read(io.BytesIO(bytes(data.data(SVG).data()))).strokes) == 3
    assert not data.hasFormat(STROKES)


def test_a_selection_too_large_for_a_picture_is_copied_as_svg(drawn: Desk) -> None:
    wide = Stroke.through([(-4e5, 0), (4e5, 9e5)])
    data = SelectionData([wide], drawn.sketch)
    assert data.imageData() is None
    assert bytes(data.data(SVG).data()).startswith(b"<?xml")


def drag(desk: Desk, steps: int) -> None:
    """Press the grip and pull."""
    grip = desk.cards.selection.grip
    QTest.mousePress(grip, LEFT, pos=grip.rect().center())
    for step in range(1, steps):
        at = QPointF(14 + 6 * step, 14)
        moved = QMouseEvent(
            QMouseEvent.Type.MouseMove, at, grip.mapToGlobal(at), LEFT, LEFT,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(grip, moved)
    QTest.mouseRelease(grip, LEFT, pos=grip.rect().center())


def test_the_grip_carries_the_selection_away(drawn: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[SelectionData] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, action: carried.append(drag.mimeData()))
    before = drawn.sketch
    drawn.session.select(drawn.strokes[:2])
    for steps in (1, 2):
        drag(drawn, steps)
        assert not carried, "a tap that trembles is no drag"
    drag(drawn, steps=9)
    (data,) = carried
    assert data.strokes == drawn.strokes[:2]
    assert data.hasFormat(STROKES)
    assert drawn.sketch is before
    assert drawn.session.selection == drawn.strokes[:2]


def test_many_strokes_are_written_only_when_somebody_asks(
    drawn: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    monkeypatch.setattr(
        "sketch_assistant.ui.document.clipboard.write",
        lambda sketch, *_: written.append(len(sketch.strokes)),
    )
    data = SelectionData(drawn.strokes, drawn.sketch)
    assert data.hasFormat(SVG)
    assert not written
    data.data(SVG)
    data.data(SVG)
    assert written == [3]


def paste(desk: Desk) -> None:
    desk.press(Qt.Key.Key_V, CTRL)


def test_what_was_copied_is_pasted_beside_it_and_selected(drawn: Desk) -> None:
    before, chosen = drawn.strokes, drawn.strokes[1:]
    drawn.session.select(chosen)
    drawn.press(Qt.Key.Key_C, CTRL)
    paste(drawn)
    assert drawn.strokes[:3] == before
    pasted = drawn.session.selection
    assert pasted == drawn.strokes[3:]
    assert [each.xy[0] - old.xy[0] for each, old in zip(pasted, chosen, strict=True)] == [
        pytest.approx([ASIDE, ASIDE])
    ] * 2
    paste(drawn)
    assert drawn.strokes[5].xy[0] - chosen[0].xy[0] == pytest.approx([2 * ASIDE, 2 * ASIDE])
    drawn.session.history.undo()
    drawn.session.history.undo()
    assert drawn.strokes == before


def test_what_was_erased_is_pasted_where_it_was(drawn: Desk) -> None:
    chosen = drawn.strokes[:1]
    drawn.session.select(chosen)
    drawn.press(Qt.Key.Key_C, CTRL)
    drawn.press(Qt.Key.Key_Delete)
    paste(drawn)
    assert drawn.session.selection == chosen


def test_another_programs_svg_comes_into_the_middle(drawn: Desk) -> None:
    wide = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0 L9000 30" stroke="red"/></svg>'
    QGuiApplication.clipboard().setText(wide)
    paste(drawn)
    left, _, right, _ = drawn.session.selection[0].bounds
    assert (left + right) / 2 == pytest.approx(drawn.sketch.width / 2)
    assert right - left == pytest.approx(FILLED * drawn.sketch.width)


ELSEWHERE = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L90 30" stroke="red"/></svg>'
DOCTYPE = (
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
)


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- made elsewhere -->{ELSEWHERE}",
        f"{DOCTYPE}\n{ELSEWHERE}",
        f"\n\n  {ELSEWHERE}\n",
        f'\n<?xml version="1.0"?>\n<!-- a -->{DOCTYPE}{ELSEWHERE}',
        f'<?xml version="1.0" encoding="utf-16"?>{ELSEWHERE}',
        f"\ufeff{ELSEWHERE}",
        f"{ELSEWHERE}\0",
        '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d="M0 0L9 3" stroke="red"/></s:svg>',
        '{"drawing": [[[0, 90], [0, 30]]]}\n',
        '[{"drawing": [[[0, 90], [0, 30]]]}]',
    ],
)
def test_text_is_taken_whatever_comes_before_the_drawing(drawn: Desk, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    paste(drawn)
    assert len(drawn.session.selection) == 1


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("image/svg+xml", ELSEWHERE.encode()),
        ("image/svg+xml;charset=utf-8", ELSEWHERE.encode()),
        ("image/svg", ELSEWHERE.encode()),
        ("image/x-inkscape-svg", b"\n" + ELSEWHERE.encode()),
        ("image/svg+xml", ELSEWHERE.encode() + b"\0"),
        ("image/svg+xml", ELSEWHERE.encode("utf-16")),
        ("image/svg+xml", ELSEWHERE.encode("utf-16-le") + b"\0\0"),
        ("image/svg", f'<?xml version="1.0" encoding="UTF-16"?>{ELSEWHERE}'.encode("utf-16")),
    ],
)
def test_other_programs_forms_are_taken(drawn: Desk, form: str, written: bytes) -> None:
    data = QMimeData()
    data.setData(form, written)
    assert holds_strokes(data)
    assert len(strokes_in(data)) == 1


@pytest.mark.parametrize("broken", [b"<svg", b"", b"<html/>", b"<svg xmlns='x'/>"])
def test_a_broken_form_gives_way_to_the_next(drawn: Desk, broken: bytes) -> None:
    data = QMimeData()
    data.setData(STROKES, broken)
    data.setData(SVG, broken)
    data.setData("image/x-inkscape-svg", ELSEWHERE.encode())
    assert len(strokes_in(data)) == 1
    data.setData("image/x-inkscape-svg", broken)
    data.setText(ELSEWHERE)
    assert len(strokes_in(data)) == 1
    data.setText("words")
    with pytest.raises(SketchError, match=r"\.$"):
        strokes_in(data)


@pytest.mark.parametrize("text", ["", "words", "<svg broken", "<svg xmlns='x'/>"])
def test_a_clipboard_without_strokes_is_one_sentence(drawn: Desk, text: str) -> None:
    before = drawn.sketch
    QGuiApplication.clipboard().setText(text)
    paste(drawn)
    assert drawn.sketch is before
    assert (drawn.message or "").endswith(".")


MANY = ELSEWHERE.replace("<path", "<path d='M1 1L80 70' stroke='blue'/>" * 9000 + "<path")


@pytest.mark.parametrize("form", ["image/svg+xml", "text/plain", "file"])
def test_what_is_large_is_read_beside_the_window(
    drawn: Desk, form: str, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_here(*_: object) -> None:
        pytest.fail("the window waits")

    monkeypatch.setattr(dropped, "_svg", read_here)
    monkeypatch.setattr(dropped, "read_strokes", read_here)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before, data = drawn.strokes, QMimeData()
    if form == "file":
        (tmp_path / "many.svg").write_text(MANY)
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "many.svg"))])
    else:
        data.setData(form, MANY.encode())
    QGuiApplication.clipboard().setMimeData(data)
    paste(drawn)
    assert drawn.strokes == before, "not yet"
    name = "many.svg" if form == "file" else "what was copied.svg"
    assert drawn.message == f"Opening {name}: 0%"
    qtbot.waitUntil(lambda: len(drawn.session.selection) == 9001)
    assert drawn.strokes[: len(before)] == before
    assert drawn.message is None
    assert list(tmp_path.glob("sketch-assistant-*")) == []
    drawn.session.history.undo()
    assert drawn.strokes == before


def test_what_is_large_can_be_cancelled(drawn: Desk, tmp_path: Path, qtbot: QtBot,
                                        monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = drawn.sketch
    QGuiApplication.clipboard().setText(MANY)
    paste(drawn)
    drawn.cards.message.buttons[0].click()
    qtbot.waitUntil(lambda: not list(tmp_path.glob("sketch-assistant-*")))
    assert drawn.sketch is before
    assert drawn.message is None


def test_a_large_clipboard_that_is_broken_is_one_sentence(drawn: Desk, qtbot: QtBot) -> None:
    before = drawn.sketch
    QGuiApplication.clipboard().setText(MANY[:-9])
    paste(drawn)
    qtbot.waitUntil(lambda: (drawn.message or "").startswith("What was copied: "))
    assert (drawn.message or "").endswith(".")
    assert drawn.sketch is before
