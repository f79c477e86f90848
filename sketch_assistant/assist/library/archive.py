"""A model as one file: `NAME.sketchmodel`, a zip of the bundle's files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from ...sketch.atomic import replace_file
from ...sketch.document import SketchError
from ..bundle.bundle import LARGEST_FILE, Bundle
from ..bundle.manifest import MANIFEST, BundleError
from ..running.runner import Cancelled, never

ENDING = ".sketchmodel"
LARGEST_ARCHIVE, LARGEST_WHOLE = 64_000_000, 130_000_000  # bytes, packed and unpacked
MOST_MEMBERS, MOST_RATIO = 8, 200
METHODS, ENCRYPTED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED), 1
CHUNK = MOST_AT_ONCE = 1 << 17  # bytes


def pack(bundle: Bundle, out: Path) -> None:
    """Write a bundle as one file, whole or not at all. Raises `BundleError`, `SketchError`."""
    if out.suffix.lower() != ENDING:
        raise BundleError("{out} should end in {ending}.", out=out, ending=ENDING)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(bundle.path / MANIFEST, MANIFEST)
        for name in sorted(bundle.manifest.sha256):
            archive.writestr(name, bundle.read(name))
    replace_file(out, stream.getvalue())


def unpack(source: Path, folder: Path, stopped: Callable[[], bool] = never) -> None:
    """Put the files of an archive into an empty folder. Raises `BundleError` for what is none, or
    would do harm: names that lead elsewhere, links, methods that unpack without bounds, too much
    data. Sizes are counted as the data comes, for a header may lie. Raises `Cancelled`."""
    try:
        packed = source.stat().st_size
        if packed > LARGEST_ARCHIVE:
            raise BundleError("{name} is too large to be a model.", name=source.name)
        with _Sparing(io.FileIO(source)) as stream, zipfile.ZipFile(stream) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                raise BundleError("{name} holds more files than a model has.", name=source.name)
            for member in members:
                _check(member, packed, source)
            left = LARGEST_WHOLE
            for member in members:
                most = min(left, LARGEST_FILE, MOST_RATIO * max(member.compress_size, 1000))
                left -= _unpack(archive, member, folder, most, source, stopped)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BundleError(
            "{name} could not be unpacked: {reason}.", name=source.name, reason=reason
        ) from error
    except (SketchError, Cancelled):
        raise
    except Exception as error:  # zipfile raises whatever a damaged header makes of it
        raise BundleError(
            "{name} is no model archive, or a damaged one.", name=source.name
        ) from error


class _Sparing(io.BufferedReader):
    """A file of which no more than a little is read at once: the list of an archive's members is
    as long as its end says, and is kept in memory whole."""

    def read(self, size: int | None = -1) -> bytes:
        """Raises `zipfile.BadZipFile` for more than a model's archive ever asks."""
        data = super().read(MOST_AT_ONCE + 1 if size is None or size < 0 else size)
        if len(data) > MOST_AT_ONCE:
            raise zipfile.BadZipFile("a longer list than any model has")
        return data


def _check(member: zipfile.ZipInfo, packed: int, source: Path) -> None:
    """Raises `BundleError` for what no archive of ours says of a file in it. packed: bytes of the
    whole archive."""
    name = member.filename
    simple = Path(name).name == name and "\\" not in name and ":" not in name
    if not simple or name in (".", "..") or member.is_dir() or member.external_attr >> 28 == 0xA:
        raise BundleError(
            "{name} holds {name_2}, which is no part of a model.",
            name=source.name,
            name_2=repr(name[:100]),
        )
    if member.compress_type not in METHODS or member.flag_bits & ENCRYPTED:
        raise BundleError("{name} is packed in a way that no model is.", name=source.name)
    if member.compress_size > packed or member.file_size > LARGEST_FILE:
        raise BundleError("{name} unpacks to more than any model has.", name=source.name)


def _unpack(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    folder: Path,
    most: int,
    source: Path,
    stopped: Callable[[], bool],
) -> int:
    """Write one member of at most so many bytes; how many it had."""
    size = 0
    with archive.open(member) as packed, open(folder / member.filename, "xb") as file:
        while chunk := packed.read(CHUNK):
            if stopped():
                raise Cancelled
            size += len(chunk)
            if size > most:
                raise BundleError("{name} unpacks to more than any model has.", name=source.name)
            file.write(chunk)
    return size
