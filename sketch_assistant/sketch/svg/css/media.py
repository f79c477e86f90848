"""Which @media and @supports conditions hold: a screen of the page's size, light, with a mouse."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..values.number import length
from .scanning import closing, split

_WORD = re.compile(r"\s*(not|and|or|only)\b\s*|\s*([\w-]+)?(\()|\s*([\w-]+)\s*", re.IGNORECASE)
_COMPARED = re.compile(r"(.*?)\s*(<=|>=|<|>|=)\s*([^<>=]+?)(?:\s*(<=|>=|<|>)\s*(.*))?")
_NUMBER = re.compile(r"[\d.]+(?:[a-z]*)(?:\s*/\s*[\d.]+)?")
_DEEPEST = 10
_SCREEN = {
    "prefers-color-scheme": "light",
    "prefers-reduced-motion": "no-preference",
    "prefers-contrast": "no-preference",
    "hover": "hover",
    "any-hover": "hover",
    "pointer": "fine",
    "any-pointer": "fine",
    "scripting": "none",
    "forced-colors": "none",
    "inverted-colors": "none",
    "update": "fast",
    "display-mode": "browser",
    "dynamic-range": "standard",
    "color-gamut": "srgb",
    "grid": "0",
    "monochrome": "0",
}
Feature = Callable[[str], bool]


def shows_on_screen(query: str, page: tuple[float, float]) -> bool:
    """Whether a list of media queries holds. page: width and height of the drawing."""
    if not query.strip():
        return True
    return any(
        _holds(part.strip().lower(), lambda inside: _feature(inside, page), 0)
        for part in split(query, ",")
    )


def supported(condition: str, understood: Callable[[str, str], bool]) -> bool:
    """Whether an @supports condition holds. understood: takes a property and a value."""

    def declares(inside: str) -> bool:
        name, colon, value = inside.partition(":")
        return bool(colon) and understood(name.strip().lower(), value.strip())

    return _holds(condition.strip(), declares, 0)


def _holds(text: str, feature: Feature, depth: int) -> bool:
    """Words joined by not, and, or; what is not known does not hold."""
    place, result, joined, negated, whole = 0, True, "and", False, False
    if not text or depth > _DEEPEST:
        return False
    while place < len(text):
        found = _WORD.match(text, place)
        if not found:
            return False
        place = found.end()
        if word := (found[1] or "").lower():
            negated, joined = negated ^ (word == "not"), word if word in ("and", "or") else joined
            if place == len(text):
                return False
            continue
        if found[3]:
            end = closing(text, place - 1)
            value = not found[2] and _inside(text[place:end].strip(), feature, depth + 1)
            value, place = value ^ negated, end + 1
        else:  # a kind of media, where "not" is said of all that follows
            value, whole = found[4].lower() in ("all", "screen"), negated
        result = result or value if joined == "or" else result and value
        negated = False
    return result ^ whole


def _inside(text: str, feature: Feature, depth: int) -> bool:
    if text.startswith("(") or text.lower().startswith("not"):
        return _holds(text, feature, depth)
    return feature(text)


def _feature(text: str, page: tuple[float, float]) -> bool:
    name, colon, wanted = (part.strip() for part in text.partition(":"))
    known = {"width": page[0], "height": page[1], "aspect-ratio": page[0] / page[1]}
    if not colon:
        if found := _COMPARED.fullmatch(text):
            return _within(found, known)
        return name in known or name == "color" or _SCREEN.get(name, "none") not in ("none", "0")
    for prefix, sign in (("min-", ">="), ("max-", "<=")):
        if name.startswith(prefix) and name[4:] in known:
            return _compare(known[name[4:]], sign, _amount(wanted))
    if name == "orientation":
        return wanted == ("portrait" if page[1] >= page[0] else "landscape")
    if name in known:
        return known[name] == _amount(wanted)
    return _SCREEN.get(name) == wanted


def _within(found: re.Match[str], known: dict[str, float]) -> bool:
    """width >= 5px, 5px <= width, 5px <= width < 9px."""
    first, sign, second, other, third = found.groups()
    values = [known.get(word, _amount(word)) for word in (first, second)]
    if not {first, second} & known.keys() or not _compare(values[0], sign, values[1]):
        return False
    return other is None or _compare(values[1], other, _amount(third))


def _compare(one: float, sign: str, other: float) -> bool:
    return {
        "<": one < other,
        "<=": one <= other,
        ">": one > other,
        ">=": one >= other,
        "=": one == other,
    }[sign]


def _amount(text: str) -> float:
    """A length or a ratio; nan, which nothing compares with, for anything else."""
    one, slash, other = text.partition("/")
    value = length(one.strip(), float("nan"), float("nan"))
    return value / (length(other.strip(), 1.0, 1.0) or 1.0) if slash else value
