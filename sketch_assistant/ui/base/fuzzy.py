"""Finds names by a part of them, by the beginnings of their words, or by letters in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
SCATTERED = 4.0  # how a word ranks whose letters are merely there, in their order


@dataclass(frozen=True)
class Match:
    """rank: the less the better. marked: places of the letters that were found."""

    rank: float
    marked: frozenset[int]


def match(query: str, text: str) -> Match | None:
    """How a text holds all words of a query, whatever their order and case; None where it does
    not."""
    if not query.strip():
        return Match(0.0, frozenset())
    text = text.casefold()
    found = [_find(word, text) for word in query.casefold().split()]
    held = [each for each in found if each is not None]
    if len(held) < len(found):
        return None
    marked = frozenset[int]().union(*(each.marked for each in held))
    return Match(sum(each.rank for each in held) + len(text) / 1000.0, marked)


def best(query: str, items: Iterable[T], words: Callable[[T], str]) -> list[tuple[T, Match]]:
    """Those of items whose words match, the best first; equally good ones stay in their order."""
    found = [(each, match(query, words(each))) for each in items]
    held = [(each, how) for each, how in found if how is not None]
    return sorted(held, key=lambda pair: pair[1].rank)


def _find(word: str, text: str) -> Match | None:
    """Ranks: 0 the text begins with it, 1 a word of it does, 2 it is part of one, 3 it is made of
    the beginnings of words, 4 and more its letters are there."""
    if text.startswith(word):
        return Match(0.0, frozenset(range(len(word))))
    begin = f" {text}".find(f" {word}")
    place = begin if begin >= 0 else text.find(word)
    if place >= 0:
        return Match(1.0 if begin >= 0 else 2.0, frozenset(range(place, place + len(word))))
    starts = [i for i, letter in enumerate(text) if letter != " " and (not i or text[i - 1] == " ")]
    initials = _in_order(word, text, starts)
    if initials:
        return Match(3.0, frozenset(initials))
    letters = _tightest(word, text)
    if not letters:
        return None
    spread = letters[-1] - letters[0] + 1 - len(word)
    return Match(SCATTERED + spread, frozenset(letters)) if spread <= 2 * len(word) else None


def _in_order(word: str, text: str, places: Iterable[int]) -> list[int]:
    """The first of places at which the letters of a word stand, in their order; [] for none."""
    found: list[int] = []
    for place in places:
        if len(found) < len(word) and text[place] == word[len(found)]:
            found.append(place)
    return found if len(found) == len(word) else []


def _tightest(word: str, text: str) -> list[int]:
    """From the end at which the letters are first complete back to the nearest ones."""
    forward = _in_order(word, text, range(len(text)))
    if not forward:
        return []
    backward = range(len(text) - forward[-1] - 1, len(text))
    return [len(text) - 1 - i for i in _in_order(word[::-1], text[::-1], backward)][::-1]
