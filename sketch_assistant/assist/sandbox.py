"""Runs models from elsewhere in a process of their own, with limits of memory and time.

If one crashes, hangs or gives no usable numbers, that is one sentence, and the next question starts
a new process.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from dataclasses import asdict
from queue import Empty, SimpleQueue
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from ..sketch.encoding import Floats32
from . import own_python
from .bundle import Bundle
from .engine import Cancelled
from .frames import Frame, FrameError, receive, send
from .manifest import BundleError

START_SECONDS, LOAD_SECONDS, ANSWER_SECONDS = 30.0, 20.0, 5.0
WORD = "--run-a-model"  # starts the other side in a frozen program


class Sandbox:
    """A `Runner`. seconds: how long one answer may take before the process is ended."""

    def __init__(self, seconds: float = ANSWER_SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: SimpleQueue[Frame | None] = SimpleQueue()
        self._loaded: dict[str, str] | None = None
        self._writing = threading.Lock()
        self._cancelled = False
        self.provider = ""

    @property
    def process_id(self) -> int | None:
        """Of the process that runs the model; None while there is none."""
        return None if self._process is None else self._process.pid

    def decode(
        self,
        bundle: Bundle,
        prefix: Floats32,
        noise: Floats32,
        temperature: float,
        latent: Floats32 | None = None,
        labels: NDArray[np.int64] | None = None,
    ) -> tuple[Floats32, Floats32]:
        """See `Engine.decode`. Raises `BundleError`, `Cancelled`."""
        arrays: dict[str, Any] = {"prefix": prefix, "noise": noise}
        if latent is not None:
            arrays["latent"] = latent
        if labels is not None:
            arrays["labels"] = labels
        answer = self._ask(bundle, Frame({"do": "decode", "temperature": temperature}, arrays))
        (steps, rows, width), count = noise.shape, prefix.shape
        outputs = 6 * (width - 5) + 3
        predictions = self._checked(bundle, answer, "predictions", (count[1], count[0], outputs))
        # A runtime that has no step to sample gives no rows at all.
        sampled = self._checked(bundle, answer, "rows", (None, rows if steps else None, 5))
        if len(sampled) > steps:
            raise _unusable(bundle)
        return predictions, sampled

    def encode(
        self, bundle: Bundle, drawing: Floats32, lengths: NDArray[np.int64]
    ) -> tuple[Floats32, Floats32]:
        """See `Engine.encode`. Raises `BundleError`, `Cancelled`."""
        frame = Frame({"do": "encode"}, {"drawing": drawing, "lengths": lengths})
        answer = self._ask(bundle, frame)
        shape = (len(drawing), bundle.manifest.latent)
        mu, log_variance = (
            self._checked(bundle, answer, name, shape) for name in ("mu", "log_variance")
        )
        return mu, log_variance

    def begin(self) -> None:
        """See `Engine.begin`."""
        self._cancelled = False

    def cancel(self) -> None:
        """See `Engine.cancel`."""
        self._cancelled = True
        process = self._process
        if process is not None and process.stdin is not None:
            with contextlib.suppress(OSError, ValueError), self._writing:
                send(process.stdin, Frame({"do": "cancel"}))  # type: ignore[arg-type]

    def release(self) -> None:
        """End the process."""
        process, self._process, self._loaded = self._process, None, None
        if process is not None:
            process.kill()
            with contextlib.suppress(OSError):
                assert process.stdin is not None
                process.stdin.close()
            process.wait()

    def _ask(self, bundle: Bundle, frame: Frame) -> Frame:
        if self._cancelled:
            raise Cancelled
        if self._loaded != bundle.manifest.sha256 or self._process is None:
            self._load(bundle)
        return self._exchange(bundle, frame, self._seconds)

    def _load(self, bundle: Bundle) -> None:
        """A new process for each bundle: nothing of one can linger for the next."""
        self.release()
        files = {
            name: np.frombuffer(bundle.read(name), dtype=np.uint8)
            for name in bundle.manifest.sha256
            if name.endswith(".onnx")
        }
        self._start()
        self._wait(bundle, START_SECONDS)
        record = asdict(bundle.manifest)
        self._exchange(bundle, Frame({"do": "load", "manifest": record}, files), LOAD_SECONDS)
        self._loaded, self.provider = bundle.manifest.sha256, "CPU"

    def _start(self) -> None:
        command = own_python.command("sketch_assistant.assist.sandbox_child")
        if getattr(sys, "frozen", False):
            command = [sys.executable, WORD]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            command,
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
        )
        self._answers = SimpleQueue()
        assert self._process.stdout is not None
        reader = threading.Thread(
            target=_collect, args=(self._process.stdout, self._answers), daemon=True
        )
        reader.start()

    def _exchange(self, bundle: Bundle, frame: Frame, seconds: float) -> Frame:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            with self._writing:
                send(self._process.stdin, frame)  # type: ignore[arg-type]
        except OSError as error:
            raise self._lost(bundle, "stopped unexpectedly") from error
        return self._wait(bundle, seconds)

    def _wait(self, bundle: Bundle, seconds: float) -> Frame:
        try:
            answer = self._answers.get(timeout=seconds)
        except Empty as error:
            raise self._lost(bundle, f"did not answer within {seconds:g} seconds") from error
        if answer is None:
            raise self._lost(bundle, "stopped unexpectedly")
        if answer.facts.get("cancelled"):
            raise Cancelled
        if "error" in answer.facts:
            raise BundleError(_sentence(bundle, answer.facts["error"]))
        return answer

    def _lost(self, bundle: Bundle, what: str) -> BundleError:
        self.release()
        return BundleError(
            f"The model {bundle.manifest.name!r} {what}; the drawing is untouched, and it is "
            "started again when it is asked next."
        )

    def _checked(
        self, bundle: Bundle, answer: Frame, name: str, shape: tuple[int | None, ...]
    ) -> Floats32:
        """An array of the answer, if it is what it should be."""
        found = answer.arrays.get(name)
        if (
            found is None
            or found.dtype != np.float32
            or found.ndim != len(shape)
            or any(want not in (None, have) for want, have in zip(shape, found.shape, strict=True))
            or not np.isfinite(found).all()
        ):
            raise _unusable(bundle)
        return found.copy()


def _collect(stream: BinaryIO, answers: SimpleQueue[Frame | None]) -> None:
    """Frames as they come; None at the end, or at the first that is none."""
    with contextlib.suppress(FrameError, OSError, ValueError):
        while (frame := receive(stream)) is not None:
            answers.put(frame)
    answers.put(None)
    stream.close()


def _unusable(bundle: Bundle) -> BundleError:
    return BundleError(f"The model {bundle.manifest.name!r} gave unusable numbers.")


def _sentence(bundle: Bundle, text: object) -> str:
    """What the other side says, if it is one sentence."""
    plain = str(text).replace("\n", " ").strip()
    if 0 < len(plain) <= 300:
        return plain
    return f"The model {bundle.manifest.name!r} failed to run."
