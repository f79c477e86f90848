"""Drawings through standard input and output: the same drawings, limits and sentences as files."""

import argparse
import gzip
import os
import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from sketch_assistant.commands import streams
from sketch_assistant.commands.reading import several
from sketch_assistant.commands.streams import STREAM, called, deliver, output, place
from sketch_assistant.sketch import limits
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.formats.files import open_readings, open_sketch
from sketch_assistant.sketch.quickdraw import data as ndjson_data
from sketch_assistant.sketch.svg import read as svg_read
from tests.command_lines import CAT, PIG, PROGRAM, ROOT, feed, program, run, sentence

TWO = b'{"drawing":[[[0,90],[0,90]]]}\n{"drawing":[[[5,60],[9,9]]]}\n'


def options(**given):
    return argparse.Namespace(**{"out": None, "aim": None, **given})


def test_a_dash_is_the_stream_and_a_file_of_that_name_is_not():
    assert place("-") == STREAM
    assert place("./-") != STREAM
    assert place("./-").name == "-"
    assert called(STREAM) == "standard input"


def test_svg_comes_in_as_from_its_file(monkeypatch):
    feed(monkeypatch, PIG.read_bytes())
    assert streams.reading(STREAM).sketch == open_sketch(PIG)


@pytest.mark.parametrize("start", [b"", b"\n\n  ", b"\xef\xbb\xbf"])
def test_ndjson_is_told_by_its_content(monkeypatch, start):
    feed(monkeypatch, start + TWO)
    assert len(streams.readings(STREAM).sketches) == 2
    feed(monkeypatch, start + TWO)
    assert streams.reading(STREAM).notes == ("This is the first of the 2 drawings in the file.",)


def test_compressed_drawings_come_in(monkeypatch):
    feed(monkeypatch, gzip.compress(TWO))
    assert len(streams.readings(STREAM).sketches) == 2
    feed(monkeypatch, gzip.compress(PIG.read_bytes()))
    assert streams.reading(STREAM).sketch == open_sketch(PIG)


def test_svg_in_another_encoding_comes_in(monkeypatch):
    plain = (
        '<?xml version="1.0" encoding="UTF-16"?><svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
    )
    line = '<path d="M0 0L9 9" stroke="#000"/>'
    feed(monkeypatch, plain.format(line).encode("utf-16"))
    assert len(streams.reading(STREAM).sketch.strokes) == 1


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"this is no drawing", "neither an SVG nor"),
        (b"[1, 2]", "Drawing 1 of the file has no"),
        (b"\x89PNG\r\n\x1a\n", "neither an SVG nor"),
        (gzip.compress(PIG.read_bytes())[:-9], "cut short"),
        (b"<svg", "standard input"),
        (b"<html></html>", "not an SVG"),
        (b'{"drawing": [[[0, 1], [', "Line 1"),
    ],
)
def test_what_is_no_drawing_is_one_sentence(monkeypatch, data, part):
    feed(monkeypatch, data)
    with pytest.raises(SketchError) as raised:
        streams.reading(STREAM)
    assert str(raised.value).startswith("standard input: ")
    assert part in str(raised.value)


def test_a_stream_without_end_is_refused_before_it_is_all_read(monkeypatch):
    for module in (streams, svg_read, ndjson_data):
        monkeypatch.setattr(module, "FILE_BYTES", 1000)
    for start in (b"<svg>", b'{"drawing": "'):
        stream = feed(monkeypatch, start + b" " * 100_000)
        with pytest.raises(SketchError, match="larger than"):
            streams.reading(STREAM)
        assert stream.tell() == 1001


def test_the_limit_is_the_one_of_files():
    assert streams.FILE_BYTES == svg_read.FILE_BYTES == limits.FILE_BYTES


def test_no_stream_at_all_is_one_sentence(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SketchError, match="name a file to read"):
        streams.readings(STREAM)
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SketchError, match="name a file to write"):
        deliver(b"", STREAM)


def test_one_stream_gives_one_drawing():
    with pytest.raises(SketchError, match="one of the drawings"):
        several([STREAM, CAT, STREAM])


def test_out_is_the_last_name_or_after_o():
    assert output(options(out=Path("a.svg"))) == Path("a.svg")
    assert output(options(aim=Path("a.svg"))) == Path("a.svg")
    with pytest.raises(SketchError, match="once"):
        output(options(out=Path("a.svg"), aim=Path("b.svg")))


@pytest.mark.parametrize(("screen", "answer"), [(True, None), (False, STREAM)])
def test_without_a_name_it_is_standard_output_unless_that_is_a_screen(monkeypatch, screen, answer):
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(isatty=lambda: screen))
    if answer is None:
        with pytest.raises(SketchError, match="or - for this screen"):
            output(options())
    else:
        assert output(options()) == answer
    assert output(options(out=STREAM)) == STREAM


def test_a_folder_is_a_place_only_where_files_may_be_put(tmp_path):
    for name in (tmp_path, tmp_path / "new"):
        assert output(options(out=name), folder=True) == name
        with pytest.raises(SketchError, match=r"should end in \.svg"):
            output(options(out=name))


def test_convert_reads_and_writes_streams(tmp_path):
    done = program("convert", "-", "-", data=PIG.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    (tmp_path / "copy.svg").write_bytes(done.stdout)
    assert open_sketch(tmp_path / "copy.svg") == open_sketch(PIG)


def test_notes_about_the_input_do_not_mix_with_the_drawing(monkeypatch, capsysbinary, tmp_path):
    feed(monkeypatch, TWO)
    assert run("convert", "-", "-") == 0
    drawing, notes = capsysbinary.readouterr()
    assert drawing.startswith(b"<?xml")
    assert drawing.endswith(b"</svg>\n")
    assert notes == b"standard input: This is the first of the 2 drawings in the file.\n"
    feed(monkeypatch, TWO)
    assert run("convert", "-", "-", "--number", 3) == 2
    assert b"standard input has no drawing 3; it holds 2" in capsysbinary.readouterr().err
    feed(monkeypatch, TWO)
    assert run("convert", "-", tmp_path / "both.ndjson") == 0
    assert len(open_readings(tmp_path / "both.ndjson").sketches) == 2


@pytest.mark.usefixtures("pig_ships")
def test_complete_reads_a_stream(monkeypatch, tmp_path):
    feed(monkeypatch, PIG.read_bytes())
    assert run("complete", "-", "--model", "pig", "--count", 1, "--out", tmp_path) == 0
    assert open_sketch(tmp_path / "01.svg").layers[0] == open_sketch(PIG).layers[0]


@pytest.mark.usefixtures("pig_ships")
def test_generate_writes_a_stream_and_its_report_beside_it(capsysbinary):
    assert run("generate", "--model", "pig", "--count", 1, "--out", "-", "--json") == 0
    drawing, report = capsysbinary.readouterr()
    assert drawing.endswith(b"</svg>\n")
    assert b'"drawings": 1' in report


def test_whoever_stops_reading_ends_it_silently():
    reader = [sys.executable, "-c", "import sys; sys.stdin.close()"]
    with subprocess.Popen(reader, stdin=subprocess.PIPE) as closed:
        closed.wait()
        done = program("convert", PIG, "-", stdin=None, stdout=closed.stdin)
    assert (done.returncode, done.stderr) == (1, b"")


needs_a_full_disk = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only Linux has a device that is full"
)


@pytest.fixture(params=["buffered", "unbuffered"])
def buffering(request, monkeypatch):
    """Python writes at once, or when it has much or ends; the person's environment says which."""
    if request.param == "unbuffered":
        monkeypatch.setenv("PYTHONUNBUFFERED", "1")
    else:
        monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)


@needs_a_full_disk
@pytest.mark.usefixtures("buffering")
@pytest.mark.parametrize(
    "words", [("convert", PIG, "-"), ("models",), ("models", "show", "everything"), ("--help",)]
)
def test_a_full_disk_behind_standard_output_is_one_sentence(words):
    with open("/dev/full", "wb") as full:
        done = program(*words, stdin=None, stdout=full)
    assert done.returncode == 2
    assert "no space left" in sentence(done.stderr).lower()


@needs_a_full_disk
@pytest.mark.usefixtures("buffering")
@pytest.mark.parametrize("words", [("models", "show", "nobody"), ("convert",), ("steady", "-")])
def test_bad_input_is_bad_input_on_a_full_disk_too(words):
    with open("/dev/full", "wb") as full:
        done = program(*words, stdout=full, stderr=full)
    assert done.returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell closes the stream")
def test_a_closed_standard_output_is_no_error():
    line = shlex.join([*PROGRAM, "models"])
    done = subprocess.run(f"{line} >&-", shell=True, cwd=ROOT, stderr=subprocess.PIPE, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_drawing_to_standard_output_loads_no_window_and_no_runtime():
    look = (
        "import sys; from sketch_assistant.cli import main;"
        f"main(['steady', {str(CAT)!r}, '-']);"
        "loaded = {name.split('.')[0] for name in sys.modules};"
        "others = [n for n in sys.modules if n.startswith('sketch_assistant.commands.')];"
        "print(sorted(loaded & {'PySide6', 'onnxruntime'}), 'sketch_assistant.commands.redraw' in"
        " others, file=sys.stderr)"
    )
    command = [PROGRAM[0], "-c", look]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60)
    assert done.stderr.decode().splitlines()[-1] == "[] False"
