"""The canvas benchmark measures what it says, tried with few strokes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from benchmarks import canvas as benchmark


def test_every_row_is_a_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    small = {"STROKES": 200, "DRAWN": 4, "UNDONE": 3, "FRAMES": 4, "CROWD": 120, "REST": 0.02}
    for name, number in small.items():
        monkeypatch.setattr(benchmark, name, number)
    usual, crowded = benchmark.tables()
    names = [measure.name for measure in usual.measures]
    for word in ("pen event", "undo", "panning", "zooming", "turning", "gap"):
        assert any(word in name for name in names)
    assert all(0 < measure.value < 10_000 for measure in (*usual.measures, *crowded.measures))
    assert usual.note.startswith("164 pen events")


def test_a_desk_really_draws_undoes_and_erases(qtbot: QtBot) -> None:
    desk = benchmark.Desk(benchmark.scattered(120, seed=1))
    desk.draw(benchmark.scattered(3, seed=2))
    assert len(desk.session.sketch.strokes) == 123
    desk.each(2, desk.session.history.undo)
    assert len(desk.session.sketch.strokes) == 121
    desk.erase(0)
    assert len(desk.session.sketch.strokes) == 120
