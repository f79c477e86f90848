"""Bundles: written whole, read with distrust."""

import json
import os
import shutil

import pytest

from sketch_assistant.assist.bundle.bundle import find, installed, load, save
from sketch_assistant.assist.bundle.manifest import DECODER, MANIFEST, BundleError
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.requests import CompleteRequest
from tests.assist.pigs import half_a_pig

SIZES = {"decoder": 512, "encoder": 0, "latent": 128, "mixtures": 20}


def _change(path, **changes):
    record = json.loads((path / MANIFEST).read_text())
    record.update(changes)
    (path / MANIFEST).write_text(json.dumps(record))


def test_a_copy_works(copied, engine):
    bundle = load(copied)
    assert bundle.manifest.name == "pig"
    assert complete(CompleteRequest(half_a_pig(), model="pig"), engine, bundle).candidates


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
        {"name": ["pig"]},
        {"name": " "},
        {"name": "\x1b\x07"},
        {"format": True},
        {"classes": "pig"},
        {"classes": {"pig": 1}},
        {"classes": [""]},
        {"attribution": 5},
        {"attribution": "x" * 5000},
        {"licence": None},
        {"command": ["rm"]},
        {"weights": "int9"},
        {"weights": ["int8"]},
        {"figures": [1]},
        {"figures": {"nll_per_point": "low"}},
        {"figures": {"nll_per_point": True}},
        {"figures": {"deep": {"a": {"b": {"c": {"d": 1}}}}}},
        {"figures": {"many": [0] * 30_000}},
        {"figures": {"large": 10**30}},
        {"architecture": {**SIZES, "decoder": True}},
        {"architecture": {**SIZES, "mixtures": 20.0}},
        {"architecture": {**SIZES, "more": {"a": 1}}},
        {"architecture": {**SIZES, **{f"size {i}": 1 for i in range(99)}}},
        {"architecture": [4, 0, 4, 1]},
        {"encoding": {"scale": True}},
        {"encoding": {"scale": 30.0, "longest": 2.5}},
        {"encoding": {"scale": 30.0, "tolerance": "2"}},
        {"encoding": {"scale": 30.0, "more": 1}},
        {"size_prior": [float("nan")]},
        {"size_prior": [False]},
        {"size_prior": "0"},
        {"sha256": {DECODER: "0"}},
        {"sha256": {DECODER: 5}},
        {"sha256": [DECODER]},
        {"sha256": {DECODER: "0" * 64, "a\\b": "0" * 64}},
        {"sha256": {DECODER: "0" * 64, "..": "0" * 64}},
    ],
)
def test_absurd_manifests_are_refused(copied, changes):
    _change(copied, **changes)
    with pytest.raises(BundleError):
        load(copied)


def test_one_bad_model_leaves_the_others_alone(copied):
    """Whatever one manifest says, and however little of the folder can be read."""
    for name, changes in (("b", {"name": ["pig"]}), ("c", {"attribution": 5}), ("d", {})):
        _change(shutil.copytree(copied, copied.parent / name), **changes)
    (copied.parent / "d" / MANIFEST).unlink()
    (copied.parent / "d" / MANIFEST).symlink_to(MANIFEST)  # a link to itself
    (copied.parent / "e").symlink_to("e")
    bundles, problems = installed([copied.parent, copied.parent / "nowhere"])
    assert [each.manifest.name for each in bundles] == ["pig"]
    assert len(problems) == 2


def test_words_of_a_manifest_are_plain_text(copied):
    _change(copied, name="p\x1b[31mig\x9b2J", attribution="me\nand \u202eyou", licence="\ud800")
    manifest = load(copied).manifest
    assert manifest.name == "p[31mig2J"
    assert manifest.attribution == "me and you"
    assert manifest.licence == ""


def test_a_changed_file_is_refused(copied, engine):
    data = bytearray((copied / DECODER).read_bytes())
    data[len(data) // 2] ^= 1
    (copied / DECODER).write_bytes(data)
    with pytest.raises(BundleError, match="changed after it was made"):
        complete(CompleteRequest(half_a_pig(), model="pig"), engine, load(copied))


def test_a_missing_file_is_one_sentence(copied, engine):
    (copied / DECODER).unlink()
    with pytest.raises(BundleError, match="missing"):
        complete(CompleteRequest(half_a_pig(), model="pig"), engine, load(copied))


@pytest.mark.parametrize("content", [b"", b"not an onnx file", b"\x08\x0a" * 500])
def test_a_file_that_is_no_onnx_is_one_sentence(copied, engine, content):
    bundle = load(copied)
    broken = save(copied, bundle.manifest, {DECODER: content})
    with pytest.raises(BundleError, match="not a usable ONNX file"):
        complete(CompleteRequest(half_a_pig(), model="pig"), engine, broken)


def test_other_inputs_than_promised_are_refused(copied, engine):
    bundle = load(copied)
    sizes = {**bundle.manifest.architecture, "mixtures": 19}
    manifest = type(bundle.manifest)(**{**vars(bundle.manifest), "architecture": sizes})
    wrong = save(copied, manifest, {DECODER: bundle.read(DECODER)})
    with pytest.raises(BundleError, match="other inputs or outputs"):
        complete(CompleteRequest(half_a_pig(), model="pig"), engine, wrong)


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
        (
            _of_classes(["cat", "dog"], cell="mamba"),
            "its cell, which this program does not know",
        ),
        (_of_classes(["cat", "dog"], cell=["lstm"]), "its cell, which this program does not know"),
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
