"""Published sketch-rnn models, converted by the training package in a process of its own."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from ... import training_extra
from ...sketch.plain import plain
from ...sketch.sentence import Sentence
from ..bundle.manifest import BundleError
from ..running import own_python
from ..running.runner import Cancelled

PUBLISHED = ".gen.json"
CONVERT_SECONDS, LOOK_UP = 300.0, 0.1


def convert(source: Path, made: Path, stopped: Callable[[], bool]) -> None:
    """Put a bundle's files into a folder. Raises `BundleError`, `Cancelled`."""
    if any(importlib.util.find_spec(each) is None for each in ("torch", "onnx")):
        raise BundleError(training_extra.advice("Converting a published model"))
    out = made / "converted"
    words = ["import-sketch-rnn-js", str(source.absolute()), "--out", str(out)]
    said = _told([*own_python.command("sketch_training"), *words], source, stopped)
    if not out.is_dir():
        sentence = plain(
            (said.strip().splitlines() or [Sentence("It could not be converted.")])[-1]
        )
        raise BundleError(sentence.removeprefix("sketch-training: ")[:300])
    for path in sorted(out.iterdir()):
        os.replace(path, made / path.name)
    out.rmdir()


def _told(command: list[str], source: Path, stopped: Callable[[], bool]) -> str:
    """What a command says of what went wrong, when it has ended. Raises `BundleError` when it takes
    too long, `Cancelled` when it is told to stop; then it is ended."""
    end = time.monotonic() + CONVERT_SECONDS
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=pipe) as process:
        while time.monotonic() < end and not stopped():
            with contextlib.suppress(subprocess.TimeoutExpired):
                return process.communicate(timeout=LOOK_UP)[1].decode(errors="replace")
        process.kill()
    if stopped():
        raise Cancelled
    raise BundleError("{name} took too long to convert.", name=source.name)
