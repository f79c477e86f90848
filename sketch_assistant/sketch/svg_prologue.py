"""Take the document type declaration off an SVG file, unread, before any parser sees it.

Many honest files name a DTD; nothing in it is ever needed and nothing is ever fetched. The one use
that drawings make of it are Illustrator's abbreviations of namespaces: short plain words, which are
written out here. Any other entity is refused, so that the XML parser, which refuses every DTD,
meets neither entities nor declarations.
"""

from __future__ import annotations

import codecs
import re

from .document import SketchError
from .limits import FILE_BYTES

_LONGEST = 100_000  # bytes before the first tag
_LONGEST_WORD, _MOST_WORDS = 200, 50
_MISC = rb"(?:\s+|<\?(?:(?!\?>).)*+\?>|<!--(?:(?!-->).)*+-->)*+"
_QUOTED = rb"\"[^\"]*+\"|'[^']*+'"
_DOCTYPE = re.compile(
    rb"(%b)(<!DOCTYPE(?:%b|[^\[>\"'])*+(?:\[((?:<!--(?:(?!-->).)*+-->|%b|[^\]\"'])*+)\]\s*+)?>)(%b)"
    % (_MISC, _QUOTED, _QUOTED, _MISC),
    re.DOTALL,
)
_ENTITY = re.compile(rb"<!ENTITY\s+([\w.-]+)\s+(?:\"([^\"&%<]*+)\"|'([^'&%<]*+)')\s*>")
_USE = re.compile(rb"&([\w.-]+);")
_REFUSAL = "This SVG defines its own entities, which is refused because it can hide a trap."


def without_doctype(data: bytes) -> bytes:
    """The same document in UTF-8 or another ASCII-like encoding, without its DOCTYPE.

    Line numbers stay. Raises `SketchError` for entities other than a few short words.
    """
    data = _as_utf8(data)
    found = _DOCTYPE.match(data[:_LONGEST])
    if not found:
        return data
    before, doctype, inside, after = found.groups()
    words = _words(inside or b"")
    rest = data[found.end() :]
    return before + b"\n" * doctype.count(b"\n") + after + _written_out(rest, words)


def _words(inside: bytes) -> dict[bytes, bytes]:
    found = list(_ENTITY.finditer(inside))
    words = {word[1]: word[2] if word[2] is not None else word[3] for word in found}
    longest = max(map(len, words.values()), default=0)
    # A declaration that is not one of these is something else: external, nested, a parameter.
    if len(found) != inside.count(b"<!ENTITY") or len(found) > _MOST_WORDS:
        raise SketchError(_REFUSAL)
    if longest > _LONGEST_WORD:
        raise SketchError(_REFUSAL)
    return words


def _written_out(data: bytes, words: dict[bytes, bytes]) -> bytes:
    if not words:
        return data
    if len(data) + len(_USE.findall(data)) * _LONGEST_WORD > FILE_BYTES:
        raise SketchError(_REFUSAL)
    return _USE.sub(lambda use: words.get(use[1], use[0]), data)


def _as_utf8(data: bytes) -> bytes:
    """UTF-16 turned into UTF-8, its XML declaration dropped; other data as it is, less its mark."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace").encode()
        return re.sub(rb"^<\?xml[^>]*\?>", b"", text)
    return data.removeprefix(codecs.BOM_UTF8)
