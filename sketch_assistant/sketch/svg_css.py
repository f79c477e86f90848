"""Simple CSS: `style` attributes and the rules of `<style>` that name types, classes and ids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .document import SketchError

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_SIMPLE = re.compile(r"(\*|[\w-]+)?((?:[.#][\w-]+)*)")
_PART = re.compile(r"([.#])([\w-]+)")
_BRACE = re.compile(r"[{}]")
_LARGEST_SHEET, _LARGEST_STYLE = 2_000_000, 20_000  # characters
_MOST_RULES = 10_000
_MOST_TRIED = 10_000_000

Declarations = tuple[tuple[str, str, bool], ...]  # name, value, important


@dataclass(frozen=True, slots=True)
class Rule:
    """What elements of this type ("" for any), id ("" for any) and all of these classes get."""

    element: str
    identity: str
    classes: frozenset[str]
    declarations: Declarations

    @property
    def weight(self) -> tuple[int, int, int]:
        """CSS specificity."""
        return bool(self.identity), len(self.classes), bool(self.element)

    def matches(self, name: str, identity: str, classes: frozenset[str]) -> bool:
        """Whether it is about an element of this name, id and classes."""
        return (
            self.element in ("", name)
            and self.identity in ("", identity)
            and self.classes <= classes
        )


class Sheet:
    """All rules of a file, found quickly by what they name."""

    def __init__(self) -> None:
        self.complete = True  # whether nothing was passed over
        self._rules: dict[str, list[tuple[int, Rule]]] = {}  # by "#id", ".class", type or ""
        self._count = self._tried = 0
        self._found: dict[tuple[str, str, str], list[Declarations]] = {}

    def add(self, text: str) -> None:
        """The rules of one `<style>`.

        Those with combinators, attributes or pseudo-classes are passed over, and all at-rules.
        """
        text = _COMMENT.sub(" ", text[:_LARGEST_SHEET])
        start = 0
        while (brace := text.find("{", start)) >= 0 and self._count < _MOST_RULES:
            # What ends in a semicolon before the selector is an at-rule such as @import.
            selectors = text[start:brace].rpartition(";")[2].strip()
            end = _matching(text, brace)
            if selectors.startswith("@"):
                self.complete &= selectors.startswith(("@font-face", "@namespace"))
            else:
                for selector in selectors.split(","):
                    self._keep(_rule(selector, text[brace + 1 : end]))
            start = end + 1
        self.complete &= brace < 0

    def _keep(self, rule: Rule | None) -> None:
        if rule is None:
            self.complete = False
            return
        classes = sorted(f".{name}" for name in rule.classes)
        key = f"#{rule.identity}" if rule.identity else classes[0] if classes else rule.element
        self._rules.setdefault(key, []).append((self._count, rule))
        self._count += 1

    def said(self, name: str, attributes: Mapping[str, str]) -> list[Declarations]:
        """What the rules that match an element declare, weakest first.

        Raises `SketchError` when that takes absurdly many comparisons.
        """
        identity, classes = attributes.get("id", ""), attributes.get("class", "")
        known = identity if f"#{identity}" in self._rules else ""
        key = (name, known, classes)
        if key not in self._found:
            self._found[key] = self._matching(name, known, frozenset(classes.split()))
        return self._found[key]

    def _matching(self, name: str, identity: str, classes: frozenset[str]) -> list[Declarations]:
        keys = {"", name, f"#{identity}", *(f".{each}" for each in classes)}
        tried = [entry for key in keys for entry in self._rules.get(key, ())]
        self._tried += len(tried)
        if self._tried > _MOST_TRIED:
            raise SketchError("This SVG has too many style rules for its many elements.")
        found = [(r.weight, n, r) for n, r in tried if r.matches(name, identity, classes)]
        return [rule.declarations for _, _, rule in sorted(found, key=lambda each: each[:2])]


@lru_cache(maxsize=4096)
def declarations(text: str) -> Declarations:
    """The declarations of a `style` attribute or of a rule's braces."""
    found = []
    for part in _COMMENT.sub(" ", text[:_LARGEST_STYLE]).split(";"):
        name, colon, value = part.partition(":")
        value = value.strip()
        important = value.lower().endswith("!important")
        if colon:
            value = value[: -len("!important")].rstrip() if important else value
            found.append((name.strip().lower(), value, important))
    return tuple(found)


def _matching(text: str, brace: int) -> int:
    """Where the block that opens at brace closes."""
    depth = 0
    for found in _BRACE.finditer(text, brace):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return len(text)


def _rule(selector: str, body: str) -> Rule | None:
    found = _SIMPLE.fullmatch(selector.strip())
    if not found or not found[0]:
        return None
    parts = _PART.findall(found[2])
    identities = [name for mark, name in parts if mark == "#"]
    if len(set(identities)) > 1:
        return None
    element = "" if found[1] in (None, "*") else found[1]
    classes = frozenset(name for mark, name in parts if mark == ".")
    return Rule(element, "".join(identities[:1]), classes, declarations(body))


def cascade(
    name: str, attributes: Mapping[str, str], sheet: Sheet | None, properties: frozenset[str]
) -> dict[str, str]:
    """What attributes, rules and the style attribute together say about these properties."""
    said = {key: value.strip() for key, value in attributes.items() if key in properties}
    levels = list(sheet.said(name, attributes)) if sheet else []
    if "style" in attributes:
        levels.append(declarations(attributes["style"]))
    for wanted in (False, True):
        for level in levels:
            for key, value, important in level:
                if important == wanted and key in properties:
                    said[key] = value
    return said
