"""The rules of all `<style>` elements of a file, found quickly by what they name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...document import SketchError
from ..xml.tree import Node
from .conditions import Budget
from .media import shows_on_screen, supported
from .properties import ATTRIBUTES, SHORTHANDS, known, understood, understood_attribute
from .scanning import split, statements, without_comments
from .selectors import NoSelectorError, Selector, parse_selectors

_LARGEST = 5_000_000  # characters
_LARGEST_STYLE = 1_000_000
MOST_RULES = 100_000
MOST_TRIED = 5_000_000
_DEEPEST = 8
_LONGEST = 1000  # characters of a style attribute that is worth remembering
_AT_WORD = re.compile(r"@[\w-]+")
_HARMLESS = ("@font-face", "@namespace", "@charset", "@page")
TOO_MANY = "This SVG has too many style rules for its many elements."


@dataclass(frozen=True, slots=True)
class Said:
    """Values by property, those marked important apart; complete: none was passed over."""

    plain: Mapping[str, str]
    important: Mapping[str, str]
    complete: bool = True


_NOTHING = Said({}, {})


@dataclass(frozen=True, slots=True)
class _Rule:
    order: int
    selector: Selector
    said: Said


class StyleSheet:
    """Gathers rules, then says which of them hold for an element."""

    def __init__(self, page: tuple[float, float] = (1.0, 1.0)) -> None:
        """page: width and height of the drawing, for media queries."""
        self.complete = True  # whether no rule was passed over
        self.sensible = True  # whether no declaration was passed over
        self._page = page
        self._rules: dict[str, list[_Rule]] = {}  # by "#id", ".class", type or ""
        self._classes: set[str] = set()  # that rules name
        self.count = self._size = 0
        self._budget = Budget(MOST_TRIED)
        self._near: dict[tuple[str, str, str], tuple[list[_Rule], str]] = {}
        self._said: dict[tuple[object, ...], Said] = {}

    def add(self, text: str, media: str = "") -> None:
        """The rules of one `<style>`; media: its attribute."""
        if shows_on_screen(media, self._page):
            self._size += len(text)
            self.complete &= self._size <= _LARGEST
            if self._size <= _LARGEST:
                self._add(without_comments(text), 0)

    def said(self, node: Node, top: Node | None = None) -> Said:
        """What the rules that match an element declare together.

        top: what `use` shows, of which selectors see nothing around it. Raises `SketchError`
        when that takes absurdly many comparisons.
        """
        if not self.count:
            return _NOTHING
        self._budget.top = top
        get = node.attributes.get
        identity, classes = get("id", ""), get("class", "")
        key = (
            node.name,
            identity if f"#{identity}" in self._rules else "",
            " ".join(sorted(self._classes.intersection(classes.split()))) if classes else "",
        )
        try:
            rules, reach = self._near.get(key) or self._nearby(key, node)
            if reach == "around":
                return self._holding(rules, node)
            place = (*key, id(self._budget.above(node)), id(top)) if reach else key
            if place not in self._said:
                self._said[place] = self._holding(rules, node)
            return self._said[place]
        except OverflowError:
            raise SketchError(TOO_MANY) from None

    def _add(self, text: str, depth: int) -> None:
        for head, body in statements(text):
            if self.count >= MOST_RULES:
                self.complete = False
                return
            if head.startswith("@"):
                self._at_rule(head, body, depth)
            elif body is not None:
                self._rule(head, body)

    def _at_rule(self, head: str, body: str | None, depth: int) -> None:
        name = (_AT_WORD.match(head) or head)[0].lower()
        condition = head[len(name) :]
        if name not in ("@media", "@supports") or body is None or depth >= _DEEPEST:
            self.complete &= name in _HARMLESS
        elif name == "@media":
            if shows_on_screen(condition, self._page):
                self._add(body, depth + 1)
        elif supported(condition, understood):
            self._add(body, depth + 1)

    def _rule(self, head: str, body: str) -> None:
        try:
            few = self.count + head.count(",") < MOST_RULES
            selectors, complete = parse_selectors(head) if few else ([], False)
        except NoSelectorError:
            selectors, complete = [], False
        said = declarations(body)
        self.complete &= complete
        self.sensible &= said.complete
        for selector in selectors:
            last = selector.last
            self._classes |= last.classes
            classes = [f".{name}" for name in sorted(last.classes)]
            key = f"#{last.identity}" if last.identity else classes[0] if classes else last.element
            self._rules.setdefault(key, []).append(_Rule(self.count, selector, said))
            self.count += 1

    def _nearby(self, key: tuple[str, str, str], node: Node) -> tuple[list[_Rule], str]:
        """Rules that may hold for elements of this type, id and classes, weakest first."""
        name, identity, classes = key
        keys = {"", name, f"#{identity}", *(f".{each}" for each in classes.split())}
        rules = [
            rule
            for each in keys
            for rule in self._rules.get(each, ())
            if rule.selector.reach or rule.selector.matches(node, self._budget)
        ]
        rules.sort(key=lambda rule: (rule.selector.weight, rule.order))
        reaches = {rule.selector.reach for rule in rules}
        reach = next((each for each in ("around", "above") if each in reaches), "")
        self._near[key] = rules, reach
        return rules, reach

    def _holding(self, rules: list[_Rule], node: Node) -> Said:
        plain: dict[str, str] = {}
        important: dict[str, str] = {}
        for rule in rules:
            if not rule.selector.reach or rule.selector.matches(node, self._budget):
                self._budget.spend()
                plain.update(rule.said.plain)
                important.update(rule.said.important)
        return Said(plain, important)


def cascade(node: Node, sheet: StyleSheet, top: Node | None = None) -> dict[str, str]:
    """What attributes, rules and the style attribute together say of the properties we know.

    top: as of `StyleSheet.said`.
    """
    said = {}
    for name, value in node.attributes.items():
        if name in ATTRIBUTES:
            if understood_attribute(name, value):
                said[name] = value.strip()
            else:
                sheet.sensible = False
    rules = sheet.said(node, top)
    style = declarations(node.attributes["style"]) if "style" in node.attributes else _NOTHING
    sheet.sensible &= style.complete
    for level in (rules.plain, style.plain, rules.important, style.important):
        said.update(level)
    return said


def declarations(text: str) -> Said:
    """What a `style` attribute or the braces of a rule declare."""
    return _remembered(text) if len(text) <= _LONGEST else _declarations(text)


def _declarations(text: str) -> Said:
    plain: dict[str, str] = {}
    important: dict[str, str] = {}
    complete = len(text) <= _LARGEST_STYLE
    text = text if complete else ""
    for part in split(without_comments(text), ";"):
        name, colon, value = part.partition(":")
        name, value = name.strip(), value.strip()
        name = name if name.startswith("--") else name.lower()
        marked, _, word = value.rpartition("!")
        heavy = word.strip().lower() == "important" and "!" in value
        value = marked.rstrip() if heavy else value
        names = SHORTHANDS.get(name, (name,))
        if colon and understood(names[0], value):
            (important if heavy else plain).update(dict.fromkeys(names, value))
        elif colon and known(name):
            complete = False
    return Said(plain, important, complete)


_remembered = lru_cache(maxsize=4096)(_declarations)
