"""Runs models from elsewhere in a process of their own, see `assist.sandbox.child`.

If one crashes, hangs or gives no usable numbers, that is one sentence, and the next question starts
a new process.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...sketch.encoding import Floats32
from ...sketch.plain import plain
from ...sketch.sentence import Sentence
from ..bundle.bundle import Bundle
from ..bundle.manifest import BundleError
from ..running.runner import ENDED, Cancelled, never
from .frames import Frame
from .process import Process
from .walls.protection import Protection, protection

START_SECONDS, LOAD_SECONDS, ANSWER_SECONDS = 30.0, 20.0, 5.0
GRACE = 2.0  # seconds in which a cancelled call must have stopped


class Sandbox:
    """A `Runner`. seconds: how long one answer may take before the process is ended. stopped:
    whether all work should end now; asked while it waits. command: what starts the process, () for
    ours."""

    def __init__(
        self,
        seconds: float = ANSWER_SECONDS,
        stopped: Callable[[], bool] = never,
        command: Sequence[str] = (),
    ) -> None:
        self._seconds, self._stopped, self._command = seconds, stopped, command
        self._process: Process | None = None
        self._loaded: dict[str, str] | None = None
        self._cancelled_at: float | None = None
        self._closed = False
        self.provider = ""
        self._protection = protection(())

    @property
    def process_id(self) -> int | None:
        """Of the process that runs the model; None while there is none."""
        return None if self._process is None else self._process.id

    def protection(self) -> Protection:
        """Which walls hold around a process: it is started for that, before it sees a model.
        Raises `BundleError`, `Cancelled`."""
        if self._process is None:
            self._start("")
        return self._protection

    def decode(
        self,
        bundle: Bundle,
        prefix: Floats32,
        noise: Floats32,
        temperature: float,
        latent: Floats32 | None = None,
        labels: NDArray[np.int64] | None = None,
        guidance: float = 1.0,
        until: int = ENDED,
    ) -> tuple[Floats32, Floats32]:
        """See `Engine.decode`. Raises `BundleError`, `Cancelled`."""
        arrays: dict[str, Any] = {"prefix": prefix, "noise": noise}
        if latent is not None:
            arrays["latent"] = latent
        if labels is not None:
            arrays["labels"] = labels
        how = {"temperature": temperature, "guidance": guidance, "until": until}
        answer = self._ask(bundle, Frame({"do": "decode", **how}, arrays))
        (steps, rows, width), count = noise.shape, prefix.shape
        outputs = 6 * (width - 5) + 3
        predictions = self._checked(bundle, answer, "predictions", (count[1], count[0], outputs))
        # A runtime that has no step to sample gives no rows at all.
        sampled = self._checked(bundle, answer, "rows", (None, rows if steps else None, 5))
        if len(sampled) > steps:
            raise _unusable(bundle)
        return predictions, sampled

    def guess(self, bundle: Bundle, prefix: Floats32) -> Floats32:
        """See `Engine.guess`. Raises `BundleError`, `Cancelled`."""
        answer = self._ask(bundle, Frame({"do": "guess"}, {"prefix": prefix}))
        return self._checked(bundle, answer, "guess", (len(prefix), bundle.manifest.labels))

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
        self._cancelled_at = None

    def cancel(self) -> None:
        """See `Engine.cancel`. Never waits; a process that goes on is ended."""
        self._cancelled_at = time.monotonic()
        process = self._process
        if process is not None:
            process.put(Frame({"do": "cancel"}))

    def close(self) -> None:
        """Whatever runs ends now, for good; from any thread. Never waits."""
        self._closed = True

    def release(self) -> None:
        """End the process."""
        process, self._process, self._loaded = self._process, None, None
        if process is not None:
            process.end()

    def _ask(self, bundle: Bundle, frame: Frame) -> Frame:
        if self._cancelled_at is not None:
            raise Cancelled
        name = bundle.manifest.name
        if self._loaded != bundle.manifest.sha256 or self._process is None:
            self._load(bundle)
        return self._exchange(frame, name, self._seconds, self._overdue)

    def _load(self, bundle: Bundle) -> None:
        """A new process for each bundle: nothing of one can linger for the next."""
        files = {
            name: np.frombuffer(bundle.read(name), dtype=np.uint8)
            for name in bundle.manifest.sha256
            if name.endswith(".onnx")
        }
        if self._loaded is not None:
            self.release()
        if self._process is None:
            self._start(bundle.manifest.name)
        frame = Frame({"do": "load", "manifest": asdict(bundle.manifest)}, files)
        self._exchange(frame, bundle.manifest.name, LOAD_SECONDS, self._over)
        self._loaded, self.provider = bundle.manifest.sha256, "CPU"

    def _start(self, name: str) -> None:
        """name: of the model that it is for, if for one."""
        try:
            self._process = Process(self._command)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise BundleError(
                "No process can be started for the model: {reason}.", reason=reason
            ) from error
        ready = self._wait(name, START_SECONDS, self._over)
        self._protection = protection(ready.facts.get("layers"))

    def _over(self) -> bool:
        return self._closed or self._stopped()

    def _overdue(self) -> bool:
        """Whether a call has gone on for too long after it was cancelled. What starts and loads a
        process is not cut short by the next stroke of the pen, or a quick hand would never get an
        answer."""
        cancelled = self._cancelled_at
        late = cancelled is not None and time.monotonic() - cancelled > GRACE
        return late or self._over()

    def _exchange(
        self, frame: Frame, name: str, seconds: float, stopped: Callable[[], bool]
    ) -> Frame:
        assert self._process is not None
        self._process.put(frame)
        return self._wait(name, seconds, stopped)

    def _wait(self, name: str, seconds: float, stopped: Callable[[], bool]) -> Frame:
        """The next answer. name: of the model. Raises `BundleError`, `Cancelled`."""
        assert self._process is not None
        try:
            answer = self._process.answer(seconds, stopped)
        except TimeoutError as error:
            self.release()
            if stopped():
                raise Cancelled from error
            raise _lost(
                name,
                Sentence("did not answer within {seconds} seconds", seconds=format(seconds, "g")),
            ) from error
        if answer is None:
            self.release()
            raise _lost(name, Sentence("stopped unexpectedly"))
        if answer.facts.get("cancelled"):
            raise Cancelled
        if "error" in answer.facts:
            raise BundleError(_sentence(name, answer.facts["error"]))
        return answer

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


def _lost(name: str, what: str) -> BundleError:
    model = (
        Sentence("The model {name}", name=repr(name))
        if name
        else Sentence("The process for models from elsewhere")
    )
    return BundleError(
        "{model} {what}; the drawing is untouched, and it is started again when it is asked next.",
        model=model,
        what=what,
    )


def _unusable(bundle: Bundle) -> BundleError:
    return BundleError("The model {name} gave unusable numbers.", name=repr(bundle.manifest.name))


def _sentence(name: str, text: object) -> str:
    """What the other side says, if it is one sentence."""
    said = plain(str(text)).strip()
    if 0 < len(said) <= 300:
        return said
    return Sentence("The model {name} failed to run.", name=repr(name))
