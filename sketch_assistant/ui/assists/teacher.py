"""The process that teaches, beside the window: words go in, messages come out."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal

LONGEST_LINE = 1_000_000  # bytes of one message
ENDING = 3000  # milliseconds that the process has to save and go


class Teacher(QObject):
    """program: what starts it, with its first words."""

    heard = Signal(dict)  # one message
    gone = Signal()  # it ended by itself

    def __init__(self, program: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self.program = program
        self.process: QProcess | None = None

    def run(self, words: Sequence[str]) -> None:
        """Start it, and listen to this one alone."""
        program, *rest = self.program
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(lambda *_: self._finished(process))
        process.errorOccurred.connect(lambda _: self._finished(process))
        process.setStandardErrorFile(QProcess.nullDevice())
        self.process = process
        process.start(program, [*rest, *words])

    def send(self, word: str) -> None:
        """Say a word to it, where it runs."""
        if self.process is not None:
            self.process.write(f"{word}\n".encode())

    def close(self) -> None:
        """End it; it saves where it is."""
        process, self.process = self.process, None
        if process is not None:
            process.blockSignals(True)
            process.closeWriteChannel()
            if not process.waitForFinished(ENDING):
                process.kill()
                process.waitForFinished(ENDING)

    def _read(self) -> None:
        while self.process is not None and self.process.canReadLine():
            line = bytes(self.process.readLine(LONGEST_LINE).data())
            try:
                event = json.loads(line)
            except ValueError:
                continue
            if isinstance(event, dict):
                self.heard.emit(event)

    def _finished(self, process: QProcess) -> None:
        process.deleteLater()
        if process is self.process:  # else another one has been begun since
            self.process = None
            self.gone.emit()
