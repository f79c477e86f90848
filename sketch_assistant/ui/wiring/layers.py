"""What is done with the layers of the drawing; each is one undo step, but which one is drawn on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from ...sketch.document import Sketch
from ...sketch.layering import (
    can_merge_down,
    layer_added,
    layer_changed,
    layer_deleted,
    layer_moved,
    layer_renamed,
    merged_down,
    taken_to,
    why_closed,
)
from ..base.words import tr, translated
from ..panels.layers.layer_list import named
from ..shell.window import Window
from .bindings import Bindings


class Layers:
    """Keeps the card and the actions in step with the drawing, and does what they want."""

    def __init__(self, window: Window, bindings: Bindings) -> None:
        self._window, self._bindings = window, bindings
        self._canvas, self._session = window.canvas, window.canvas.session
        self._card, self._actions = window.cards.layers, window.actions_
        self._shown: object = None  # what card and actions show
        self._bind_actions()
        listed = self._card.list
        listed.chosen.connect(self._session.draw_on)
        listed.shown_wanted.connect(self._show)
        listed.locked_wanted.connect(self._lock)
        listed.moved.connect(self._move)
        listed.renamed.connect(self._rename)
        self._card.opacity.moved.connect(self._preview)
        self._card.opacity.settled.connect(self._fade)
        for signal in (
            self._session.sketch_changed,
            self._session.layer_chosen,
            self._session.selection_changed,
            self._session.loaded,
        ):
            signal.connect(self._follow)
        self._follow()

    @property
    def _sketch(self) -> Sketch:
        return self._session.sketch

    def _bind_actions(self) -> None:
        for name, act in (
            ("layers_panel", partial(self._bindings.toggle_card, self._card)),
            ("layer_add", lambda: self._edit("New layer", layer_added(self._sketch, tr("Layer")))),
            ("layer_rename", self._begin_renaming),
            ("layer_delete", self._delete),
            ("layer_merge", self._merge),
            ("layer_above", lambda: self._draw_on(1)),
            ("layer_below", lambda: self._draw_on(-1)),
            ("layer_up", lambda: self._move(self._sketch.place, self._sketch.place + 1)),
            ("layer_down", lambda: self._move(self._sketch.place, self._sketch.place - 1)),
            ("layer_shown", lambda: self._toggle(self._show, "shown")),
            ("layer_locked", lambda: self._toggle(self._lock, "locked")),
            ("layer_take", lambda: self._take(0)),
            ("take_above", lambda: self._take(1)),
            ("take_below", lambda: self._take(-1)),
        ):
            self._actions.bind(name, self._unless_drawing(act))

    def _edit(self, deed: str, sketch: Sketch) -> None:
        self._session.edit(deed, sketch)

    def _show(self, place: int, shown: bool) -> None:
        deed = "Show layer" if shown else "Hide layer"
        self._edit(deed, layer_changed(self._sketch, place, shown=shown))

    def _lock(self, place: int, locked: bool) -> None:
        deed = "Lock layer" if locked else "Unlock layer"
        self._edit(deed, layer_changed(self._sketch, place, locked=locked))

    def _move(self, place: int, to: int) -> None:
        self._edit("Move layer", layer_moved(self._sketch, place, to))

    def _rename(self, place: int, name: str) -> None:
        self._edit("Rename layer", layer_renamed(self._sketch, place, name))
        self._canvas.setFocus()

    def _delete(self) -> None:
        self._edit("Delete layer", layer_deleted(self._sketch, self._sketch.place))

    def _merge(self) -> None:
        if can_merge_down(self._sketch, self._sketch.place):
            self._edit("Merge layers", merged_down(self._sketch, self._sketch.place))

    def _preview(self, opacity: float) -> None:
        self._canvas.show_ink(layer_changed(self._sketch, self._sketch.place, opacity=opacity))

    def _fade(self, opacity: float) -> None:
        faded = layer_changed(self._sketch, self._sketch.place, opacity=opacity)
        self._edit("Layer opacity", faded)
        self._canvas.show_ink(self._sketch)

    def _draw_on(self, step: int) -> None:
        place = self._sketch.place + step
        if 0 <= place < len(self._sketch.layers):
            self._session.draw_on(place)
            name = named(self._sketch.layers[place])
            self._window.say(
                translated(why_closed(self._sketch)) or tr("You draw on “{name}”.", name=name)
            )

    def _take(self, step: int) -> None:
        place, session = self._sketch.place + step, self._session
        if session.selection and self._is_open(place):
            taken = taken_to(self._sketch, session.selection, place)
            session.edit("Move to layer", taken, session.selection)
            self._window.say(
                tr("What is selected is on “{name}”.", name=named(self._sketch.layers[place]))
            )

    def _begin_renaming(self) -> None:
        if self._card.isHidden():
            self._bindings.show_card(self._card, True)
        self._card.list.rename(self._sketch.place)

    def _toggle(self, act: Callable[[int, bool], None], name: str) -> None:
        place = self._sketch.place
        act(place, not getattr(self._sketch.layers[place], name))

    def _is_open(self, place: int) -> bool:
        layers = self._sketch.layers
        return 0 <= place < len(layers) and layers[place].is_open

    def _follow(self) -> None:
        sketch, place = self._sketch, self._sketch.place
        last, chosen = len(sketch.layers) - 1, bool(self._session.selection)
        any_stroke = any(layer.strokes for layer in sketch.layers)
        shown = [replace(each, strokes=()) for each in sketch.layers], place, chosen, any_stroke
        if shown == self._shown:
            return  # as after nearly every stroke
        self._shown = shown
        self._card.show_layers(sketch.layers, place)
        for name, can in (
            ("layer_delete", last > 0 or any_stroke),
            ("layer_merge", can_merge_down(sketch, place)),
            ("layer_above", place < last),
            ("layer_up", place < last),
            ("layer_below", place > 0),
            ("layer_down", place > 0),
            ("layer_take", chosen and self._is_open(place)),
            ("take_above", chosen and self._is_open(place + 1)),
            ("take_below", chosen and self._is_open(place - 1)),
        ):
            self._actions[name].setEnabled(can)
        layer = sketch.layers[place] if sketch.layers else None
        self._actions["layer_shown"].setChecked(layer is None or layer.shown)
        self._actions["layer_locked"].setChecked(layer is not None and layer.locked)

    def _unless_drawing(self, act: Callable[[], object]) -> Callable[[], object]:
        return lambda: None if self._canvas.is_pen_down else act()
