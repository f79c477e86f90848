"""Files of a field test, each the example of a kind that was once read wrong."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.svg.read import examine

FOLDER = Path(__file__).parents[4] / "shared" / "field-cases"


RED, INK = "#e03131", "#000000"
FIELD: dict[str, list[tuple[str, float, list[list[float]]]]] = {
    "c_bad_hex": [(RED, 12, [[30, 30], [270, 270]])],
    "c_empty": [("#ff0000", 12, [[30, 270], [270, 270]])],
    "c_garbage": [(RED, 12, [[30, 30], [270, 270]])],
    "c_none_upper": [("#ff0000", 12, [[30, 270], [270, 270]])],
    "c_width_bad": [("#ff0000", 18, [[30, 30], [270, 270]])],
    # The last colours there are understood: these are what a browser paints.
    "css_invalid_fallback": [("#e94740", 4, [[10, 10], [90, 90]])],
    "p3": [("#f40223", 4, [[10, 10], [90, 90]])],
    "v_def": [(RED, 12, [[30, 30], [270, 270]])],
    "v_none": [("#ff0000", 12, [[30, 270], [270, 270]])],
    "v_width": [("#ff0000", 18, [[30, 30], [270, 270]])],
    "css_var": [(RED, 4, [[10, 10], [90, 90]])],
    "css_desc": [(RED, 4, [[10, 10], [90, 90]]), (RED, 4, [[20, 20], [80, 80]])],
    "css_geometry": [(INK, 4, [[30, 30], [70, 70]])],
    "css_media_screen": [(RED, 4, [[10, 10], [90, 90]])],
    "undefined_paint": [(RED, 4, [[10, 50], [90, 50]])],
    "t_3d": [(INK, 9, [[107.6, 107.6], [192.4, 192.4]]), (INK, 9, [[150, 128.8], [171.2, 150]])],
    "t_indiv": [(INK, 18, [[65.1, 65.1], [234.9, 234.9]]), (INK, 18, [[150, 107.6], [192.4, 150]])],
    "t_mm": [(INK, 9, [[53.4, 86.4], [173.4, 86.4]]), (INK, 9, [[113.4, 56.4], [113.4, 86.4]])],
    "t_o_rule": [(INK, 9, [[180, 60], [270, 240]])],
    "t_spct": [(INK, 13.5, [[60, 150], [240, 150]]), (INK, 13.5, [[150, 105], [150, 150]])],
    "t_sx": [(INK, 18, [[30, 150], [270, 150]]), (INK, 18, [[150, 150], [150, 210]])],
    "t_units_attr": [(INK, 9, [[90, 150], [270, 150]]), (INK, 3, [[30, 30], [60, 30]])],
    "tr_axis": [(INK, 4, [[60, 40], [180, 160]])],
    "tr_box": [(INK, 4, [[80, 40], [120, 160]])],
    "tr_origin": [(INK, 4, [[100, 40], [100, 160]]), (INK, 4, [[57.6, 57.6], [142.4, 142.4]])],
    "tr_root": [(INK, 4, [[120, 40], [160, 160]])],
    "tr_turn": [(INK, 4, [[100, 100], [156.6, 156.6]]), (INK, 4, [[100, 100], [100, 180]])],
    "nonscaling": [(INK, 2, [[20, 20], [180, 180]])],
    "g_rect": [(INK, 9, [[30, 30], [210, 120]])],
    "ell_auto": [(INK, 9, [[60, 60], [240, 240]])],
    "ph_line": [("#ff0000", 12, [[30, 270], [270, 270]])],
    "ph_path": [("#ff0000", 12, [[30, 270], [270, 270]])],
    "lang": [(INK, 12, [[30, 150], [270, 150]])],
    "reqext": [("#ff0000", 12, [[30, 270], [270, 270]])],
    "s_escape": [("#ff0000", 12, [[30, 30], [270, 270]])],
    "s_media_print": [("#ff0000", 12, [[30, 30], [270, 270]])],
}


@pytest.mark.skipif(not FOLDER.is_dir(), reason="../shared/field-cases is not there")
@pytest.mark.parametrize("name", FIELD)
def test_files_from_the_field(name: str) -> None:
    strokes = examine(io.BytesIO((FOLDER / f"svg-{name}.svg").read_bytes())).sketch.strokes
    assert [(s.ink.colour, round(s.ink.width, 3)) for s in strokes] == [
        each[:2] for each in FIELD[name]
    ]
    for stroke, (_, _, corners) in zip(strokes, FIELD[name], strict=True):
        found: Floats = np.array([stroke.xy.min(axis=0), stroke.xy.max(axis=0)])
        assert found == pytest.approx(np.array(corners), abs=0.1)
