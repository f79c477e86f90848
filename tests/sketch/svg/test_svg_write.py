"""SVG as we write it: clean, physical, the same every time, and read by others."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.ink.outlining import width_at
from sketch_assistant.sketch.svg import write as svg_write
from sketch_assistant.sketch.svg.write import PROFILES, write

DATA = Path(__file__).parents[2] / "data"
SVG = "{http://www.w3.org/2000/svg}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"


def text_of(sketch: Sketch, profile: str = "editable") -> str:
    stream = io.StringIO()
    write(sketch, stream, profile)
    return stream.getvalue()


def paths(sketch: Sketch, profile: str = "editable") -> list[ET.Element]:
    return list(ET.fromstring(text_of(sketch, profile)).iter(f"{SVG}path"))


def small_sketch() -> Sketch:
    """A wave pressed harder and harder, a rectangle, a dot; two layers."""
    t = np.linspace(0, 2 * np.pi, 40)
    wave = np.column_stack(
        [20 + 25 * t, 60 + 30 * np.sin(t), np.linspace(0.1, 1, 40), 0 * t + 30, t / 10]
    )
    box = Stroke.through([[20, 110], [120, 110], [120, 160], [20, 160], [20, 110]], Ink(2.0))
    dot = Stroke.through([[150, 135]], Ink(6.0, "#c03020"), "suggested")
    return Sketch((Layer("Ink", (Stroke(wave), box)), Layer("Suggested", (dot,))), 200, 180)


@pytest.mark.parametrize("profile", PROFILES)
def test_golden_file(profile: str) -> None:
    golden = (DATA / f"small.{profile}.svg").read_text(encoding="utf-8")
    assert without_payload(text_of(small_sketch(), profile)) == without_payload(golden)


def without_payload(text: str) -> str:
    """Compressed bytes differ from one zlib to another; what they hold is tested elsewhere."""
    return re.sub(r"(<sketch:drawing[^>]*>)[^<]*", r"\1", text)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_same_drawing_gives_the_same_text(
    profile: str, random_sketch: Callable[[int], Sketch]
) -> None:
    assert text_of(random_sketch(4), profile) == text_of(random_sketch(4), profile)


def test_the_page_is_in_millimetres() -> None:
    root = ET.fromstring(text_of(Sketch()))
    assert (root.get("width"), root.get("height")) == ("297mm", "210mm")
    assert root.get("viewBox") == "0 0 1122.52 793.7"


def test_layers_are_groups_directly_below_the_root() -> None:
    groups = ET.fromstring(text_of(small_sketch())).findall(f"{SVG}g")
    assert [group.get(f"{INKSCAPE}groupmode") for group in groups] == ["layer", "layer"]
    assert [group.get(f"{INKSCAPE}label") for group in groups] == ["Ink", "Suggested"]
    assert [len(group) for group in groups] == [2, 1]


def test_editable_strokes_are_lines_with_a_width() -> None:
    wave, box, dot = paths(small_sketch())
    assert box.get("stroke") == "#1b1b1f"
    assert box.get("stroke-width") == "2"
    assert 1.0 < float(wave.get("stroke-width") or 0) < 2.5  # as wide as on average
    assert dot.get("stroke-width") == "6"
    group = ET.fromstring(text_of(small_sketch())).find(f"{SVG}g")
    assert group is not None
    assert (group.get("fill"), group.get("stroke-linecap")) == ("none", "round")


def test_exact_strokes_are_filled_shapes() -> None:
    for each in paths(small_sketch(), "exact"):
        assert each.get("stroke") is None
        assert (each.get("fill") or "").startswith("#")
        assert (each.get("d") or "").endswith("Z")


def test_numbers_are_short_and_pieces_few() -> None:
    wave, box, _ = (each.get("d") or "" for each in paths(small_sketch()))
    assert box == "M20,110L120,110L120,160L20,160L20,110"
    assert wave.count("C") <= 8
    assert max(len(decimals) for decimals in re.findall(r"\.(\d+)", wave)) <= 3


def test_small_pages_get_more_decimals() -> None:
    stroke = Stroke.through([[0.1234567, 0.5], [0.7654321, 0.5]], Ink(0.01))
    (path,) = paths(Sketch((Layer(strokes=(stroke,)),), 1.0, 1.0))
    assert path.get("d") == "M0.12346,0.5L0.76543,0.5"


@pytest.mark.parametrize("profile", PROFILES)
def test_a_drawing_far_larger_than_its_page_needs_no_more_pieces(profile: str) -> None:
    angles = np.linspace(0, 6, 2000)
    ring = 4e5 * np.column_stack([np.cos(angles), np.sin(angles)])
    (path,) = paths(Sketch((Layer(strokes=(Stroke.through(ring),)),), 24, 24), profile)
    assert (path.get("d") or "").count("C") < 60


@pytest.mark.parametrize("profile", PROFILES)
def test_an_empty_drawing_is_a_page(profile: str) -> None:
    assert not paths(Sketch(()), profile)
    assert not paths(Sketch(), profile)


def test_names_cannot_break_out() -> None:
    name = 'a"><script>&amp;\n\x00\ud800\u2028'
    root = ET.fromstring(text_of(Sketch((Layer(name),))))
    group = root.find(f"{SVG}g")
    assert group is not None
    label = group.get(f"{INKSCAPE}label")
    assert label == 'a"><script>&amp; \ufffd\ufffd\u2028'


def test_an_unknown_look_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="profile"):
        write(Sketch(), io.StringIO(), "pretty")


@pytest.mark.parametrize(("name", "limit"), [("POINTS", 40), ("ELEMENTS", 12), ("FILE_BYTES", 500)])
def test_what_could_not_be_read_again_is_not_written(
    name: str, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(svg_write, name, limit)
    with pytest.raises(SketchError):
        write(small_sketch(), stream)
    assert not stream.getvalue()


@pytest.mark.parametrize("profile", PROFILES)
def test_vpype_reads_it(profile: str, tmp_path: Path) -> None:
    vpype = pytest.importorskip("vpype", reason="vpype is not installed")
    file = tmp_path / "small.svg"
    file.write_text(text_of(small_sketch(), profile), encoding="utf-8")
    document = vpype.read_multilayer_svg(str(file), quantization=0.1)
    assert {number: len(lines) for number, lines in document.layers.items()} == {1: 2, 2: 1}
    assert document.page_size == pytest.approx((200, 180), abs=0.01)
    left, top, right, bottom = document.layers[1].bounds()
    assert (left, top, right, bottom) == pytest.approx((20, 30, 177, 160), abs=2)


@pytest.mark.parametrize("profile", PROFILES)
def test_svgelements_reads_it(profile: str) -> None:
    svgelements = pytest.importorskip("svgelements", reason="svgelements is not installed")
    parsed = svgelements.SVG.parse(io.StringIO(text_of(small_sketch(), profile)))
    found = [each for each in parsed.elements() if isinstance(each, svgelements.Path)]
    assert len(found) == 3
    assert found[1].bbox() == pytest.approx((20, 110, 120, 160), abs=1.2)
    assert float(parsed.width) == pytest.approx(200, abs=0.01)


def test_the_width_of_a_line_is_its_mean_over_the_length() -> None:
    """Nine tenths of it are drawn lightly, however few samples those have."""
    firm = [(x, 0.0, 1.0, 0.0, 0.0) for x in np.linspace(900.0, 1000.0, 40)]
    stroke = Stroke(
        np.array([(0.0, 0.0, 0.1, 0.0, 0.0), (890.0, 0.0, 0.1, 0.0, 0.0), *firm]), Ink(4.0)
    )
    (path,) = paths(Sketch(width=1100.0).adding(stroke))
    light, heavy = width_at(np.array([0.1, 1.0]), 4.0)
    assert float(path.attrib["stroke-width"]) == pytest.approx(0.9 * light + 0.1 * heavy, rel=0.05)
