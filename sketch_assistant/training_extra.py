"""What teaching and training need beyond the program, and how it is added where that runs."""

from __future__ import annotations

import sys

from .sketch.sentence import Sentence

# The extra "training" of pyproject.toml, by the names that an index knows.
REQUIREMENTS = ("torch==2.13.0", "onnx>=1.19", "tqdm>=4.66")


def command() -> str:
    """Adds it to the Python that runs this program: for any shell, cmd.exe included, from any
    folder."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return " ".join([f"{python} -m pip install", *(f'"{each}"' for each in REQUIREMENTS)])


def advice(what: str) -> str:
    """What a person can do for something that needs it, such as "Teaching"."""
    if getattr(sys, "frozen", False):
        return Sentence(
            "{what} is not part of this build: start the program from its source folder.", what=what
        )
    return Sentence(
        "{what} needs PyTorch, which does not come with the program. This adds it: {command}",
        what=what,
        command=command(),
    )
