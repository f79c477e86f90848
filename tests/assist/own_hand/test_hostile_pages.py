"""Pages that nobody draws: one answer or silence, no error and no stall."""

import numpy as np
import pytest

from sketch_assistant.assist.by_hand import repeated
from sketch_assistant.assist.motifs import motif_file
from sketch_assistant.assist.motifs.recollection import Recollection
from sketch_assistant.assist.own_hand.offers import halves, last_aligned, offers
from sketch_assistant.assist.requests import MODEL, SOURCES, CompleteRequest
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke

OWN = tuple(each for each in SOURCES if each != MODEL)
RNG = np.random.default_rng(0)
WALK = np.cumsum(RNG.normal(size=(100_000, 2)), axis=0) + 500
PAGES = {
    "nothing": [],
    "a dot": [[[5, 5]]],
    "a dot of many points": [[[5, 5]] * 50],
    "dots upon each other": [[[5, 5]]] * 200,
    "a line": [[[0, 0], [100, 0]]],
    "lines upon each other": [[[100, 100], [200, 150]]] * 2_000,
    "noise": list(RNG.uniform(0, 1000, (5_000, 3, 2))),
    "100,000 points": [WALK],
    "100,000 points twice": [WALK, WALK + 3],
    "there and back": [[[0, 0], [50, 50], [0, 0], [50, 50]]] * 5,
    "at the edge of numbers": [[[1e6, 1e6], [-1e6, -1e6]], [[-1e6, 1e6], [1e6, -1e6]]] * 3,
    "next to nothing": [[[5, 5], [5 + 1e-9, 5]], [[5, 5], [5, 5 + 1e-12]], [[6, 5], [6, 5]]],
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("asked", [False, True])
def test_every_page_gets_an_answer_that_is_a_drawing(name, asked, tmp_path):
    page = Sketch().adding(*(Stroke.through(np.array(line, float)) for line in PAGES[name]))
    known = Recollection(tmp_path / "motifs.json")
    result = repeated(
        CompleteRequest(page, model="", sources=OWN, asked=asked), known.of(page.strokes)
    )
    for each in result.candidates:
        assert each.strokes
        assert 0.0 <= each.confidence <= 1.0
        assert all(np.isfinite(stroke.points).all() for stroke in each.strokes)
    offers(page, asked=True)
    halves(page)
    last_aligned(page)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": 1}',
        '{"format": 2, "motifs": []}',
        '{"format": 1, "motifs": [{"name": "x", "strokes": []}]}',
        '{"format": 1, "motifs": [{"name": "x", "strokes": [{"width": 1}]}]}',
        '{"format": 1, "motifs": [{"name": "x", "strokes": ['
        '{"width": 1, "colour": "#000000", "points": [[NaN, 0, 1]]}]}]}',
        "[" * 100_000,
    ],
    ids=range(9),
)
def test_a_file_of_motifs_from_elsewhere_is_one_sentence_and_costs_no_ghost(text, tmp_path):
    file = tmp_path / "motifs.json"
    file.write_text(text)
    with pytest.raises(SketchError) as told:
        motif_file.load(file)
    assert str(told.value).count("\n") == 0
    known = Recollection(file)
    assert [len(each.motifs) for each in known.of(())] == [0, 0, 0]
    assert file.read_text() == text


def test_a_huge_file_is_refused_before_it_is_read(tmp_path, monkeypatch):
    file = tmp_path / "motifs.json"
    file.write_text("x" * 100)
    monkeypatch.setattr(motif_file, "LARGEST_FILE", 99)
    monkeypatch.setattr(type(file), "read_bytes", lambda _: pytest.fail("it was read"))
    with pytest.raises(SketchError, match="too large"):
        motif_file.load(file)
