"""Bytes of an SVG file as the XML parser can read them, whatever the file says of itself."""

from __future__ import annotations

import codecs
import re
import zlib

from .document import SketchError
from .limits import FILE_BYTES, spoken

_DECLARATION = re.compile(rb"<\?xml\s[^>]*\?>")
_BEFORE = re.compile(rb"((?:\s|<!--(?:(?!-->).)*-->)*)(<\?xml\s[^>]*\?>)", re.DOTALL)
_SAID = re.compile(rb"encoding\s*=\s*[\"']([\w.:-]+)[\"']")
_LONGEST = 10_000  # bytes before the declaration and in it
# The longer marks first: UTF-16's is the start of UTF-32's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
# Of several bytes a letter, which the parser does not know, as the wider set that browsers read.
_EAST_ASIAN = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "hz": "hz",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_jp": "euc_jp",
    "iso2022_jp": "iso2022_jp",
    "euc_kr": "cp949",
    "cp949": "cp949",
}


def unpacked(data: bytes) -> bytes:
    """What is in a compressed file (.svgz); other data as it is. Raises `SketchError`."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    stream = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        whole = stream.decompress(data, FILE_BYTES + 1)
    except zlib.error as error:
        raise SketchError("This compressed file is damaged.") from error
    if len(whole) > FILE_BYTES:
        raise SketchError(
            "Unpacked this file is larger than {file_bytes} bytes.", file_bytes=spoken(FILE_BYTES)
        )
    if not stream.eof:
        raise SketchError("This compressed file was cut short.")
    return whole


def readable(data: bytes) -> bytes:
    """In UTF-8 or in what its XML declaration says, which comes first. Line numbers stay."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _without_declaration(data.decode(encoding, errors="replace").encode())
    data = _declared_first(data.removeprefix(codecs.BOM_UTF8))
    declaration = _DECLARATION.match(data[:_LONGEST])
    said = _SAID.search(declaration[0]) if declaration else None
    name = _codec(said[1].decode()) if said else ""
    if name.startswith(("utf-16", "utf-32")):  # which it is not: its letters are single bytes
        return _without_declaration(data)
    if name in _EAST_ASIAN:
        text = data.decode(_EAST_ASIAN[name], errors="replace")
        return _without_declaration(text.encode())
    return data


def _declared_first(data: bytes) -> bytes:
    """With what stands before the declaration behind it, where XML wants it."""
    found = _BEFORE.match(data[:_LONGEST])
    return found[2] + found[1] + data[found.end() :] if found else data


def _without_declaration(data: bytes) -> bytes:
    data = data.removeprefix(codecs.BOM_UTF8)
    found = _DECLARATION.match(data[:_LONGEST])
    return b"\n" * found[0].count(b"\n") + data[found.end() :] if found else data


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""
