"""Broken, huge and hostile SVG files: one sentence each, and quickly."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.svg import read as svg_read
from sketch_assistant.sketch.svg.read import examine, read
from tests.sketch.svg.hostile_svg import BOX, OPEN, refusal

LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "ha" * 10}">' for i in range(10))

MANY = "".join(f"<!ENTITY e{i} 'x'>" for i in range(60))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"hello", "not an SVG"),
        (b"\x00\x01\x02\xff" * 50, "not an SVG"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "not an SVG"),
        (b"\x1f\x8b\x09" + bytes(50), "damaged"),
        (b"<html><body/></html>", "not an SVG"),
        (b'<svg xmlns="urn:other"/>', "not an SVG"),
        (f"{OPEN}<g>".encode(), "broken at line 1"),
        (f"{OPEN}\n<g></svg>".encode(), "broken at line 2"),
        (f'{OPEN}<path d="M0 0'.encode(), "broken"),
        (f"{OPEN}</svg><svg/>".encode(), "broken"),
        (f"{OPEN}&nothing;</svg>".encode(), "broken"),
        (f"{OPEN}\x00</svg>".encode(), "broken"),
        (b'<?xml version="1.0" encoding="klingon"?><svg/>', "encoding"),
        (f"{OPEN}<g id='\xff\xfe'/></svg>".encode("latin-1"), "broken"),
        (b"<svg", "broken at line 1"),
    ],
)
def test_files_that_are_no_svg(data: bytes, says: str) -> None:
    assert says in refusal(data)


@pytest.mark.parametrize("cut", range(10, 400, 13))
def test_a_file_cut_short_is_refused(cut: int) -> None:
    whole = OPEN + BOX * 8 + "</svg>"
    assert read(io.BytesIO(whole.encode())).strokes
    refusal(whole[:cut])


@pytest.mark.parametrize(
    "doctype",
    [
        f"<!DOCTYPE svg [{LAUGHS}]>",
        f"<!DOCTYPE svg [<!ENTITY l9 '{'x' * 5000}'>]>",
        '<!DOCTYPE svg [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg [<!ENTITY l9 PUBLIC "x" "http://example.com/x">]>',
        '<!DOCTYPE svg [<!ENTITY % p "x"> %p;]>',
        '<!DOCTYPE svg [<!ENTITY l9 "<path/>">]>',
        f"<!DOCTYPE svg [{MANY}]>",
    ],
)
def test_entities_are_refused_before_they_are_written_out(doctype: str) -> None:
    assert "refused" in refusal(f"{doctype}{OPEN}<text>&l9;</text></svg>")


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE svg",
        "<!DOCTYPE svg [<!ENTITY a 'b'>",
        "<!DOCTYPE svg [<!ELEMENT svg ANY>]" + " " * 200_000 + ">",
    ],
)
def test_a_doctype_without_end_is_refused(doctype: str) -> None:
    refusal(f"{doctype}{OPEN}</svg>")


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE svg>",
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/svg11.dtd">',
        '<!DOCTYPE svg SYSTEM "file:///etc/passwd">',
        "<?xml version='1.0'?><!-- a --><!DOCTYPE svg [<!ATTLIST g x:y CDATA #IMPLIED>]><!-- b -->",
        "<!DOCTYPE svg [<!-- it's ] fine --><!ATTLIST g a CDATA ']>'>\n]>",
    ],
)
def test_an_honest_doctype_is_set_aside_unread(doctype: str) -> None:
    text = f'{doctype}\n{OPEN}<g x:y="1">{BOX}</g></svg>'
    assert len(read(io.BytesIO(text.encode())).strokes) == 1


def test_lines_are_counted_with_the_doctype() -> None:
    assert "line 4" in refusal(f"<!DOCTYPE svg [\n\n]>\n{OPEN}<g></svg>")


def test_abbreviated_namespaces_are_written_out() -> None:
    text = (
        '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY ns_ai "http://ai">]>'
        f'<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;"><g i:x="&ns_ai;&amp;">{BOX}</g></svg>'
    )
    assert len(read(io.BytesIO(text.encode())).strokes) == 1


def test_abbreviations_cannot_make_a_file_larger_than_the_limit() -> None:
    text = f"<!DOCTYPE svg [<!ENTITY a '{'x' * 200}'>]>{OPEN}{'&a;' * 400_000}</svg>"
    assert "refused" in refusal(text)


@pytest.mark.parametrize(
    "body",
    [
        '<path stroke="red" d="M0 0L1e999 5"/>',
        '<path stroke="red" d="M0 0L1e30 5"/>',
        '<path stroke="red" d="M0 0L-2000000000 5"/>',
        '<path stroke="red" d="M0 0L1e300 5 -1e300 5"/>',
        '<path stroke="red" d="M0 0L nan nan"/>',
        '<path stroke="red" d="M0 0L 5 inf"/>',
        '<path stroke="red" d="M0 0C1e308 1e308 -1e308 1e308 1e308 0"/>',
        '<path stroke="red" d="M0 0A1e999 5 0 0 1 9 9"/>',
        '<path stroke="red" d="M0 0A9 9 1e308 0 1 9 9"/>',
        '<path stroke="red" d="M1e300 0A9 9 0 0 1 9 9"/>',
        '<polyline stroke="red" points="0,0 1e999,5"/>',
        '<polyline stroke="red" points="0,0 1e20,5"/>',
        '<path d="M0 0H1e308h1e308"/>',
        '<line stroke="red" x2="1e400"/>',
        '<rect stroke="red" width="1e400" height="5"/>',
        '<rect stroke="red" width="1e300" height="5"/>',
        '<circle stroke="red" r="1e200"/>',
        '<path stroke="red" stroke-width="1e999" d="M0 0h9"/>',
        '<g transform="scale(1e300)"><g transform="scale(1e300)">' + BOX + "</g></g>",
        '<g transform="translate(1e999)">' + BOX + "</g>",
        '<g transform="matrix(1e308 1e308 -1e308 1e308 0 0)">' + BOX + "</g>",
        '<path stroke="red" d="M1.7e308 1.7e308A5 5 0 0 1 3 3"/>',
        '<ellipse stroke="red" cx="1.7e308" cy="1.7e308" rx="1.7e308" ry="1.7e308"/>',
    ],
)
def test_numbers_that_are_none_cost_what_they_are_about(body: str) -> None:
    assert "infinite or too large" in refusal(f"{OPEN}{body}</svg>")
    read = examine(io.BytesIO(f"{OPEN}{BOX}{body}{BOX}</svg>".encode()))
    assert [stroke.xy.tolist() for stroke in read.sketch.strokes] == [[[0, 0], [9, 0]]] * 2
    assert "What lies too far away to be drawn was left out." in read.notes


def test_a_width_beyond_all_use_is_made_usable() -> None:
    text = OPEN + '<path stroke="red" stroke-width="1e30" d="M0 0h9"/></svg>'
    assert read(io.BytesIO(text.encode())).strokes[0].ink.width == 1e4


@pytest.mark.parametrize(
    "style",
    [
        "stroke:" + "var(" * 500_000,
        "stroke-width:" + "calc(" * 500_000,
        "stroke:" + "color-mix(in srgb," * 100_000,
        "transform:" + "rotate(1deg)" * 200_000,
        "stroke:" + "(" * 1_000_000,
        "--a:" + "var(--a)" * 200_000,
        "".join(f"--a{i}:var(--a{i + 1});" for i in range(5000)),
        "".join(f"--a{i}:{f'var(--a{i + 1})' * 20};" for i in range(20)) + "stroke:var(--a0)",
        "fill:none;" * 1_000_000,
    ],
)
def test_a_value_without_end_is_passed_over(style: str) -> None:
    body = f'<g fill="none" stroke="#000000"><path style="{style}" d="M0 0H9"/></g>'
    assert len(read(io.BytesIO(f"{OPEN}{body}</svg>".encode())).strokes) == 1


@pytest.mark.parametrize(
    "rules",
    [
        ":not(" * 100_000 + "{}",
        "a " * 100_000 + "{}",
        "a," * 500_000 + "b{stroke:red}",
        "@media screen{" * 50_000,
        "'a\\" * 100_000,
        "/*" * 100_000,
        "a{b:c}" * 900_000,
        ":nth-child(" + "9" * 5000 + "n){}",
    ],
    ids=range(8),
)
def test_a_sheet_without_end_is_passed_over(rules: str) -> None:
    text = f"{OPEN}<style>{rules}</style>{BOX}</svg>"
    assert len(read(io.BytesIO(text.encode())).strokes) == 1


def test_a_style_or_transformation_without_end_is_cut() -> None:
    style, transform = "a:b;" * 500_000, "scale(1)" * 500_000
    body = f'<g style="{style}" transform="{transform}">{BOX}</g>'
    assert "transformation" in examine(io.BytesIO(f"{OPEN}{body}</svg>".encode())).notes[0]


def test_nothing_outside_is_ever_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*arguments: object, **options: object) -> None:
        raise AssertionError(arguments)

    body = (
        '<style>@import "other.css"; .a{fill:url(http://example.com/p.svg#x)}</style>'
        '<?xml-stylesheet href="other.css"?><image href="../red.png"/>'
        f'<use href="{tmp_path}/other.svg#a"/><script href="http://example.com/x.js"/>'
    )
    monkeypatch.setattr("builtins.open", forbidden)
    monkeypatch.setattr("socket.socket", forbidden)
    assert not read(io.BytesIO(f"{OPEN}{body}</svg>".encode())).strokes


@pytest.mark.parametrize("seed", range(150))
def test_any_damage_ends_in_a_drawing_or_a_sentence(seed: int) -> None:
    rng = np.random.default_rng(seed)
    text = (
        f'{OPEN}<style>.a{{stroke:red}}</style><g transform="rotate(3 4 5)" class="a">{BOX}'
        '<path d="M1.5.5-3 2a2 2 0 013 4Q5 6 7 8t1 1zS9 9 1e1 1"/><rect rx="3" width="50%"/>'
        '<use href="#b" x="3"/><polygon id="b" points="1 2 3 4 5 6"/></g></svg>'
    )
    data = bytearray(text.encode())
    for _ in range(rng.integers(1, 5)):
        place = int(rng.integers(50, len(data)))
        if rng.random() < 0.5:
            data[place] = rng.choice(list(b"0e-.,<>\"'&;#%zZa \xff"))
        else:
            del data[place : place + int(rng.integers(1, 8))]
    with contextlib.suppress(SketchError):
        for stroke in examine(io.BytesIO(bytes(data))).sketch.strokes:
            assert np.isfinite(stroke.points).all()


def test_only_the_needed_bytes_are_read() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            assert 0 < size <= 50_000_001
            return b"x" * size

    with pytest.raises(SketchError, match="larger"):
        svg_read.read(Endless())  # type: ignore[arg-type]
