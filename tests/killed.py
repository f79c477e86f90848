"""What is left behind by a program that was killed."""

from __future__ import annotations

import pytest

from sketch_assistant.sketch.safety.file import JournalFile
from sketch_assistant.sketch.safety.journal import Journal


def kill(journal: Journal) -> None:
    """Its file stays as it is, and belongs to nobody."""
    journal.flush()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(JournalFile, "delete", JournalFile.close)
        journal.close()
