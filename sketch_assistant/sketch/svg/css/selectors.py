"""Selectors: types, classes, ids, attributes, the simpler pseudo-classes, and combinators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..xml.tree import Node
from .conditions import ATTRIBUTE, NAME, Budget, Test, edge, has_attribute, nth, plain
from .scanning import closing, split

_TYPE = re.compile(rf"(?:(?:{NAME}|\*)?\|)?({NAME}|\*)")
_MARKED = re.compile(rf"([.#])({NAME})")
_PSEUDO = re.compile(rf"::?({NAME})(\()?")
_COMBINATOR = re.compile(r"\s*([>+~])\s*|\s+")
_MOST_PARTS, _DEEPEST = 30, 4
# Never so in a picture that nobody touches.
_NEVER = {
    *("hover", "active", "focus", "focus-visible", "focus-within", "visited", "target", "checked"),
    *("disabled", "before", "after", "selection", "placeholder", "first-line", "first-letter"),
    *("marker", "backdrop"),
}

Weight = tuple[int, int, int]  # CSS specificity


@dataclass(frozen=True, slots=True)
class Compound:
    """What one element must be: type ("" for any), id ("" for any), all classes, and tests."""

    element: str
    identity: str
    classes: frozenset[str]
    tests: tuple[Test, ...]
    weight: Weight

    def matches(self, node: Node, budget: Budget) -> bool:
        """Whether an element is all of it."""
        budget.spend()
        get = node.attributes.get
        return (
            self.element in ("", node.name)
            and self.identity in ("", get("id", ""))
            and (not self.classes or self.classes <= set(get("class", "").split()))
            and all(test(node, budget) for test in self.tests)
        )


@dataclass(frozen=True, slots=True)
class Selector:
    """last: what the element itself must be; before: what stands around it, the nearest first."""

    last: Compound
    before: tuple[tuple[str, Compound], ...]
    weight: Weight

    @property
    def reach(self) -> str:
        """What decides beside type, id and classes: "" nothing, "above" or "around" it."""
        compounds = [self.last, *(compound for _, compound in self.before)]
        if any(c.tests for c in compounds) or any(mark in "+~" for mark, _ in self.before):
            return "around"
        return "above" if self.before else ""

    def matches(self, node: Node, budget: Budget) -> bool:
        """Whether it is about this element."""
        return self.last.matches(node, budget) and _stands(node, self.before, budget)


class NoSelectorError(ValueError):
    """The text is no selector, which costs the whole rule."""


class _UnknownError(Exception):
    """A pseudo-class that is passed over; the other selectors of the rule hold."""


class _NeverError(Exception):
    """What no element of a still picture is."""


def parse_selectors(text: str) -> tuple[list[Selector], bool]:
    """A list of selectors, and whether that is all of them. Raises `NoSelectorError`."""
    return _parse_list(text, 0)


def _parse_list(text: str, depth: int) -> tuple[list[Selector], bool]:
    found, complete = [], depth <= _DEEPEST
    for part in split(text, ",") if complete else ():
        try:
            found.append(_parse(part.strip(), depth))
        except _UnknownError:
            complete = False
        except _NeverError:
            continue
    return found, complete


def _parse(text: str, depth: int) -> Selector:
    parts: list[tuple[str, Compound]] = []
    place, combinator = 0, ""
    while not parts or place < len(text):
        if parts:
            mark = _COMBINATOR.match(text, place)
            if not mark or len(parts) >= _MOST_PARTS:
                raise NoSelectorError
            combinator, place = mark[1] or " ", mark.end()
        compound, place = _compound(text, place, depth)
        parts.append((combinator, compound))
    a, b, c = zip(*(compound.weight for _, compound in parts), strict=True)
    before = tuple((parts[i + 1][0], parts[i][1]) for i in reversed(range(len(parts) - 1)))
    return Selector(parts[-1][1], before, (sum(a), sum(b), sum(c)))


def _compound(text: str, start: int, depth: int) -> tuple[Compound, int]:
    """What is said of one element, and where that ends."""
    kind = _TYPE.match(text, start)
    place = kind.end() if kind else start
    element = "" if kind is None or kind[1] == "*" else plain(kind[1])
    identities: set[str] = set()
    classes: set[str] = set()
    tests: list[Test] = []
    weights = [(0, 0, int(bool(element)))]
    while place < len(text):
        if found := _MARKED.match(text, place):
            (identities if found[1] == "#" else classes).add(plain(found[2]))
            weights.append((1, 0, 0) if found[1] == "#" else (0, 1, 0))
            place = found.end()
        elif found := ATTRIBUTE.match(text, place):
            tests.append(has_attribute(found))
            weights.append((0, 1, 0))
            place = found.end()
        elif found := _PSEUDO.match(text, place):
            place = closing(text, found.end() - 1) + 1 if found[2] else found.end()
            test, weight = _pseudo(found[1].lower(), text[found.end() : place - 1], depth)
            tests.append(test)
            weights.append(weight)
        else:
            break
    if place == start:
        raise NoSelectorError
    if len(identities) > 1:
        raise _NeverError
    a, b, c = (sum(each) for each in zip(*weights, strict=True))
    return Compound(
        element, "".join(identities), frozenset(classes), tuple(tests), (a, b, c)
    ), place


def _pseudo(name: str, inside: str, depth: int) -> tuple[Test, Weight]:
    if name in _NEVER:
        raise _NeverError
    if name in ("is", "where", "not", "matches"):
        return _one_of(name, inside, depth)
    if name == "root":
        return (lambda node, _: node.parent is None), (0, 1, 0)
    if name == "empty":
        return (lambda node, _: not node.children and not node.text), (0, 1, 0)
    if name in ("first-child", "last-child", "only-child"):
        return edge(name), (0, 1, 0)
    if name == "nth-child":
        test = nth(inside.strip().lower())
        if test is None:
            raise NoSelectorError
        return test, (0, 1, 0)
    raise _UnknownError


def _one_of(name: str, inside: str, depth: int) -> tuple[Test, Weight]:
    selectors, complete = _parse_list(inside, depth + 1)
    if not complete:
        raise _UnknownError
    wanted = name != "not"
    heaviest = max((selector.weight for selector in selectors), default=(0, 0, 0))

    def test(node: Node, budget: Budget) -> bool:
        return wanted is any(selector.matches(node, budget) for selector in selectors)

    return test, (0, 0, 0) if name == "where" else heaviest


def _stands(node: Node, before: tuple[tuple[str, Compound], ...], budget: Budget) -> bool:
    """Whether what stands around an element is what these demand."""
    if not before:
        return True
    (combinator, compound), rest = before[0], before[1:]
    return any(
        compound.matches(other, budget) and _stands(other, rest, budget)
        for other in _candidates(node, combinator, budget)
    )


def _candidates(node: Node, combinator: str, budget: Budget) -> Iterator[Node]:
    above = budget.above(node)
    if combinator in "+~":
        siblings = above.children if above else []
        first = node.place - 1 if combinator == "+" else 0
        last = min(node.place, len(siblings)) - 1
        yield from (siblings[i] for i in range(last, max(first, 0) - 1, -1))
        return
    while above is not None:
        yield above
        above = budget.above(above) if combinator == " " else None
