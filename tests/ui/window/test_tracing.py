"""Tracing in the window: one step, selected, cancelled without a trace."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from sketch_assistant.sketch.document import Sketch
from tests.ui.window.desk import Desk


@pytest.fixture
def pictured(desk: Desk, tmp_path: Path) -> Desk:
    """With a circle to draw from."""
    image = QImage(300, 200, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#303030"), 5.0))
    painter.drawEllipse(60, 40, 120, 120)
    painter.end()
    image.save(str(tmp_path / "circle.png"))
    desk.window.picture_dropped.emit(tmp_path / "circle.png")
    desk.worker.work()
    return desk


def test_its_lines_become_selected_strokes_in_one_step(pictured: Desk) -> None:
    count = pictured.session.history.count()
    pictured.actions["trace_lines"].trigger()
    assert pictured.message == "Tracing the picture: 0%"
    pictured.worker.work()
    assert len(pictured.strokes) == 1
    assert pictured.session.selection == pictured.strokes
    assert pictured.session.history.count() == count + 1
    assert pictured.message == "1 line was traced, and selected."


def test_cancelled_nothing_changes(pictured: Desk) -> None:
    before = pictured.sketch
    pictured.actions["trace_edges"].trigger()
    pictured.cards.message.message.choices[0][1]()  # type: ignore[union-attr]
    pictured.worker.work()
    assert pictured.sketch is before
    assert "Tracing" not in (pictured.message or "")


def test_another_drawing_does_not_get_the_lines(pictured: Desk) -> None:
    pictured.actions["trace_lines"].trigger()
    pictured.session.load(Sketch(), None)
    pictured.worker.work()
    assert not pictured.strokes
    assert not pictured.actions["trace_lines"].isEnabled()


def test_nothing_to_trace_costs_one_sentence(desk: Desk, tmp_path: Path) -> None:
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    image.save(str(tmp_path / "white.png"))
    desk.window.picture_dropped.emit(tmp_path / "white.png")
    desk.worker.work()
    before = desk.sketch
    desk.actions["trace_lines"].trigger()
    desk.worker.work()
    assert desk.sketch is before
    assert desk.message == (
        "No lines were found in the picture; try its edges, or one with more contrast."
    )
