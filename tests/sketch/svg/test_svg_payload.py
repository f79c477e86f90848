"""The exact pen data in an SVG file, damaged or hostile: the paths are left."""

from __future__ import annotations

import base64
import json
import re
import zlib

import numpy as np
import pytest

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.svg.exact import columns
from sketch_assistant.sketch.svg.exact import payload as svg_payload
from tests.sketch.svg.round import opened, pen_sketch, saved

# The payload damaged or hostile


def payload_of(text: str) -> bytes:
    found = re.search(r"<sketch:drawing[^>]*>([^<]*)<", text)
    assert found is not None
    return base64.b64decode(found[1].replace("\n", ""))


def with_payload(text: str, data: bytes | str) -> str:
    inner = data if isinstance(data, str) else base64.b64encode(data).decode()
    return re.sub(r"(<sketch:drawing[^>]*>)[^<]*", lambda found: found[1] + inner, text)


def head_of(data: bytes) -> tuple[dict[str, object], bytes]:
    size = int.from_bytes(data[:4], "little")
    return json.loads(zlib.decompress(data[4 : 4 + size])), data[4 + size :]


def joined(head: object, rest: bytes) -> bytes:
    front = zlib.compress(json.dumps(head).encode())
    return len(front).to_bytes(4, "little") + front + rest


def assert_paths_were_read(text: str) -> None:
    read = opened(text)
    assert "exact pen data" in read.notes[0]
    assert [len(layer.strokes) for layer in read.sketch.layers] == [2, 1]
    assert (read.sketch.strokes[0].points[:, 2] == 1.0).all()


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_payload_leaves_the_paths(seed: int) -> None:
    rng, text = np.random.default_rng(seed), saved(pen_sketch())
    data = bytearray(payload_of(text))
    for place in rng.integers(0, len(data), 3):
        data[place] ^= int(rng.integers(1, 256))
    assert_paths_were_read(with_payload(text, bytes(data[: rng.integers(1, len(data) + 1)])))


@pytest.mark.parametrize("inner", ["", "not base64!", "AAAA", "é"])
def test_a_payload_of_rubbish_leaves_the_paths(inner: str) -> None:
    assert_paths_were_read(with_payload(saved(pen_sketch()), inner))


@pytest.mark.parametrize(
    "change",
    [
        {"counts": [30, 30, 31]},
        {"counts": [0, 60, 30]},
        {"counts": "many"},
        {"widths": [1.0]},
        {"widths": [-1.0, 1.0, 1.0]},
        {"widths": [None, 1.0, 1.0]},
        {"colours": ["red", "#000000", "#000000"]},
        {"grids": [1, 1, 1]},
        {"grids": [-1, 0, 0, 0, 0]},
        {"grids": [1, 0, 0, 0, 0]},
        {"written": [[1, 2.0]]},
        {"written": None},
        {"written": [[1, 0.0], [1, 1.0], [1, 1.0]]},
        {"written": [[1, float("nan")], [1, 1.0], [1, 1.0]]},
        {"page": [1]},
        {"page": None},
        {"layers": 7},
    ],
)
def test_a_payload_that_contradicts_itself_leaves_the_paths(change: dict[str, object]) -> None:
    text = saved(pen_sketch())
    head, rest = head_of(payload_of(text))
    assert_paths_were_read(with_payload(text, joined({**head, **change}, rest)))


def test_a_newer_payload_leaves_the_paths() -> None:
    read = opened(saved(pen_sketch()).replace('drawing version="1"', 'drawing version="2"'))
    assert "newer" in read.notes[0]
    assert len(read.sketch.strokes) == 3


def test_a_payload_cannot_swell(monkeypatch: pytest.MonkeyPatch) -> None:
    text = saved(pen_sketch())
    head, _ = head_of(payload_of(text))
    bomb = joined(head, zlib.compress(bytes(5_000_000)))
    asked: list[int] = []

    def inflate(data: bytes, most: int) -> bytes:
        asked.append(most)
        return columns_inflate(data, most)

    columns_inflate = columns.inflate
    monkeypatch.setattr(columns, "inflate", inflate)
    assert_paths_were_read(with_payload(text, bomb))
    assert asked
    assert asked[0] <= 90 * 40
    monkeypatch.setattr(svg_payload, "HEAD_BYTES", 1000)
    assert_paths_were_read(with_payload(text, joined("x" * 2000, b"")))


@pytest.mark.parametrize("limit", ["POINTS", "STROKES"])
def test_a_payload_beyond_the_limits_is_refused(
    limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = saved(pen_sketch())
    monkeypatch.setattr(svg_payload, limit, 2)
    with pytest.raises(SketchError, match="more than"):
        opened(text)
