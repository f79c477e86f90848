"""Command lines as tests run them: in this process, or as real programs in a shell's pipeline."""

import io
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

from sketch_assistant import paths
from sketch_assistant.cli import main

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = paths.resources() / "samples"
CAT, PIG = SAMPLES / "cat.svg", SAMPLES / "pig.svg"
PROGRAM = [sys.executable, "-W", "error", "-m", "sketch_assistant"]


def run(*words):
    """The exit code of a command line, however it ends."""
    try:
        return main([str(word) for word in words])
    except SystemExit as ended:
        return ended.code


def feed(monkeypatch, data):
    """Let standard input hold these bytes."""
    stream = io.BytesIO(data)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=stream))
    return stream


def program(*words, data=b"", **options):
    """The same as a program of its own: its exit code, output and errors in bytes."""
    command = [*PROGRAM, *map(str, words)]
    if "stdin" not in options:
        options["input"] = data
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60, **options}
    return subprocess.run(command, cwd=ROOT, **options)


def sentence(output):
    """The one sentence of an error stream, which holds nothing else."""
    text = output.decode() if isinstance(output, bytes) else output
    assert text.startswith("sketch-assistant")
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text
