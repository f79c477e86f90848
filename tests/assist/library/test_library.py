import errno
import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.library import library, published
from sketch_assistant.assist.library.archive import pack, unpack
from sketch_assistant.assist.library.library import (
    add,
    is_model,
    origin,
    own,
    remove,
    usable,
    vetted,
)
from sketch_assistant.assist.library.vetting import Check, Report
from sketch_assistant.assist.running.runner import Cancelled
from sketch_assistant.paths import shipped_models
from tests.assist.hostile import for_ever, harmless, write


def passes(path, stopped):
    return Report(str(path), (Check("looked at"),))


def put(tmp_path, source, **options):
    return add(source, tmp_path / "mine", "2026-01-02", check=passes, **options)


@pytest.fixture
def packed(tmp_path):
    out = tmp_path / "hostile.sketchmodel"
    pack(load(write(tmp_path / "bundle", harmless())), out)
    return out


def test_a_folder_and_a_file_can_be_added_and_removed(tmp_path, packed):
    for source in (tmp_path / "bundle", packed):
        bundle = put(tmp_path, source)
        assert [each.manifest.name for each in own(tmp_path / "mine")] == ["hostile"]
        known = origin(bundle)
        assert (known.source, known.added) == (str(source), "2026-01-02")
        assert known.checks == ("looked at",)
        remove("hostile", tmp_path / "mine")
        assert own(tmp_path / "mine") == []


def test_one_of_the_same_name_gives_way_only_when_told(tmp_path, packed):
    put(tmp_path, packed)
    with pytest.raises(BundleError, match="already"):
        put(tmp_path, packed)
    assert put(tmp_path, packed, replace=True)


def test_what_fails_its_check_is_not_added(tmp_path):
    source = write(tmp_path / "bundle", for_ever())

    def fails(path, stopped):
        return Report(str(path), (Check("looked at", "It is bad."),))

    with pytest.raises(BundleError, match=r"was not added. It is bad."):
        add(source, tmp_path / "mine", "today", check=fails)
    assert list((tmp_path / "mine").iterdir()) == []


def test_a_real_check_in_a_process_of_its_own(tmp_path, packed):
    assert add(packed, tmp_path / "mine", "today").manifest.name == "hostile"


def archive(tmp_path, members, name="evil.sketchmodel", method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as made:
        for each, data in members:
            made.writestr(each, data)
    path = tmp_path / name
    path.write_bytes(stream.getvalue())
    return path


@pytest.mark.parametrize(
    "name", ["../evil.sh", "/tmp/evil.sh", "a/b.onnx", "..\\evil", "C:evil", "..", "dir/"]
)
def test_names_that_lead_elsewhere(tmp_path, name):
    path = archive(tmp_path, [("manifest.json", b"{}"), (name, b"x")])
    with pytest.raises(BundleError, match="no part of a model"):
        put(tmp_path, path)
    assert not (tmp_path / "evil.sh").exists()


def test_a_link_in_a_zip(tmp_path):
    link = zipfile.ZipInfo("decoder.onnx")
    link.external_attr = 0o120777 << 16
    with pytest.raises(BundleError, match="no part of a model"):
        put(tmp_path, archive(tmp_path, [(link, b"/etc/passwd")]))


def test_a_zip_bomb(tmp_path):
    path = archive(tmp_path, [("decoder.onnx", bytes(120_000_000))])
    assert path.stat().st_size < 1_000_000
    with pytest.raises(BundleError, match="unpacks to more"):
        put(tmp_path, path)
    assert list((tmp_path / "mine").iterdir()) == []


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_of_packing_that_unpack_without_bounds(tmp_path, method):
    path = archive(tmp_path, [("decoder.onnx", bytes(1000))], method=method)
    with pytest.raises(BundleError, match="packed in a way that no model is"):
        put(tmp_path, path)


def test_a_list_of_a_million_members_is_not_read(tmp_path, monkeypatch):
    path = archive(tmp_path, [("decoder.onnx", b"x")] + [(f"{i:0>90}", b"") for i in range(3000)])
    monkeypatch.setattr(zipfile.ZipFile, "infolist", lambda _: pytest.fail("it was read"))
    with pytest.raises(BundleError, match="no model archive"):
        put(tmp_path, path)


def test_a_damaged_archive_is_a_sentence_wherever_it_is_damaged(tmp_path, packed):
    whole, rng = packed.read_bytes(), np.random.default_rng(0)
    sentences = []
    for turn in range(600):
        data = bytearray(whole)
        for place in rng.integers(0, len(data), 1 + turn % 4):
            data[place] = rng.integers(256)
        packed.write_bytes(bytes(data[: len(data) if turn % 3 else rng.integers(len(data))]))
        folder = tmp_path / f"out {turn}"
        folder.mkdir()
        try:
            unpack(packed, folder)
        except BundleError as error:
            sentences.append(str(error))
    assert len(sentences) > 300
    assert all(each.endswith(".") and "\n" not in each for each in sentences)


def test_unpacking_can_be_stopped(tmp_path, packed):
    (tmp_path / "out").mkdir()
    with pytest.raises(Cancelled):
        unpack(packed, tmp_path / "out", lambda: True)


def test_too_many_files(tmp_path):
    with pytest.raises(BundleError, match="more files"):
        put(tmp_path, archive(tmp_path, [(f"{i}.onnx", b"x") for i in range(20)]))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"\0" * 1000])
def test_what_is_no_zip(tmp_path, data):
    path = tmp_path / "x.sketchmodel"
    path.write_bytes(data)
    with pytest.raises(BundleError, match=r"no model archive|x.sketchmodel"):
        put(tmp_path, path)


def test_a_disk_that_is_full_leaves_nothing(tmp_path, packed, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(library.os, "replace", full)
    with pytest.raises(BundleError, match="no space left"):
        put(tmp_path, packed)
    assert list((tmp_path / "mine").iterdir()) == []


def test_what_is_not_there(tmp_path):
    with pytest.raises(BundleError, match="There is no model"):
        put(tmp_path, tmp_path / "gone.txt")
    with pytest.raises(BundleError, match="no model 'x' of yours"):
        remove("x", tmp_path)


@pytest.mark.parametrize("change", [{"name": ["pig"]}, {"attribution": 5}, {"figures": [1]}])
def test_one_that_cannot_be_used_is_removed_by_its_folder_and_disables_nothing(tmp_path, change):
    mine = tmp_path / "mine"
    write(mine / "good", harmless(), name="good_one")
    write(mine / "bad", harmless(), **change)
    assert [each.manifest.name for each in own(mine)] == ["good_one"]
    listed, problems = usable([mine, shipped_models()], "today")
    assert "everything" in [each.manifest.name for each in listed]
    assert any("bad" in each for each in problems)
    remove("bad", mine)
    remove("good_one", mine)
    assert [each.name for each in mine.iterdir()] == []


def test_what_cannot_be_removed_is_said(tmp_path, monkeypatch):
    write(tmp_path / "m", harmless())

    def refuses(path):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(library.shutil, "rmtree", refuses)
    with pytest.raises(BundleError, match="could not be removed: permission denied"):
        remove("hostile", tmp_path)


@pytest.mark.parametrize("report", [5, {}, {"checks": 5}, {"checks": [5]}, {"checks": [{}]}])
def test_an_odd_note_of_where_a_model_came_from_is_none(tmp_path, report):
    bundle = load(write(tmp_path / "m", harmless()))
    record = {"source": "s", "added": "a", "digests": bundle.manifest.sha256, "report": report}
    (bundle.path / "origin.json").write_text(json.dumps(record))
    assert origin(bundle) is None


def test_a_published_model_needs_the_training_package(tmp_path, monkeypatch):
    monkeypatch.setattr(published.importlib.util, "find_spec", lambda name: None)
    path = tmp_path / "bird.gen.json"
    path.write_text("{}")
    with pytest.raises(BundleError, match=r"needs PyTorch.* -m pip install"):
        put(tmp_path, path)


def test_what_was_put_there_by_hand_is_checked_when_it_is_listed(tmp_path, monkeypatch):
    write(tmp_path / "mine" / "a", harmless())
    looked = []

    def look(path, stopped):
        looked.append(Path(path).name)
        return passes(path, stopped)

    monkeypatch.setattr(library, "vet", look)
    roots = [tmp_path / "mine", shipped_models()]
    for _ in range(2):
        listed, problems = usable(roots, "today")
        assert "hostile" in [each.manifest.name for each in listed]
        assert problems == []
    assert looked == ["a"]  # and remembered


def test_by_hand_and_bad_is_left_out_with_a_sentence(tmp_path, monkeypatch):
    bundle = load(write(tmp_path / "mine" / "a", harmless()))
    bad = Report("a", (Check("looked at", "It is bad."),))
    monkeypatch.setattr(library, "vet", lambda path, stopped: bad)
    listed, (problem,) = vetted([bundle], shipped_models(), "today")
    assert listed == []
    assert problem.endswith("is left out. It is bad.")


def test_changed_after_the_check_it_is_checked_again(tmp_path, packed):
    bundle = put(tmp_path, packed)
    write(bundle.path, for_ever())
    assert origin(load(bundle.path)) is None


def test_what_looks_like_a_model(tmp_path):
    assert is_model(Path("a.sketchmodel"))
    assert is_model(Path("b.gen.json"))
    assert is_model(write(tmp_path / "m", harmless()))
    assert not is_model(Path("drawing.svg"))
    assert not is_model(tmp_path)
