"""Which elements of an SVG file are for this program: conditional processing."""

from __future__ import annotations

from collections.abc import Iterator

from ..xml.tree import Node


def chosen(switch: Node) -> Iterator[Node]:
    """The first child of a switch that any program can show."""
    for child in switch.children:
        if child.name and child.name != "foreignObject" and is_shown_here(child):
            yield child
            return


def is_shown_here(node: Node) -> bool:
    """Whether its conditions hold: no extensions, and English, which this program speaks."""
    languages = node.attributes.get("systemLanguage", "en").lower().split(",")
    english = any(language.strip().partition("-")[0] == "en" for language in languages)
    return english and "requiredExtensions" not in node.attributes
