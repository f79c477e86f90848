"""Walk through the elements of an SVG file and gather the strokes, within the limits."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from ...document import Layer, SketchError
from ...limits import DEPTH
from ...lines.affine import Affine
from ...lines.loops import TooFineError
from ...sentence import Sentence
from ..css.transforms import Box
from ..exact.payload import Payload
from ..values.number import UnusableError, length
from ..values.shape import SHAPES
from ..values.transform import fitting, parse_view_box
from ..xml.names import GROUP_NUMBER
from ..xml.tree import Node
from .clip import Clips
from .conditions import chosen, is_shown_here
from .contents import Contents
from .cutting import TOO_FINE
from .extent import Extents
from .layers import Layers
from .marker import MARKED, stood, vertices, wanted
from .moving import movement
from .paint import Painter
from .place import Place
from .remarks import Remarks
from .style import Style, link

MOST_MARKERS = 10_000
_LONGEST_NUMBER = 9  # digits
_GROUPS = {"g", "a", "switch", "svg"}
_MASKS = "mask", "mask-image", "-webkit-mask", "-webkit-mask-image"


class Walk:
    """Follows a tree once; page: width and height of the drawing, canvas units."""

    def __init__(self, root: Node, payload: Payload, page: tuple[float, float]) -> None:
        self._layers = Layers(root, payload)
        self._page = page
        self._contents = Contents(root, page)
        self._ids, self._sheet = self._contents.ids, self._contents.sheet
        self._remarks = Remarks()
        self._unusable = False
        self._markers = 0
        self._extents = Extents(self._sheet, self._ids)
        tolerance = min(max(math.hypot(*page) / 20_000, 0.002), 0.05)
        self._clips = Clips(self._ids, self._entered, tolerance)
        self._seen, self._unseen = (
            Painter(payload, page, tolerance, (self._ids, self._sheet), keep, self._remarks.say)
            for keep in (self._layers.keep, lambda number: self._layers.keep(_unseen(number)))
        )
        self._painter = self._seen
        self._faded = 1.0  # the opacity of the layer that is followed

    def start(self, root: Node, view: Affine) -> None:
        """Gather everything that shows."""
        box = parse_view_box(root.attributes.get("viewBox"))
        width, height = self._page
        viewport = (box[2], box[3]) if box else (width / view.scale, height / view.scale)
        style = Style().of(root, self._sheet)
        page = (0.0, 0.0, *self._page)
        turned = movement(root, style, page, lambda: page, "50% 50%") or Affine()
        place = Place(turned @ view, style, viewport)
        if place.style.displayed:
            self._children(root, place)

    def layers(self) -> tuple[Layer, ...]:
        """What was painted. Raises `SketchError` as `Painter.lines` does, and where nothing that
        was found can be drawn."""
        hidden = self._unseen.lines()  # they hide nothing, and nothing hides them
        made = {**self._seen.lines(), **{_unseen(number): hidden[number] for number in hidden}}
        if self._unusable or self._seen.far or self._unseen.far:
            if not made:
                raise UnusableError()
            self._remarks.say(Sentence("What lies too far away to be drawn was left out."))
        return self._layers.filled(made)

    @property
    def active(self) -> int:
        """The number of the layer that is drawn on; -1 where the file says nothing of it."""
        return self._layers.active

    def notes(self) -> list[str]:
        """A sentence for everything that was left out or changed."""
        if not self._clips.complete:
            self._remarks.say(Sentence("Some clipping was passed over: what it hides shows."))
        if not self._sheet.complete:
            self._remarks.say("Some of its style rules were passed over.")
        if not self._sheet.sensible:
            self._remarks.say(Sentence("Looks that make no sense were passed over."))
        return self._remarks.sentences()

    def _children(self, node: Node, place: Place) -> None:
        for child in chosen(node) if node.name == "switch" else node.children:
            if child.name:
                self._visit(child, place)

    def _visit(self, node: Node, place: Place) -> None:
        self._contents.visit(node, bool(place.within))
        if place.depth >= DEPTH:
            raise SketchError("This SVG has elements nested more than {depth} deep.", depth=DEPTH)
        if self._remarks.leave_out(node.name):
            return
        if not is_shown_here(node):
            self._remarks.say(Sentence("Parts for other languages or programs were left out."))
        elif node.name in SHAPES or node.name in _GROUPS or node.name == "use":
            # Numbers that cannot be drawn with cost what they are about, not the rest.
            try:
                self._show(node, self._entered(node, place))
            except (UnusableError, OverflowError):
                self._unusable = True

    def _entered(self, node: Node, place: Place) -> Place:
        style = place.style.of(node, self._sheet)
        box = (0.0, 0.0, *place.viewport)
        inner = movement(node, style, box, lambda: self._extents.of(node, style, place.viewport))
        if inner is None:
            self._remarks.say(Sentence("A transformation that makes no sense was passed over."))
        view = place.view @ inner if inner and inner != Affine() else place.view
        return replace(place, view=view, style=style, depth=place.depth + 1)

    def _show(self, node: Node, place: Place) -> None:
        if not place.style.displayed:
            if self._layers.is_layer(node, place.depth):
                self._layer(node, place)
            elif node.children or node.name in SHAPES:
                self._remarks.say(Sentence("Hidden parts were left out."))
            return
        own = place.style.own
        if own and any(own.get(name, "none").lower() != "none" for name in _MASKS):
            self._remarks.say(Sentence("Masks were passed over: what they hide shows."))
        if "clip-path" in own:
            place = self._clipped(node, place)
        if node.name in SHAPES:
            if place.style.visible:
                shaped = place.style.shaped(node)
                self._painter.draw(shaped, place)
                self._mark(shaped, place)
        elif node.name == "use":
            self._use(node, place)
        elif self._layers.is_layer(node, place.depth):
            self._layer(node, place)
        else:
            place = self._framed(node, place) if node.name == "svg" else place
            self._children(node, _grouped(node, place))

    def _layer(self, node: Node, place: Place) -> None:
        """A layer that is hidden, by itself or by one around it, is kept as that."""
        outer, opacity = (self._painter, self._faded), self._faded * place.style.opacity
        self._painter = self._painter if place.style.displayed else self._unseen
        self._faded = opacity
        around = self._layers.begin(node, self._painter is self._seen, opacity)
        own = {name: said for name, said in place.style.own.items() if name != "display"}
        self._children(node, replace(place, style=replace(place.style, own=own, opacity=1.0)))
        self._layers.end(around)
        self._painter, self._faded = outer

    def _use(self, node: Node, place: Place) -> None:
        node = place.style.shaped(node)
        target = link(node)
        found = self._ids.get(target)
        if found is None or target in place.within:
            self._remarks.say(Sentence("References to nothing in the file were passed over."))
            return
        x = length(node.attributes.get("x"), place.viewport[0], 0.0)
        y = length(node.attributes.get("y"), place.viewport[1], 0.0)
        style = replace(place.style, top=found)
        view, within = place.view @ Affine(e=x, f=y), place.within | {target}
        place = replace(place, view=view, style=style, within=within)
        if found.name in ("symbol", "svg"):
            size = {k: v for k, v in node.attributes.items() if k in ("width", "height")}
            entered = self._entered(found, place)
            framed = Node("svg", {**found.attributes, **size}, found.children)
            if entered.style.displayed:
                self._children(framed, self._framed(framed, entered))
        else:
            self._visit(found, place)

    def _mark(self, node: Node, place: Place) -> None:
        """Draw the markers of a line."""
        names = wanted(place) if node.name in MARKED else {}
        markers = {name: self._ids[each] for name, each in names.items() if each in self._ids}
        if not markers:
            return
        width = place.style.width(math.hypot(*place.viewport) / math.sqrt(2), place.view.scale)
        for vertex in vertices(node, place.viewport):
            marker = markers.get(vertex.which)
            inside = marker and stood(marker, vertex, place, width)
            if not marker or not inside or names[vertex.which] in place.within:
                continue
            self._markers += 1
            if self._markers > MOST_MARKERS:
                self._remarks.say(Sentence("Some markers were left out: there are too many."))
                return
            there, frame = inside
            style = self._contents.style_of(marker).within(place.style)
            deeper = place.within | {names[vertex.which]}
            there = replace(there, style=style, depth=place.depth + 1, within=deeper)
            self._children(frame, self._framed(frame, there))

    def _framed(self, node: Node, place: Place) -> Place:
        """Into the viewport that an inner svg or a symbol opens."""
        get, (width, height) = place.style.shaped(node).attributes.get, place.viewport
        x, y = length(get("x"), width, 0.0), length(get("y"), height, 0.0)
        width = length(get("width"), width, width)
        height = length(get("height"), height, height)
        if place.style.own.get("overflow", "hidden").lower() not in ("visible", "auto"):
            place = self._cut(lambda: self._clips.framed(place, x, y, width, height), place)
        view = place.view @ Affine(e=x, f=y)
        box = parse_view_box(get("viewBox"))
        if box and width > 0.0 and height > 0.0:
            view = view @ fitting(box, width, height, get("preserveAspectRatio"))
            width, height = box[2], box[3]
        return replace(place, view=view, viewport=(width, height))

    def _clipped(self, node: Node, place: Place) -> Place:
        def extent(box: str) -> Box:
            if box == "view-box":
                return 0.0, 0.0, *place.viewport
            own = {**place.style.own, "transform-box": box}
            return self._extents.of(node, replace(place.style, own=own), place.viewport)

        return self._cut(lambda: self._clips.clipped(place, extent), place)

    def _cut(self, clipped: Callable[[], Place], whole: Place) -> Place:
        try:
            return clipped()
        except TooFineError:
            self._remarks.say(TOO_FINE)
            return whole


def _unseen(number: int) -> int:
    """A line of a hidden layer among those of all."""
    return -1 - number


def _grouped(node: Node, place: Place) -> Place:
    """Within a group of ours, whoever changed what is in it since."""
    number = node.attributes.get(GROUP_NUMBER, "")
    usable = number.isascii() and number.isdigit() and len(number) <= _LONGEST_NUMBER
    return replace(place, groups=(*place.groups, int(number))) if usable else place
