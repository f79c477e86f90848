"""Where things lie: what ships with the program, and what belongs to the person."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_path, user_data_path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Icons, sample drawings and languages."""
    return _shipped("resources")


def shipped_models() -> Path:
    """The model bundles that come with the program."""
    return _shipped("models")


def user_data() -> Path:
    """The person's own folder for the program: models, recovered drawings. It may not exist yet."""
    return user_data_path("sketch-assistant", appauthor=False)


def settings() -> Path:
    """The file of what the window remembers. It may not exist yet."""
    return user_config_path("sketch-assistant", appauthor=False, roaming=False) / "settings.json"


def user_models() -> Path:
    """Bundles the person trained or was given. It may not exist yet."""
    return user_data() / "models"


def model_roots() -> list[Path]:
    """Every folder that may hold bundles, the person's own first."""
    return [user_models(), shipped_models()]


def _shipped(name: str) -> Path:
    """A wheel and a frozen app carry the folder inside the package, a source tree beside it."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
