"""What is said of a pointing device is what it did."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from sketch_assistant.ui.pen.events.pointer_log import KEPT, PointerLog, Sample


def log_of(moments: Iterable[float], speed: float = 1000.0) -> PointerLog:
    """A pen that moves at a speed (pixels a second) and reports at these moments."""
    log = PointerLog()
    for moment in moments:
        log.add(Sample(moment, speed * moment, 0.0, 0.5))
    return log


def test_the_rate_is_that_of_the_reports() -> None:
    assert log_of(i / 200 for i in range(100)).rate == pytest.approx(200)
    assert log_of([]).rate == 0.0
    assert log_of([1.0]).rate == 0.0


def test_nothing_is_lost_of_steady_reports() -> None:
    assert log_of(i / 200 for i in range(300)).lost == 0


def test_what_is_left_out_is_lost() -> None:
    assert log_of(i / 200 for i in range(100) if not 50 <= i < 57).lost == 7


def test_a_pen_that_rests_loses_nothing() -> None:
    log = log_of(i / 200 for i in range(50))
    log.add(Sample(49 / 200 + 2.0, 1000.0 * 49 / 200 + 1.0, 0.0, 0.5))
    assert log.lost == 0


def test_a_pen_that_was_lifted_loses_nothing() -> None:
    log = log_of(i / 200 for i in range(50))
    log.add(Sample(0.3, 300.0, 0.0, 0.0, down=False))
    log.add(Sample(2.0, 900.0, 0.0, 0.5))
    assert log.lost == 0


def test_levels_of_pressure_are_counted_while_it_draws() -> None:
    log = PointerLog()
    for i in range(30):
        log.add(Sample(i / 100, 0.0, 0.0, (i % 3) / 10, down=i % 3 > 0))
    assert log.levels == {0.1, 0.2}
    log.clear()
    assert (log.last, log.levels, log.lost) == (None, set(), 0)


def test_it_keeps_the_newest_only() -> None:
    assert len(log_of(i / 200 for i in range(3 * KEPT)).samples) == KEPT
