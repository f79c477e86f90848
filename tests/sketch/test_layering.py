"""Edits of a drawing's layers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sketch_assistant.sketch.document import INK_LAYER, Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.layering import (
    LONGEST_NAME,
    can_merge_down,
    layer_added,
    layer_changed,
    layer_deleted,
    layer_moved,
    layer_renamed,
    merged_down,
    taken_to,
)

LINES = [Stroke.through([(i, 0), (i, 9)]) for i in range(6)]
A, B, C = (Layer(name, tuple(LINES[2 * i : 2 * i + 2])) for i, name in enumerate("ABC"))
THREE = Sketch((A, B, C), active=1)


def names(sketch: Sketch) -> str:
    return "".join(layer.name for layer in sketch.layers)


def test_only_layers_that_show_have_strokes_that_show() -> None:
    sketch = Sketch((A, replace(B, shown=False), replace(C, locked=True)))
    assert sketch.strokes == A.strokes + C.strokes
    assert sketch.open_strokes == A.strokes
    assert sketch.every_stroke == tuple(LINES)
    assert not Sketch((replace(A, shown=False),)).strokes


@pytest.mark.parametrize("opacity", [0.0, -0.5, 1.5, float("nan")])
def test_a_layer_has_an_opacity(opacity: float) -> None:
    with pytest.raises(SketchError, match="opacity"):
        Layer(opacity=opacity)


def test_strokes_are_added_to_the_layer_that_is_drawn_on() -> None:
    new = Stroke.through([(9, 9)])
    assert THREE.adding(new).layers[1].strokes == (*B.strokes, new)
    assert replace(THREE, active=-1).adding(new).layers[2].strokes == (*C.strokes, new)
    assert replace(THREE, active=99).place == 2
    assert Sketch(()).adding(new).layers == (Layer(INK_LAYER, (new,)),)


@pytest.mark.parametrize("closed", [{"shown": False}, {"locked": True}])
def test_nothing_is_added_to_a_hidden_or_locked_layer(closed: dict[str, bool]) -> None:
    new = Stroke.through([(9, 9)])
    sketch = layer_changed(THREE, 1, **closed).adding(new)
    assert names(sketch) == "ABInkC"
    assert sketch.layers[2].strokes == (new,)
    assert sketch.place == 2


def test_an_added_layer_is_over_the_active_one_and_has_a_name_of_its_own() -> None:
    made = layer_added(THREE)
    assert [layer.name for layer in made.layers] == ["A", "B", "Layer 4", "C"]
    assert made.place == 2
    assert layer_added(made).layers[3].name == "Layer 5"


@pytest.mark.parametrize(("place", "left", "active"), [(0, "BC", 0), (1, "AC", 0), (2, "AB", 1)])
def test_a_deleted_layer_is_gone(place: int, left: str, active: int) -> None:
    made = layer_deleted(THREE, place)
    assert (names(made), made.place) == (left, active)


def test_the_last_layer_is_emptied() -> None:
    assert layer_deleted(Sketch((A,)), 0).layers == (Layer(),)
    empty = Sketch()
    assert layer_deleted(empty, 0) is empty


def test_names_are_one_line_that_can_be_read() -> None:
    assert layer_renamed(THREE, 0, " <b>\u202eSky\n ").layers[0].name == "<b>Sky"
    assert len(layer_renamed(THREE, 0, "x" * 10_000).layers[0].name) == LONGEST_NAME
    for nothing in ("", "  ", "\u202e", "A"):
        assert layer_renamed(THREE, 0, nothing) is THREE


@pytest.mark.parametrize(
    ("place", "to", "order", "active"),
    [(0, 2, "BCA", 0), (2, 0, "CAB", 2), (1, 0, "BAC", 0), (1, 9, "ACB", 2), (1, -3, "BAC", 0)],
)
def test_layers_move(place: int, to: int, order: str, active: int) -> None:
    made = layer_moved(THREE, place, to)
    assert (names(made), made.place) == (order, active)
    assert layer_moved(THREE, 1, 1) is THREE


def test_merging_down() -> None:
    made = merged_down(THREE, 2)
    assert made.layers == (A, replace(B, strokes=B.strokes + C.strokes))
    assert made.place == 1
    assert can_merge_down(THREE, 1)
    assert not can_merge_down(THREE, 0)
    assert not can_merge_down(layer_changed(THREE, 0, locked=True), 1)
    assert not can_merge_down(layer_changed(THREE, 1, shown=False), 1)


def test_merging_layers_that_are_not_equally_opaque_keeps_how_they_look() -> None:
    faint = layer_changed(layer_changed(THREE, 2, opacity=0.5), 1, opacity=0.25)
    made = merged_down(faint, 2).layers[1]
    assert made.opacity == 1.0
    assert [each.ink.opacity for each in made.strokes] == [0.25, 0.25, 0.5, 0.5]
    same = layer_changed(faint, 1, opacity=0.5)
    assert merged_down(same, 2).layers[1].strokes == B.strokes + C.strokes
    assert merged_down(same, 2).layers[1].opacity == 0.5


def test_strokes_are_taken_to_a_layer() -> None:
    made = taken_to(THREE, [LINES[4], LINES[0]], 1)
    assert [layer.strokes for layer in made.layers] == [
        (LINES[1],),
        (LINES[2], LINES[3], LINES[0], LINES[4]),
        (LINES[5],),
    ]
    assert made.place == 1
    assert taken_to(THREE, [], 0) is THREE
