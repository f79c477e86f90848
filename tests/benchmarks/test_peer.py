import pytest

from benchmarks.models import peer
from benchmarks.models.endings import PREFIX, nine_endings, prefix_rows, shipped_bundle
from sketch_assistant.assist.bundle.bundle import load
from tests.one_class import PIG_MODEL


def test_the_ratio_is_the_median_of_the_rounds():
    *_, ratio = peer.compared([(10.0, 260.0), (10.0, 100.0), (10.0, 900.0)])
    assert ratio.value == 26.0
    assert ratio.passed
    *_, ratio = peer.compared([(10.0, 240.0), (10.0, 100.0), (10.0, 900.0)])
    assert not ratio.passed


def test_without_node_the_comparison_is_skipped_with_the_reason(monkeypatch):
    monkeypatch.setattr(peer.shutil, "which", lambda program: None)
    assert peer.missing() == "no comparison: node is not installed"


def test_without_the_weights_the_comparison_is_skipped_with_the_reason(monkeypatch, tmp_path):
    monkeypatch.setattr(peer.shutil, "which", lambda program: program)
    (tmp_path / "endings.js").write_text("")
    monkeypatch.setattr(peer, "PEER", tmp_path)
    monkeypatch.setattr(peer, "WEIGHTS", tmp_path / "bird.gen.json")
    assert peer.missing().endswith("bird.gen.json is not there")


def test_all_points_of_all_endings_are_sampled():
    bundle = shipped_bundle()
    assert bundle is not None
    encoding = bundle.manifest.encoding
    assert len(encoding.inputs(prefix_rows(encoding.scale))) == PREFIX
    assert nine_endings(bundle)(1) > 0.0


def test_an_ending_cut_short_is_not_counted(monkeypatch):
    monkeypatch.setattr("benchmarks.models.endings.POINTS", 3000)
    monkeypatch.setattr("benchmarks.models.endings.END_OF_DRAWING", slice(0, 0))
    with pytest.raises(RuntimeError, match="of 3000 points"):
        nine_endings(load(PIG_MODEL))
