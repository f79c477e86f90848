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
    if "requiredExtensions" in node.attributes:
        return False
    said = node.attributes.get("systemLanguage")
    languages = () if said is None else said.lower().split(",")
    return said is None or any(each.strip().partition("-")[0] == "en" for each in languages)
