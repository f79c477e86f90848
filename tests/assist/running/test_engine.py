import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import Bundle, load
from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.running.engine import MOST_SESSIONS, Engine
from sketch_assistant.assist.running.runner import LIFTED
from sketch_assistant.assist.sampling.mixture import draw_noise
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.encoding import Encoding


def _start(pig):
    return Encoding(pig.manifest.encoding.scale).inputs(np.zeros((0, 3)))[None]


def test_a_session_is_loaded_lazily_and_released(pig):
    engine = Engine("cpu")
    assert not engine._sessions
    noise = draw_noise(np.random.default_rng(0), 3, 2, pig.manifest.mixtures)
    engine.decode(pig, _start(pig), noise, 0.5)
    assert engine._sessions
    engine.release()
    assert not engine._sessions
    engine.decode(pig, _start(pig), noise, 0.5)


def test_two_models_take_turns_without_being_loaded_again(pig, monkeypatch):
    other, loaded = load(shipped_models() / "redraw"), []
    whole = Engine._load
    monkeypatch.setattr(Engine, "_load", lambda *about: loaded.append(about[2]) or whole(*about))
    engine = Engine("cpu")
    silence = np.zeros((0, 1, pig.manifest.mixtures + 5), np.float32)
    for bundle in (pig, other, pig, other):
        engine.decode(bundle, _start(bundle), silence, 0.5)
    assert len(loaded) == 2


def test_only_a_few_sessions_are_kept(pig):
    engine = Engine("cpu")
    silence = np.zeros((0, 1, pig.manifest.mixtures + 5), np.float32)
    for number in range(MOST_SESSIONS + 2):
        digests = {**pig.manifest.sha256, "decoder.onnx": str(number)}
        one = Unchecked(pig.path, replace(pig.manifest, sha256=digests))
        engine.decode(one, _start(pig), silence, 0.5)
    assert len(engine._sessions) == MOST_SESSIONS


class Unchecked(Bundle):
    """A bundle whose files are not compared with what its manifest says of them."""

    def read(self, name):
        return (self.path / name).read_bytes()


def test_a_batch_gives_what_single_runs_give(pig):
    engine = Engine("cpu")
    noise = draw_noise(np.random.default_rng(1), 30, 5, pig.manifest.mixtures)
    noise[:, :, 2] = -1e9  # never end
    _, together = engine.decode(pig, _start(pig), noise, 0.5)
    for i in range(5):
        _, alone = engine.decode(pig, _start(pig), noise[:, i : i + 1], 0.5)
        np.testing.assert_allclose(alone[:, 0], together[:, i], atol=1e-4)


def test_sampling_stops_when_every_sequence_has_ended(pig):
    noise = draw_noise(np.random.default_rng(2), 50, 3, pig.manifest.mixtures)
    noise[4, :, 2] = 1e9
    noise[:4, :, 2] = -1e9
    _, rows = Engine("cpu").decode(pig, _start(pig), noise, 0.5)
    assert rows.shape[:2] == (5, 3)
    assert (rows[4, :, 4] == 1).all()


def lifting(bundle: Bundle) -> np.ndarray:
    """Noise by which three drawings lift the pen for the first time at rows 4, 6 and 6."""
    noise = draw_noise(np.random.default_rng(0), 20, 3, bundle.manifest.mixtures)
    noise[:, :, 1:3] = -1e9
    noise[4:, 0, 1] = noise[6:, 1:, 1] = 1e9
    return noise


def test_sampling_stops_where_the_pen_is_lifted_if_that_is_asked():
    model = load(shipped_models() / "everything")
    _, rows = Engine("cpu").decode(model, _start(model), lifting(model), 0.5, until=LIFTED)
    assert [int(rows[:, i, 3].argmax()) for i in range(3)] == [4, 6, 6]
    assert len(rows) == 7


def test_a_model_that_cannot_stop_there_goes_on(pig):
    assert not pig.manifest.stops
    _, rows = Engine("cpu").decode(pig, _start(pig), lifting(pig), 0.5, until=LIFTED)
    assert [int(rows[:, i, 3].argmax()) for i in range(3)] == [4, 6, 6]
    assert len(rows) == 20


def test_without_a_gpu_nothing_is_printed(pig):
    code = (
        "from pathlib import Path; from sketch_assistant.assist.bundle.bundle import load;"
        "from sketch_assistant.assist.running.engine import Engine; import numpy as np;"
        f"b = load(Path({str(pig.path)!r})); e = Engine();"
        "e.decode(b, np.zeros((1, 1, 11), 'f'), np.zeros((1, 1, 25), 'f'), 1.0);"
        "assert e.provider in ('CPU', 'CUDA')"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (found.stdout, found.stderr) == ("", "")


def test_numbers_that_are_none_are_refused_in_one_sentence(pig):
    noise = draw_noise(np.random.default_rng(0), 3, 2, pig.manifest.mixtures)
    noise[..., -1] = np.nan
    with pytest.raises(BundleError, match="unusable numbers"):
        Engine("cpu").decode(pig, _start(pig), noise, 0.5)
