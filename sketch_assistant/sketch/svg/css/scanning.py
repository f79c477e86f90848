"""Part CSS text where it may be parted: outside of strings, brackets, escapes and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STRING = r"\"[^\"\\]*(?:\\.[^\"\\]*)*(?:\"|\Z)|'[^'\\]*(?:\\.[^'\\]*)*(?:'|\Z)"
_COMMENT = re.compile(rf"({_STRING})|/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_MARK = re.compile(rf"{_STRING}|\\.|[()\[\]{{}};,]", re.DOTALL)
_WORD = re.compile(r"(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+")
_TRICKY = re.compile(r"[\"'()\[\]{}\\]")


def without_comments(text: str) -> str:
    """The same text with a space for each comment."""
    if "/*" not in text and "--" not in text:
        return text
    return _COMMENT.sub(lambda found: found[1] or " ", text)


def split(text: str, at: str) -> list[str]:
    """Parted at this semicolon or comma."""
    if not _TRICKY.search(text):
        return text.split(at)
    parts, start, depth = [], 0, 0
    for found in _MARK.finditer(text):
        mark = found[0]
        if mark in "([{":
            depth += 1
        elif mark in ")]}":
            depth = max(depth - 1, 0)
        elif mark == at and depth == 0:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]


def words(text: str) -> list[str]:
    """What is parted by white space."""
    return _WORD.findall(text) if "(" in text else text.split()


def closing(text: str, start: int) -> int:
    """Where the bracket closes that opens at start; the end of text where none does."""
    depth = 0
    for found in _MARK.finditer(text, start):
        if found[0] in "([{":
            depth += 1
        elif found[0] in ")]}":
            depth -= 1
            if depth == 0:
                return found.start()
    return len(text)


def statements(sheet: str) -> Iterator[tuple[str, str | None]]:
    """What stands before the braces and what is in them; None where a statement has no braces."""
    start, depth, brace = 0, 0, 0
    for found in _MARK.finditer(sheet):
        mark = found[0]
        if mark == "{":
            brace = brace if depth else found.start()
            depth += 1
        elif mark == "}" and depth:
            depth -= 1
            if depth == 0:
                yield sheet[start:brace].strip(), sheet[brace + 1 : found.start()]
                start = found.end()
        elif mark == ";" and depth == 0 and sheet[start : found.start()].lstrip()[:1] == "@":
            yield sheet[start : found.start()].strip(), None
            start = found.end()
    if depth:  # a sheet that ends early closes its braces
        yield sheet[start:brace].strip(), sheet[brace + 1 :]
