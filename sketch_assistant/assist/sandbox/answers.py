"""What the process of a model answers to a frame."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..bundle.bundle import Bundle
from ..bundle.manifest import BundleError, parsed
from ..running.engine import Engine
from ..running.runner import Cancelled
from .frames import Frame


@dataclass(frozen=True)
class Given(Bundle):
    """A bundle whose files were handed over as bytes."""

    files: dict[str, bytes] = field(default_factory=dict)

    def read(self, name: str) -> bytes:
        """A file's bytes; raises `BundleError` where it is not what the manifest says."""
        data = self.files.get(name)
        if data is None or hashlib.sha256(data).hexdigest() != self.manifest.sha256.get(name):
            raise BundleError(
                "The model {name} has no file {name_2}.",
                name=repr(self.manifest.name),
                name_2=name,
            )
        return data


class Answers:
    """Loads a bundle, then runs its graphs."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._bundle: Given | None = None

    def answer(self, frame: Frame) -> Frame:
        """What was asked for, or a sentence that says why not."""
        try:
            return self._done(frame)
        except Cancelled:
            return Frame({"cancelled": True})
        except BundleError as error:
            return Frame({"error": str(error)})
        except Exception as error:  # whatever a hostile model makes of the runtime
            return Frame({"error": f"The model failed to run ({type(error).__name__})."})

    def _done(self, frame: Frame) -> Frame:
        facts, arrays = frame.facts, frame.arrays
        if facts["do"] == "load":
            files = {name: each.tobytes() for name, each in arrays.items()}
            self._bundle = Given(Path("given"), parsed(facts["manifest"], "given"), files)
            return Frame({"done": True})
        if self._bundle is None:
            raise BundleError("No model was given.")
        self._engine.begin()
        if facts["do"] == "encode":
            mu, log_variance = self._engine.encode(
                self._bundle, arrays["drawing"], arrays["lengths"]
            )
            return Frame({"done": True}, {"mu": mu, "log_variance": log_variance})
        if facts["do"] == "guess":
            guess = self._engine.guess(self._bundle, arrays["prefix"])
            return Frame({"done": True}, {"guess": guess})
        return self._decoded(facts, dict(arrays))

    def _decoded(self, facts: dict[str, Any], arrays: dict[str, Any]) -> Frame:
        assert self._bundle is not None
        predictions, rows = self._engine.decode(
            self._bundle,
            arrays["prefix"],
            arrays["noise"],
            float(facts["temperature"]),
            arrays.get("latent"),
            arrays.get("labels"),
            float(facts["guidance"]),
            int(facts["until"]),
        )
        return Frame({"done": True}, {"predictions": predictions, "rows": rows})
