"""What pip would have left behind in an environment."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def library(dev, name, version="1.0", files=("a.py", "b.py"), folder="lib/python3.11"):
    """Put a library into the environment, as pip records one; its folder."""
    site = dev.VENV / folder / "site-packages"
    info = site / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (site / name).mkdir()
    for file in files:
        (site / name / file).write_text("x = 1")
    rows = [f"{name}/{file},sha256=abc,5" for file in files]
    rows += [f"{name}/__pycache__/a.pyc,,9", f"{info.name}/RECORD,,"]
    (info / "RECORD").write_text("\n".join(rows))
    return site / name


def digest_of(dev):
    return hashlib.sha256((dev.ROOT / "pyproject.toml").read_bytes()).hexdigest()
