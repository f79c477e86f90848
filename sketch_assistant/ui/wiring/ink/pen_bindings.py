"""What the actions, sliders and cards do that are about pens and erasers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ...base.words import mark, tr
from ...pen.hand.pen import Pointer
from ...pen.hand.stabiliser import Steadying
from ...pen.tools.erasing import Takes
from ...pen.tools.pushing import Does
from ...pen.tools.reworking import SIZES, Reworker
from ...shell.window import Window
from ..bindings import Bindings
from .ink_bindings import InkBindings
from .pen_settings import keep

STEADIER = 0.1
FAINTER = 0.1  # a step of the ink's opacity
WIDER = 1.25  # a step of the pen's width, or the eraser's size
SAID = {
    Takes.PARTS: mark("The eraser cuts lines where it passes."),
    Takes.WHOLE: mark("The eraser takes whole strokes."),
}


class PenBindings:
    """Whatever is changed is shown and remembered at once."""

    def __init__(self, window: Window, bindings: Bindings, inks: InkBindings) -> None:
        self._window, self._canvas, self._bindings = window, window.canvas, bindings
        self._inks = inks
        self._erasing, self._pushing = window.canvas.tools.erasing, window.canvas.tools.pushing
        bind, canvas, card = window.actions_.bind, window.canvas, window.cards.pen
        bind("eraser", self._take_up_eraser)
        bind("erase_parts", partial(self._erase, Takes.PARTS))
        bind("erase_whole", partial(self._erase, Takes.WHOLE))
        bind("push", self._take_up_push)
        for does in Does:
            bind(f"push_{does}", partial(self._push, does))
        bind("thinner", partial(self._widen, 1.0 / WIDER))
        bind("thicker", partial(self._widen, WIDER))
        bind("fainter", partial(inks.add_opacity, -FAINTER))
        bind("fuller", partial(inks.add_opacity, FAINTER))
        bind("pen_panel", partial(bindings.toggle_card, card))
        bind("steadier", lambda: self._set_steadiness(canvas.stabiliser + STEADIER))
        bind("looser", lambda: self._set_steadiness(canvas.stabiliser - STEADIER))
        for how in Steadying:
            bind(f"steady_{how}", partial(self._steady, how))
        bind("steady_mouse", self._toggle_mouse)
        bind("pressure", self._toggle_pressure)
        bind("touch_draws", self._toggle_touch)
        card.inked.connect(lambda changes: inks.change(**changes))
        card.eraser_size.moved.connect(partial(self._set_size, self._erasing))
        card.push_size.moved.connect(partial(self._set_size, self._pushing))
        card.steadiness.moved.connect(self._set_steadiness)

    def _take_up_eraser(self) -> None:
        """The eraser; where it is taken up already, its other kind."""
        if self._canvas.tool == "eraser":
            other = Takes.WHOLE if self._erasing.takes is Takes.PARTS else Takes.PARTS
            self._erase(other)
            self._window.say(tr(SAID[other]))
        self._bindings.set_tool("eraser")

    def _erase(self, takes: Takes) -> None:
        self._erasing.takes = takes
        self._show()

    def _take_up_push(self) -> None:
        """The brush that pushes lines; where it is taken up already, it smooths them, or pushes."""
        if self._canvas.tool == "push":
            other = Does.SMOOTH if self._pushing.does is Does.PUSH else Does.PUSH
            self._push(other)
            pushes = other is Does.PUSH
            self._window.say(
                tr("The brush pushes lines.") if pushes else tr("The brush smooths lines.")
            )
        self._bindings.set_tool("push")

    def _push(self, does: Does) -> None:
        self._pushing.does = does
        self._show()

    def _set_size(self, brush: Reworker, size: float) -> None:
        brush.size = min(max(size, SIZES[0]), SIZES[1])
        self._show()

    def _widen(self, factor: float) -> None:
        brushes: dict[str, Reworker] = {"eraser": self._erasing, "push": self._pushing}
        brush = brushes.get(self._canvas.tool)
        if brush:
            self._set_size(brush, brush.size * factor)
        else:
            self._inks.widen(factor)

    def _set_steadiness(self, amount: float) -> None:
        """Who wants a steadier line wants one; where there was none, a light hand."""
        canvas = self._canvas
        if canvas.steadying is Steadying.OFF:
            canvas.steadying = Steadying.LIGHT
        canvas.stabiliser = min(max(amount, 0.0), 1.0)
        self._show()

    def _steady(self, how: Steadying) -> None:
        self._canvas.steadying = how
        self._show()

    def _toggle_mouse(self) -> None:
        self._canvas.steadies_mouse = not self._canvas.steadies_mouse
        self._show()

    def _toggle_pressure(self) -> None:
        pressing = self._canvas.pressing
        pressing[Pointer.PEN] = replace(pressing[Pointer.PEN], senses=not self._senses)
        self._window.say(
            tr("Pressure makes lines wider.") if self._senses else tr("Pressure is off.")
        )
        self._show()

    @property
    def _senses(self) -> bool:
        return self._canvas.pressing[Pointer.PEN].senses

    def _toggle_touch(self) -> None:
        self._canvas.touch_draws = self._window.actions_["touch_draws"].isChecked()

    def _show(self) -> None:
        self._canvas.show_cursor()
        self._bindings.show_pen()
        keep(self._window.settings, self._canvas)
