"""What runs a bundle's graphs, in this process or in another."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ...sketch.encoding import Floats32
from ..bundle.bundle import Bundle

LIFTED, ENDED = 1, 2  # the pen states at which a drawing may stop


class Cancelled(Exception):  # noqa: N818 (being cancelled is no error)
    """The call was cancelled from another thread."""


def never() -> bool:
    """Nobody stops the work: the default of whoever asks now and then whether to."""
    return False


class Runner(Protocol):
    """See `assist.engine.Engine`, which is one. provider: "CPU" or "CUDA", "" before the first
    call."""

    @property
    def provider(self) -> str: ...

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
    ) -> tuple[Floats32, Floats32]: ...

    def guess(self, bundle: Bundle, prefix: Floats32) -> Floats32: ...

    def encode(
        self, bundle: Bundle, drawing: Floats32, lengths: NDArray[np.int64]
    ) -> tuple[Floats32, Floats32]: ...

    def begin(self) -> None: ...

    def cancel(self) -> None: ...

    def release(self) -> None: ...
