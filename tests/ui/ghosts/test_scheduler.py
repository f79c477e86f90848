"""The rules of when to ask, with the clock as a plain number."""

import pytest

from sketch_assistant.ui.ghosts.scheduler import LATELY, Mode, Scheduler


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
    scheduler.started(10.5)
    scheduler.pen_down()
    scheduler.finished()
    scheduler.pen_up(12.0)
    assert scheduler.wait(12.0) == pytest.approx(0.5)


def test_one_in_flight_and_the_newest_waits(scheduler: Scheduler) -> None:
    scheduler.ask(1.0)
    scheduler.started(1.0)
    scheduler.ask(1.1)
    scheduler.drew(1.2)
    assert scheduler.wait(5.0) is None
    scheduler.finished()
    assert scheduler.wait(5.0) == 0.0
    assert not scheduler.asked
    scheduler.started(5.0)
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
    scheduler.started(1.0)
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


def put(scheduler: Scheduler, now: float, takes: float) -> float:
    """A question at that moment and its answer: seconds until it may be shown."""
    scheduler.started(now)
    early = scheduler.answered(now + takes)
    scheduler.finished()
    return early


def test_a_question_is_put_so_early_that_the_answer_is_there_on_time(scheduler: Scheduler) -> None:
    scheduler.drew(10.0)
    assert put(scheduler, 10.5, takes=0.2) == 0.0
    scheduler.drew(20.0)
    assert scheduler.wait(20.0) == pytest.approx(0.3)
    assert put(scheduler, 20.3, takes=0.15) == pytest.approx(0.05)
    scheduler.drew(30.0)
    assert scheduler.wait(30.0) == pytest.approx(0.3), "as the slower of the two"


def test_it_is_never_put_before_the_pen_lifts(scheduler: Scheduler) -> None:
    scheduler.drew(10.0)
    put(scheduler, 10.5, takes=3.0)
    scheduler.drew(20.0)
    assert scheduler.wait(20.0) == 0.0
    assert put(scheduler, 20.0, takes=0.1) == pytest.approx(0.4)


def test_what_took_long_once_is_forgotten(scheduler: Scheduler) -> None:
    scheduler.drew(10.0)
    put(scheduler, 10.5, takes=3.0)
    for now in range(20, 20 + LATELY):
        scheduler.drew(now)
        put(scheduler, now, takes=0.1)
    scheduler.drew(40.0)
    assert scheduler.wait(40.0) == pytest.approx(0.4)


def test_what_a_person_asks_is_answered_at_once(scheduler: Scheduler) -> None:
    scheduler.drew(10.0)
    put(scheduler, 10.5, takes=0.2)
    scheduler.drew(20.0)
    scheduler.ask(20.1)
    assert scheduler.wait(20.1) == 0.0
    assert put(scheduler, 20.1, takes=0.1) == 0.0
