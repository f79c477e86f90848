"""What does nothing just now looks so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from sketch_assistant.ui.base.theme import ThemeChoice
from sketch_assistant.ui.panels.widgets.slider import Slider
from tests.ui.hands import pixels

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

PANELS = ("reference_panel", "replay", "page_panel", "pen_panel", "layers_panel", "symmetry_panel")


def strength(control: QWidget) -> float:
    """How far its ink is from its ground."""
    seen = pixels(control.grab().toImage()).astype(float)
    return float(np.abs(seen - np.median(seen, axis=(0, 1))).sum())


@pytest.mark.parametrize("look", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("panel", PANELS)
def test_every_control_of_a_card_is_fainter_while_it_does_nothing(
    desk: Desk, panel: str, look: ThemeChoice
) -> None:
    desk.window.theme.choose(look)
    desk.draw_line(300)
    desk.actions[panel].trigger()
    desk.worker.work()
    cards = [card for card in desk.cards.passing if card.isVisible()]
    controls = [
        each
        for card in cards
        for each in card.findChildren(QWidget)
        if isinstance(each, QAbstractButton | Slider) and each.isVisible()
    ]
    assert len(controls) > 3
    for control in controls:
        control.setEnabled(True)
        strong = strength(control)
        control.setEnabled(False)
        assert strength(control) < 0.8 * strong, getattr(control, "text", lambda: "")()
