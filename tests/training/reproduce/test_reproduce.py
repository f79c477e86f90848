"""Each experiment of the paper runs on made-up drawings and writes its report and figures."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from sketch_assistant.sketch.document import SketchError  # noqa: E402 (needs torch)
from sketch_assistant.sketch.encoding import from_stroke3, to_stroke3  # noqa: E402 (needs torch)
from sketch_training.cli import main  # noqa: E402
from sketch_training.commands.reproduce import NAMES  # noqa: E402
from sketch_training.data.drawings import Drawings, save_prepared  # noqa: E402
from sketch_training.network.model import Sizes  # noqa: E402
from sketch_training.reproduce import loss_table as table  # noqa: E402
from sketch_training.reproduce import one_class, small_models  # noqa: E402
from sketch_training.reproduce.experiments import EXPERIMENTS, reproduce  # noqa: E402
from sketch_training.reproduce.heads import head_of  # noqa: E402
from sketch_training.reproduce.setting import Setting  # noqa: E402
from sketch_training.reproduce.shipped import endings, interpolation, reconstruction  # noqa: E402
from sketch_training.reproduce.shipped.models import shipped  # noqa: E402
from sketch_training.reproduce.wrong_drawings import (  # noqa: E402
    eight_legged_pig,
    three_eyed_cat,
)

TINY = Sizes(encoder=6, decoder=8, latent=3, mixtures=2)
APART = "loss-table", "one-class", "shipped"  # have tests of their own
SHIPPED = Path(__file__).parents[3] / "models"
NAMED = sorted({name for names in small_models.ROWS for name in names})


def oval(x, y, size, points=8):
    angle = np.linspace(0, 2 * np.pi, points + 1)
    return np.column_stack([x + size * np.cos(angle), y + size * np.sin(angle)])


def animal(rng, body=True):
    """Stroke-3 rows: a head with two eyes, and a body to its right."""
    lines = [oval(50, 50, 40 + rng.normal()), oval(35, 40, 4, 5), oval(65, 40, 4, 5)]
    lines += [oval(150, 60, 60)] if body else []
    return to_stroke3(lines).astype(np.float32)


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    rng = np.random.default_rng(0)
    labels = np.repeat(np.arange(len(NAMED)), 2)
    splits = {
        name: Drawings([animal(rng) for _ in labels], labels, tuple(NAMED))
        for name in ("train", "valid", "test")
    }
    return Setting(
        splits,
        Path("drawings.npz"),
        tmp_path / "runs",
        tmp_path / "out",
        steps=1,
        start_steps=1,
        drawings=2,
        pictures=TINY,
        table=TINY,
        bundles=tmp_path / "none",
    )


@pytest.mark.parametrize("name", [n for n in NAMES if n not in APART])
def test_a_picture_experiment_writes_a_report_and_its_figures(name, setting):
    (path,) = reproduce([name], setting)
    words = path.read_text(encoding="utf-8")
    assert f"sketch-training reproduce {name} --data drawings.npz" in words
    figures = sorted(setting.out.glob(f"{name}-*.svg"))
    assert figures
    for figure in figures:
        assert figure.name in words
        assert len(ElementTree.parse(figure).findall(".//{*}path")) > 5


def test_the_table_has_a_row_for_each_data_set(setting, monkeypatch):
    rows = (("cat",), ("cat", "pig"))
    monkeypatch.setattr(table, "ROWS", rows)
    monkeypatch.setattr(small_models, "ROWS", rows)
    (path,) = reproduce(["loss-table"], setting)
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "|" in line]
    assert [line.split(" | ")[0] for line in lines[2:]] == ["| cat", "| cat, pig"]
    assert lines[-1].endswith("4 / 4 / 4 |")


def test_the_table_counts_rows_that_move_as_the_papers_do():
    assert table._ordered([1.0, 2.0, 3.0])
    assert not table._ordered([1.0, 3.0, 2.0])
    assert not table._ordered([1.0, 1.0, 2.0])


def test_every_name_of_the_command_is_an_experiment():
    assert tuple(EXPERIMENTS) == NAMES


def test_a_class_that_is_not_there_is_one_sentence(tmp_path, capsys):
    rows = animal(np.random.default_rng(0))
    none = Drawings([rows], np.zeros(1, dtype=np.int64), ("house",))
    save_prepared(tmp_path / "houses.npz", dict.fromkeys(("train", "valid", "test"), none))
    words = ["reproduce", "endings", "--data", str(tmp_path / "houses.npz")]
    assert main([*words, "--out", str(tmp_path), "--runs", str(tmp_path / "runs")]) == 2
    assert "no class 'cat'" in capsys.readouterr().err


def test_a_head_is_the_outline_with_its_eyes_at_full_size():
    rng = np.random.default_rng(1)
    head = head_of(animal(rng))
    lines = from_stroke3(head)
    assert len(lines) == 3
    assert np.ptp(np.vstack(lines), axis=0).max() == pytest.approx(255.0)
    assert head_of(animal(rng, body=False)) is None


def test_wrong_drawings_have_their_legs_and_eyes():
    # A leg is a stroke of two points, an eye an oval of eight sides.
    assert sum(len(line) == 2 for line in from_stroke3(eight_legged_pig())) == 8
    assert sum(len(line) == 9 for line in from_stroke3(three_eyed_cat())) == 3


def test_models_of_one_class_and_of_many_are_compared(setting, monkeypatch):
    monkeypatch.setattr(one_class, "CLASSES", 2)
    drawings = {name: split.only(["cat", "owl"]) for name, split in setting.splits.items()}
    (path,) = reproduce(["one-class"], replace(setting, splits=drawings, bundles=SHIPPED))
    words = path.read_text(encoding="utf-8")
    assert "| cat | 2 |" in words
    assert "| owl | 2 |" in words
    assert "of 2 classes" in words


def test_the_models_that_ship_show_all_four_uses_and_need_no_training(setting, monkeypatch):
    monkeypatch.setattr(interpolation, "PAIRS", 1)
    (path,) = reproduce(["shipped"], replace(setting, bundles=SHIPPED, drawings=1))
    words = path.read_text(encoding="utf-8")
    assert "sketch-training reproduce shipped --data drawings.npz" in words
    assert not setting.runs.exists()
    figures = sorted(setting.out.glob("shipped-*.svg"))
    assert len(figures) == 9
    for figure in figures:
        assert figure.name in words
        assert len(ElementTree.parse(figure).findall(".//{*}path")) > 5
    assert words.count(" of 2 |") == 2 * len(reconstruction.TEMPERATURES)
    assert words.count(f" of {endings.SAMPLES} |") == 2 * 4


def test_without_the_models_that_ship_there_is_one_sentence(setting):
    with pytest.raises(SketchError, match="is missing or cannot be read"):
        list(reproduce(["shipped"], setting))


def test_a_memory_stays_nearer_to_its_drawing_than_a_latent(setting, monkeypatch):
    monkeypatch.setattr(reconstruction, "TEMPERATURES", (0.01,))
    models, drawings = shipped(SHIPPED), [eight_legged_pig(), three_eyed_cat()]
    pairs = zip(drawings, ("pig", "cat"), strict=True)
    told = [reconstruction.Told("", models.read(from_stroke3(x)), name) for x, name in pairs]
    again = reconstruction.redrawn(models, told, setting)
    memory, latents = (
        [reconstruction.away(columns[0][i : i + 1], told[i : i + 1]) for i in (0, 1)]
        for columns in (again.memory, again.latents)
    )
    assert max(memory) < 5.0 < max(latents) < 40.0


@pytest.mark.parametrize("way", [endings.by_paper, endings.by_program])
def test_an_ending_begins_with_what_was_given(way):
    given = three_eyed_cat()[:25]
    for each in way(shipped(SHIPPED), given, "cat", 0):
        assert each.given == len(given)
        np.testing.assert_allclose(each.rows[: len(given), :2], given[:, :2], atol=1e-3)
        assert len(each.rows) > len(given)
