"""At the right when asked for: the size of the page, its colour, and lines on the paper."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ....sketch.document import Sketch
from ....sketch.paging import SIZES, is_lying, size_of
from ....sketch.paper import MILLIMETRE, RULINGS
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import figure, mark, tr
from ..widgets.buttons import ActionButton, Swatch
from ..widgets.late_card import LateCard
from ..widgets.segments import Segments
from ..widgets.slider import Slider

SPACINGS = (2.0, 30.0, 0.5)  # millimetres
USUAL = "#fdfdfb"  # how the usual paper is shown
COLOURS = {
    mark("White"): "#ffffff",
    mark("Cream"): "#f6efdd",
    mark("Grey"): "#d9dade",
    mark("Kraft"): "#c8a97e",
    mark("Night"): "#22242c",
}
ENDLESS = mark("Endless")
NAMED = (mark("Letter"), mark("Square"), mark("Screen"))  # of SIZES, besides those of one name
RULED = {
    "plain": mark("Plain"),
    "dots": mark("Dots"),
    "grid": mark("Grid"),
    "lines": mark("Lines"),
    "isometric": mark("Isometric"),
}


class PageCard(LateCard):
    """Says what is wanted; the drawing says what there is."""

    size_wanted = Signal(str)  # of SIZES
    endless_wanted = Signal()
    lying_wanted = Signal(bool)
    papered = Signal(dict, bool)  # fields of the paper, and whether that is all of the change
    colour_wanted = Signal()  # any other
    largest = QSize(424, 318)
    aside = True

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.sizes = {name: self._choice(tr(name)) for name in (*SIZES, ENDLESS)}
        self.ways = {
            lying: self._choice(word)
            for word, lying in ((tr("Upright"), False), (tr("Lying"), True))
        }
        self.rulings = {kind: self._choice(tr(RULED[kind])) for kind in RULINGS}
        self.colours = {"": self._choice(tr("Paper"))}
        self.colours |= {code: self._choice(tr(name)) for name, code in COLOURS.items()}
        self.spacing = Slider(
            tr("Spacing"),
            SPACINGS,
            lambda value: tr("{value} mm", value=figure(value, "g")),
            tr("Between the lines or dots"),
            theme,
            self,
        )
        self.about = QLabel(self)
        self.about.setProperty("quiet", True)
        self._connect()
        self._lay_out(actions)

    def show_page(self, sketch: Sketch) -> None:
        """What the drawing lies on."""
        paper, size = sketch.paper, ENDLESS if sketch.paper.endless else size_of(sketch)
        shown = (
            (self.sizes, size),
            (self.rulings, paper.ruling),
            (self.ways, is_lying(sketch)),
        )
        for actions, now in shown:
            for key, action in actions.items():
                action.setChecked(key == now)
        known = paper.colour in self._swatches
        self._own.colour = "" if known else paper.colour
        for code, swatch in (*self._swatches.items(), (None, self._own)):
            swatch.setChecked(code == paper.colour or (code is None and not known))
            swatch.update()
        self.spacing.set_value(paper.spacing / MILLIMETRE)
        self.spacing.setEnabled(paper.ruling != RULINGS[0])
        across, down = (figure(side / MILLIMETRE, ".0f") for side in (sketch.width, sketch.height))
        self.about.setText(
            tr("No edges")
            if paper.endless
            else tr("{across} × {down} mm", across=across, down=down)
        )

    def _choice(self, word: str) -> QAction:
        action = QAction(word, self, checkable=True)
        action.setToolTip(word)
        return action

    def _connect(self) -> None:
        for name, action in self.sizes.items():
            endless = name == ENDLESS
            act = self.endless_wanted.emit if endless else lambda n=name: self.size_wanted.emit(n)
            action.triggered.connect(lambda *_, act=act: act())
        for lying, action in self.ways.items():
            action.triggered.connect(lambda *_, lying=lying: self.lying_wanted.emit(lying))
        for name, actions in (("ruling", self.rulings), ("colour", self.colours)):
            for value, action in actions.items():
                action.triggered.connect(lambda *_, c={name: value}: self.papered.emit(c, True))
        for signal, whole in ((self.spacing.moved, False), (self.spacing.settled, True)):
            signal.connect(
                lambda value, whole=whole: self.papered.emit({"spacing": value * MILLIMETRE}, whole)
            )

    def _lay_out(self, actions: Actions) -> None:
        inner = self.titled(tr("Page"), 12)
        inner.addWidget(self._segments(self.sizes))
        row = QHBoxLayout()
        row.addWidget(self._segments(self.ways))
        row.addSpacing(10)
        row.addWidget(self.about, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(ActionButton(actions["page_grow"], "grow", self.theme, self))
        inner.addLayout(row)
        inner.addLayout(self._colour_row())
        inner.addWidget(self._segments(self.rulings))
        inner.addWidget(self.spacing)
        inner.addStretch(1)

    def _colour_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(QLabel(tr("Colour"), self))
        row.addStretch(1)
        own = QAction(tr("Any colour…"), self, checkable=True)
        own.setToolTip(tr("Any colour"))
        own.triggered.connect(lambda *_: self.colour_wanted.emit())
        self._swatches = {
            code: Swatch(action, code or USUAL, self.theme, self)
            for code, action in self.colours.items()
        }
        self._own = Swatch(own, "", self.theme, self)
        for swatch in (*self._swatches.values(), self._own):
            row.addWidget(swatch)
        return row

    def _segments(self, actions: dict[str, QAction] | dict[bool, QAction]) -> Segments:
        return Segments([(each.text(), each) for each in actions.values()], self.theme, self)
