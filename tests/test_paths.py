from pathlib import Path

from sketch_assistant import paths

ROOT = Path(__file__).resolve().parent.parent


def test_a_source_tree_has_its_folders_beside_the_package():
    assert paths.resources() == ROOT / "resources"
    assert paths.shipped_models() == ROOT / "models"


def test_a_wheel_has_its_folders_inside_the_package(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "sketch_assistant"
    for folder in (package / "models", package / "resources", package.parent / "models"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.shipped_models() == package / "models"
    assert paths.resources() == package / "resources"


def test_a_persons_own_models_come_first():
    assert paths.model_roots() == [paths.user_models(), paths.shipped_models()]
    assert paths.user_models().is_relative_to(paths.user_data())
    assert not paths.user_data().is_relative_to(ROOT)
