"""Which colour? By hand, by arrow keys or by its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ..question import Asked
from ..words import tr
from .colour_plane import ColourPlane, HueStrip


class ColourQuestion(Asked):
    """current: #rrggbb. `chosen` is what is shown when it was taken; "" when it was not."""

    def __init__(self, current: str, window: QWidget | None) -> None:
        super().__init__(tr("Ink"), window)
        self.chosen = ""
        self._hue, self._saturation, self._value = 0.0, 0.0, 0.0
        self.plane, self.strip = ColourPlane(self), HueStrip(self)
        self._patch = _Patch(QColor(current), self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(tr("Its name, or six digits"))
        self.field.setMaxLength(30)
        self.wrong = QLabel("", self)
        self.wrong.setProperty("quiet", True)
        self.plane.moved.connect(self._take_point)
        self.strip.moved.connect(self._take_hue)
        self.field.textEdited.connect(self._read)
        self._lay_out()
        self.show_colour(QColor(current))

    def show_colour(self, colour: QColor) -> None:
        """Start from this one."""
        hue = colour.hsvHueF()
        self._hue = hue if hue >= 0.0 else self._hue  # grey has none: the strip stays
        self._saturation, self._value = colour.hsvSaturationF(), colour.valueF()
        self._show()

    @property
    def colour(self) -> QColor:
        """The one shown."""
        return QColor.fromHsvF(self._hue, self._saturation, self._value)

    def accept(self) -> None:
        if not self.wrong.text():
            self.chosen = self.colour.name()
            super().accept()

    def _take_point(self, saturation: float, value: float) -> None:
        self._saturation, self._value = saturation, value
        self._show()

    def _take_hue(self, hue: float) -> None:
        self._hue = hue
        self._show()

    def _read(self, text: str) -> None:
        words = text.strip()
        colour = QColor.fromString(words)
        if not colour.isValid():
            colour = QColor.fromString(f"#{words}")
        if colour.isValid():
            self.show_colour(colour)
        self.wrong.setText("" if colour.isValid() else tr("No colour is called like that."))

    def _show(self) -> None:
        self.wrong.setText("")
        self.plane.show_colour(self._hue, self._saturation, self._value)
        self.strip.show_hue(self._hue)
        self._patch.show_colour(self.colour)
        if not self.field.hasFocus():
            self.field.setText(self.colour.name())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.plane)
        row.addWidget(self.strip)
        self.column.addLayout(row)
        names = QHBoxLayout()
        names.setSpacing(12)
        names.addWidget(self._patch)
        names.addWidget(self.field, 1)
        self.column.addLayout(names)
        self.column.addWidget(self.wrong)
        answers = QHBoxLayout()
        answers.addStretch(1)
        for words, act, default in (
            (tr("Leave it"), self.reject, False),
            (tr("Use it"), self.accept, True),
        ):
            button = QPushButton(words, self)
            button.setDefault(default)
            button.setAutoDefault(False)
            button.clicked.connect(lambda *_, act=act: act())
            answers.addWidget(button)
        self.column.addLayout(answers)


class _Patch(QWidget):
    """The colour that there was, and the new one beside it."""

    def __init__(self, before: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = self._now = before
        self.setFixedSize(84, 34)
        self.setAccessibleName(tr("Before and now"))

    def show_colour(self, colour: QColor) -> None:
        """The new one."""
        self._now = colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(84, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QPainterPath()
        box.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        painter.setClipPath(box)
        half = self.width() // 2
        painter.fillRect(0, 0, half, self.height(), self._before)
        painter.fillRect(half, 0, self.width() - half, self.height(), self._now)
        painter.setClipping(False)
        painter.setPen(self.palette().mid().color())
        painter.drawPath(box)
        painter.end()
