"""The safety copy of a large drawing is begun beside the pen, and nothing of it is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.safety import journal as room
from sketch_assistant.sketch.safety.journal import Journal
from sketch_assistant.sketch.safety.recovery import read
from tests.sketch.safety.drawn import stroke, wait_long


def test_its_first_stroke_does_not_wait_for_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_long(monkeypatch)
    monkeypatch.setattr(room, "MANY", 20)
    kept = Journal(tmp_path)
    few = Sketch().adding(*map(stroke, range(19)))
    waited: list[object] = []
    monkeypatch.setattr(kept._wake, "wait_for", lambda *args: waited.append(args))
    kept.record(many := few.adding(stroke(19)))
    assert waited == []
    kept.flush()
    assert kept.path is not None
    assert read(kept.path).sketch == many
    kept.restart(None)
    kept.record(few)
    assert len(waited) == 1
    kept.close()
