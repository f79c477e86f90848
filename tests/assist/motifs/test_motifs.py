"""Things drawn before: found again anywhere, at any size, in any order; and kept in a file."""

import json

import numpy as np
import pytest

from sketch_assistant.assist.desk import AssistDesk
from sketch_assistant.assist.motifs import motif_file
from sketch_assistant.assist.motifs.motif_memory import Memory, Motif
from sketch_assistant.assist.motifs.remembered import remembered
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.cli import main
from sketch_assistant.sketch.document import Ink, Sketch, SketchError, Stroke
from sketch_assistant.sketch.svg.write import write


def scrawls(seed, count=6):
    rng = np.random.default_rng(seed)
    return [
        rng.uniform(0, 200, 2) + np.cumsum(rng.normal(size=(12, 2)) * 9, axis=0)
        for _ in range(count)
    ]


def motif(seed, count=6):
    return Motif(f"thing {seed}", tuple(map(Stroke.through, scrawls(seed, count))))


def moved(lines, angle=0.3, scale=1.7):
    turn = scale * np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return [line @ turn + [300, 50] for line in lines]


def test_the_rest_of_a_motif_is_offered_in_its_place_whatever_the_order():
    memory = Memory.of([motif(i) for i in range(30)])
    again = moved(scrawls(7))
    found = remembered([Stroke.through(again[i]) for i in (4, 1, 3)], memory)
    assert found[0].source == "motifs"
    for made, line in zip(found[0].row, (again[0], again[2], again[5]), strict=True):
        assert made.xy == pytest.approx(line, abs=1e-6)
        assert made.origin == "suggested"


def test_nothing_is_offered_of_what_nobody_kept_or_what_is_complete_or_hardly_begun():
    memory = Memory.of([motif(i) for i in range(30)])
    assert remembered([Stroke.through(line) for line in scrawls(99)[:3]], memory) == ()
    again = [Stroke.through(line) for line in moved(scrawls(7))]
    assert remembered(again, memory) == ()
    assert remembered(again[:1], memory) == ()
    assert remembered(again[:3], Memory.of(())) == ()


def test_degenerate_motifs_are_no_trouble():
    dots = Motif("dots", tuple(Stroke.through([[5, 5]]) for _ in range(4)))
    line = Motif("line", tuple(Stroke.through([[i, 0], [i + 1, 0]]) for i in range(4)))
    assert isinstance(
        remembered([*dots.strokes[:2], *line.strokes[:2]], Memory.of((dots, line))), tuple
    )


def test_motifs_are_kept_replaced_and_removed(tmp_path):
    path = tmp_path / "mine" / "motifs.json"
    motif_file.keep(path, "eye", motif(1).strokes)
    motif_file.keep(path, "ear", motif(2).strokes)
    motif_file.keep(path, "eye", motif(3).strokes)
    assert [each.name for each in motif_file.load(path).motifs] == ["ear", "eye"]
    assert motif_file.load(path).motifs[1].strokes[0].xy == pytest.approx(scrawls(3)[0], abs=0.01)
    assert motif_file.load(path).motifs[1].strokes[0].ink == Ink()
    faint = tuple(each.inked(opacity=0.5, colour="#2b5fd9") for each in motif(2).strokes)
    motif_file.keep(path, "ear", faint)
    assert {each.ink for each in motif_file.load(path).motifs[1].strokes} == {faint[0].ink}
    motif_file.remove(path, "ear")
    assert [each.name for each in motif_file.load(path).motifs] == ["eye"]
    with pytest.raises(SketchError, match="kept: eye"):
        motif_file.remove(path, "nose")


STROKE = '{"width": 1, "colour": "#000000", "points": [[1e999, 0, 1]]}'
HALF = '{"format": 1, "motifs": [{"name": "x"'
BROKEN = ["", "[]", "{", '{"format": 9, "motifs": []}', "[" * 9999, HALF + "}]}"]
BROKEN += [HALF + f', "strokes": [{STROKE}, 1, 2]}}]}}']


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_is_said_and_stays_as_it_is(tmp_path, text):
    path = tmp_path / "motifs.json"
    path.write_text(text)
    for act in (
        lambda: motif_file.load(path),
        lambda: motif_file.keep(path, "a", motif(1).strokes),
    ):
        with pytest.raises(SketchError, match=r"^[^\n]*[^.\n]\.$"):
            act()
    assert path.read_text() == text


@pytest.mark.parametrize(("name", "limit"), [("LARGEST_FILE", 90), ("MOST", 1)])
def test_a_huge_file_is_one_sentence(tmp_path, monkeypatch, name, limit):
    path = tmp_path / "motifs.json"
    for called in "ab":
        motif_file.keep(path, called, motif(1).strokes)
    before = path.read_bytes()
    monkeypatch.setattr(motif_file, name, limit)
    with pytest.raises(SketchError, match=r"^[^\n]*(too large|holds over)[^\n]*\.$"):
        motif_file.load(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("strokes", [(), motif(1).strokes[:2], motif(1).strokes * 9])
def test_a_motif_has_three_strokes_and_not_too_many(strokes):
    with pytest.raises(SketchError, match="3 to 40 strokes"):
        Motif("x", strokes)


def test_the_commands_keep_list_suggest_and_remove(tmp_path, capsys):
    whole, half, out = (tmp_path / f"{name}.svg" for name in ("whole", "half", "out"))
    lines = scrawls(5)
    for path, some in ((whole, lines), (half, moved(lines)[:4])):
        with path.open("w") as stream:
            write(Sketch().adding(*map(Stroke.through, some)), stream)
    memory = ["--file", str(tmp_path / "m.json")]
    assert main(["motifs", "keep", str(whole), "--name", "thing", *memory]) == 0
    assert main(["motifs", "list", "--json", *memory]) == 0
    assert json.loads(capsys.readouterr().out.partition("\n")[2])[0]["strokes"] == 6
    assert main(["motifs", "suggest", str(half), str(out), *memory]) == 0
    assert "2 strokes from memory" in capsys.readouterr().out
    assert main(["motifs", "remove", "thing", *memory]) == 0
    assert main(["motifs", "suggest", str(half), str(out), *memory]) == 2
    assert "none of the motifs" in capsys.readouterr().err


def test_ghosts_come_from_motifs_too_and_a_broken_file_is_as_good_as_none(tmp_path):
    desk = AssistDesk((tmp_path,), tmp_path)
    strokes = [Stroke.through(line) for line in moved(scrawls(5))[:4]]
    request = CompleteRequest(Sketch().adding(*strokes), model="", sources=("motifs",))
    assert desk.complete(request).candidates == ()
    motif_file.keep(tmp_path / motif_file.FILE, "thing", motif(5).strokes)
    found = desk.complete(request).candidates
    assert [(each.source, len(each.strokes)) for each in found] == [("motifs", 2)]
    (tmp_path / motif_file.FILE).write_text("broken")
    assert desk.complete(request).candidates == ()


def test_a_motif_without_a_name_gets_the_first_that_is_free(tmp_path):
    desk = AssistDesk((tmp_path,), tmp_path)
    names = [desk.motifs.keep(motif(i).strokes) for i in range(2)]
    motif_file.remove(tmp_path / motif_file.FILE, "motif 1")
    assert [*names, desk.motifs.keep(motif(3).strokes)] == ["motif 1", "motif 2", "motif 1"]
