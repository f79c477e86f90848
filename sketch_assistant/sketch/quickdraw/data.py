"""The entries of a file: objects one a line or in an array, in plain or compressed bytes."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NoReturn

from ..document import SketchError
from ..limits import FILE_BYTES, spoken
from ..sentence import Sentence
from ..text_encoding import unpacked
from ..watched import passed

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # as some shells redirect
_OFTEN = 100  # entries
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")


class BadEntryError(Exception):
    """An entry that is no drawing: what is wrong with it, as the end of a sentence."""


def bytes_of(stream: BinaryIO) -> bytes:
    """All of it, unpacked where it is compressed. Raises `SketchError` beyond the limit."""
    data = stream.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        raise SketchError(
            "This file is larger than {file_bytes} bytes.", file_bytes=spoken(FILE_BYTES)
        )
    return unpacked(data)


def entries(data: bytes) -> Iterator[tuple[str, Any]]:
    """What each entry is called, and its object or the `BadEntryError` that it is."""
    data = _narrow(data).removeprefix(codecs.BOM_UTF8)
    lines = data.split(b"\n")
    first = next((line for line in lines if line.strip()), b"")
    if first.lstrip().startswith(b"[") or (data.lstrip()[:1] == b"{" and _fails(first)):
        whole = parsed(data)
        if not isinstance(whole, BadEntryError):
            yield from _listed(whole)
            return
    for number, line in enumerate(lines, 1):
        if number % _OFTEN == 0:
            passed(number / len(lines))
        if line.strip():
            yield Sentence("Line {number} of the file", number=number), parsed(line)


def _listed(whole: Any) -> Iterator[tuple[str, Any]]:
    entries = whole if isinstance(whole, list) else [whole]
    for number, entry in enumerate(entries, 1):
        if number % _OFTEN == 0:
            passed(number / len(entries))
        yield Sentence("Drawing {number} of the file", number=number), entry


def _fails(line: bytes) -> bool:
    return isinstance(parsed(line), BadEntryError)


def parsed(text: bytes) -> Any:
    """What JSON says; a `BadEntryError` where it is none, or holds half a letter."""
    try:
        found = json.loads(text.decode(), parse_constant=_no_number)
        if _HALF.search(text):
            json.dumps(found, ensure_ascii=False).encode()
    except UnicodeError:
        return BadEntryError(Sentence("has letters that are none in any script"))
    except (ValueError, RecursionError):
        return BadEntryError(Sentence("is not JSON, as each should be"))
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def _narrow(data: bytes) -> bytes:
    if not data.startswith(_WIDE):
        return data
    return data.decode("utf-16", errors="replace").encode()
