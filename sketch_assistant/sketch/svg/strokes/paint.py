"""Paint the shapes of an SVG file one by one, as figures of lines."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from ...lines.affine import Affine
from ...lines.centreline import Places
from ...sentence import Sentence
from ...stroke import DRAWN, ORIGINS
from ..css.style_sheet import StyleSheet
from ..exact.payload import Payload
from ..values.shape import shape, straight
from ..xml.names import ORIGIN
from ..xml.tree import Node
from .cutting import Cutting, Figure, Lines, is_white
from .gather import Gathered
from .place import Place
from .restore import restored
from .style import Paint

_PERHAPS_FLAT = {"path", "line", "polyline", "polygon"}
_FLAT = 1e-9  # share of its length that a shape may be thick, and still nothing of it shows
_EDGE, _MARGIN = 1e-3, 0.03  # of the page, that its background may leave: any, and a white one
_RECTANGLE = 0.9  # share of its box that a background fills


Fill = tuple[str, bool]  # its colour, "" for none, and whether nothing shows through


class Painter:
    """Keeps what is painted, first one first.

    page: width and height, canvas units; tolerance: of curves; named: the elements by id and the
    style sheet; keep: is given the number of each line; remark: a sentence for what is changed.
    """

    def __init__(
        self,
        payload: Payload,
        page: tuple[float, float],
        tolerance: float,
        named: tuple[Mapping[str, Node], StyleSheet],
        keep: Callable[[int], None],
        remark: Callable[[str], None],
    ) -> None:
        self._payload, self._page, self._tolerance = payload, page, tolerance
        self._named, self._keep, self._remark = named, keep, remark
        self._gathered = Gathered(tolerance)
        self._figures: list[Figure] = []
        self._hairline = min(max(math.hypot(*page) / 400, 0.25), 3.0)
        self._white_paper = True
        self._last: tuple[object, object, tuple[Paint | None, Fill]] | None = None

    @property
    def far(self) -> bool:
        """Whether lines were left out that lie too far away to be drawn; after `lines`."""
        return self._gathered.far

    def lines(self) -> Lines:
        """What shows of each line, by number. Raises `SketchError` for too many points."""
        strokes = self._gathered.strokes()
        cutting = Cutting(self._figures, strokes, self._tolerance, self._white_paper)
        made = cutting.lines()
        for note in cutting.notes:
            self._remark(note)
        return made

    def draw(self, node: Node, place: Place) -> None:
        """A shape."""
        diagonal = math.hypot(*place.viewport) / math.sqrt(2)
        paint, fill = self._looks(place, diagonal)
        if paint is None:
            return
        width = place.style.width(diagonal, place.view.scale)
        exact = restored(self._payload, node, place.view, paint, width)
        if exact is None:
            self._draw_curves(node, place, paint, fill)
            return
        exact = replace(exact, groups=place.groups) if place.groups else exact
        number = self._gathered.add(exact)
        self._keep(number)
        self._figures.append(Figure((number,), place.area))

    def _looks(self, place: Place, diagonal: float) -> tuple[Paint | None, Fill]:
        """How lines are drawn and what is filled; for neighbours that look alike found once."""
        style, scale = place.style, place.view.scale
        alike = (style.opacity, scale, diagonal, style.own.get("vector-effect"))
        if self._last is None or self._last[0] is not style.values or self._last[1] != alike:
            paint = style.paint(scale, diagonal, self._hairline, *self._named)
            self._last = style.values, alike, (paint, style.fill(*self._named))
        return self._last[2]

    def _draw_curves(self, node: Node, place: Place, paint: Paint, filled: Fill) -> None:
        if place.style.dashed and not paint.filled:
            self._remark(Sentence("Dashed lines came in as solid ones."))
        if place.style.patterned("fill" if paint.filled else "stroke"):
            self._remark(Sentence("Gradients and patterns came in as one colour."))
        subpaths, complete = shape(node.name, node.attributes, place.viewport)
        if not complete:
            self._remark(Sentence("A line with a mistake in it was read up to there."))
        if paint.filled:
            flat = node.name in _PERHAPS_FLAT
            subpaths = [_closed(each) for each in subpaths if not flat or _has_area(each)]
        fill, opaque = filled
        if fill and self._is_background(subpaths, place.view, opaque and is_white(fill)):
            self._remark(Sentence("The background was left out."))
            self._white_paper &= is_white(fill)
            return
        if subpaths and (paint.filled or place.style.filled):
            self._remark(Sentence("Filled shapes came in as their outlines."))
        said = node.attributes.get(ORIGIN, DRAWN)
        origin = said if said in ORIGINS else DRAWN
        numbers = tuple(
            self._gathered.add_curves(each, place.view, paint, origin, place.groups)
            for each in subpaths
        )
        for number in numbers:
            self._keep(number)
        evenodd = place.style.values.get("fill-rule", "").lower() == "evenodd"
        self._figures.append(Figure(numbers, place.area, fill, opaque, paint.filled, evenodd))

    def _is_background(self, subpaths: list[Places], view: Affine, white: bool) -> bool:
        """Whether a filled shape is the page, with or without an edge: a rectangle that covers it.

        A white one may leave a margin; over ink it is no background, for it hides that.
        """
        if len(subpaths) != 1 or self._starts_inside(subpaths[0], view):
            return False
        if white and self._figures:
            return False
        corners = view.map(np.append(subpaths[0][:, 0], subpaths[0][-1, 3]))
        left, top = corners.real.min(), corners.imag.min()
        right, bottom = corners.real.max(), corners.imag.max()
        area = abs((corners[:-1].conj() * corners[1:]).imag.sum()) / 2
        if not np.inf > area >= _RECTANGLE * (right - left) * (bottom - top):
            return False
        width, height = self._page
        gaps = left / width, top / height, 1.0 - right / width, 1.0 - bottom / height
        return bool(max(gaps) <= (_MARGIN if white else _EDGE))

    def _starts_inside(self, subpath: Places, view: Affine) -> bool:
        """Whether a shape starts too far from the edges of the page to be its background."""
        along, across, shift = view.as_complex()
        start = complex(subpath[0, 0])
        start = along * start + across * start.conjugate() + shift
        shares = start.real / self._page[0], start.imag / self._page[1]
        return all(_MARGIN < share < 1.0 - _MARGIN for share in shares)


def _has_area(subpath: Places) -> bool:
    """Whether a fill shows: not of what lies along one line."""
    away = subpath - subpath[0, 0]
    furthest = away.flat[np.abs(away).argmax()]
    across = np.abs((away * furthest.conjugate()).imag).max()
    return not across <= _FLAT * abs(furthest) ** 2  # so is what is no number


def _closed(subpath: Places) -> Places:
    """As its outline shows when it is filled."""
    ends = np.array([subpath[-1, 3], subpath[0, 0]])
    return subpath if ends[0] == ends[1] else np.concatenate([subpath, straight(ends)])
