import os
import signal
import threading
import time

import numpy as np
import pytest

from sketch_assistant.assist.bundle import load
from sketch_assistant.assist.engine import Cancelled, Engine
from sketch_assistant.assist.latent import encode
from sketch_assistant.assist.manifest import BundleError
from sketch_assistant.assist.mixture import draw_noise
from sketch_assistant.assist.runners import Runners
from sketch_assistant.assist.sandbox import Sandbox
from sketch_assistant.paths import shipped_models
from tests.assist.hostile import for_ever, write

PIG = load(shipped_models() / "pig")


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
    bundle = load(shipped_models() / "everything")
    lines = [np.array([(0.0, 0.0), (99.0, 30.0), (20.0, 80.0)])]
    ours, theirs = (encode(each, bundle, [lines])[0] for each in (sandbox, Engine("cpu")))
    assert np.allclose(ours, theirs, atol=1e-5)


def test_killed_from_outside_is_one_sentence_and_then_it_works_again(sandbox):
    sandbox.decode(*asked())
    os.kill(sandbox.process_id, signal.SIGKILL)
    with pytest.raises(BundleError, match=r"stopped unexpectedly; the drawing is untouched"):
        sandbox.decode(*asked())
    assert sandbox.decode(*asked())[1].shape[1] == 3


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
    deadline = time.monotonic() + 20
    while sandbox._loaded is None and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.1)
    before = time.monotonic()
    sandbox.cancel()
    thread.join(10)
    assert isinstance(outcome[0], Cancelled)
    assert time.monotonic() - before < 2.0
    assert sandbox.process_id is not None


def test_what_was_cancelled_before_is_past_after_begin(sandbox):
    sandbox.cancel()
    with pytest.raises(Cancelled):
        sandbox.decode(*asked())
    sandbox.begin()
    assert sandbox.decode(*asked())


def test_it_leaves_no_process_behind(sandbox):
    sandbox.decode(*asked())
    process = sandbox._process
    sandbox.release()
    assert process.poll() is not None


@pytest.mark.skipif(not os.path.exists("/proc/self/limits"), reason="reads the limits of Linux")
def test_the_process_is_limited(sandbox):
    sandbox.decode(*asked())
    with open(f"/proc/{sandbox.process_id}/limits", encoding="ascii") as stream:
        limits = {line[:26].strip(): line[26:].split()[0] for line in stream}
    assert limits["Max file size"] == "0"
    assert int(limits["Max address space"]) < 12_000_000_000


def test_what_ships_runs_here_and_everything_else_apart(tmp_path):
    runners = Runners(shipped_models())
    try:
        assert isinstance(runners.of(PIG), Engine)
        assert isinstance(runners.of(load(write(tmp_path / "m", for_ever()))), Sandbox)
    finally:
        runners.close()
