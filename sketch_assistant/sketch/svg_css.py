"""Simple CSS: `style` attributes and the rules of `<style>` that name types, classes and ids."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_SIMPLE = re.compile(r"(\*|[\w-]+)?((?:[.#][\w-]+)*)")
_PART = re.compile(r"([.#])([\w-]+)")
_LARGEST_SHEET = 2_000_000  # characters

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
        return (
            self.element in ("", name)
            and self.identity in ("", identity)
            and self.classes <= classes
        )


@lru_cache(maxsize=4096)
def declarations(text: str) -> Declarations:
    """The declarations of a `style` attribute or of a rule's braces."""
    found = []
    for part in _COMMENT.sub(" ", text).split(";"):
        name, colon, value = part.partition(":")
        value = value.strip()
        important = value.lower().endswith("!important")
        if colon:
            value = value[: -len("!important")].rstrip() if important else value
            found.append((name.strip().lower(), value, important))
    return tuple(found)


def parse_sheet(text: str) -> tuple[list[Rule], bool]:
    """Rules in the order of the sheet, and whether nothing was passed over.

    Rules with combinators, attributes or pseudo-classes and all at-rules are passed over.
    """
    text = _COMMENT.sub(" ", text[:_LARGEST_SHEET])
    rules: list[Rule] = []
    complete, start = True, 0
    while (brace := text.find("{", start)) >= 0:
        # What ends in a semicolon before the selector is an at-rule such as @import.
        selectors = text[start:brace].rpartition(";")[2].strip()
        end = _matching(text, brace)
        if selectors.startswith("@"):
            complete = complete and selectors.startswith(("@font-face", "@namespace"))
        else:
            made = [_rule(each, text[brace + 1 : end]) for each in selectors.split(",")]
            rules += [rule for rule in made if rule]
            complete = complete and all(made)
        start = end + 1
    return rules, complete


def _matching(text: str, brace: int) -> int:
    """Where the block that opens at brace closes."""
    depth = 0
    for found in re.finditer(r"[{}]", text[brace:]):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return brace + found.start()
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
    name: str, attributes: Mapping[str, str], rules: Sequence[Rule], properties: frozenset[str]
) -> dict[str, str]:
    """What attributes, rules and the style attribute together say about these properties."""
    said = {key: value.strip() for key, value in attributes.items() if key in properties}
    levels: list[Declarations] = []
    if rules:
        identity, classes = attributes.get("id", ""), frozenset(attributes.get("class", "").split())
        levels = [r.declarations for r in rules if r.matches(name, identity, classes)]
    if "style" in attributes:
        levels.append(declarations(attributes["style"]))
    for wanted in (False, True):
        for level in levels:
            for key, value, important in level:
                if important == wanted and key in properties:
                    said[key] = value
    return said
