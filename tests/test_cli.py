import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from sketch_assistant import __version__, paths
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.formats.files import open_readings, open_sketch, save_sketch, save_text
from sketch_assistant.sketch.quickdraw import ndjson as quickdraw
from tests.command_lines import PIG, ROOT, run

pytestmark = pytest.mark.usefixtures("pig_ships")
PNG_START = b"\x89PNG\r\n\x1a\n"


def complete(*words):
    return run("complete", PIG, "--model", "pig", "--count", 2, *words)


def test_complete_writes_drawings_and_a_sheet(tmp_path, capsys):
    out = tmp_path / "new" / "endings"
    assert complete("--seed", 7, "--out", out) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "01.svg",
        "02.svg",
        "sheet.png",
    ]
    assert (out / "sheet.png").read_bytes().startswith(PNG_START)
    output = capsys.readouterr()
    assert output.out.startswith("2 ways to finish a pig")
    assert output.err == ""


def test_a_completion_is_the_drawing_and_a_layer_of_new_strokes(tmp_path):
    complete("--out", tmp_path)
    before = open_sketch(PIG)
    for number in (1, 2):
        after = open_sketch(tmp_path / f"0{number}.svg")
        assert after.layers[:-1] == before.layers
        assert after.layers[-1].name == "Suggested"
        assert {stroke.origin for stroke in after.layers[-1].strokes} == {"suggested"}


def test_nine_ways_by_default(tmp_path):
    assert run("complete", PIG, "--model", "pig", "--out", tmp_path) == 0
    assert len(list(tmp_path.glob("*.svg"))) == 9


def test_json_tells_what_was_done(tmp_path, capsys):
    assert complete("--seed", 5, "--temperature", 0.2, "--out", tmp_path, "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["model"], facts["seed"], facts["temperature"]) == ("pig", 5, 0.2)
    assert facts["provider"] in ("CPU", "CUDA")
    assert 0 < facts["seconds"] < 60
    assert all(Path(name).is_file() for name in facts["files"])
    assert len(facts["files"]) == 3
    for each in facts["completions"]:
        assert each["strokes"] == len(open_sketch(Path(each["file"])).layers[-1].strokes)
        assert isinstance(each["finished"], bool)


def test_a_seed_gives_the_same_files(tmp_path):
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        complete("--seed", seed, "--out", tmp_path / name)
    files = {
        name: [(tmp_path / name / file).read_bytes() for file in ("01.svg", "02.svg")]
        for name in "abc"
    }
    assert files["a"] == files["b"] != files["c"]


def test_a_second_run_replaces_the_first(tmp_path):
    complete("--seed", 1, "--out", tmp_path)
    first = (tmp_path / "sheet.png").read_bytes()
    complete("--seed", 2, "--out", tmp_path)
    assert (tmp_path / "sheet.png").read_bytes() != first
    assert len(list(tmp_path.iterdir())) == 3


def test_ndjson_can_be_completed(tmp_path):
    drawing = tmp_path / "pig.ndjson"
    assert run("convert", PIG, drawing) == 0
    assert run("complete", drawing, "--model", "pig", "--out", tmp_path / "out") == 0


def test_one_drawing_of_many_is_chosen_by_its_number(tmp_path, capsys):
    many = tmp_path / "many.ndjson"
    cat = open_sketch(paths.resources() / "samples" / "cat.svg")
    save_text(many, lambda stream: quickdraw.write([open_sketch(PIG), cat], stream))
    assert run("convert", many, tmp_path / "first.svg") == 0
    assert "first of the 2 drawings" in capsys.readouterr().err
    assert run("convert", many, tmp_path / "second.svg", "--number", 2) == 0
    assert len(open_sketch(tmp_path / "second.svg").strokes) == len(cat.strokes)
    assert run("convert", many, tmp_path / "copy.ndjson") == 0
    assert len(open_readings(tmp_path / "copy.ndjson").sketches) == 2
    assert run("convert", many, tmp_path / "third.svg", "--number", 3) == 2
    assert "no drawing 3; it holds 2" in capsys.readouterr().err


def test_a_picture_is_as_large_as_asked(tmp_path):
    for scale in (1, 3):
        assert run("convert", PIG, tmp_path / f"{scale}.png", "--scale", scale) == 0
    small, large = (QImage(str(tmp_path / f"{scale}.png")) for scale in (1, 3))
    assert abs(large.width() - 3 * small.width()) <= 3
    assert small.width() == 1123


def test_a_png_says_what_it_cuts_off(tmp_path, capsys):
    lines = [Stroke.through([(20, 20), (80, 40)]), Stroke.through([(60, 30), (140, 30)])]
    save_sketch(Sketch(width=100.0, height=60.0).adding(*lines), tmp_path / "wide.svg")
    assert run("convert", tmp_path / "wide.svg", tmp_path / "page.png", "--scale", 1) == 0
    assert capsys.readouterr().err.startswith("1 stroke reaches beyond the page")
    whole = tmp_path / "whole.png"
    assert run("convert", tmp_path / "wide.svg", whole, "--scale", 1, "--whole") == 0
    assert capsys.readouterr().err == ""
    assert QImage(str(tmp_path / "page.png")).width() == 100
    assert QImage(str(whole)).width() > 140


def test_every_format_converts_to_every_other(tmp_path):
    first = tmp_path / "1.ndjson"
    second = tmp_path / "2.svg"
    assert run("convert", PIG, first) == 0
    assert run("convert", first, second) == 0
    assert run("convert", second, tmp_path / "3.png") == 0
    assert (tmp_path / "3.png").read_bytes().startswith(PNG_START)
    assert len(open_sketch(second).strokes) == len(open_sketch(PIG).strokes)


def test_svg_to_svg_keeps_everything(tmp_path):
    copy = tmp_path / "copy.svg"
    assert run("convert", PIG, copy) == 0
    assert open_sketch(copy) == open_sketch(PIG)


def test_the_two_looks_of_svg_differ(tmp_path):
    for profile in ("editable", "exact"):
        assert run("convert", PIG, tmp_path / f"{profile}.svg", "--profile", profile) == 0
    editable, exact = ((tmp_path / f"{name}.svg").read_text() for name in ("editable", "exact"))
    assert "stroke-width" in editable
    assert editable != exact
    assert open_sketch(tmp_path / "exact.svg") == open_sketch(PIG)


def test_models_lists_what_is_installed(capsys):
    assert run("models") == 0
    assert any(line.startswith("everything ") for line in capsys.readouterr().out.splitlines())
    assert run("models", "--json") == 0
    models = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert models["everything"]["bytes"] <= 4_600_000
    assert Path(models["everything"]["path"]) == paths.shipped_models() / "everything"


def test_output_may_be_cut_short(tmp_path):
    program = [sys.executable, "-m", "sketch_assistant", "models"]
    reader = [sys.executable, "-c", "import sys; sys.stdin.close()"]
    with subprocess.Popen(reader, stdin=subprocess.PIPE) as closed:
        closed.wait()
        done = subprocess.run(program, cwd=ROOT, stdout=closed.stdin, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr == b""


def test_without_a_display_the_window_is_refused_in_a_sentence(monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run(PIG) == 2
    assert capsys.readouterr().err.startswith("sketch-assistant: There is no display")


def test_a_file_opens_the_window(monkeypatch):
    from sketch_assistant import app

    opened = []
    monkeypatch.setattr(app, "main", lambda files: opened.append(files) or 0)
    assert run(PIG) == 0
    assert run() == 0
    assert opened == [[PIG], []]


@pytest.mark.parametrize("command", [[], ["complete"], ["generate"], ["convert"], ["models"]])
def test_help_teaches_by_example(capsys, command):
    assert run(*command, "--help") == 0
    assert "examples:\n  sketch-assistant" in capsys.readouterr().out


def test_the_module_runs_as_a_program():
    command = [sys.executable, "-m", "sketch_assistant", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout == f"sketch-assistant {__version__}\n"


def test_convert_makes_pages_of_all_drawings(tmp_path):
    many = tmp_path / "many.ndjson"
    many.write_text('{"drawing": [[[1, 90], [2, 80]]]}\n' * 3)
    assert run("convert", many, tmp_path / "all.pdf") == 0
    assert (tmp_path / "all.pdf").read_bytes().count(b"/MediaBox") == 3
    assert run("convert", many, tmp_path / "second.pdf", "--number", 2) == 0
    assert (tmp_path / "second.pdf").read_bytes().count(b"/MediaBox") == 1


def test_convert_packs_and_unpacks(tmp_path):
    packed, again = tmp_path / "pig.svgz", tmp_path / "pig.svg"
    assert run("convert", PIG, packed) == 0
    assert packed.read_bytes().startswith(b"\x1f\x8b")
    assert run("convert", packed, again) == 0
    assert open_sketch(again).strokes == open_sketch(PIG).strokes
