"""A drawing saved as SVG reopens identical; what others changed in the file comes in changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.sketch.svg.write import PROFILES
from tests.sketch.svg.round import opened, pen_sketch, saved

# Of two layers, five strokes in the lower one: apart, two in a group, groups in a group, the same
# group in two layers.
GROUPED = ((), (1,), (1,), (2, 3), (2,), (2,), (4,), ())


def _read(text: str) -> Sketch:
    return opened(text).sketch


def path_data(text: str, number: int) -> str:
    return re.findall(r'<path d="([^"]*)"', text)[number]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("seed", range(30))
def test_any_drawing_reopens_identical(
    seed: int, profile: str, random_sketch: Callable[[int], Sketch]
) -> None:
    sketch = random_sketch(seed)
    read = opened(saved(sketch, profile))
    assert read.sketch == sketch
    assert not read.notes


@pytest.mark.parametrize("profile", PROFILES)
def test_pressure_tilt_time_and_origin_survive(profile: str) -> None:
    again = opened(saved(pen_sketch(), profile)).sketch
    for before, after in zip(pen_sketch().strokes, again.strokes, strict=True):
        assert (before.points == after.points).all()
        assert before.origin == after.origin


@pytest.mark.parametrize("sketch", [Sketch(()), Sketch(), Sketch((Layer("a"), Layer("a")), 3, 1e6)])
def test_empty_drawings_survive(sketch: Sketch) -> None:
    assert opened(saved(sketch)).sketch == sketch


def test_saving_what_was_opened_gives_the_same_file() -> None:
    text = saved(pen_sketch())
    assert saved(opened(text).sketch) == text


@pytest.mark.parametrize("profile", PROFILES)
def test_an_edited_path_comes_in_edited_and_the_others_exact(profile: str) -> None:
    before, text = pen_sketch(), saved(pen_sketch(), profile)
    edited = text.replace(path_data(text, 1), "M5,5L95,5L95,95")
    first, second, third = opened(edited).sketch.strokes
    assert (first, third) == (before.strokes[0], before.strokes[2])
    assert second.xy[:3].tolist() == [[5, 5], [95, 5], [95, 95]]


def test_an_edited_suggestion_stays_one() -> None:
    text = saved(pen_sketch())
    edited = text.replace(path_data(text, 2), "M5,5L95,5")
    assert opened(edited).sketch.strokes[2].origin == "suggested"


@pytest.mark.parametrize("profile", PROFILES)
def test_groups_are_groups_for_other_programs_and_come_back(profile: str) -> None:
    strokes = [
        replace(Stroke.through([(x, 0), (x + 5, 9)]), groups=g) for x, g in enumerate(GROUPED)
    ]
    sketch = Sketch((Layer("A", tuple(strokes[:5])), Layer("B", tuple(strokes[5:]))))
    text = saved(sketch, profile)
    assert text.count("<g sketch:group=") == text.count("</g>") - 2 == 5
    assert _read(text) == sketch


def test_what_others_do_with_groups_holds() -> None:
    lines = (Stroke.through([(x, 0), (x + 5, 9)]) for x in (0, 20))
    strokes = tuple(replace(each, groups=(7,)) for each in lines)
    text = saved(Sketch((Layer(strokes=strokes),)))
    apart = _read(re.sub(r'<g sketch:group="7">\n(.*?)</g>\n', r"\1", text, flags=re.S))
    assert [each.groups for each in apart.strokes] == [(), ()]
    assert [each.points.tolist() for each in apart.strokes] == [s.points.tolist() for s in strokes]
    edited = _read(text.replace('<path d="M', '<path d="M1 1L', 1))
    assert [each.groups for each in edited.strokes] == [(7,), (7,)]
    odd = _read(text.replace('group="7"', 'group="-7"'))
    assert [each.groups for each in odd.strokes] == [(), ()]


def test_a_deleted_path_is_gone_and_an_added_one_is_there() -> None:
    before, text = pen_sketch(), saved(pen_sketch())
    gone = re.sub(r'<path [^>]*sketch:stroke="0"[^>]*/>', '<path stroke="red" d="M1,1h8"/>', text)
    read = opened(gone).sketch
    assert [stroke.ink.colour for stroke in read.layers[0].strokes] == ["#ff0000", "#1b1b1f"]
    assert read.layers[0].strokes[1] == before.strokes[1]


def test_reordered_and_copied_paths_stay_exact() -> None:
    before, text = pen_sketch(), saved(pen_sketch())
    first, second = re.findall(r"<path [^>]*/>\n", text)[:2]
    swapped = text.replace(first + second, second + first + first)
    a, b, _ = before.strokes
    assert opened(swapped).sketch.layers[0].strokes == (b, a, a)


def test_a_path_moved_by_a_transform_keeps_its_pressure() -> None:
    before, text = pen_sketch(), saved(pen_sketch())
    moved = text.replace('<path d="', '<path transform="translate(10,20) scale(2)" d="', 1)
    stroke = opened(moved).sketch.strokes[0]
    assert stroke.xy == pytest.approx(before.strokes[0].xy * 2 + [10, 20])
    assert (stroke.points[:, 2:] == before.strokes[0].points[:, 2:]).all()
    assert stroke.ink.width == pytest.approx(6.0)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_new_colour_keeps_the_pen_data(profile: str) -> None:
    before, text = pen_sketch(), saved(pen_sketch(), profile)
    painted = opened(text.replace("#1b1b1f", "#00aa00", 1)).sketch.strokes
    assert painted[0] == before.strokes[0].inked(colour="#00aa00")
    assert painted[1:] == before.strokes[1:]


@pytest.mark.parametrize("profile", PROFILES)
def test_opacity_is_said_and_a_new_one_is_taken_on(profile: str) -> None:
    before = pen_sketch()
    faint = before.strokes[0].inked(opacity=0.123456)
    before = before.exchanging(((before.strokes[0], (faint,)),))
    text = saved(before, profile)
    said = f'{"fill" if profile == "exact" else "stroke"}-opacity="0.1235"'
    assert text.count("opacity=") == text.count(said) == 1
    assert opened(text).sketch == before
    other = opened(text.replace("0.1235", "0.7")).sketch.strokes[0]
    assert other == faint.inked(opacity=0.7)


def test_a_new_width_scales_the_pen_width() -> None:
    before, text = pen_sketch(), saved(pen_sketch())
    width = float((re.search(r'stroke-width="([^"]*)"', text) or [""])[1])
    wider = text.replace(f'stroke-width="{width:g}"', f'stroke-width="{2 * width:g}"', 1)
    assert opened(wider).sketch.strokes[0].ink.width == pytest.approx(
        2 * before.strokes[0].ink.width
    )


def test_a_renamed_and_a_new_layer() -> None:
    text = saved(pen_sketch()).replace('inkscape:label="Ink"', 'inkscape:label="Old"')
    extra = '<g inkscape:groupmode="layer" inkscape:label="New"/><metadata>'
    names = [layer.name for layer in opened(text.replace("<metadata>", extra)).sketch.layers]
    assert names == ["Old", "More", "New"]


def test_a_new_page_is_the_page() -> None:
    text = saved(pen_sketch()).replace('width="297mm" height="210mm"', 'width="10in" height="5in"')
    sketch = opened(text.replace("0 0 1122.52 793.7", "0 0 960 480")).sketch
    assert (sketch.width, sketch.height) == (960, 480)
    assert sketch.strokes == pen_sketch().strokes


def test_millimetres_written_in_another_way_are_the_same_page() -> None:
    text = saved(pen_sketch()).replace('width="297mm"', 'width="297.00003mm"')
    assert opened(text).sketch == pen_sketch()


def test_prefixes_may_change() -> None:
    text = saved(pen_sketch()).replace("sketch:", "ns0:").replace("xmlns:sketch", "xmlns:ns0")
    assert opened(text).sketch == pen_sketch()


def test_a_path_from_another_file_is_what_it_shows() -> None:
    text, other = (
        saved(pen_sketch()),
        saved(Sketch((Layer("x", (Stroke.through([[9, 9], [19, 9]]),)),))),
    )
    guest = re.search(r"<path [^>]*/>", other)
    assert guest is not None
    mixed = text.replace("</g>", guest[0] + "</g>", 1)
    assert opened(mixed).sketch.layers[0].strokes[-1].xy.tolist() == [[9, 9], [19, 9]]


@pytest.mark.parametrize("active", [0, 1, 2, -1])
def test_the_layer_that_is_drawn_on_is_saved(active: int) -> None:
    sketch = Sketch(tuple(map(Layer, ("A", "", "A"))), active=active)
    text = saved(sketch)
    assert opened(text).sketch.place == sketch.place
    assert ("current-layer" in text) == (sketch.place < 2)


def test_inkscape_says_which_layer_is_drawn_on() -> None:
    text = saved(Sketch((Layer("A"), Layer("B"), Layer("C"))))
    view = '<sodipodi:namedview inkscape:current-layer="{}"/>'
    place = text.index("<g ")
    for said, found in (("layer2", 1), ("layer9", 2), ("", 2)):
        assert opened(text[:place] + view.format(said) + text[place:]).sketch.place == found
