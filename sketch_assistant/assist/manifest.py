"""What a model says of itself: classes, sizes, encoding, digests; and the names of its files and of
what goes into them and comes out."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..sketch.document import SketchError
from ..sketch.encoding import Encoding

FORMAT = 1
MANIFEST, DECODER, ENCODER, SAMPLE = (
    "manifest.json",
    "decoder.onnx",
    "encoder.onnx",
    "sample.ndjson",
)
RECOGNISER, INPUT_RASTER, OUTPUT_CHANCES = "recogniser.onnx", "raster", "probabilities"
INPUT_PREFIX, INPUT_NOISE, INPUT_TEMPERATURE = "prefix", "noise", "temperature"
INPUT_LATENT, INPUT_LABEL, INPUT_GUIDANCE = "latent", "label", "guidance"
OUTPUT_PREDICTIONS, OUTPUT_ROWS = "predictions", "rows"
INPUT_DRAWING, INPUT_LENGTHS = "drawing", "lengths"
OUTPUT_MU, OUTPUT_LOG_VARIANCE = "mu", "log_variance"

LARGEST_MIXTURES, LARGEST_LATENT, LARGEST_UNITS = 100, 1024, 4096
MOST_CLASSES = 1000
LSTM, TRANSFORMER = "lstm", "transformer"
CELLS = (LSTM, "layer_norm", "hyper", TRANSFORMER)


class BundleError(SketchError):
    """A bundle that cannot be used; the message is one sentence for the person."""


@dataclass(frozen=True)
class Manifest:
    """What a bundle says of itself.

    classes: what it was trained on; of a model that is told the class, in the order of its labels.
    architecture: e.g. {"cell": "lstm", "decoder": 512, "encoder": 0, "latent": 128, "mixtures": 20,
    "classes": 1}. weights: "int8" or "fp32". size_prior: log probabilities of how large the drawn
    part is beside the finished drawing (see `assist.size`). figures: held-out results; command:
    prints them again. sha256: digest of every other file.
    """

    name: str
    classes: tuple[str, ...]
    architecture: dict[str, Any]
    encoding: Encoding
    weights: str
    size_prior: tuple[float, ...]
    attribution: str
    licence: str
    figures: dict[str, Any] = field(default_factory=dict)
    command: str = ""
    sha256: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def mixtures(self) -> int:
        """M, components of the mixture."""
        return int(self.architecture["mixtures"])

    @property
    def latent(self) -> int:
        """N_z, or 0 for a decoder-only model."""
        return int(self.architecture["latent"]) if self.architecture["encoder"] else 0

    @property
    def cell(self) -> str:
        """The decoder's kind of recurrence, one of CELLS."""
        return str(self.architecture.get("cell", LSTM))

    @property
    def labels(self) -> int:
        """How many classes the model is told apart by; 0 for a model that is told none."""
        classes = int(self.architecture.get("classes", 1))
        return classes if classes > 1 else 0

    @property
    def guided(self) -> bool:
        """Whether the model takes guidance: how strongly what it is told matters."""
        return self.cell == TRANSFORMER and self.labels > 0

    def label_of(self, name: str) -> int | None:
        """The label of a class ("alarm clock", or "alarm_clock"); None for "": as you like.
        Raises `BundleError` for a class that the model does not know."""
        wanted = name.replace("_", " ").strip()
        if not wanted:
            return None
        if wanted in self.classes and (self.labels or len(self.classes) == 1):
            return self.classes.index(wanted)
        near = difflib.get_close_matches(wanted, self.classes, 3) if self.labels else []
        hint = f"; did you mean {' or '.join(near)}?" if near else "."
        raise BundleError(f"The model {self.name!r} knows no class {wanted[:100]!r}{hint}")


def parsed(record: Any, where: str) -> Manifest:
    """The manifest that a JSON record spells. Raises `BundleError`."""
    try:
        if record["format"] != FORMAT:
            raise BundleError(f"The model in {where} needs a newer version of this program.")
        record = {**record, "encoding": Encoding(**record["encoding"])}
        for key in ("classes", "size_prior"):
            record[key] = tuple(record[key])
        manifest = Manifest(**record)
        checked(manifest)
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError) as error:
        if isinstance(error, BundleError):
            raise
        raise BundleError(f"The model in {where} has a manifest that cannot be used.") from error
    return manifest


def checked(manifest: Manifest) -> None:
    """Raises `BundleError` for what no model says of itself."""
    size = manifest.architecture
    if manifest.cell not in CELLS:
        raise BundleError(
            f"The model {manifest.name[:100]!r} has a cell that this program does not know: "
            f"{manifest.cell[:100]!r}."
        )
    sane = (
        0 < len(manifest.name) <= 100
        and len(manifest.classes) <= MOST_CLASSES
        and all(type(each) is str and len(each) <= 100 for each in manifest.classes)
        and type(size.get("classes", 1)) is int
        and manifest.labels in (0, len(manifest.classes))
        and 1 <= size["mixtures"] <= LARGEST_MIXTURES
        and 0 <= size["latent"] <= LARGEST_LATENT
        and 1 <= size["decoder"] <= LARGEST_UNITS
        and 0 <= size["encoder"] <= LARGEST_UNITS
        and 1e-3 < manifest.encoding.scale < 1e4
        and 1.0 < manifest.encoding.extent < 1e5
        and 0.0 <= manifest.encoding.tolerance < manifest.encoding.extent
        and 1 <= manifest.encoding.longest <= 10_000
        and 1 <= len(manifest.size_prior) <= 32
        and all(-1e3 < float(each) <= 0.0 for each in manifest.size_prior)
        and all(Path(name).name == name for name in manifest.sha256)
        and DECODER in manifest.sha256
    )
    if not sane:
        raise BundleError(f"The model {manifest.name[:100]!r} has a manifest that cannot be used.")
