"""What a field of a manifest may be. Nothing here trusts a type: the values come from JSON."""

from __future__ import annotations

import re
from typing import Any

LONGEST_NAME, LONGEST_TEXT = 100, 2000
MOST_FIGURES, DEEPEST = 20_000, 4
MOST_SIZES, MOST_FILES = 50, 8
_DIGEST = re.compile(r"[0-9a-f]{64}")
_FILE = re.compile(r"\w[\w.-]*", re.ASCII)


def is_text(value: Any, most: int = LONGEST_TEXT, least: int = 0) -> bool:
    """Words, of so many characters without the blanks around them."""
    return type(value) is str and len(value) <= most and len(value.strip()) >= least


def is_whole(value: Any, least: int, most: int) -> bool:
    """A whole number; true and false are none."""
    return type(value) is int and least <= value <= most


def is_number(value: Any, least: float, most: float) -> bool:
    """A number in these bounds, which infinity and what is no number never are."""
    return type(value) in (int, float) and least <= value <= most


def are_names(value: Any, most: int) -> bool:
    """So many names at most, in a list or a tuple."""
    if type(value) not in (list, tuple) or len(value) > most:
        return False
    return all(is_text(each, LONGEST_NAME, 1) for each in value)


def are_sizes(value: Any) -> bool:
    """Names with a word, a number, or yes or no each."""
    if type(value) is not dict or len(value) > MOST_SIZES:
        return False
    return are_figures(value) and all(type(each) is not dict for each in value.values())


def are_figures(value: Any) -> bool:
    """Names with numbers and words, and such tables within it."""
    return type(value) is dict and _figures(value, DEEPEST, MOST_FIGURES) is not None


def are_digests(value: Any) -> bool:
    """Plain names of files, with a SHA-256 each."""
    if type(value) is not dict or not 0 < len(value) <= MOST_FILES:
        return False
    return all(
        is_text(name, LONGEST_NAME) and _FILE.fullmatch(name) and _is_digest(digest)
        for name, digest in value.items()
    )


def _is_digest(value: Any) -> bool:
    return type(value) is str and _DIGEST.fullmatch(value) is not None


def _figures(value: Any, depth: int, left: int) -> int | None:
    """How many values may still come; None for what holds something else, or too much."""
    if type(value) not in (dict, list, tuple):
        fits = value is None or type(value) in (bool, float) or is_text(value)
        return left - 1 if left > 0 and (fits or is_whole(value, -(10**18), 10**18)) else None
    if depth == 0:
        return None
    if type(value) is dict and not all(is_text(name, LONGEST_NAME) for name in value):
        return None
    for each in value.values() if type(value) is dict else value:
        after = _figures(each, depth - 1, left)
        if after is None:
            return None
        left = after
    return left
