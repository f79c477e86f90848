"""Bundles: written whole, read with distrust."""

import json
import os

import pytest

from sketch_assistant.assist.bundle import find, installed, load, save
from sketch_assistant.assist.complete import Request, complete
from sketch_assistant.assist.manifest import DECODER, MANIFEST, BundleError
from tests.assist.pigs import half_a_pig


def _change(path, **changes):
    record = json.loads((path / MANIFEST).read_text())
    record.update(changes)
    (path / MANIFEST).write_text(json.dumps(record))


def test_a_copy_works(copied, engine):
    bundle = load(copied)
    assert bundle.manifest.name == "pig"
    assert complete(Request(half_a_pig(), "pig"), engine, bundle).candidates


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "null", '{"format": 1}', "\x00\x01", "[" * 100_000, '{"format": 99}'],
)
def test_a_broken_manifest_is_one_sentence(copied, text):
    (copied / MANIFEST).write_text(text)
    with pytest.raises(BundleError) as caught:
        load(copied)
    assert str(caught.value).count(".") >= 1
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "changes",
    [
        {"name": ""},
        {"name": "x" * 1000},
        {"classes": [5]},
        {"architecture": {"decoder": 512}},
        {"architecture": {"decoder": 1e9, "encoder": 0, "latent": 1, "mixtures": 20}},
        {"encoding": {"scale": 0.0}},
        {"encoding": {"scale": float("nan")}},
        {"sha256": {"../../etc/passwd": "0"}},
        {"sha256": {}},
        {"size_prior": []},
        {"size_prior": ["a"]},
        {"unknown": 1},
    ],
)
def test_absurd_manifests_are_refused(copied, changes):
    _change(copied, **changes)
    with pytest.raises(BundleError):
        load(copied)


def test_a_changed_file_is_refused(copied, engine):
    data = bytearray((copied / DECODER).read_bytes())
    data[len(data) // 2] ^= 1
    (copied / DECODER).write_bytes(data)
    with pytest.raises(BundleError, match="changed after it was made"):
        complete(Request(half_a_pig(), "pig"), engine, load(copied))


def test_a_missing_file_is_one_sentence(copied, engine):
    (copied / DECODER).unlink()
    with pytest.raises(BundleError, match="missing"):
        complete(Request(half_a_pig(), "pig"), engine, load(copied))


@pytest.mark.parametrize("content", [b"", b"not an onnx file", b"\x08\x0a" * 500])
def test_a_file_that_is_no_onnx_is_one_sentence(copied, engine, content):
    bundle = load(copied)
    broken = save(copied, bundle.manifest, {DECODER: content})
    with pytest.raises(BundleError, match="not a usable ONNX file"):
        complete(Request(half_a_pig(), "pig"), engine, broken)


def test_other_inputs_than_promised_are_refused(copied, engine):
    bundle = load(copied)
    sizes = {**bundle.manifest.architecture, "mixtures": 19}
    manifest = type(bundle.manifest)(**{**vars(bundle.manifest), "architecture": sizes})
    wrong = save(copied, manifest, {DECODER: bundle.read(DECODER)})
    with pytest.raises(BundleError, match="other inputs or outputs"):
        complete(Request(half_a_pig(), "pig"), engine, wrong)


def test_saving_replaces_whole_bundles_only(copied, monkeypatch):
    bundle = load(copied)
    before = {path.name: path.read_bytes() for path in copied.iterdir()}
    real = os.replace

    def fails_at_the_end(source, target):
        if str(target) == str(copied):
            raise OSError("disk full")
        return real(source, target)

    monkeypatch.setattr(os, "replace", fails_at_the_end)
    calls = []
    monkeypatch.setattr(
        os,
        "replace",
        lambda a, b: (
            calls.append((a, b)) or (fails_at_the_end(a, b) if len(calls) == 2 else real(a, b))
        ),
    )
    with pytest.raises(BundleError, match="could not be written"):
        save(copied, bundle.manifest, {DECODER: b"new"})
    assert {path.name: path.read_bytes() for path in copied.iterdir()} == before
    assert [path.name for path in copied.parent.iterdir()] == ["pig"]


def test_a_bundle_over_four_megabytes_is_refused(copied):
    bundle = load(copied)
    with pytest.raises(BundleError, match="4 MB"):
        save(copied, bundle.manifest, {DECODER: bytes(4_000_001)})
    assert load(copied).read(DECODER)


def test_installed_lists_the_good_and_names_the_broken(copied):
    broken = copied.parent / "broken"
    broken.mkdir()
    (broken / MANIFEST).write_text("{}")
    bundles, problems = installed([copied.parent, copied.parent / "missing"])
    assert [bundle.manifest.name for bundle in bundles] == ["pig"]
    assert len(problems) == 1
    assert find("pig", [copied.parent]).path == copied
    with pytest.raises(BundleError, match="installed: pig"):
        find("zebra", [copied.parent])


def _of_classes(names, **architecture):
    sizes = {"decoder": 8, "encoder": 0, "latent": 4, "mixtures": 2, "classes": len(names)}
    return {"classes": list(names), "architecture": sizes | architecture}


def test_a_class_has_the_label_of_its_place(copied):
    _change(copied, **_of_classes(["cat", "alarm clock", "dog"]))
    manifest = load(copied).manifest
    assert (manifest.labels, manifest.cell) == (3, "lstm")
    assert manifest.label_of("alarm_clock") == manifest.label_of("alarm clock") == 1
    assert manifest.label_of("") is None
    with pytest.raises(BundleError, match="knows no class 'dgo'; did you mean dog"):
        manifest.label_of("dgo")


def test_a_model_of_one_class_is_told_none(copied):
    manifest = load(copied).manifest
    assert manifest.labels == 0
    assert manifest.label_of("pig") == 0
    with pytest.raises(BundleError, match="knows no class 'cat'"):
        manifest.label_of("cat")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (_of_classes(["cat", "dog"], classes=3), "cannot be used"),
        (_of_classes(["cat", "dog"], classes="2"), "cannot be used"),
        (_of_classes(["cat", "dog"], classes=2.0), "cannot be used"),
        (_of_classes([f"class {i}" for i in range(1001)]), "cannot be used"),
        (_of_classes(["cat", "dog"], cell="transformer"), "a cell that this program does not"),
        (_of_classes(["cat", "dog"], cell=["lstm"]), "a cell that this program does not"),
    ],
)
def test_absurd_classes_and_unknown_cells_are_refused(copied, changes, sentence):
    _change(copied, **changes)
    with pytest.raises(BundleError, match=sentence):
        load(copied)


def test_a_model_of_many_classes_may_be_twice_as_large(copied):
    _change(copied, **_of_classes(["cat", "dog"]))
    manifest = load(copied).manifest
    save(copied, manifest, {DECODER: bytes(7_900_000)})
    with pytest.raises(BundleError, match="at most 8 MB"):
        save(copied, manifest, {DECODER: bytes(8_000_001)})
