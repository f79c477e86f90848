"""From the pen to the question, from the answer to the ghost, with a worker that waits for us."""

import itertools
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from sketch_assistant.assist.complete import Candidate, Request, Result
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.ui.assistant import Assistant, State
from sketch_assistant.ui.ghosting import Ghosting
from sketch_assistant.ui.scheduler import Mode
from sketch_assistant.ui.session import Session
from sketch_assistant.ui.worker import Worker

pytestmark = pytest.mark.usefixtures("qapp")


def line(x: float, origin: str = "drawn") -> Stroke:
    return Stroke.through([(x, 0), (x + 3, 60), (x, 120)], origin=origin)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class FakeSuggester:
    """Answers two candidates to the right of the drawing; notes what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.requests: list[Request] = []
        self.fails: Exception | None = None
        self.names = ["cat", "pig"]
        self.problems: list[str] = []

    def models(self) -> tuple[list, list[str]]:
        found = [SimpleNamespace(manifest=SimpleNamespace(name=name)) for name in self.names]
        return found, self.problems

    def warm(self) -> None:
        self.told.append("warm")

    def complete(self, *about) -> Result:
        request = Request(*about)
        self.requests.append(request)
        if self.fails:
            raise self.fails
        right = request.sketch.bounds[2] if request.sketch.bounds else 0.0
        candidates = tuple(
            Candidate((line(right + gap, "suggested"), line(right + 2 * gap, "suggested")), True)
            for gap in (50, 90)
        )
        return Result(request, candidates, "CPU")

    def cancel(self) -> None:
        self.told.append("cancel")

    def release(self) -> None:
        self.told.append("release")


class FakeWorker(QObject):
    """Keeps jobs until `work` is called, as a slow thread would."""

    done = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.jobs: deque = deque()

    def submit(self, job) -> None:
        self.jobs.append(job)

    def work(self) -> None:
        while self.jobs:
            job = self.jobs.popleft()
            try:
                outcome = job()
            except Exception as error:
                outcome = error
            self.done.emit(job, outcome)

    def close(self) -> None:
        self.jobs.clear()


@dataclass
class Desk:
    """Everything from the pen to the ghosts."""

    session: Session
    ghosting: Ghosting
    assistant: Assistant
    suggester: FakeSuggester
    worker: FakeWorker
    clock: Clock

    def draw(self, stroke: Stroke) -> None:
        self.pen_down()
        self.session.edit("Draw", self.session.sketch.adding(stroke))
        self.assistant.stroke_drawn()
        self.pen_up()

    def pen_down(self) -> None:
        self.ghosting.pen_down()
        self.assistant.pen_down()

    def pen_up(self) -> None:
        self.ghosting.pen_up()
        self.assistant.pen_up()

    def rest(self, seconds: float = 0.6) -> None:
        """Time passes; what the timer would do happens."""
        self.clock.now += seconds
        if self.assistant._timer.isActive():
            self.assistant._plan()

    @property
    def asked(self) -> int:
        """Questions waiting at the worker."""
        return sum(isinstance(job, partial) for job in self.worker.jobs)


@pytest.fixture
def desk() -> Iterator[Desk]:
    clock, session, worker, suggester = Clock(), Session(), FakeWorker(), FakeSuggester()
    ghosting = Ghosting(session, clock)
    assistant = Assistant(session, ghosting, suggester, worker, clock, itertools.count(1))  # type: ignore[arg-type]
    made = Desk(session, ghosting, assistant, suggester, worker, clock)
    assistant.find_models()
    worker.work()
    suggester.told.clear()
    yield made
    assistant.close()


def test_a_rest_after_a_stroke_brings_ghosts(desk: Desk) -> None:
    desk.draw(line(0))
    assert desk.asked == 0
    desk.rest(0.4)
    assert desk.asked == 0
    desk.rest(0.2)
    assert desk.asked == 1
    assert desk.assistant.state is State.THINKING
    desk.worker.work()
    assert len(desk.session.ghosts) == 2
    assert desk.assistant.state is State.IDLE
    assert desk.assistant.provider == "CPU"


def test_the_request_says_everything(desk: Desk) -> None:
    desk.assistant.set_model("pig")
    desk.assistant.set_temperature(0.7)
    desk.draw(line(0))
    desk.rest()
    desk.worker.work()
    assert desk.suggester.requests == [Request(desk.session.sketch, "pig", 0.7, 1, 9)]


def test_the_real_timer_asks(desk: Desk, qtbot) -> None:
    desk.assistant.set_delay(0.001)
    desk.draw(line(0))
    desk.clock.now += 1
    qtbot.waitUntil(lambda: desk.asked == 1, timeout=2000)


def test_an_answer_to_an_older_drawing_is_dropped(desk: Desk) -> None:
    desk.draw(line(0))
    desk.rest()
    job = desk.worker.jobs.popleft()
    outcome = job()
    desk.session.edit("Draw", desk.session.sketch.adding(line(9)))
    desk.worker.done.emit(job, outcome)
    assert desk.session.ghosts == ()


def test_the_pen_cuts_a_question_short(desk: Desk) -> None:
    desk.draw(line(0))
    desk.rest()
    desk.pen_down()
    assert desk.suggester.told == ["cancel"]
    desk.worker.work()
    assert desk.session.ghosts == ()
    desk.rest(9)
    assert desk.asked == 0
    desk.pen_up()
    desk.rest()
    assert desk.asked == 1


def test_one_in_flight_one_waiting_the_newest_wins(desk: Desk) -> None:
    desk.draw(line(0))
    desk.rest()
    for x in (100, 200, 300):
        desk.draw(line(x))
        desk.rest()
        assert desk.asked == 1
    desk.worker.jobs.popleft()
    desk.worker.done.emit(partial(desk.suggester.complete, None), SketchError("Cancelled."))
    assert desk.asked == 1
    desk.worker.work()
    assert [request.sketch for request in desk.suggester.requests] == [desk.session.sketch]


def test_drawing_along_asks_nothing(desk: Desk) -> None:
    desk.draw(line(0))
    desk.rest()
    desk.worker.work()
    first, second = desk.session.ghosts[0].strokes
    desk.draw(Stroke.through(first.xy))
    assert desk.session.ghosts[0].strokes == (second,)
    desk.rest(9)
    assert desk.asked == 0
    desk.draw(Stroke.through(second.xy))
    desk.rest()
    assert desk.asked == 1


def test_accepted_strokes_are_followed_by_a_question(desk: Desk) -> None:
    desk.draw(line(0))
    desk.rest()
    desk.worker.work()
    desk.rest(1)
    desk.ghosting.accept_all()
    desk.rest()
    assert desk.asked == 1


def test_after_a_part_was_accepted_the_rest_stays_in_place(desk: Desk) -> None:
    desk.draw(line(0))
    desk.rest()
    desk.worker.work()
    desk.rest(1)
    desk.ghosting.accept_next()
    rest = desk.session.ghost
    desk.rest()
    desk.worker.work()
    assert desk.session.ghost is rest
    assert len(desk.session.ghosts) == 2


def test_erasing_is_followed_by_a_question_and_undo_is_not(desk: Desk) -> None:
    desk.draw(line(0))
    desk.draw(line(50))
    desk.pen_down()
    desk.session.edit("Erase", desk.session.sketch.without(desk.session.sketch.strokes[:1]))
    desk.pen_up()
    desk.rest()
    assert desk.asked == 1
    desk.worker.work()
    desk.session.history.undo()
    assert desk.session.ghosts == ()
    desk.rest(9)
    assert desk.asked == 0


def test_asking_by_hand_replaces_the_ghosts_and_varies(desk: Desk) -> None:
    desk.draw(line(0))
    for _ in range(2):
        desk.assistant.ask()
        assert desk.asked == 1
        desk.worker.work()
    assert [request.seed for request in desk.suggester.requests] == [1, 2]
    assert len(desk.session.ghosts) == 2
    assert desk.session.current == 0


def test_on_demand_waits_to_be_asked(desk: Desk) -> None:
    desk.assistant.set_mode(Mode.ASKED)
    desk.draw(line(0))
    desk.rest(9)
    assert desk.asked == 0
    desk.assistant.ask()
    desk.worker.work()
    assert desk.session.ghosts


def test_off_is_off(desk: Desk) -> None:
    desk.draw(line(0))
    desk.rest()
    desk.worker.work()
    desk.draw(line(600))
    desk.assistant.set_mode(Mode.OFF)
    assert desk.session.ghosts == ()
    desk.worker.work()
    assert desk.suggester.told == ["release"]
    desk.draw(line(900))
    desk.assistant.ask()
    assert not desk.assistant._timer.isActive()
    assert not desk.worker.jobs
    assert desk.assistant.state is State.OFF


def test_turning_off_cuts_a_running_question_short(desk: Desk) -> None:
    desk.draw(line(0))
    desk.rest()
    desk.assistant.set_mode(Mode.OFF)
    assert desk.suggester.told == ["cancel"]
    desk.worker.work()
    assert desk.session.ghosts == ()
    assert desk.suggester.told == ["cancel", "release"]


def test_turning_on_again_asks_about_what_is_there(desk: Desk) -> None:
    desk.draw(line(0))
    desk.assistant.set_mode(Mode.OFF)
    desk.assistant.set_mode(Mode.RESTING)
    desk.rest()
    assert desk.asked == 1


def test_a_drawing_that_was_opened_is_asked_about(desk: Desk) -> None:
    desk.session.load(Sketch().adding(line(0)), None)
    desk.assistant.opened()
    desk.rest()
    assert desk.asked == 1
    desk.session.load(Sketch(), None)
    desk.assistant.opened()
    desk.rest(9)
    assert desk.asked == 1


def test_another_model_or_temperature_asks_anew(desk: Desk) -> None:
    desk.draw(line(0))
    desk.rest()
    desk.worker.work()
    desk.assistant.set_model("pig")
    desk.rest(0.3)
    desk.worker.work()
    desk.assistant.set_temperature(0.9)
    desk.assistant.set_temperature(0.95)
    desk.rest(0.3)
    desk.worker.work()
    assert [(r.model, r.temperature) for r in desk.suggester.requests] == [
        ("cat", 0.4),
        ("pig", 0.4),
        ("pig", 0.95),
    ]


def test_a_failure_is_told_once_and_the_drawing_stays(desk: Desk, qtbot) -> None:
    told: list[str] = []
    desk.assistant.failed.connect(told.append)
    desk.suggester.fails = SketchError("The model “cat” is damaged: install it again.")
    for x in (0, 50, 100):
        desk.draw(line(x))
        desk.rest()
        desk.worker.work()
    assert told == ["The model “cat” is damaged: install it again."]
    assert len(desk.session.sketch.strokes) == 3
    desk.suggester.fails = None
    desk.draw(line(150))
    desk.rest()
    desk.worker.work()
    assert desk.session.ghosts


def test_without_a_model_nothing_is_asked(desk: Desk) -> None:
    desk.suggester.names = []
    desk.assistant.find_models()
    desk.worker.work()
    assert desk.assistant.state is State.MISSING
    desk.draw(line(0))
    desk.rest(9)
    desk.assistant.ask()
    assert desk.asked == 0


def test_a_broken_model_is_told_and_the_others_work(desk: Desk) -> None:
    told: list[str] = []
    desk.assistant.failed.connect(told.append)
    desk.suggester.problems = ["The model in x has a manifest that cannot be used."]
    desk.assistant.find_models()
    desk.worker.work()
    assert told == desk.suggester.problems
    desk.draw(line(0))
    desk.rest()
    assert desk.asked == 1


def test_a_model_that_was_removed_gives_way_to_another(desk: Desk) -> None:
    desk.assistant.model = "zebra"
    desk.assistant.find_models()
    desk.worker.work()
    assert desk.assistant.model == "cat"


def test_the_real_worker_answers_in_this_thread(qtbot) -> None:
    worker = Worker()
    with qtbot.waitSignal(worker.done, timeout=2000) as caught:
        worker.submit(lambda: 6 * 7)
    assert caught.args[1] == 42
    with qtbot.waitSignal(worker.done, timeout=2000) as caught:
        worker.submit(lambda: 1 // 0)
    assert isinstance(caught.args[1], ZeroDivisionError)
    worker.close()
