import os
import signal
import sys
import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.library.runners import Runners
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.running.runner import Cancelled
from sketch_assistant.assist.sampling.latent import encode
from sketch_assistant.assist.sampling.mixture import draw_noise
from sketch_assistant.assist.sandbox import sandbox as module
from sketch_assistant.assist.sandbox.sandbox import Sandbox
from sketch_assistant.paths import shipped_models
from tests.assist.hostile import for_ever, write
from tests.one_class import PIG_MODEL

# Takes the model and then reads nothing more.
DEAF = (
    "from sketch_assistant.assist.sandbox.frames import receive; receive(sys.stdin.buffer); "
    "send(sys.stdout.buffer, Frame({'done': True})); time.sleep(600)"
)
PIG = load(PIG_MODEL)


@pytest.fixture
def sandbox():
    made = Sandbox()
    yield made
    made.release()


def asked(bundle=PIG, steps=12):
    prefix = np.repeat(bundle.manifest.encoding.inputs(np.zeros((0, 3)))[None], 3, axis=0)
    noise = draw_noise(np.random.default_rng(0), steps, 3, bundle.manifest.mixtures)
    return bundle, prefix, noise, 0.4


def test_it_gives_what_the_engine_gives(sandbox):
    for ours, theirs in zip(sandbox.decode(*asked()), Engine("cpu").decode(*asked()), strict=True):
        assert np.array_equal(ours, theirs)
    assert sandbox.provider == "CPU"


def test_reading_without_sampling(sandbox):
    predictions, rows = sandbox.decode(*asked(steps=0))
    assert predictions.shape[:2] == (1, 3)
    assert not len(rows)


def test_it_encodes(sandbox):
    bundle = load(shipped_models() / "redraw")
    lines = [np.array([(0.0, 0.0), (99.0, 30.0), (20.0, 80.0)])]
    ours, theirs = (encode(each, bundle, [lines])[0] for each in (sandbox, Engine("cpu")))
    assert np.allclose(ours, theirs, atol=1e-5)


def ask_to_the_end(sandbox):
    """The child that holds the model ends a moment after the process that waits for it."""
    while True:
        sandbox.decode(*asked())


def test_killed_from_outside_is_one_sentence_and_then_it_works_again(sandbox):
    sandbox.decode(*asked())
    os.kill(sandbox.process_id, signal.SIGKILL)
    with pytest.raises(BundleError, match=r"stopped unexpectedly; the drawing is untouched"):
        ask_to_the_end(sandbox)
    assert sandbox.decode(*asked())[1].shape[1] == 3


def test_one_that_does_not_start_is_told_by_the_name_of_its_model():
    never = Sandbox(command=(sys.executable, "-c", ""))
    with pytest.raises(BundleError, match=f"'{PIG.manifest.name}' stopped unexpectedly"):
        never.decode(*asked())


def test_cancelling_stops_a_running_call_and_the_process_lives_on(sandbox, tmp_path):
    bundle = load(write(tmp_path / "m", for_ever()))
    slow = asked(bundle)
    outcome = []

    def work():
        try:
            sandbox.decode(*slow)
        except Exception as error:
            outcome.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    deadline = time.monotonic() + 60
    while sandbox._loaded is None and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.1)
    sandbox.cancel()
    thread.join(60)
    assert isinstance(outcome[0], Cancelled)
    assert sandbox.process_id is not None


def test_what_was_cancelled_before_is_past_after_begin(sandbox):
    sandbox.cancel()
    with pytest.raises(Cancelled):
        sandbox.decode(*asked())
    sandbox.begin()
    assert sandbox.decode(*asked())


def told_ready(then):
    """What starts a process that says that it is ready, then does something else than answer."""
    code = (
        "import sys, time; from sketch_assistant.assist.sandbox.frames import Frame, send; "
        f"send(sys.stdout.buffer, Frame({{'ready': True}})); {then}"
    )
    return [sys.executable, "-c", code]


def test_a_process_that_reads_nothing_holds_nobody_up(monkeypatch):
    monkeypatch.setattr(module, "LOAD_SECONDS", 1.0)
    everything = load(shipped_models() / "everything")  # more than a pipe takes
    stuck = Sandbox(command=told_ready("time.sleep(600)"))
    outcome = []

    def work():
        try:
            stuck.decode(*asked(everything))
        except BundleError as error:
            outcome.append(str(error))

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    while stuck.process_id is None and thread.is_alive():
        time.sleep(0.01)
    window = threading.Thread(target=stuck.cancel, daemon=True)
    window.start()
    window.join(60)
    assert not window.is_alive()
    thread.join(60)
    assert "did not answer within 1 seconds" in outcome[0]


def test_a_call_that_goes_on_after_it_was_cancelled_is_ended(tmp_path):
    deaf = Sandbox(seconds=600.0, command=told_ready(DEAF))
    outcome = []

    def work():
        try:
            deaf.decode(*asked())
        except Cancelled:
            outcome.append("cancelled")

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    while deaf._loaded is None and thread.is_alive():
        time.sleep(0.01)
    deaf.cancel()
    thread.join(60)
    assert outcome == ["cancelled"]
    assert deaf.process_id is None


def test_closing_ends_what_runs_and_what_starts(tmp_path):
    for then in ("time.sleep(600)", DEAF):
        closed = Sandbox(seconds=600.0, command=told_ready(then))
        closed.close()
        with pytest.raises(Cancelled):
            closed.decode(*asked())
        assert closed.process_id is None


def test_it_leaves_no_process_behind(sandbox):
    sandbox.decode(*asked())
    process = sandbox._process._process
    sandbox.release()
    assert process.poll() is not None


def test_what_ships_runs_here_and_everything_else_apart(tmp_path):
    runners = Runners(shipped_models())
    try:
        assert isinstance(runners.of(load(shipped_models() / "redraw")), Engine)
        assert isinstance(runners.of(load(write(tmp_path / "m", for_ever()))), Sandbox)
    finally:
        runners.close()


def test_what_ships_draws_beside_what_ships_and_nothing_else(tmp_path):
    runners = Runners(shipped_models())
    everything = load(shipped_models() / "everything")
    others = runners.beside(everything)
    assert [each.manifest.name for each in others] == ["redraw", "memory"]
    for each in others:
        assert set(everything.manifest.classes) <= set(each.manifest.classes)
    assert runners.beside(everything) is others
    assert runners.beside(load(shipped_models() / "redraw")) == ()
    assert runners.beside(replace(everything, path=tmp_path / "everything")) == ()
