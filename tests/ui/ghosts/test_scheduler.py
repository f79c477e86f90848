"""The rules of when to ask, with the clock as a plain number."""

import pytest

from sketch_assistant.ui.ghosts.scheduler import Mode, Scheduler


@pytest.fixture
def scheduler() -> Scheduler:
    return Scheduler(delay=0.5)


def test_a_question_follows_once_the_pen_has_rested(scheduler: Scheduler) -> None:
    assert scheduler.wait(0.0) is None
    scheduler.drew(10.0)
    assert scheduler.wait(10.0) == pytest.approx(0.5)
    assert scheduler.wait(10.4) == pytest.approx(0.1)
    assert scheduler.wait(11.0) == 0.0


def test_each_stroke_starts_the_rest_again(scheduler: Scheduler) -> None:
    scheduler.drew(10.0)
    scheduler.drew(10.4)
    assert scheduler.wait(10.5) == pytest.approx(0.4)


def test_nothing_is_asked_while_the_pen_is_down(scheduler: Scheduler) -> None:
    scheduler.drew(10.0)
    scheduler.pen_down()
    assert scheduler.wait(20.0, pen_is_down=True) is None
    scheduler.ask(20.0)
    assert scheduler.wait(21.0, pen_is_down=True) is None


def test_a_pen_contact_without_ink_only_postpones_the_question(scheduler: Scheduler) -> None:
    scheduler.drew(10.0)
    scheduler.pen_down()
    scheduler.pen_up(30.0)
    assert scheduler.wait(30.0) == pytest.approx(0.5)


def test_a_question_cut_short_by_the_pen_is_put_again(scheduler: Scheduler) -> None:
    scheduler.drew(10.0)
    scheduler.started()
    scheduler.pen_down()
    scheduler.finished()
    scheduler.pen_up(12.0)
    assert scheduler.wait(12.0) == pytest.approx(0.5)


def test_one_in_flight_and_the_newest_waits(scheduler: Scheduler) -> None:
    scheduler.ask(1.0)
    scheduler.started()
    scheduler.ask(1.1)
    scheduler.drew(1.2)
    assert scheduler.wait(5.0) is None
    scheduler.finished()
    assert scheduler.wait(5.0) == 0.0
    assert not scheduler.asked
    scheduler.started()
    scheduler.finished()
    assert scheduler.wait(9.0) is None


def test_on_demand_answers_only_when_asked() -> None:
    scheduler = Scheduler(Mode.ASKED)
    scheduler.drew(1.0)
    assert scheduler.wait(9.0) is None
    scheduler.ask(9.0)
    assert scheduler.wait(9.0) == 0.0
    assert scheduler.asked


def test_drawing_on_withdraws_a_question_put_by_hand() -> None:
    scheduler = Scheduler(Mode.ASKED)
    scheduler.ask(1.0)
    scheduler.started()
    scheduler.pen_down()
    scheduler.finished()
    scheduler.pen_up(2.0)
    assert scheduler.wait(9.0) is None


def test_off_means_off(scheduler: Scheduler) -> None:
    scheduler.drew(1.0)
    scheduler.set_mode(Mode.OFF)
    scheduler.drew(2.0)
    scheduler.ask(3.0)
    scheduler.pen_down()
    scheduler.pen_up(4.0)
    assert scheduler.wait(99.0) is None


def test_forgetting_drops_the_open_question(scheduler: Scheduler) -> None:
    scheduler.drew(1.0)
    scheduler.forget()
    assert scheduler.wait(9.0) is None
