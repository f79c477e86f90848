"""What goes wrong with suggestions, said once for each cause and not after every stroke again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ...sketch.document import SketchError
from ..base.words import tr, translated


class Complaints(QObject):
    """Remembers the last one."""

    failed = Signal(str)  # one sentence: the model or the drawing cannot be used

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = ""

    def say(self, outcome: object) -> None:
        """An error, or a sentence."""
        sentence = translated(outcome)
        if isinstance(outcome, Exception) and not isinstance(outcome, SketchError):
            sentence = tr(
                "The suggestion failed ({kind}: {outcome}).",
                kind=type(outcome).__name__,
                outcome=outcome,
            )
        if sentence != self._last:
            self._last = sentence
            self.failed.emit(sentence)

    def forget(self) -> None:
        """It works again, or something else was chosen."""
        self._last = ""
