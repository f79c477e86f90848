"""A film as SVG: browsers move it, all other programs show the drawing."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree.ElementTree import Element

import defusedxml.ElementTree as ElementTree
import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.paper import Paper
from sketch_assistant.sketch.replay import animated_svg as module
from sketch_assistant.sketch.replay.animated_svg import animated_svg
from sketch_assistant.sketch.replay.timing import replay
from sketch_assistant.sketch.svg.read import examine

NS = "{http://www.w3.org/2000/svg}"
WAVE = np.column_stack([np.linspace(50, 400, 30), 200 + 40 * np.sin(np.arange(30))])


def drawing() -> Sketch:
    """A line, a dot, an area and what was accepted, on two layers."""
    below = Stroke.through(WAVE, Ink(9.0, "#cf3f3f", 0.5)), Stroke.through([(300, 300)])
    above = (
        Stroke.through(WAVE + 90, Ink(3.0, "#2c8a5b", 1.0, "area")),
        Stroke.through(WAVE + 60, Ink(4.0), "suggested"),
    )
    return Sketch((Layer("A", below), Layer("B", above, opacity=0.6)), paper=Paper("#f6efdd"))


def parsed(ghosts: bool = True) -> tuple[Element, str]:
    sketch = drawing()
    text = animated_svg(sketch, replay(sketch, ghosts).lasting(5.0), "#4b54c8")
    return ElementTree.fromstring(text), text


def test_without_animation_it_is_the_drawing() -> None:
    _, text = parsed()
    found = examine(io.BytesIO(text.encode())).sketch
    assert len(found.strokes) == 4, "no ghost and no mask among them"
    inks = {stroke.ink.colour for stroke in found.strokes}
    assert inks == {"#cf3f3f", "#1b1b1f", "#2c8a5b"}
    boxes = np.array([stroke.bounds for stroke in found.strokes])
    wanted = np.array([stroke.bounds for stroke in drawing().strokes])
    assert np.abs(boxes - wanted).max() < 8.0, "outlines, where the lines are"


def test_strokes_lie_as_in_the_drawing_whenever_they_come() -> None:
    low, high = (Stroke.through(WAVE, Ink(5.0, each)) for each in ("#cf3f3f", "#2c8a5b"))
    sketch = Sketch((Layer("A", (replace(low, nth=2), replace(high, nth=1))),))
    text = animated_svg(sketch, replay(sketch), "#4b54c8")
    assert text.index('fill="#cf3f3f"') < text.index('fill="#2c8a5b"')


def test_all_times_are_in_order_and_of_one_clock() -> None:
    root, _ = parsed()
    animations = list(root.iter(f"{NS}animate"))
    assert len(animations) == 4 + 2 + 1, "each comes, a line grows in its mask, a ghost is seen"
    assert len({each.get("dur") for each in animations}) == 1
    for each in animations:
        times = list(map(float, (each.get("keyTimes") or "").split(";")))
        assert times == sorted(times)
        assert times[0] == 0.0
        assert times[-1] <= 1.0
        assert len(times) == len((each.get("values") or "").split(";"))
        assert each.get("calcMode") == "discrete" or times[-1] == 1.0


def test_masks_are_there_for_lines_alone_and_only_while_they_grow() -> None:
    root, _ = parsed()
    masks = {each.get("id") for each in root.iter(f"{NS}mask")}
    used = [
        each.get("values")
        for each in root.iter(f"{NS}animate")
        if each.get("attributeName") == "mask"
    ]
    assert masks == {"m0"}
    assert used == ["none;url(#m0);none"]


def test_ghosts_are_in_it_only_when_wanted() -> None:
    assert "#4b54c8" in parsed()[1]
    assert "#4b54c8" not in parsed(ghosts=False)[1]


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FILE_BYTES", 100)
    with pytest.raises(SketchError, match="choose another form"):
        parsed()
