"""Words of others as plain text: what would steer a terminal, or turn the direction in which a line
is read, is taken out once, where such words come in or go out."""

from __future__ import annotations

from typing import Any

# Control characters, of the second set too (0x9b alone begins an escape code), what marks or
# overrides the direction of writing, what is not seen at all, but for what joins letters, and what
# is no character or half of one, which cannot be written. Line ends become spaces.
_GONE = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2060, 0x2070))
_UNSEEN = (0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF, *range(0xFFF9, 0xFFFC))
_NONE = (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
_TABLE: dict[int, str | None] = dict.fromkeys((*_GONE, *_UNSEEN, *_NONE))
_TABLE |= dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), " ")


_SHOWN = {code: f"\\u{code:04x}" for code in _TABLE if code != 0x0A and code != 0x09}


def plain(text: str) -> str:
    """One line of what can be read."""
    return text.translate(_TABLE)


def shown(text: str) -> str:
    """The same words for a terminal: what would steer it is written as JSON escapes it; lines and
    tabs stay, and a carriage return at the beginning, which rewrites a line of progress."""
    start = text[:1] if text[:1] == "\r" else ""
    return start + text[len(start) :].translate(_SHOWN)


def plain_record(value: Any) -> Any:
    """The same for all words of what JSON spelled, names of fields too."""
    if type(value) is str:
        return plain(value)
    if type(value) is list:
        return [plain_record(each) for each in value]
    if type(value) is dict:
        return {plain(name): plain_record(each) for name, each in value.items()}
    return value
