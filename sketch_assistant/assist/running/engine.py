"""The only door to onnxruntime: sessions, the GPU when there is one, cancelling."""

from __future__ import annotations

import ctypes
import sys
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from ...sketch.encoding import Floats32
from ..bundle import manifest as names
from ..bundle.bundle import Bundle
from ..bundle.manifest import BundleError, Manifest
from ..bundle.promised import expected, fits
from ..bundle.recogniser_bundle import RecogniserBundle, RecogniserManifest
from .runner import ENDED, Cancelled

MOST_SESSIONS = 4  # encoder and decoder of one model, and two that draw beside it


class Engine:
    """Runs bundles. A session is made at the first call for a file of a bundle; the last few are
    kept, until `release` is called. One thread computes, so the other cores stay with the pen.

    provider: "auto" (the GPU when there is one) or "cpu".
    """

    def __init__(self, provider: str = "auto") -> None:
        self._wanted = provider
        self._sessions: dict[str, ort.InferenceSession] = {}  # by digest, the last used last
        self._running: ort.RunOptions | None = None
        self._cancelled = False
        self.provider = ""

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
        """Read a prefix (p, t, 11) and sample with noise (s, n, M + 5), p = 1 or n; of a
        transformer any divisor of n, the drawings that go on from one prefix side by side.

        latent (p, N_z): None, or zeros, for none. labels (p,): the classes, where the model is told
        them; None for no known class. guidance: how strongly the class matters, 1 or more (see
        `Manifest.guided`; other models pass over it). until: where a drawing stops, so that no time
        goes into what follows: LIFTED or ENDED; a model that cannot (see `Manifest.stops`) goes on.

        Returns predictions (t, p, 6M + 3), laid out as `assist.sampling.mixture` says, and
        stroke-5 rows (s', n, 5) with offsets in units of the encoding's scale; those after where a
        drawing stopped mean nothing.
        Raises `BundleError`, `Cancelled`.
        """
        inputs = _reading(bundle.manifest, prefix, noise)
        inputs[names.INPUT_TEMPERATURE] = np.array(temperature, dtype=np.float32)
        if latent is not None and bundle.manifest.latent:
            inputs[names.INPUT_LATENT] = latent
        if labels is not None and bundle.manifest.labels:
            inputs[names.INPUT_LABEL] = labels
        if bundle.manifest.guided:
            inputs[names.INPUT_GUIDANCE] = np.array(guidance, dtype=np.float32)
        if bundle.manifest.stops:
            inputs[names.INPUT_UNTIL] = np.array(until, dtype=np.int64)
        predictions, rows = self._decode(bundle, inputs)[:2]
        return predictions, rows

    def guess(self, bundle: Bundle, prefix: Floats32) -> Floats32:
        """Logits (p, classes) of what drawings (p, t, 11) begin, by a model that guesses. Raises
        `BundleError`, `Cancelled`."""
        silence = np.zeros((0, len(prefix), bundle.manifest.mixtures + 5), dtype=np.float32)
        return self._decode(bundle, _reading(bundle.manifest, prefix, silence))[2]

    def _decode(self, bundle: Bundle, inputs: dict[str, Any]) -> list[Floats32]:
        """What the decoder's graph puts out, in order."""
        found: list[Floats32] = self._run(bundle, names.DECODER, inputs)
        if not all(np.isfinite(each).all() for each in found):
            raise BundleError(
                "The model {name} gave unusable numbers.", name=repr(bundle.manifest.name)
            )
        return found

    def encode(
        self, bundle: Bundle, drawing: Floats32, lengths: NDArray[np.int64]
    ) -> tuple[Floats32, Floats32]:
        """mu and log sigma² (b, N_z) of drawings (b, t, 5): stroke-5 rows without start token,
        offsets in units of the scale; lengths (b,) int64 in rows."""
        inputs = {names.INPUT_DRAWING: drawing, names.INPUT_LENGTHS: lengths}
        mu, log_variance = self._run(bundle, names.ENCODER, inputs)
        return mu, log_variance

    def recognise(self, bundle: RecogniserBundle, rasters: Floats32) -> Floats32:
        """Probabilities (n, classes) of rasters (n, 8, side, side), see `assist.bundle.raster`."""
        chances: Floats32
        (chances,) = self._run(bundle, names.RECOGNISER, {names.INPUT_RASTER: rasters})
        if not np.isfinite(chances).all():
            raise BundleError(
                "The model {name} gave unusable numbers.", name=repr(bundle.manifest.name)
            )
        return chances

    def begin(self) -> None:
        """Start a piece of work of one or more calls: what was cancelled before is past."""
        self._cancelled = False

    def cancel(self) -> None:
        """Stop the work that has begun: its running call, within a few milliseconds, or its next
        one raises `Cancelled`. From any thread."""
        self._cancelled = True
        running = self._running
        if running is not None:
            running.terminate = True

    def release(self) -> None:
        """Forget all sessions and their memory."""
        self._sessions.clear()

    def _run(
        self, bundle: Bundle | RecogniserBundle, file: str, inputs: dict[str, Any]
    ) -> list[Any]:
        session = self._session(bundle, file)
        self._running = options = ort.RunOptions()
        try:
            if self._cancelled:
                raise Cancelled
            outputs: list[Any] = session.run(None, inputs, options)
            return outputs
        except Exception as error:  # onnxruntime raises its own unrelated kinds
            if self._cancelled:
                raise Cancelled from error
            raise BundleError(
                "The model {name} failed to run.", name=repr(bundle.manifest.name)
            ) from error
        finally:
            self._running = None

    def _session(self, bundle: Bundle | RecogniserBundle, file: str) -> ort.InferenceSession:
        digest = bundle.manifest.sha256[file]
        session = self._sessions.pop(digest, None)
        if session is None:
            session = self._load(bundle.read(file), bundle.manifest, file)
        self._sessions[digest] = session
        while len(self._sessions) > MOST_SESSIONS:
            del self._sessions[next(iter(self._sessions))]
        return session

    def _load(
        self, data: bytes, manifest: Manifest | RecogniserManifest, file: str
    ) -> ort.InferenceSession:
        """A session whose declared inputs and outputs are what the manifest promises. Loading from
        bytes shuts out external data; no custom operators are registered."""
        ort.set_default_logger_severity(4)
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        # Unpack int8 weights once, when loading, and not at each call.
        options.add_session_config_entry("session.disable_quant_qdq", "1")
        gpu = self._wanted == "auto" and _has_gpu()
        if gpu:
            ort.preload_dlls()
        providers = ["CUDAExecutionProvider"] * gpu + ["CPUExecutionProvider"]
        try:
            session = ort.InferenceSession(data, options, providers=providers)
        except Exception as error:  # onnxruntime raises its own unrelated kinds
            raise BundleError(
                "The model {name} is not a usable ONNX file.", name=repr(manifest.name)
            ) from error
        declared = {each.name: list(each.shape) for each in session.get_inputs()}
        declared |= {each.name: list(each.shape) for each in session.get_outputs()}
        if not fits(declared, expected(manifest, file)):
            raise BundleError(
                "The model {name} has other inputs or outputs than it should.",
                name=repr(manifest.name),
            )
        self.provider = "CUDA" if session.get_providers()[0].startswith("CUDA") else "CPU"
        return session


def _reading(manifest: Manifest, prefix: Floats32, noise: Floats32) -> dict[str, Any]:
    """What a decoder is given, where nothing more is said: no latent, no known class, tau 1."""
    count, one = len(prefix), np.array(1.0, dtype=np.float32)
    inputs: dict[str, Any] = {
        names.INPUT_PREFIX: prefix,
        names.INPUT_NOISE: noise,
        names.INPUT_TEMPERATURE: one,
    }
    if manifest.latent:
        inputs[names.INPUT_LATENT] = np.zeros((count, manifest.latent), dtype=np.float32)
    if manifest.labels:
        inputs[names.INPUT_LABEL] = np.full(count, manifest.labels, dtype=np.int64)
    if manifest.guided:
        inputs[names.INPUT_GUIDANCE] = one
    if manifest.stops:
        inputs[names.INPUT_UNTIL] = np.array(ENDED, dtype=np.int64)
    return inputs


def _has_gpu() -> bool:
    """Ask the driver itself: silent and under a millisecond, where onnxruntime would complain aloud
    about libraries that are missing on a machine without a GPU."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
        count = ctypes.c_int()
        return (
            driver.cuInit(0) == 0
            and driver.cuDeviceGetCount(ctypes.byref(count)) == 0
            and count.value > 0
        )
    except (OSError, AttributeError):
        return False
