"""Questions and the system's own dialogs, behind one object that a test can replace."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QFileDialog, QWidget

from .words import mark, tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

LONGEST = 36  # letters of a file's name in a question


class Unsaved(Enum):
    """What to do with a drawing that is not saved: the words on the buttons."""

    SAVE = mark("Save")
    DISCARD = mark("Don't save")
    CANCEL = mark("Go on drawing")


class Changed(Enum):
    """What to do with a file that another program changed: the words on the buttons."""

    KEEP = mark("Save mine as…")
    RELOAD = mark("Reload")
    OVERWRITE = mark("Overwrite")
    CANCEL = mark("Go on drawing")


A = TypeVar("A", bound=Enum)


class Dialogs:
    """Each asks and returns the answer; None or CANCEL when the person changed their mind."""

    def __init__(self, window: QWidget | None = None) -> None:
        self.window = window

    def open_path(self, folder: Path) -> Path | None:
        """A drawing to open."""
        from ...sketch.formats.table import patterns  # the window must not wait for the readers

        name, _ = QFileDialog.getOpenFileName(
            self.window,
            tr("Open a drawing"),
            str(folder),
            tr("Drawings ({patterns});;All files (*)", patterns=patterns()),
        )
        return Path(name) if name else None

    def save_path(self, title: str, suggestion: Path) -> Path | None:
        """Where to write; the ending is that of the suggestion when none is typed."""
        kinds = "*.svg *.svgz" if suggestion.suffix == ".svg" else f"*{suggestion.suffix}"
        dialog = QFileDialog(self.window, title, str(suggestion.parent), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggestion.suffix[1:])
        dialog.selectFile(suggestion.name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None

    def picture_path(self, folder: Path) -> Path | None:
        """A picture to draw from."""
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            tr("Draw from a picture"),
            str(folder),
            tr("Pictures (*.png *.jpg *.jpeg *.webp)"),
        )
        return Path(name) if name else None

    def printer(self, name: str) -> QPrinter | None:
        """What to print on, and how; name: of the drawing."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        return printer if QPrintDialog(printer, self.window).exec() else None

    def model_path(self, folder: Path) -> Path | None:
        """A model to add: one file, or the manifest of a folder."""
        kinds = tr("Models (*.sketchmodel *.gen.json manifest.json);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self.window, tr("Add a model"), str(folder), kinds)
        path = Path(name)
        return (path.parent if path.name == "manifest.json" else path) if name else None

    def settings_path(self, folder: Path) -> Path | None:
        """Settings that were saved as a file."""
        name, _ = QFileDialog.getOpenFileName(
            self.window, tr("Use the settings of a file"), str(folder), tr("Settings (*.json)")
        )
        return Path(name) if name else None

    def drawing_paths(self, folder: Path) -> list[Path]:
        """Drawings to learn from."""
        names, _ = QFileDialog.getOpenFileNames(
            self.window,
            tr("Drawings to learn from"),
            str(folder),
            tr("Drawings (*.svg *.svgz *.ndjson)"),
        )
        return [Path(name) for name in names]

    def folder_path(self, folder: Path) -> Path | None:
        """A folder of drawings to learn from."""
        name = QFileDialog.getExistingDirectory(
            self.window, tr("A folder of drawings to learn from"), str(folder)
        )
        return Path(name) if name else None

    def unsaved(self, name: str) -> Unsaved:
        """Warn before work is lost."""
        return self._ask(
            Unsaved,
            tr("Save the changes to “{name}”?", name=_short(name)),
            tr("What you drew since the last save is lost otherwise."),
        )

    def changed(self, name: str) -> Changed:
        """Warn before what another program wrote is overwritten."""
        return self._ask(
            Changed,
            tr("“{name}” has changed since this drawing was read from it.", name=_short(name)),
            tr("Save yours under another name, reload (undo brings yours back), or overwrite it."),
        )

    def _ask(self, answers: type[A], title: str, text: str) -> A:
        from .question import Question  # not before there is something to ask

        words = {tr(each.value): each for each in answers}
        return words[Question(title, text, tuple(words), self.window).ask()]

    def colour(self, current: str) -> str | None:
        """A colour for the pen, as #rrggbb."""
        from .colours.colour_question import ColourQuestion

        question = ColourQuestion(current, self.window)
        question.wait()
        return question.chosen or None


def _short(name: str) -> str:
    """A name that fits in a line."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST // 2]}…{name[-LONGEST // 2 :]}"
