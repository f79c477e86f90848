"""Tests of an element that selectors make beside its type, id and classes."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..xml.tree import Node

NAME = r"(?!-?\d)(?:[-\w]|\\[0-9a-fA-F]{1,6}\s?|\\[^\n0-9a-fA-F])+"
ATTRIBUTE = re.compile(
    rf"\[\s*(?:{NAME}\|)?({NAME})\s*"
    rf"(?:([~|^$*]?=)\s*(?:\"([^\"]*)\"|'([^']*)'|({NAME}))\s*([iIsS]?)\s*)?\]"
)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_NTH = re.compile(r"([+-]?\d{0,9})n\s*(?:([+-])\s*(\d{1,9}))?|([+-]?\d{1,9})")


class Budget:
    """How many comparisons are left, and the element that the tree ends at, if it ends early."""

    def __init__(self, left: int) -> None:
        self.left = left
        self.top: Node | None = None

    def above(self, node: Node) -> Node | None:
        """What an element stands in."""
        return None if node is self.top else node.parent

    def spend(self) -> None:
        """Raises `OverflowError` when none is left."""
        self.left -= 1
        if self.left < 0:
            raise OverflowError


Test = Callable[[Node, Budget], bool]


def has_attribute(found: re.Match[str]) -> Test:
    """Of what `ATTRIBUTE` found."""
    name, how = plain(found[1]), found[2]
    wanted = next((value for value in (found[3], found[4]) if value is not None), None)
    wanted = plain(found[5] or "") if wanted is None else wanted
    fold = found[6] in ("i", "I")
    wanted = wanted.lower() if fold else wanted

    def test(node: Node, _budget: Budget) -> bool:
        value = node.attributes.get(name)
        if value is None or not how:
            return value is not None
        return _compares(value.lower() if fold else value, how, wanted)

    return test


def _compares(value: str, how: str, wanted: str) -> bool:
    match how:
        case "=":
            return value == wanted
        case "~=":
            return wanted in value.split()
        case "|=":
            return value == wanted or value.startswith(f"{wanted}-")
        case "^=":
            return bool(wanted) and value.startswith(wanted)
        case "$=":
            return bool(wanted) and value.endswith(wanted)
        case _:
            return bool(wanted) and wanted in value


def edge(name: str) -> Test:
    """Of `:first-child`, `:last-child` and `:only-child`."""
    first, last = name != "last-child", name != "first-child"

    def test(node: Node, budget: Budget) -> bool:
        parent = budget.above(node)
        if parent is None:
            return True
        return (not first or node.place == 0) and (
            not last or node.place == len(parent.children) - 1
        )

    return test


def nth(formula: str) -> Test | None:
    """Of `:nth-child()`; None for no formula."""
    formula = {"odd": "2n+1", "even": "2n"}.get(formula, formula)
    found = _NTH.fullmatch(formula)
    if not found:
        return None
    step, start = 0, int(found[4] or 0)
    if not found[4]:
        step = int(found[1] + "1" if found[1] in ("", "+", "-") else found[1])
        start = int(f"{found[2] or ''}{found[3] or 0}")

    def test(node: Node, budget: Budget) -> bool:
        past = (node.place if budget.above(node) else 0) + 1 - start
        return past == 0 if step == 0 else past % step == 0 and past // step >= 0

    return test


def plain(name: str) -> str:
    """Without escapes."""
    if "\\" not in name:
        return name
    return _ESCAPE.sub(lambda found: _character(found[1]) if found[1] else found[2], name)


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
