"""The canvas benchmark measures what it says, tried with few strokes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.page import canvas as benchmark
from benchmarks.page import hand, poster


def test_every_row_is_a_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, number in {"STROKES": 200, "DRAWN": 4, "UNDONE": 3, "CROWD": 120}.items():
        monkeypatch.setattr(benchmark, name, number)
    monkeypatch.setattr(hand, "FRAMES", 4)
    monkeypatch.setattr(hand, "REST", 0.02)
    usual, crowded = benchmark.tables()
    names = [measure.name for measure in usual.measures]
    for word in ("pen event", "undo", "panning", "zooming", "turning", "gap"):
        assert any(word in name for name in names)
    assert all(0 < measure.value < 10_000 for measure in (*usual.measures, *crowded.measures))
    assert usual.note.startswith("164 pen events")


def test_a_hand_really_draws_and_undoes(qtbot: QtBot) -> None:
    drawn = hand.Hand.before(benchmark.scattered(120, seed=1))
    drawn.draw(benchmark.scattered(3, seed=2))
    assert len(drawn.session.sketch.strokes) == 123
    drawn.timed([drawn.session.history.undo] * 2)
    assert len(drawn.session.sketch.strokes) == 121


def test_a_poster_is_drawn_around_and_undone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    small = {"LAYERS": 4, "FAINT": (1,), "STROKES": 5, "PICTURE": (300, 200), "DRAWN": 2}
    for name, number in small.items():
        monkeypatch.setattr(poster, name, number)
    monkeypatch.setattr(hand, "REST", 0.02)
    monkeypatch.setattr(hand, "PAUSE", 0.01)
    tables = poster.tables()
    assert len(tables) == 3
    assert all(measure.busy for table in tables for measure in table.measures)
