"""A model as one file: `NAME.sketchmodel`, a zip of the bundle's files."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from ..sketch.atomic import replace_file
from .bundle import LARGEST_FILE, Bundle
from .manifest import MANIFEST, BundleError

ENDING = ".sketchmodel"
LARGEST_ARCHIVE, LARGEST_WHOLE = 64_000_000, 130_000_000  # bytes, packed and unpacked
MOST_MEMBERS, MOST_RATIO = 8, 200
CHUNK = 1 << 16


def pack(bundle: Bundle, out: Path) -> None:
    """Write a bundle as one file, whole or not at all. Raises `BundleError`, `SketchError`."""
    if out.suffix.lower() != ENDING:
        raise BundleError(f"{out} should end in {ENDING}.")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(bundle.path / MANIFEST, MANIFEST)
        for name in sorted(bundle.manifest.sha256):
            archive.writestr(name, bundle.read(name))
    replace_file(out, stream.getvalue())


def unpack(source: Path, folder: Path) -> None:
    """Put the files of an archive into an empty folder. Raises `BundleError` for what is none, or
    would do harm: names that lead elsewhere, links, too much data. Sizes are counted as the data
    comes, for a header may lie."""
    try:
        if source.stat().st_size > LARGEST_ARCHIVE:
            raise BundleError(f"{source.name} is too large to be a model.")
        with zipfile.ZipFile(source) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                raise BundleError(f"{source.name} holds more files than a model has.")
            left = LARGEST_WHOLE
            for member in members:
                left -= _unpack(archive, member, folder, min(left, LARGEST_FILE), source)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise BundleError(f"{source.name} is no model archive, or a damaged one.") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BundleError(f"{source.name} could not be unpacked: {reason}.") from error


def _unpack(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, most: int, source: Path
) -> int:
    """Write one member; how many bytes it had."""
    name = member.filename
    plain = Path(name).name == name and "\\" not in name and ":" not in name
    if not plain or name in (".", "..") or member.is_dir() or member.external_attr >> 28 == 0xA:
        raise BundleError(f"{source.name} holds {name[:100]!r}, which is no part of a model.")
    size = 0
    with archive.open(member) as packed, open(folder / name, "xb") as file:
        while chunk := packed.read(CHUNK):
            size += len(chunk)
            if size > most or size > MOST_RATIO * max(member.compress_size, 1000):
                raise BundleError(f"{source.name} unpacks to more than any model has.")
            file.write(chunk)
    return size
