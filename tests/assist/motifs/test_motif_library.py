"""A folder that was chosen: its drawings are remembered, and what is none is passed over."""

import json

import numpy as np
import pytest

from sketch_assistant.assist.motifs.motif_library import LARGEST, read_library
from sketch_assistant.assist.motifs.recollection import Recollection
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.sketch.formats.files import save_sketch


def drawing(seed):
    rng = np.random.default_rng(seed)
    lines = [rng.uniform(50, 90, 2) + np.cumsum(rng.normal(0, 5, (12, 2)), 0) for _ in range(5)]
    return tuple(map(Stroke.through, lines))


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "drawings"
    made.mkdir()
    save_sketch(Sketch().adding(*drawing(1)), made / "eye.svg")
    save_sketch(Sketch().adding(*drawing(2)[:2]), made / "too few.svg")
    (made / "broken.svg").write_text("<svg")
    (made / "huge.svg").write_bytes(b" " * (LARGEST + 1))
    (made / "notes.txt").write_text("no drawing")
    (made / "inside").mkdir()
    save_sketch(Sketch().adding(*drawing(3)), made / "inside" / "deeper.svg")
    return made


def test_drawings_right_in_the_folder_are_motifs_by_the_names_of_their_files(folder):
    found = read_library(folder)
    assert [each.name for each in found.memory.motifs] == ["eye"]
    assert (found.folder, found.passed_over) == (folder, 2)


def test_many_drawings_of_one_file_are_as_many_motifs(folder):
    lines = [[[0, 60], [0, 50]], [[3, 60], [40, 9]], [[20, 60], [30, 40]]]
    record = json.dumps({"word": "thing", "drawing": lines})
    (folder / "many.ndjson").write_text(f"{record}\n{record}\n")
    assert [each.name for each in read_library(folder).memory.motifs] == ["eye", "many", "many"]


def test_a_name_of_a_file_is_shown_as_one_line(folder):
    (folder / "eye.svg").rename(folder / "a\u202e\n\u200fb.svg")
    assert [each.name for each in read_library(folder).memory.motifs] == ["a b"]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(SketchError, match="cannot be read"):
        read_library(tmp_path / "gone")


def test_all_that_is_remembered_is_looked_through_unless_it_is_off(folder, tmp_path):
    known = Recollection(tmp_path / "motifs.json")
    known.choose(folder)
    assert known.keep(drawing(7)) == "motif 1"
    kept, library, page = known.of(drawing(4))
    assert [len(each.motifs) for each in (kept, library, page)] == [1, 1, 0]
    known.is_on = False
    assert known.of(drawing(4)) == ()
    known.is_on = True
    known.choose(None)
    assert known.of(drawing(4))[1].motifs == ()


def test_a_folder_is_read_when_it_is_first_wanted_and_a_lost_one_is_nothing(folder, tmp_path):
    known = Recollection(tmp_path / "motifs.json")
    known.expect(folder)
    assert known.library.folder is None
    assert len(known.of(())[1].motifs) == 1
    known.expect(tmp_path / "gone")
    assert known.of(())[1].motifs == ()
    assert known.library.folder == tmp_path / "gone"


def test_a_motif_is_called_otherwise_in_its_place(tmp_path):
    known = Recollection(tmp_path / "motifs.json")
    for i in range(3):
        known.keep(drawing(i))
    known.rename("motif 2", " eye ")
    assert [each.name for each in known.motifs()] == ["motif 1", "eye", "motif 3"]
    with pytest.raises(SketchError, match="already"):
        known.rename("eye", "motif 3")
    with pytest.raises(SketchError, match="no motif"):
        known.rename("motif 2", "ear")
    known.rename("eye", "eye")
    known.remove("eye")
    assert [each.name for each in known.motifs()] == ["motif 1", "motif 3"]
