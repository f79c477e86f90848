"""What is counted while an SVG file is read, so that none costs more than it is worth."""

from __future__ import annotations

import io

import pytest

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.svg.css import style_sheet
from sketch_assistant.sketch.svg.read import examine, read
from sketch_assistant.sketch.svg.strokes import contents as svg_contents
from sketch_assistant.sketch.svg.strokes import gather as svg_gather
from sketch_assistant.sketch.svg.strokes import walk as svg_walk
from sketch_assistant.sketch.svg.values import path as svg_path
from sketch_assistant.sketch.svg.values import shape as svg_shape
from sketch_assistant.sketch.svg.values import trail
from sketch_assistant.sketch.svg.write import write
from sketch_assistant.sketch.svg.xml import tree as svg_xml
from tests.sketch.svg.hostile_svg import BOX, OPEN, refusal


def test_depth_is_limited() -> None:
    def nested(depth: int) -> str:
        return OPEN + "<g>" * depth + BOX + "</g>" * depth + "</svg>"

    assert len(read(io.BytesIO(nested(190).encode())).strokes) == 1
    assert "nested" in refusal(nested(200))
    assert "nested" in refusal(nested(100_000))
    unseen = "<defs>" + "<g>" * 250 + "</g>" * 250 + "</defs>"
    assert "nested" in refusal(f"{OPEN}{unseen}</svg>")


def test_size_is_limited() -> None:
    assert "larger than 50,000,000" in refusal(OPEN + " " * 50_000_000 + "</svg>")


def test_the_number_of_elements_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_xml, "ELEMENTS", 50)
    assert len(read(io.BytesIO((OPEN + BOX * 49 + "</svg>").encode())).strokes) == 49
    assert "elements" in refusal(OPEN + BOX * 50 + "</svg>")


def test_elements_of_other_programs_are_counted_before_they_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(svg_contents, "FOREIGN_ELEMENTS", 50)
    monkeypatch.delattr(svg_walk.Walk, "start")  # nothing may be drawn of what is too much
    assert "more than 50 elements of other programs" in refusal(OPEN + BOX * 50 + "</svg>")


def test_strokes_of_ours_do_not_count_as_elements_of_other_programs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(svg_contents, "FOREIGN_ELEMENTS", 10)
    text = io.StringIO()
    write(Sketch().adding(*(Stroke.through([(i, 0), (i, 9)]) for i in range(50))), text)
    assert len(read(io.BytesIO(text.getvalue().encode())).strokes) == 50
    number = ' xmlns:sketch="urn:sketch-assistant:drawing:1" id="p" sketch:stroke="0"'
    once = BOX.replace("<path", f"<path{number}")
    uses = '<use href="#p"/>' * 6
    assert "other programs" in refusal(f"{OPEN}{once}{uses}</svg>")


def test_references_cannot_multiply_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_contents, "FOREIGN_ELEMENTS", 1000)
    doubling = f'<g id="a0">{BOX}</g>' + "".join(
        f'<g id="a{i}">' + f'<use href="#a{i - 1}"/>' * 10 + "</g>" for i in range(1, 30)
    )
    assert "elements" in refusal(f"{OPEN}<defs>{doubling}</defs><use href='#a29'/></svg>")


def test_references_cannot_nest_without_end() -> None:
    chain = "".join(f'<g id="a{i}"><use href="#a{i + 1}"/></g>' for i in range(400))
    assert "nested" in refusal(f"{OPEN}<defs>{chain}</defs><use href='#a0'/></svg>")


def test_points_are_counted_while_flattening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_gather, "POINTS", 8000)
    curve = '<path stroke="red" d="M0 0C9e4 0 0 9e4 9e4 9e4"/>'
    assert len(read(io.BytesIO((OPEN + curve + "</svg>").encode())).strokes[0]) > 2000
    assert "points" in refusal(OPEN + curve * 9 + "</svg>")


def test_points_are_counted_through_references(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_gather, "CURVES", 200)
    once = f'<path id="p" stroke="red" fill="none" d="M0 0{"h1" * 50}"/>'
    assert len(read(io.BytesIO((OPEN + once + "</svg>").encode())).strokes) == 1
    assert "lines and curves" in refusal(OPEN + once + '<use href="#p"/>' * 4 + "</svg>")


def test_pieces_of_one_path_are_counted_while_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in (svg_path, trail):
        monkeypatch.setattr(each, "CURVES", 100)
    for data in (
        "h1" * 101,
        "h1v1" * 51,
        "l1 1" * 101,
        "a9 9 0 0 1 1 1" * 101,
        "a9 9 0 011 1" * 101,
    ):
        assert "lines and curves" in refusal(f'{OPEN}<path d="M0 0{data}"/></svg>')


def test_commands_of_one_path_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_path, "MOST_COMMANDS", 100)
    monkeypatch.delattr(svg_path.PathReader, "_do")  # before any of them is followed
    assert "commands" in refusal(f'{OPEN}<path d="M0 0{"h1v1" * 51}"/></svg>')


def test_attributes_of_one_element_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_xml, "MOST_ATTRIBUTES", 100)
    many = " ".join(f'a{i}="1"' for i in range(101))
    assert "attributes" in refusal(f"{OPEN}<g {many}/></svg>")
    spread = f"<g {many[: many.index('a50')]}/>" * 4
    assert len(read(io.BytesIO(f"{OPEN}{spread}{BOX}</svg>".encode())).strokes) == 1


def test_points_of_one_polygon_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_shape, "CURVES", 100)
    assert "lines and curves" in refusal(f'{OPEN}<polygon points="{"1 2 " * 101}"/></svg>')


def test_strokes_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_gather, "STROKES", 100)
    assert "strokes" in refusal(f'{OPEN}<path stroke="red" d="{"M0 0h1" * 101}"/></svg>')


def test_moves_of_one_path_are_counted_while_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trail, "STROKES", 50)
    assert "strokes" in refusal(f'{OPEN}<path d="{"M0 0h1" * 51}"/></svg>')


def test_style_rules_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style_sheet, "MOST_RULES", 50)
    rules = "".join(f".a{i}{{stroke:red}}" for i in range(51))
    read = examine(io.BytesIO(f"{OPEN}<style>{rules}</style></svg>".encode()))
    assert "style rules" in read.notes[0]


def test_rules_count_as_much_as_the_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_contents, "RULES_AND_ELEMENTS", 50)
    monkeypatch.delattr(svg_walk.Walk, "start")  # nothing may be drawn of what is too much
    rules = "".join(f".a{i}{{stroke:red}}" for i in range(30))
    said = refusal(f"{OPEN}<style>{rules}</style>{BOX * 30}</svg>")
    assert "too many style rules" in said


def test_comparing_elements_with_rules_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style_sheet, "MOST_TRIED", 1000)
    clever = f"<style>{'g ~ .b{stroke:red}' * 100}</style>"
    many = '<g class="b"/>' * 20
    assert "too many style rules" in refusal(f"{OPEN}{clever}{many}</svg>")
    plain = f"<style>{'*.b{stroke:red}' * 100}</style>"
    assert not examine(io.BytesIO(f"{OPEN}{plain}{many}</svg>".encode())).notes
