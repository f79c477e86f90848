"""SVG files whose bytes are not quite what XML asks for, as programs and mail leave them."""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.formats.files import open_reading
from sketch_assistant.sketch.svg.read import examine
from tests.sketch.svg_bodies import HEAD

LINE = '<path stroke="red" fill="none" d="M10 10L90 90"/>'
LAYER = f'<g inkscape:groupmode="layer" inkscape:label="%s">{LINE}</g>'


def declared(encoding: str) -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>\n'


def names(data: bytes) -> list[str]:
    """Of the layers; each holds one line."""
    layers = examine(io.BytesIO(data)).sketch.layers
    assert [len(layer.strokes) for layer in layers] == [1] * len(layers)
    return [layer.name for layer in layers]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("gb2312", "图层"),
        ("GBK", "圖層"),
        ("gb18030", "图€"),
        ("big5", "圖層"),
        ("Shift_JIS", "レイヤー"),
        ("euc-jp", "レイヤー"),
        ("iso-2022-jp", "レイヤー"),
        ("euc-kr", "레이어"),
        ("windows-1251", "Слой"),
        ("koi8-r", "Слой"),
        ("iso-8859-1", "é"),
        ("utf-8", "é"),
    ],
)
def test_declared_encodings(encoding: str, name: str) -> None:
    text = f"{declared(encoding)}{HEAD}>{LAYER % name}</svg>"
    assert names(text.encode(encoding)) == [name]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("start", [declared("utf-16"), ""])
def test_wide_letters_with_and_without_a_mark(encoding: str, start: str) -> None:
    assert names(f"{start}{HEAD}>{LAYER % 'é'}</svg>".encode(encoding)) == ["é"]


@pytest.mark.parametrize("lie", ["utf-16", "UTF-16LE", "utf-32", "utf-8"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_utf_8_that_claims_to_be_wide(lie: str, mark: bytes) -> None:
    assert names(mark + f"{declared(lie)}{HEAD}>{LAYER % 'é'}</svg>".encode()) == ["é"]


@pytest.mark.parametrize(
    "before", ["\n", "\r\n\r\n", "  \t", "<!-- by a program -->\n", "\n<!-- a --> <!-- b -->\n"]
)
def test_something_before_the_declaration(before: str) -> None:
    assert names(f"{before}{declared('utf-8')}{HEAD}>{LAYER % 'a'}</svg>".encode()) == ["a"]


def test_lines_are_counted_as_they_stand_in_the_file() -> None:
    for start in ("\n\n" + declared("utf-8"), "\n" + declared("gb2312") + "\n", "\n\n\n"):
        with pytest.raises(SketchError, match="line 4"):
            examine(io.BytesIO(f"{start}{HEAD}><g></svg>".encode()))


@pytest.mark.parametrize(
    ("written", "name"),
    [("a&nbsp;b", "a\xa0b"), ("&eacute;&copy;", "é©"), ("&amp;nbsp;&lt;", "&nbsp;<")],
)
@pytest.mark.parametrize("doctype", ["", "<!DOCTYPE svg>"])
def test_letters_by_their_name_in_html(written: str, name: str, doctype: str) -> None:
    assert names(f"{doctype}{HEAD}>{LAYER % written}</svg>".encode()) == [name]


def test_a_word_of_the_file_goes_before_that_of_html() -> None:
    doctype = '<!DOCTYPE svg [<!ENTITY copy "mine">]>'
    assert names(f"{doctype}{HEAD}>{LAYER % '&copy;'}</svg>".encode()) == ["mine"]


def test_a_compressed_file(tmp_path: Path) -> None:
    packed = gzip.compress(f"{HEAD}>{LAYER % 'a'}</svg>".encode())
    assert names(packed) == ["a"]
    for name in ("a.svgz", "a.SVGZ", "a.svg"):
        path = tmp_path / name
        path.write_bytes(packed)
        assert len(open_reading(path).sketch.strokes) == 1


def test_compressed_files_that_cannot_be_unpacked() -> None:
    packed = gzip.compress(f"{HEAD}>{LAYER % 'a'}</svg>".encode())
    bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
    spaces = b" " * 1_000_000
    bombed = b"".join([*(bomb.compress(spaces) for _ in range(51)), bomb.flush()])
    rng = np.random.default_rng(0)
    for data, says in (
        (packed[:-20], "cut short"),
        (packed[:12] + rng.bytes(60), "damaged"),
        (bombed, "larger than 50,000,000"),
        (gzip.compress(b""), "empty"),
        (gzip.compress(packed), "not an SVG"),
    ):
        with pytest.raises(SketchError, match=says):
            examine(io.BytesIO(data))
