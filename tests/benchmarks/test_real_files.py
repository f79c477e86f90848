"""How much of two pictures' ink agrees, and what is said where there is nothing to compare."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.files import real_files


def page(*boxes: tuple[int, int, int, int]) -> real_files.Mask:
    mask = np.zeros((60, 60), dtype=bool)
    for left, top, right, bottom in boxes:
        mask[top:bottom, left:right] = True
    return mask


def test_the_same_ink_agrees_and_so_does_an_outline_with_its_shape() -> None:
    line = page((10, 10, 50, 12))
    assert real_files.agreement(line, line) == 1.0
    shape = page((10, 10, 50, 50))
    outline = shape & ~page((12, 12, 48, 48))
    assert real_files.agreement(outline, shape) == 1.0


def test_ink_that_is_missing_moved_or_too_much_does_not_agree() -> None:
    line = page((10, 10, 50, 12))
    assert real_files.agreement(page(), line) == 0.0
    assert real_files.agreement(page((10, 20, 50, 22)), line) == 0.0
    assert real_files.agreement(page((10, 10, 30, 12)), line) < 0.6
    assert real_files.agreement(page((10, 10, 50, 12), (10, 30, 50, 32)), line) == 0.5


def test_without_the_other_renderer_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(real_files.shutil, "which", lambda name: None)
    (table,) = real_files.tables()
    assert not table.measures
    assert table.note.startswith("not run: needs")
