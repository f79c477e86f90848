"""A drawing's reference as an <image> of our SVG: marked, so that it comes back as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..document import SketchError
from ..reference import Reference, picture_in
from ..sentence import Sentence
from .xml.names import REFERENCE

if TYPE_CHECKING:  # who writes needs no parser
    from .xml.tree import Node

_LOST = Sentence("The reference picture in this file is damaged and was left out.")


def element(reference: Reference) -> str:
    """The element, with what other programs understand of it."""
    state = "above" if reference.above else "below"
    state += " locked" if reference.locked else ""
    hidden = "" if reference.shown else ' style="display:none"'
    place = " ".join(
        f'{name}="{getattr(reference, name)!r}"' for name in ("x", "y", "width", "height")
    )
    return (
        f'<image {place} opacity="{reference.opacity!r}" preserveAspectRatio="none"{hidden} '
        f'{REFERENCE}="{state}" xlink:href="{reference.text}"/>\n'
    )


def taken_from(root: Node, notes: list[str]) -> Reference | None:
    """The reference among what lies right in a file, which is not looked at any more then."""
    marked = [each for each in root.children if each.name == "image" and _state(each) is not None]
    root.children = [each for each in root.children if each not in marked]
    for node in marked[:1]:
        try:
            return _reference(node)
        except (SketchError, ValueError, KeyError, OverflowError):
            notes.append(_LOST)
    return None


def _state(node: Node) -> str | None:
    return node.attributes.get(REFERENCE)


def _reference(node: Node) -> Reference:
    values, state = node.attributes, (_state(node) or "").split()
    kind, data = picture_in(values.get("xlink:href") or values["href"])
    place = {name: float(values[name]) for name in ("x", "y", "width", "height")}
    return Reference(
        data,
        kind,
        **place,
        opacity=float(values.get("opacity", 1.0)),
        above="above" in state,
        shown="display:none" not in values.get("style", ""),
        locked="locked" in state,
    )
