"""In the middle when asked for: what the tablet says, as it says it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...base.theme import Theme
from ...base.words import figure, mark, tr
from ...pen.events.pointer_log import PointerLog
from ..widgets.late_card import LateCard
from .gauges import PressureGauge, TiltGauge
from .pad import Pad

FRAME = 16  # milliseconds: the gauges follow as often as a screen does
FACTS = (
    mark("Position"),
    mark("Pointer"),
    mark("Device"),
    mark("Buttons"),
    mark("Rate"),
    mark("Levels seen"),
    mark("Lost"),
)

POINTERS = (
    mark("pen"),
    mark("eraser"),
    mark("finger"),
    mark("cursor"),
    mark("generic"),
    mark("unknown"),
)


class TabletCard(LateCard):
    """Draw on the pad; beside it stands what came."""

    largest = QSize(760, 520)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.pad = Pad(theme, self)
        self._pressure, self._tilt = PressureGauge(theme, self), TiltGauge(theme, self)
        self.facts = {name: QLabel("–", self) for name in FACTS}
        self._frame = QTimer(self, singleShot=True, interval=FRAME)
        self._frame.timeout.connect(self.show_log)
        self.pad.heard.connect(self._soon)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.pad, 1)
        row.addLayout(self._beside())
        self.titled(tr("Tablet tester"), 0).addLayout(row)

    def show_log(self) -> None:
        """What came last."""
        log = self.pad.log
        self._pressure.show_samples(tuple(log.samples))
        last = log.last
        self._tilt.show_tilt(*((last.tilt_x, last.tilt_y) if last else (0.0, 0.0)))
        for name, words in told(log).items():
            label = self.facts[name]
            room = label.width()
            label.setText(
                label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room, 60))
            )
            label.setToolTip(words)

    def _soon(self) -> None:
        if not self._frame.isActive():
            self._frame.start()

    def _beside(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._pressure)
        column.addWidget(self._tilt)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        for place, (name, value) in enumerate(self.facts.items()):
            key = QLabel(tr(name), self)
            key.setProperty("quiet", True)
            grid.addWidget(key, place, 0)
            grid.addWidget(value, place, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addStretch(1)
        again = QPushButton(tr("Begin again"), self)
        again.clicked.connect(self.pad.clear)
        column.addWidget(again)
        return column


def told(log: PointerLog) -> dict[str, str]:
    """The facts of a log in words, by FACTS."""
    last = log.last
    if last is None:
        return dict.fromkeys(FACTS, "–")
    lost = tr("%n positions", "", log.lost, one="1 position") if log.lost else tr("nothing")
    return {
        "Position": f"{figure(last.x, '.1f')}, {figure(last.y, '.1f')}",
        "Pointer": tr(last.kind.lower()),
        "Device": last.device or tr("not named"),
        "Buttons": last.buttons or tr("none"),
        "Rate": tr("{rate} a second", rate=figure(log.rate, ".0f")) if log.rate else "–",
        "Levels seen": f"{len(log.levels)}",
        "Lost": lost,
    }
