import json

import numpy as np
import pytest
from onnx import helper

from sketch_assistant.assist.bundle.cells import OPERATORS, RECOGNISER
from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.library.onnx_reader import contents
from sketch_assistant.assist.library.vetting import vet
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.running.runner import Cancelled
from sketch_assistant.assist.sandbox.sandbox import Sandbox
from sketch_assistant.paths import shipped_models
from tests.assist.hostile import (
    constant,
    for_ever,
    harmless,
    model,
    plain,
    ten_gigabytes,
    without_numbers,
    write,
)
from tests.one_class import PIG_MODEL


def problem(folder, runner=None):
    return vet(folder, runner or Engine("cpu")).problem


def test_a_harmless_model_passes_and_the_report_says_what_was_checked(tmp_path):
    report = vet(write(tmp_path / "m", harmless()))
    assert report.problem == ""
    text = report.text()
    for word in ("SHA-256", "external data", "on the list", "process of its own"):
        assert word in text
    assert report.facts()["usable"] is True


@pytest.mark.parametrize("name", ["everything", "redraw"])
def test_what_ships_passes(name):
    assert problem(shipped_models() / name) == ""


def test_a_model_of_one_class_passes():
    assert problem(PIG_MODEL) == ""


def test_shipped_files_need_no_operator_that_is_not_listed():
    for path in (*shipped_models().glob("*/*.onnx"), *PIG_MODEL.glob("*.onnx")):
        assert {name for _, name in contents(path.read_bytes()).operators} <= OPERATORS | RECOGNISER


def test_external_data(tmp_path):
    nodes, constants = plain()
    data = model(nodes, [constant("big", [1.0]), *constants], external=True)
    assert "outside of its file" in problem(write(tmp_path / "m", data))


def test_a_custom_operator(tmp_path):
    nodes, constants = plain()
    evil = helper.make_node("Run", ["temperature"], ["out"], domain="evil")
    data = model([evil, *nodes], constants, opsets=(("", 21), ("evil", 1)))
    assert "not standard: evil" in problem(write(tmp_path / "m", data))


def test_a_standard_operator_that_is_not_on_the_list(tmp_path):
    nodes, constants = plain()
    data = model([helper.make_node("Tan", ["temperature"], ["out"]), *nodes], constants)
    assert "not on the list: Tan" in problem(write(tmp_path / "m", data))


def test_an_operator_hidden_in_a_loop(tmp_path):
    data = for_ever().replace(b"Identity", b"Erf     ")
    assert "not on the list" in problem(write(tmp_path / "m", data))


def test_functions(tmp_path):
    nodes, constants = plain()
    own = helper.make_function(
        "own", "F", ["x"], ["y"], [helper.make_node("Add", ["x", "x"], ["y"])],
        [helper.make_opsetid("", 21)],
    )  # fmt: skip
    data = model(nodes, constants, functions=[own])
    assert "functions of its own" in problem(write(tmp_path / "m", data))


def test_other_inputs(tmp_path):
    data = harmless().replace(b"temperature", b"temperaturf")
    assert "other inputs or outputs" in problem(write(tmp_path / "m", data))


def test_changed_after_it_was_made(tmp_path):
    folder = write(tmp_path / "m", harmless())
    (folder / "decoder.onnx").write_bytes(harmless() + b"\0")
    assert "changed after it was made" in problem(folder)


@pytest.mark.parametrize("name", ["run.sh", "weights.bin", "sub"])
def test_what_is_no_part_of_a_model(tmp_path, name):
    folder = write(tmp_path / "m", harmless())
    (folder / name).mkdir() if name == "sub" else (folder / name).write_bytes(b"x")
    assert "no part of a model" in problem(folder)


def test_a_link(tmp_path):
    folder = write(tmp_path / "m", harmless())
    (folder / "sample.ndjson").symlink_to("/etc/passwd")
    assert "no part of a model" in problem(folder)


@pytest.mark.parametrize(
    "change", [{"format": 9}, {"name": ""}, {"encoding": {}}, {"sha256": {}}, {"classes": [1]}]
)
def test_a_manifest_without_sense(tmp_path, change):
    assert problem(write(tmp_path / "m", harmless(), **change))


def test_no_numbers(tmp_path):
    assert "unusable numbers" in problem(write(tmp_path / "m", without_numbers()))


def test_a_loop_for_ever_is_ended(tmp_path):
    sandbox = Sandbox(seconds=1.0)
    try:
        assert "did not answer within 1 seconds" in problem(
            write(tmp_path / "m", for_ever()), sandbox
        )
    finally:
        sandbox.release()


def test_ten_gigabytes_are_not_to_be_had(tmp_path):
    sandbox = Sandbox()
    try:
        found = problem(write(tmp_path / "m", ten_gigabytes()), sandbox)
    finally:
        sandbox.release()
    assert "failed to run" in found or "stopped unexpectedly" in found


def test_damaged_files_are_refused_in_a_sentence_and_never_crash():
    whole, rng = harmless(), np.random.default_rng(0)
    sentences = []
    for _ in range(3000):
        data = bytearray(whole[: int(rng.integers(1, len(whole) + 1))])
        for _ in range(int(rng.integers(1, 6))):
            data[int(rng.integers(len(data)))] = int(rng.integers(256))
        try:
            contents(bytes(data))
        except BundleError as error:
            sentences.append(str(error))
    assert len(sentences) > 500
    assert all(each.endswith(".") for each in sentences)


def test_graphs_within_graphs_have_an_end():
    inner = b""
    for _ in range(40):  # a node (1) with an attribute (5) that is a graph (6)
        for tag in (6 << 3 | 2, 5 << 3 | 2, 1 << 3 | 2):
            inner = bytes([tag]) + _varint(len(inner)) + inner
    with pytest.raises(BundleError, match="too many graphs"):
        contents(bytes([7 << 3 | 2]) + _varint(len(inner)) + inner)


def test_packed_axes_are_counted():
    axes = _field(1, bytes([1]) * 1_000_000)  # of a tensor
    with pytest.raises(BundleError, match="too many axes"):
        contents(_field(7, _field(5, axes)))


def test_parts_are_counted():
    with pytest.raises(BundleError, match="too many parts"):
        contents(_field(7, bytes([2 << 3 | 2, 0]) * 300_000))


def test_reading_can_be_stopped():
    asked = []

    def stopped():
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        contents(_field(7, bytes([2 << 3 | 2, 0]) * 100_000), stopped)
    assert len(asked) == 4


def test_a_check_can_be_stopped(tmp_path):
    with pytest.raises(Cancelled):
        vet(write(tmp_path / "m", harmless()), stopped=lambda: True)


def _field(number, data):
    return bytes([number << 3 | 2]) + _varint(len(data)) + data


def _varint(number):
    made = b""
    while number > 127:
        made += bytes([number & 127 | 128])
        number >>= 7
    return made + bytes([number])


def test_the_report_is_json(tmp_path):
    json.dumps(vet(tmp_path / "nothing").facts())
