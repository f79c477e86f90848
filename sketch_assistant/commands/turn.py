"""A command's turn at the desk: one model, and how long it took."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

from ..assist.bundle.choose_model import ANYTHING
from ..assist.desk import AssistDesk
from ..paths import model_roots, user_data


class Turn:
    """name: of an installed model; "" for the best for the purpose, see `bundle.choose_model`.
    Raises `SketchError`."""

    def __init__(self, name: str, purpose: str) -> None:
        self.desk = AssistDesk(model_roots(), user_data())
        self.model = self.desk.keep_to(name, purpose).manifest.name
        self.desk.recogniser()
        if purpose == ANYTHING:
            self.desk.of_begun()
        self.seconds = self._began = 0.0

    def __enter__(self) -> Turn:
        self._began = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self._began
        self.desk.release()

    def facts(self, options: argparse.Namespace, out: Path, more: dict[str, Any]) -> dict[str, Any]:
        """What was done, ready for JSON, once it is done; the seconds include loading the model."""
        return {
            "model": self.model,
            "provider": self.desk.provider,
            "temperature": options.temperature,
            "seed": options.seed,
            "seconds": round(self.seconds, 4),
            "file": str(out),
            **more,
        }
