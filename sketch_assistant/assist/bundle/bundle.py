"""A model on disk, defined once: training writes bundles through this file, the app reads them.

A bundle is a folder: `manifest.json`, `decoder.onnx`, for a VAE `encoder.onnx`, and
`sample.ndjson`, a drawing of the model's own. `docs/model-bundle.md` describes it for people.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from ...sketch.document import Sketch, SketchError
from ...sketch.quickdraw import ndjson as quickdraw
from .manifest import MANIFEST, RECOGNISER, SAMPLE, BundleError, Manifest, checked, parsed

LARGEST_MANIFEST = 1_000_000
LARGEST_BUNDLE = 4_000_000  # what export may write
LARGEST_OF_MANY = 8_000_000  # the same for a model that is told the class
LARGEST_FILE = 64_000_000  # what loading will read


@dataclass(frozen=True)
class Bundle:
    """A bundle folder whose manifest has been read; `read` checks a file's digest as it loads
    it."""

    path: Path
    manifest: Manifest

    def read(self, name: str) -> bytes:
        """The bytes of one of the bundle's files. Raises `BundleError` when missing, too large or
        changed since the bundle was made."""
        if name not in self.manifest.sha256:
            raise BundleError(
                "The model {name} has no file {name_2}.",
                name=repr(self.manifest.name),
                name_2=name,
            )
        data = read_file(self.path / name, LARGEST_FILE)
        if hashlib.sha256(data).hexdigest() != self.manifest.sha256[name]:
            raise BundleError(
                "The model {name} was changed after it was made ({name_2}); install it again.",
                name=repr(self.manifest.name),
                name_2=name,
            )
        return data

    def sample(self) -> Sketch | None:
        """A drawing of the model's own for its picture; None when there is none or a bad one."""
        try:
            return quickdraw.examine(io.BytesIO(self.read(SAMPLE))).sketch
        except SketchError:
            return None


def load(path: Path) -> Bundle:
    """Read a bundle's manifest. Raises `BundleError`."""
    text = read_file(path / MANIFEST, LARGEST_MANIFEST)
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BundleError(
            "The model in {path} has a manifest that cannot be used.", path=path
        ) from error
    return Bundle(path, parsed(record, str(path)))


def read_file(path: Path, limit: int) -> bytes:
    """The bytes of a file of at most `limit`. Raises `BundleError`."""
    try:
        if path.stat().st_size > limit:
            raise BundleError("{path} is too large to be part of a model.", path=path)
        return path.read_bytes()
    except OSError as error:
        raise BundleError("{path} is missing or cannot be read.", path=path) from error


def save(
    folder: Path, manifest: Manifest, files: dict[str, bytes], largest: int | None = None
) -> Bundle:
    """Write a bundle: to a sibling folder first, then renamed, so that no half bundle is ever seen.

    largest: in bytes; None for 4 MB, 8 MB for a model that is told the class. Digests are filled in
    here. Raises `BundleError` for a larger bundle or a folder that cannot be written; a former
    bundle of that name then stays.
    """
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    manifest = Manifest(**{**vars(manifest), "sha256": digests})
    checked(manifest, str(folder))
    text = json.dumps(asdict(manifest), indent=1, ensure_ascii=False) + "\n"
    if largest is None:
        largest = LARGEST_OF_MANY if manifest.labels else LARGEST_BUNDLE
    write_folder(folder, {**files, MANIFEST: text.encode()}, largest)
    return Bundle(folder, manifest)


def write_folder(folder: Path, contents: dict[str, bytes], largest: int) -> None:
    """Write files to a sibling folder, then rename it. Raises `BundleError`, a former folder stays,
    when they have more than `largest` bytes together or cannot be written."""
    size = sum(len(data) for data in contents.values())
    if size > largest:
        raise BundleError(
            "The bundle would have {size} MB; at most {largest} MB are allowed.",
            size=format(size / 1000000.0, ".1f"),
            largest=format(largest / 1000000.0, ".0f"),
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            for name, data in contents.items():
                (beside / name).write_bytes(data)
            beside.chmod(0o755)
            _replace(beside, folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise BundleError(
            "The bundle could not be written to {folder}: {error}.", folder=folder, error=error
        ) from error


def _replace(new: Path, old: Path) -> None:
    """Rename new to old; a former folder steps aside first and comes back if that fails."""
    if not old.exists():
        os.replace(new, old)
        return
    aside = new.with_name(new.name + "-old")
    os.replace(old, aside)
    try:
        os.replace(new, old)
    except OSError:
        os.replace(aside, old)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def folders(root: Path) -> list[Path]:
    """The folders of models within a folder; one that is missing or cannot be read has none."""
    try:
        inside = sorted(root.iterdir())
    except OSError:
        return []
    return [path for path in inside if not path.name.startswith(".") and _is_model(path)]


def _is_model(path: Path) -> bool:
    try:
        return (path / MANIFEST).is_file() and not (path / RECOGNISER).is_file()
    except OSError:  # a folder that nobody may look into
        return False


def installed(roots: Sequence[Path]) -> tuple[list[Bundle], list[str]]:
    """The bundles in these folders by name, earlier folders first, and a sentence for each broken
    one."""
    bundles: dict[str, Bundle] = {}
    problems = []
    for path in (path for root in roots for path in folders(root)):
        try:
            bundle = load(path)
            bundles.setdefault(bundle.manifest.name, bundle)
        except BundleError as error:
            problems.append(error.args[0])
    return [bundles[name] for name in sorted(bundles)], problems


def is_called(bundle: Bundle, name: str) -> bool:
    """Whether a person means this one ("alarm clock", or "alarm_clock" for a command line)."""
    return bundle.manifest.name in (name, name.replace("_", " "))


def find(name: str, roots: Sequence[Path]) -> Bundle:
    """The installed bundle that a person means. Raises `BundleError` that names those there are."""
    bundles, _ = installed(roots)
    for bundle in bundles:
        if is_called(bundle, name):
            return bundle
    names = ", ".join(bundle.manifest.name for bundle in bundles) or "none"
    raise BundleError(
        "There is no model {name}; installed: {names}.{more}",
        name=repr(name),
        names=names,
        more=_told(name, bundles),
    )


def _told(name: str, bundles: Sequence[Bundle]) -> str:
    """Which model of many knows what was taken for a model, as a sentence to follow; or nothing."""
    for manifest in (each.manifest for each in bundles if each.manifest.labels):
        label = name.replace("_", " ")
        if label in manifest.classes:
            return f" {manifest.name!r} draws that: --model {manifest.name} --class {label!r}."
    return ""
