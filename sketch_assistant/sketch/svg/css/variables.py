"""Custom properties, which hand values on to `var()`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .scanning import closing, split

_VAR = re.compile(r"(?<![\w-])var\(", re.IGNORECASE)
_LONGEST = 2000  # characters that may come of one value
_DEEPEST = 50


def with_variables(text: str, known: Mapping[str, str], depth: int = 0) -> str | None:
    """A value with every `var()` replaced; None where one has neither a value nor a fallback."""
    if depth > _DEEPEST:
        return None
    made, place, size = [], 0, 0
    while found := _VAR.search(text, place):
        end = closing(text, found.end() - 1)
        name, *fallback = split(text[found.end() : end], ",")
        value = known.get(name.strip())
        if value is None and fallback:
            value = with_variables(",".join(fallback), known, depth + 1)
        if value is None or (size := size + len(value)) > _LONGEST:
            return None
        made += [text[place : found.start()], value]
        place = end + 1
    return "".join([*made, text[place:]]).strip()


def resolved(declared: Mapping[str, str], inherited: Mapping[str, str]) -> dict[str, str]:
    """All custom properties of an element; without those that end up without a value."""
    known = {name: value for name, value in inherited.items() if name.startswith("--")}
    waiting = dict(declared)
    for name in declared:
        known.pop(name, None)
    for name in declared:
        _resolve(name, waiting, known, inherited, 0)
    return known


def _resolve(
    name: str,
    waiting: dict[str, str],
    known: dict[str, str],
    inherited: Mapping[str, str],
    depth: int,
) -> None:
    """Settle one, and first those that it refers to; a circle leaves all of it without a value."""
    text = waiting.pop(name, None)
    if text is None or depth > _DEEPEST:
        return
    match text.strip().lower():
        case "initial":
            return
        case "inherit" | "unset" | "revert" | "revert-layer":
            value: str | None = inherited.get(name)
        case _:
            for other in re.findall(r"var\(\s*(--[^\s,)]+)", text, re.IGNORECASE):
                _resolve(other, waiting, known, inherited, depth + 1)
            value = with_variables(text, known)
    if value is not None:
        known[name] = value
