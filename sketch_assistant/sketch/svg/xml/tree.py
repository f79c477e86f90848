"""XML bytes to a small tree of SVG elements, within limits and without ever loading anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.expatreader import create_parser

from ...document import SketchError
from ...limits import DEPTH, ELEMENTS, spoken
from ...watched import passed
from .names import INKSCAPE, SKETCH, SODIPODI, SVG, XLINK
from .prologue import without_doctype

# How we call attributes and elements of these namespaces, whatever prefix a file chose.
_CUSTOMARY = {name: f"{name}:" for name in ("inkscape", "sodipodi", "sketch", "xlink")}
_CUSTOMARY["svg"] = ""
_PREFIXES = {INKSCAPE: "inkscape:", SODIPODI: "sodipodi:", SKETCH: "sketch:", XLINK: "xlink:"}
_PREFIXES |= {SVG: "", "": ""}
_CHUNK = 100_000  # bytes read at a time
_MOST_CHUNKS = 20  # for some parsers begin a long attribute again with each
PARSED = 0.15  # of the work of reading a file
MOST_ATTRIBUTES = 100_000  # of one element
_WITH_TEXT = {"style", "sketch:drawing"}


@dataclass(slots=True)
class Node:
    """An element: its SVG name ("" when it is none of SVG's), attributes, children and text.

    parent and place: where it stands among the children of which element.
    """

    name: str
    attributes: dict[str, str]
    children: list[Node] = field(default_factory=list)
    text: str = ""
    parent: Node | None = field(default=None, repr=False)
    place: int = 0


def parse(data: bytes) -> Node:
    """The root element. Raises `SketchError` for what is not well-formed, hostile or too large."""
    handler = _TreeHandler()
    parser = create_parser(forbid_dtd=True, forbid_entities=True, forbid_external=True)
    parser.setContentHandler(handler)
    try:
        plain = without_doctype(data)
        _count_attributes(plain)
        step = max(_CHUNK, len(plain) // _MOST_CHUNKS)
        for start in range(0, len(plain), step):
            parser.feed(plain[start : start + step])
            passed(PARSED * start / len(plain))
        parser.close()
    except SAXParseException as error:
        if handler.root is None and b"<svg" not in data:
            raise SketchError("This is not an SVG file.") from error
        place, reason = error.getLineNumber(), error.getMessage()
        raise SketchError(
            "This SVG file is broken at line {place} ({reason}).", place=place, reason=reason
        ) from error
    except DefusedXmlException as error:
        raise SketchError(
            "This SVG has a document type declaration, which is refused because it can hide a trap."
        ) from error
    except (UnicodeError, LookupError, ValueError) as error:
        if isinstance(error, SketchError):
            raise
        raise SketchError("This SVG file is in an encoding that cannot be read.") from error
    if handler.root is None:
        raise SketchError("This is not an SVG file.")
    return handler.root


def _count_attributes(data: bytes) -> None:
    """Refuse an element with so many that the parser, which keeps them all, would take long."""
    if data.count(b"=") > MOST_ATTRIBUTES:
        for element in data.split(b"<"):
            if element.partition(b">")[0].count(b"=") > MOST_ATTRIBUTES:
                most = spoken(MOST_ATTRIBUTES)
                raise SketchError(
                    "This SVG has an element with more than {most} attributes.", most=most
                )


class _TreeHandler(ContentHandler):
    """Builds nodes; counts them, so that a trap is noticed before the file ends."""

    def __init__(self) -> None:
        super().__init__()
        self.root: Node | None = None
        self._open: list[Node] = []
        self._spaces: list[dict[str, str]] = [{}]
        self._count = 0
        self._text: list[str] | None = None

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (SAX's name)
        self._count += 1
        if self._count > ELEMENTS:
            raise SketchError(
                "This SVG has more than {elements} elements.", elements=spoken(ELEMENTS)
            )
        if len(self._open) >= DEPTH:
            raise SketchError("This SVG has elements nested more than {depth} deep.", depth=DEPTH)
        found = dict(attrs.items())
        self._spaces.append(_namespaces(self._spaces[-1], found))
        node = Node(self._called(name, True), {self._called(k, False): v for k, v in found.items()})
        if self._open:
            node.parent = self._open[-1]
            node.place = len(node.parent.children)
            node.parent.children.append(node)
        else:
            self.root = node
        self._open.append(node)
        self._text = [] if node.name in _WITH_TEXT else None

    def endElement(self, name: str) -> None:  # noqa: N802 (SAX's name)
        node = self._open.pop()
        self._spaces.pop()
        if self._text is not None:
            node.text = "".join(self._text)
            self._text = None

    def characters(self, content: str) -> None:
        if self._text is not None:
            self._text.append(content)

    def _called(self, name: str, element: bool) -> str:
        """The name with our prefix; "" for an element of a namespace that is nothing to us."""
        prefix, colon, local = name.rpartition(":")
        spaces = self._spaces[-1]
        if not colon:
            known = _PREFIXES.get(spaces.get("", "")) if element else ""
        elif prefix in spaces:
            known = _PREFIXES.get(spaces[prefix])
        else:  # as in files whose DTD declared it
            known = _CUSTOMARY.get(prefix)
        return known + local if known is not None else "" if element else name


def _namespaces(outer: dict[str, str], attributes: dict[str, str]) -> dict[str, str]:
    declared = {
        name[6:]: uri
        for name, uri in attributes.items()
        if name.startswith("xmlns") and name[5:6] in ("", ":")
    }
    return {**outer, **declared} if declared else outer
