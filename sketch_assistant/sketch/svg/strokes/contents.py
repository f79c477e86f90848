"""What an SVG file holds: elements by their id, its style rules, and how many of what."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import SketchError
from ...limits import FOREIGN_ELEMENTS, RULES_AND_ELEMENTS, spoken
from ...watched import passed
from ..css.style_sheet import TOO_MANY, StyleSheet
from ..xml.names import GROUP_NUMBER, STROKE_NUMBER
from ..xml.tree import PARSED, Node
from .style import Style

WALKED = 0.7  # of the work of reading a file
_OFTEN = 100  # elements


class Contents:
    """Of the tree under root. ids: the first element of each id; sheet: all style rules. page:
    width and height of the drawing, canvas units. Raises `SketchError` for more than the limits."""

    def __init__(self, root: Node, page: tuple[float, float]) -> None:
        self.ids: dict[str, Node] = {}
        self.sheet = StyleSheet(page)
        self._count = self._visited = self._foreign = 0
        foreign = 0
        for node in _all(root):
            self._count += 1
            foreign += _is_foreign(node)
            self._note(node)
        _limit(foreign)
        if foreign + self.sheet.count > RULES_AND_ELEMENTS:
            raise SketchError(TOO_MANY)

    def visit(self, node: Node, again: bool) -> None:
        """An element is followed; again: as a copy, which counts as one of another program. Raises
        `SketchError` for more of those than the limit."""
        self._visited += 1
        if self._visited % _OFTEN == 0:
            passed(PARSED + WALKED * min(self._visited / self._count, 1.0))
        if again or _is_foreign(node):
            self._foreign += 1
            _limit(self._foreign)

    def style_of(self, node: Node) -> Style:
        """Of an element where it stands in the file."""
        chain = [node]
        while (parent := chain[-1].parent) is not None:
            chain.append(parent)
        style = Style()
        for each in reversed(chain):
            style = style.of(each, self.sheet)
        return style

    def _note(self, node: Node) -> None:
        if identity := node.attributes.get("id"):
            self.ids.setdefault(identity, node)
        if node.name == "style" and node.attributes.get("type", "") in ("", "text/css"):
            self.sheet.add(node.text, node.attributes.get("media", ""))


def _is_foreign(node: Node) -> bool:
    """Whether it is none of the strokes and groups that we wrote."""
    return STROKE_NUMBER not in node.attributes and GROUP_NUMBER not in node.attributes


def _limit(foreign: int) -> None:
    if foreign > FOREIGN_ELEMENTS:
        most = spoken(FOREIGN_ELEMENTS)
        raise SketchError("This SVG draws more than {most} elements of other programs.", most=most)


def _all(root: Node) -> Iterator[Node]:
    """Elements in the order of the file."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)
