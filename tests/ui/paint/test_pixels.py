"""Whole pixels: few rectangles for a region, and boxes under maps as Qt has them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion, QTransform

from sketch_assistant.ui.paint.pixels import Parts, mapped, rectangles


@pytest.mark.parametrize("seed", range(8))
def test_a_region_is_made_of_few_rectangles_that_do_not_overlap(seed: int) -> None:
    random = np.random.default_rng(seed)
    region = QRegion()
    for left, top in random.integers(0, 900, (12, 2)).tolist():
        region += QRect(left, top, 30, 30)
    found, whole = rectangles(region), QRegion()
    for each in found:
        assert (whole & each).isEmpty()
        whole += each
    assert whole == region
    assert len(found) <= region.rectCount()


def test_boxes_side_by_side_are_as_many_as_they_were() -> None:
    boxes = [QRect(0, 0, 20, 20), QRect(40, 5, 20, 20), QRect(80, 10, 20, 20)]
    region = QRegion()
    for each in boxes:
        region += each
    assert region.rectCount() > len(boxes)  # Qt cuts them all where one begins or ends
    assert sorted(rectangles(region), key=QRect.left) == boxes


def test_boxes_under_a_map_lie_where_qt_says() -> None:
    turned = QTransform().translate(30, -8).rotate(37).scale(1.5, 0.4)
    boxes = [QRectF(3, 4, 50, 20), QRectF(-9, 0, 1, 70)]
    rows = np.array([(b.left(), b.top(), b.right(), b.bottom()) for b in boxes])
    for row, box in zip(mapped(turned, rows), boxes, strict=True):
        there = turned.mapRect(box)
        expected = (there.left(), there.top(), there.right(), there.bottom())
        assert row == pytest.approx(expected)


def test_parts_end_after_their_last_pixel() -> None:
    assert Parts([QRect(3, 4, 10, 20)]).boxes.tolist() == [[3, 4, 13, 24]]
    assert Parts([]).boxes.shape == (0, 4)
