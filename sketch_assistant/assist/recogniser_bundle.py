"""A recogniser on disk: a folder of `manifest.json` and `recogniser.onnx`. It never draws.

Training writes it through this file, the application reads it through this file.
`docs/model-bundle.md` describes it for people.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from .bundle import LARGEST_MANIFEST, read_file, write_folder
from .manifest import MANIFEST, RECOGNISER, BundleError

FORMAT, KIND = 1, "recogniser"
LARGEST_BUNDLE = 3_000_000  # what export may write
LARGEST_FILE = 16_000_000  # what loading will read
SIDES = range(8, 257)
MOST_CLASSES = 10_000


@dataclass(frozen=True)
class RecogniserManifest:
    """What a recogniser says of itself.

    classes: in the order of its probabilities. side: of the rasters it looks at, cells. weights:
    "int8" or "fp32". figures: held-out results; command: prints them again. sha256: digest of
    every other file.
    """

    name: str
    classes: tuple[str, ...]
    side: int
    weights: str
    attribution: str
    licence: str
    figures: dict[str, Any] = field(default_factory=dict)
    command: str = ""
    sha256: dict[str, str] = field(default_factory=dict)
    kind: str = KIND
    format: int = FORMAT


@dataclass(frozen=True)
class RecogniserBundle:
    """A recogniser's folder whose manifest has been read."""

    path: Path
    manifest: RecogniserManifest

    def read(self, name: str) -> bytes:
        """The bytes of one of its files. Raises `BundleError` when missing, too large or changed
        since it was made."""
        data = read_file(self.path / name, LARGEST_FILE)
        if hashlib.sha256(data).hexdigest() != self.manifest.sha256.get(name):
            raise BundleError(
                f"The recogniser in {self.path} was changed after it was made ({name}); "
                "install it again."
            )
        return data


def load(path: Path) -> RecogniserBundle:
    """Read a recogniser's manifest. Raises `BundleError`."""
    try:
        record = json.loads(read_file(path / MANIFEST, LARGEST_MANIFEST))
        if record["kind"] != KIND:
            raise BundleError(f"{path} holds no recogniser.")
        if record["format"] != FORMAT:
            raise BundleError(f"The recogniser in {path} needs a newer version of this program.")
        record["classes"] = tuple(record["classes"])
        manifest = RecogniserManifest(**record)
        sane = _sane(manifest)
    except BundleError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError) as error:
        raise BundleError(f"{path} holds no recogniser that can be used.") from error
    if not sane:
        raise BundleError(f"The recogniser in {path} has a manifest that cannot be used.")
    return RecogniserBundle(path, manifest)


def _sane(manifest: RecogniserManifest) -> bool:
    return (
        type(manifest.name) is str
        and 0 < len(manifest.name) <= 100
        and 2 <= len(manifest.classes) <= MOST_CLASSES
        and all(type(each) is str and 0 < len(each) <= 100 for each in manifest.classes)
        and len(set(manifest.classes)) == len(manifest.classes)
        and type(manifest.side) is int
        and manifest.side in SIDES
        and type(manifest.sha256) is dict
        and RECOGNISER in manifest.sha256
    )


def save(
    folder: Path, manifest: RecogniserManifest, graph: bytes, largest: int = LARGEST_BUNDLE
) -> RecogniserBundle:
    """Write a recogniser, whole or not at all; its digest is filled in here. Raises `BundleError`
    when it is over 3 MB or cannot be written; a former one then stays."""
    manifest = replace(manifest, sha256={RECOGNISER: hashlib.sha256(graph).hexdigest()})
    if not _sane(manifest):
        raise BundleError(f"The recogniser {manifest.name[:100]!r} has a manifest of no use.")
    text = json.dumps(asdict(manifest), indent=1, ensure_ascii=False) + "\n"
    write_folder(folder, {MANIFEST: text.encode(), RECOGNISER: graph}, largest)
    return RecogniserBundle(folder, manifest)
