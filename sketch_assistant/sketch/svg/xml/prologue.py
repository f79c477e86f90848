"""Take the document type declaration off an SVG file, unread, before any parser sees it.

Many honest files name a DTD; nothing in it is ever needed and nothing is ever fetched. The one use
that drawings make of it are Illustrator's abbreviations of namespaces: short plain words, which are
written out here, as are HTML's (&nbsp;). Any other entity is refused, so that the XML parser, which
refuses every DTD, meets neither entities nor declarations.
"""

from __future__ import annotations

import re
from collections import Counter
from html.entities import name2codepoint
from itertools import islice

from ...document import SketchError
from ...limits import FILE_BYTES
from ...sentence import Sentence
from ...text_encoding import readable

_LONGEST = 100_000  # bytes before the first tag
_LONGEST_WORD, _MOST_WORDS = 200, 50
# Every alternative begins differently, so that nothing is tried twice. Possessive quantifiers would
# say so more plainly, but Python 3.11.2, which Debian 12 came with, matches them wrongly.
_COMMENT = rb"<!--(?:(?!-->).)*-->"
_MISC = rb"(?:\s|<\?(?:(?!\?>).)*\?>|%b)*" % _COMMENT
_QUOTED = rb"\"[^\"]*\"|'[^']*'"
_INSIDE = rb"(?:%b|%b|[^\]\"'<]|<(?!!--))*" % (_COMMENT, _QUOTED)
_DOCTYPE = re.compile(
    rb"(%b)(<!DOCTYPE(?:%b|[^\[>\"'])*(?:\[(%b)\]\s*)?>)(%b)" % (_MISC, _QUOTED, _INSIDE, _MISC),
    re.DOTALL,
)
_ENTITY = re.compile(rb"<!ENTITY\s+([\w.-]+)\s+(?:\"([^\"&%<]*)\"|'([^'&%<]*)')\s*>")
_USE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([\w.-]+);")
_OF_HTML = {name.encode(): b"&#%d;" % code for name, code in name2codepoint.items()}
_REFUSAL = Sentence(
    "This SVG defines its own entities, which is refused because it can hide a trap."
)


def without_doctype(data: bytes) -> bytes:
    """The same document in an encoding that the parser knows, without its DOCTYPE.

    Line numbers stay. Raises `SketchError` for entities other than a few short words.
    """
    data = readable(data)
    found = _DOCTYPE.match(data[:_LONGEST])
    if not found:
        return _written_out(data, {})
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
    most = FILE_BYTES // _LONGEST_WORD
    used = Counter(found[1] for found in islice(_USE.finditer(data), most + 1))
    said = {**_OF_HTML, **words}
    known = {word: said[word] for word in used if word in said}
    if not known:
        return data
    if len(data) + used.total() * _LONGEST_WORD > FILE_BYTES:
        raise SketchError(_REFUSAL)
    return _USE.sub(lambda use: known.get(use[1], use[0]), data)
