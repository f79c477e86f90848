"""Bring the words of the source into resources/languages, and what is translated there into use.

    .venv/bin/python packaging/languages.py [NEW LANGUAGE, such as fr]

Each language is a file of its own, NAME.ts, which Qt Linguist opens; words that are new stand in
it without a translation, and those that are gone go. Beside it lies NAME.qm, which the program
reads.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLASS = "class"  # the context of what models draw
FOLDER, PACKAGE = ROOT / "resources" / "languages", ROOT / "sketch_assistant"
PARTS = ("ui", "assist", "sketch")  # the command line stays English
# What takes an English text, and what Qt's tool calls the like.
ERRORS = ("SketchError", "BundleError", "UnseenError", "UnusableError")
DOORS = ",".join(("QT_TR_NOOP+=mark", *(f"tr+={door}" for door in ("Sentence", *ERRORS))))


def gather(path: Path) -> None:
    """Bring every word of the source and of what models draw into a .ts file, which may be new."""
    sources = [str(each) for part in PARTS for each in sorted((PACKAGE / part).rglob("*.py"))]
    sources += [str(PACKAGE / name) for name in ("app.py", "training_extra.py")]
    options = ["-silent", "-locations", "none", "-no-obsolete", "-tr-function-alias", DOORS]
    options += ["-source-language", "en_GB", "-target-language", path.stem, "-sort-messages"]
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / "drawn.py"
        drawn.write_text("".join(f'QT_TRANSLATE_NOOP("{CLASS}", {each!r})\n' for each in classes()))
        _run("lupdate", *options, *sources, str(drawn), "-ts", str(path))


def classes() -> list[str]:
    """What the models that ship can draw."""
    manifests = sorted((ROOT / "models").glob("*/manifest.json"))
    listed = (json.loads(path.read_text(encoding="utf-8")).get("classes", ()) for path in manifests)
    return sorted({name for names in listed for name in names})


def release(source: Path, made: Path) -> None:
    """Make the .qm file of a .ts file: what has no translation is left out."""
    _run("lrelease", "-silent", str(source), "-qm", str(made))


def _run(tool: str, *words: str) -> None:
    subprocess.run([Path(sys.executable).with_name(f"pyside6-{tool}"), *words], check=True)


def main() -> None:
    """Every language that there is a file for, and those that are to have one."""
    for path in sorted({*FOLDER.glob("*.ts"), *(FOLDER / f"{name}.ts" for name in sys.argv[1:])}):
        gather(path)
        release(path, path.with_suffix(".qm"))
        print(f"{path.name} is up to date.")


if __name__ == "__main__":
    main()
