"""Cut the lines of an SVG file as it is seen: at clip paths, and where white shapes hide them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from ...document import SketchError, Stroke
from ...limits import STROKES, TOO_MANY_STROKES
from ...lines.centreline import Indices, Places
from ...lines.clip import Area, cut, joined
from ...lines.loops import Effort, Loops, TooFineError
from ...lines.pieces import around, piece
from ...sentence import Sentence

TOO_FINE = Sentence("Clipping was passed over: it has too many edges.")
_CUT = Sentence("What white shapes hide was cut away.")
_DROPPED = Sentence("White shapes without an outline were left out.")
MOST_PAIRS = 20_000_000
_MOST_BOXES = 40_000_000  # pairs of a line and a shape that may hide it
_WHITE = 240  # of 255, from which on a colour does not show on white paper

Lines = dict[int, tuple[Stroke, ...]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A shape as it is painted: the numbers of its lines, where it may show, and its fill.

    fill: "#rrggbb" or "" for none; opaque: whether nothing shows through that; bare: whether it has
    no other paint, so that its lines stand for the edge of what is filled.
    """

    numbers: tuple[int, ...]
    area: Area | None = None
    fill: str = ""
    opaque: bool = False
    bare: bool = False
    evenodd: bool = False

    @property
    def hides(self) -> bool:
        """Whether it is a piece of white paper."""
        return self.opaque and is_white(self.fill)


@dataclass
class Cutting:
    """Figures, bottom first, with their strokes by number; notes: what is to be told of it."""

    figures: list[Figure]
    strokes: Mapping[int, Stroke]
    slack: float
    white_paper: bool = True
    notes: list[str] = field(default_factory=list)

    def lines(self) -> Lines:
        """What shows of each line. Raises `SketchError` for too many pieces."""
        made: Lines = {number: (stroke,) for number, stroke in self.strokes.items()}
        effort = Effort(MOST_PAIRS)
        try:
            made.update(self._clipped(effort))
        except TooFineError:
            self.notes.append(TOO_FINE)
        if not all(is_white(stroke.ink.colour) for stroke in self.strokes.values()):
            try:
                self._hide(made, effort)
            except TooFineError:
                self.notes.append(
                    Sentence("What white shapes hide shows: they have too many edges.")
                )
        if sum(map(len, made.values())) > STROKES:
            raise SketchError(TOO_MANY_STROKES)
        return made

    def _clipped(self, effort: Effort) -> Lines:
        """The lines of all figures that do not show whole."""
        made: Lines = {}
        together: dict[int, tuple[Area, list[int]]] = {}
        for figure in self.figures:
            if figure.area and figure.bare:
                made.update(self._clipped_fill(figure, figure.area, effort))
            elif figure.area:
                together.setdefault(id(figure.area), (figure.area, []))[1].extend(figure.numbers)
        for area, numbers in together.values():
            there = [number for number in numbers if number in self.strokes]
            pieces = _cut([self.strokes[number] for number in there], area, effort)
            made.update(zip(there, pieces, strict=True))
        return made

    def _clipped_fill(self, figure: Figure, area: Area, effort: Effort) -> Lines:
        """The edge of what shows of a fill: of the shape, and of the area within the shape."""
        there = [number for number in figure.numbers if number in self.strokes]
        if not there:
            return {}
        strokes = [self.strokes[number] for number in there]
        pieces = _cut(strokes, area, effort)
        made: Lines = dict(zip(there, pieces, strict=True))
        if all(len(a) == 1 and a[0] is b for a, b in zip(pieces, strokes, strict=True)):
            return made
        shape = Area(((self._loops(figure), None),), area)
        edges = [_closed(loop) for loops in area.loops() for loop in loops.loops]
        model = strokes[0]
        cuts = _cut([_along(edge, model) for edge in edges], shape, effort)
        chains = joined([_places(each) for group in (*pieces, *cuts) for each in group])
        return {**dict.fromkeys(there, ()), there[0]: tuple(_along(c, model) for c in chains)}

    def _hide(self, made: Lines, effort: Effort) -> None:
        """Take away what lies under white shapes, and those that show nowhere."""
        covers = [i for i, figure in enumerate(self.figures) if figure.hides]
        if not covers:
            return
        loops = {i: self._loops(self.figures[i]) for i in covers}
        for i in covers:
            if self.figures[i].bare and self.white_paper:
                made.update(self._edges_on_fills(i, made, effort))
        for over, numbers in self._hidden(made, covers, loops).items():
            area = Area(tuple((loops[i], self.figures[i].area) for i in over))
            strokes = [(number, stroke) for number in numbers for stroke in made[number]]
            left: dict[int, list[Stroke]] = defaultdict(list)
            cuts = _cut([stroke for _, stroke in strokes], area, effort, outside=True)
            for (number, _), pieces in zip(strokes, cuts, strict=True):
                left[number] += pieces
            self._tell(
                _CUT, any((s,) != piece for (_, s), piece in zip(strokes, cuts, strict=True))
            )
            made.update({number: tuple(left[number]) for number in numbers})

    def _hidden(
        self, made: Lines, covers: list[int], loops: Mapping[int, Loops]
    ) -> dict[tuple[int, ...], list[int]]:
        """Numbers of lines by the white shapes above them that may hide some of them."""
        owners = [(i, n) for i, figure in enumerate(self.figures) for n in figure.numbers]
        owners = [(i, number) for i, number in owners if made.get(number)]
        if len(owners) * len(covers) > _MOST_BOXES:
            raise TooFineError
        order = np.array([i for i, _ in owners])
        boxes = np.array([_box(made[number]) for _, number in owners]).reshape(-1, 4)
        above: list[list[int]] = [[] for _ in owners]
        for i in covers:
            left, top, right, bottom = loops[i].box
            apart = (boxes[:, 2] < left) | (boxes[:, 0] > right)
            apart |= (boxes[:, 3] < top) | (boxes[:, 1] > bottom)
            for place in np.flatnonzero(~apart & (order < i)).tolist():
                above[place].append(i)
        found: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for (_, number), over in zip(owners, above, strict=True):
            if over:
                found[tuple(over)].append(number)
        return found

    def _edges_on_fills(self, place: int, made: Lines, effort: Effort) -> Lines:
        """Of a white shape only the edge shows that lies on another fill, as the edge of that."""
        figure = self.figures[place]
        numbers = [number for number in figure.numbers if made.get(number)]
        below = [each for each in self.figures[:place] if each.fill and not is_white(each.fill)]
        self._tell(_DROPPED, bool(numbers))
        left: Lines = dict.fromkeys(numbers, ())
        strokes = [stroke for number in numbers for stroke in made[number]]
        box = _box(strokes)
        for each in below if numbers else ():
            loops = self._loops(each)
            if _meet(box, loops.box):
                colour = each.fill
                seen = [stroke.inked(colour=colour, opacity=1.0) for stroke in strokes]
                cuts = _cut(seen, Area(((loops, None),), each.area), effort)
                left[numbers[0]] += tuple(piece for pieces in cuts for piece in pieces)
        return left

    def _tell(self, note: str, happened: bool) -> None:
        if happened and note not in self.notes:
            self.notes.append(note)

    def _loops(self, figure: Figure) -> Loops:
        strokes = [self.strokes[number] for number in figure.numbers if number in self.strokes]
        return Loops([_places(stroke) for stroke in strokes], figure.evenodd, self.slack)


def is_white(colour: str) -> bool:
    """Whether a colour, "#rrggbb", does not show on white paper."""
    return bool(colour) and min(bytes.fromhex(colour[1:])) > _WHITE


def _cut(
    strokes: list[Stroke], area: Area, effort: Effort, outside: bool = False
) -> list[tuple[Stroke, ...]]:
    """What of each stroke is in an area, or outside of it; itself where that is all of it."""
    if not strokes:
        return []
    counts = np.array([len(stroke) for stroke in strokes])
    first: Indices = np.cumsum(counts) - counts
    places = np.concatenate([_places(stroke) for stroke in strokes])
    pieces = cut(places, first, area, effort, outside)
    made: list[list[Stroke]] = [[] for _ in strokes]
    begins, ends = pieces.begin - first[pieces.line], pieces.end - first[pieces.line]
    for line, begin, end in zip(pieces.line.tolist(), begins, ends, strict=True):
        made[line].append(piece(strokes[line], float(begin), float(end)))
    return [around(stroke, each) for stroke, each in zip(strokes, made, strict=True)]


def _places(stroke: Stroke) -> Places:
    found: Places = stroke.points[:, 0] + 1j * stroke.points[:, 1]
    return found


def _along(places: Places, model: Stroke) -> Stroke:
    points = np.zeros((len(places), 5))
    points[:, 0], points[:, 1], points[:, 2] = places.real, places.imag, 1.0
    return replace(model, points=points, corners=np.ones(len(places), dtype=bool))


def _closed(loop: Places) -> Places:
    return loop if loop[0] == loop[-1] else np.append(loop, loop[:1])


def _box(strokes: Iterable[Stroke]) -> tuple[float, float, float, float]:
    boxes = np.array([stroke.bounds for stroke in strokes]).reshape(-1, 4)
    if not len(boxes):
        return np.inf, np.inf, -np.inf, -np.inf
    left, top = boxes[:, :2].min(axis=0)
    right, bottom = boxes[:, 2:].max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    apart = one[2] < other[0] or one[0] > other[2] or one[3] < other[1] or one[1] > other[3]
    return not apart
