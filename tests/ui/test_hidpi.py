"""At every scale factor the canvas shows whole device pixels: no blur, no seams, no jump."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("factor", ["1", "1.25", "1.5", "2"])
def test_the_canvas_is_sharp_at_any_scale_factor(factor: str) -> None:
    environment = os.environ | {
        "QT_SCALE_FACTOR": factor,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    ran = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("hidpi_check.py"))],
        env=environment, capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    assert found["ratio"] == float(factor)
    for view in found["views"]:
        assert view["ink"] > 1000 * float(factor) ** 2, "something was drawn"
        assert view["wrong"] == 0
        assert view["jump"] <= 16
