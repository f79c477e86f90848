"""What a command of an assist works with: the model, what runs it, and who looks on."""

from __future__ import annotations

import argparse
import time
from datetime import date
from pathlib import Path
from typing import Any

from ..assist.bundle.bundle import Bundle
from ..assist.bundle.manifest import BundleError
from ..assist.bundle.suited import with_latent
from ..assist.library.library import find_usable, usable
from ..assist.library.runners import Runners
from ..assist.recogniser.onlooker import onlooker
from ..assist.running.runner import Runner
from ..assist.sampling.ranking import Recogniser
from ..paths import model_roots, shipped_models


class Studio:
    """name: of an installed model; "" for the one of most classes with a latent. latent: whether it
    must have one. Raises `SketchError`."""

    def __init__(self, name: str, latent: bool = True) -> None:
        roots, today = model_roots(), date.today().isoformat()
        if name:
            self.bundle: Bundle = find_usable(name, roots, today)
        else:
            self.bundle = with_latent(usable(roots, today)[0])
        if latent and not self.bundle.manifest.latent:
            raise BundleError(
                f"The model {self.bundle.manifest.name!r} only goes on with drawings; leave out "
                "--model, or name one with a latent, like 'redraw'."
            )
        self.seconds = self._began = 0.0
        self._runners = Runners(shipped_models())
        self.runner: Runner = self._runners.of(self.bundle)
        self.recogniser: Recogniser | None = onlooker([shipped_models()])

    def __enter__(self) -> Studio:
        self._began = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self._began
        self._runners.release()

    def facts(self, options: argparse.Namespace, out: Path, more: dict[str, Any]) -> dict[str, Any]:
        """What was done, ready for JSON, once it is done; the seconds include loading the model."""
        return {
            "model": self.bundle.manifest.name,
            "provider": self.runner.provider,
            "temperature": options.temperature,
            "seed": options.seed,
            "seconds": round(self.seconds, 4),
            "file": str(out),
            **more,
        }
