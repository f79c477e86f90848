"""What is selected is nudged, mirrored, turned, lined up, spread, duplicated, put over or under."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPointF

from ...sketch.document import Exchange, Sketch, Stroke
from ...sketch.lines.affine import Affine
from ...sketch.placing import united
from ...sketch.selection import aligning, order, similar
from ...sketch.selection.groups import DEEPEST, grouped, things, ungrouped
from ...sketch.selection.handles import middle, scaling
from ..base.commands.families import EDGES
from ..base.words import mark, tr
from ..shell.window import Window
from .run import Run

STEP, FAR = 1.0, 10.0  # canvas units of a nudge, and how many times as far with Shift
_WAYS = {"left": (-1.0, 0.0), "up": (0.0, -1.0), "right": (1.0, 0.0), "down": (0.0, 1.0)}
ONE_ALONE = mark("A group takes two strokes or more.")
TOO_DEEP = mark("Groups are in groups at most {deepest} deep.")
NO_GROUP = mark("There is no group in the selection.")
AT_THE_END = mark("Nothing lies in the way: it is as far as it goes.")

Choose = Callable[[Sketch, Sequence[Stroke]], Sequence[Stroke]]
Reorder = Callable[[Sketch, Sequence[Stroke]], Sketch]


class Arranging:
    """Every action is one undo step; a run of nudges is one too. clock: seconds, monotonic."""

    def __init__(self, window: Window, clock: Callable[[], float] = time.monotonic) -> None:
        self._window, self._canvas = window, window.canvas
        self._session = window.canvas.session
        self._transforming = window.canvas.tools.selecting.dragging.transforming
        self._run = Run(self._session, clock)
        self._bind_nudges()
        self._bind_transforms()
        self._bind_order()
        self._bind_choices()
        actions, settings = window.actions_, window.settings
        actions["scale_widths"].setChecked(settings.flag("scale_widths", False))
        self._canvas.scales_widths = actions["scale_widths"].isChecked()
        actions.bind("scale_widths", self._toggle_widths)

    def transform(self, affine: Affine, deed: str) -> None:
        """Put a map to what is selected, as one step."""
        if self._session.selection:
            self._transforming.drop(affine, deed)

    def nudge(self, across: float, down: float) -> None:
        """So many canvas units to the right and down as one sees it, however the page is turned
        or mirrored."""
        if not self._session.selection:
            return
        back, _ = self._canvas.view.linear().inverted()
        there = back.map(QPointF(across, down)) * self._canvas.view.scale
        x, y = there.x(), there.y()
        self._run.step(partial(self._move, Affine(e=x, f=y)))

    def _move(self, affine: Affine, run: int) -> None:
        self._transforming.drop(affine, "Nudge", run)
        self._transforming.finish()

    def mirror(self, across: bool) -> None:
        """Left to right, or top to bottom, about its middle."""
        if self._session.selection:
            x, y = middle(united(self._session.selection))
            self.transform(
                scaling(-1.0 if across else 1.0, 1.0 if across else -1.0, x, y), "Mirror"
            )

    def turn(self, degrees: float) -> None:
        """Clockwise, about its middle."""
        if self._session.selection:
            x, y = middle(united(self._session.selection))
            self.transform(Affine.turning(degrees).about(x, y), "Turn")

    def align(self, edge: aligning.Edge) -> None:
        """Line up an edge or a middle."""
        page = self._session.sketch.width, self._session.sketch.height
        self._exchange("Align", aligning.aligned(things(self._session.selection), edge, page))

    def spread(self, axis: int) -> None:
        """Equal gaps across (0) or down (1)."""
        self._exchange("Spread", aligning.distributed(things(self._session.selection), axis))

    def duplicate(self) -> None:
        """Copies in place, which are selected instead."""
        made, copies = order.duplicated(self._session.sketch, self._session.selection)
        if copies:
            self._session.edit("Duplicate", made, copies)
            self._window.say(tr("The copies lie in place, and are selected."))

    def group(self) -> None:
        """What is selected becomes one."""
        session = self._session
        if max((len(each.groups) for each in session.selection), default=0) >= DEEPEST:
            self._window.say(tr(TOO_DEEP, deepest=DEEPEST))
        elif len(things(session.selection)) > 1:
            session.edit("Group", *grouped(session.sketch, session.selection))
        elif session.selection:
            self._window.say(tr(ONE_ALONE))

    def ungroup(self) -> None:
        """The outermost groups of what is selected are no more."""
        exchange = ungrouped(self._session.selection)
        if not exchange:
            self._window.say(tr(NO_GROUP))
        self._exchange("Ungroup", exchange)

    def _exchange(self, deed: str, exchange: Exchange) -> None:
        if exchange:
            self._session.exchange(deed, exchange)

    def _reorder(self, reorder: Reorder, deed: str) -> None:
        session = self._session
        made = reorder(session.sketch, session.selection)
        if made is session.sketch:
            self._window.say(tr(AT_THE_END))
        else:
            session.edit(deed, made)

    def _choose(self, choose: Choose) -> None:
        self._session.select(choose(self._session.sketch, self._session.selection))

    def _toggle_widths(self) -> None:
        scales = self._window.actions_["scale_widths"].isChecked()
        self._canvas.scales_widths = scales
        self._window.settings.put("scale_widths", scales)

    def _bind_nudges(self) -> None:
        for way, (across, down) in _WAYS.items():
            for prefix, far in (("nudge", STEP), ("nudge_far", STEP * FAR)):
                self._bind(f"{prefix}_{way}", partial(self.nudge, far * across, far * down))

    def _bind_transforms(self) -> None:
        self._bind("mirror_across", partial(self.mirror, across=True))
        self._bind("mirror_down", partial(self.mirror, across=False))
        self._bind("quarter_left", partial(self.turn, -90.0))
        self._bind("quarter_right", partial(self.turn, 90.0))
        for name in EDGES:
            self._bind(f"align_{name}", partial(self.align, aligning.Edge[name.upper()]))
        for axis, name in enumerate(("across", "down")):
            self._bind(f"spread_{name}", partial(self.spread, axis))

    def _bind_order(self) -> None:
        for name, reorder, deed in (
            ("forward", order.forward, "Forward"),
            ("backward", order.backward, "Back"),
            ("to_front", order.to_front, "To the front"),
            ("to_back", order.to_back, "To the back"),
        ):
            self._bind(name, partial(self._reorder, reorder, deed))
        for name in ("duplicate", "group", "ungroup"):
            self._bind(name, getattr(self, name))

    def _bind_choices(self) -> None:
        for name, choose in (
            ("invert", similar.inverted),
            ("same_colour", similar.of_colour),
            ("same_width", similar.of_width),
            ("same_layer", similar.of_layer),
        ):
            self._bind(name, partial(self._choose, choose))

    def _bind(self, name: str, act: Callable[[], object]) -> None:
        """Under the pen nothing changes; and what was let go lies where it goes first."""

        def do() -> None:
            if not self._canvas.is_pen_down:
                self._transforming.finish()
                act()

        self._window.actions_.bind(name, do)
