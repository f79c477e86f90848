"""Work in small steps, one a turn of the event loop."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.base.turns import Turns


def _counted(done: list[str], name: str, steps: int = 3) -> Iterator[None]:
    for i in range(steps):
        done.append(f"{name}{i}")
        yield


def _turn(times: int = 1) -> None:
    for _ in range(times):
        QApplication.processEvents()


def test_a_turn_takes_one_step(session: Session) -> None:
    done: list[str] = []
    Turns(session.pen, session).begin(_counted(done, "a"))
    assert done == []
    for i in range(3):
        _turn()
        assert done == ["a0", "a1", "a2"][: i + 1]


def test_what_is_begun_anew_is_not_ended(session: Session) -> None:
    done: list[str] = []
    turns = Turns(session.pen, session)
    turns.begin(_counted(done, "a"))
    _turn()
    turns.begin(_counted(done, "b", 1))
    _turn(5)
    assert done == ["a0", "b0"]


def test_a_step_may_begin_others(session: Session) -> None:
    done: list[str] = []
    turns = Turns(session.pen, session)

    def first() -> Iterator[None]:
        turns.begin(_counted(done, "b", 2))
        yield
        done.append("never")

    turns.begin(first())
    _turn(6)
    assert done == ["b0", "b1"]


def test_while_the_pen_is_down_nothing_is_done_and_then_the_rest(session: Session) -> None:
    done: list[str] = []
    turns = Turns(session.pen, session)
    turns.begin(_counted(done, "a"))
    _turn()
    session.pen.come()
    _turn(5)
    assert done == ["a0"]
    session.pen.leave()
    _turn(5)
    assert done == ["a0", "a1", "a2"]


def test_what_is_begun_under_the_pen_waits_for_it(session: Session) -> None:
    done: list[str] = []
    session.pen.come()
    Turns(session.pen, session).begin(_counted(done, "a", 1))
    _turn(5)
    assert done == []
    session.pen.leave()
    _turn(2)
    assert done == ["a0"]


def test_a_step_during_which_the_pen_comes_is_the_last_before_it_leaves(session: Session) -> None:
    done: list[str] = []

    def steps() -> Iterator[None]:
        session.pen.come()
        yield from _counted(done, "a", 2)

    Turns(session.pen, session).begin(steps())
    _turn(5)
    assert done == ["a0"]
