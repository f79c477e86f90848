"""Pictures from elsewhere are decoded here and nowhere else: within limits, said in one sentence.

How large a picture is says its head, so that nothing is decoded that would fill the memory.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from ...sketch.document import Floats, SketchError
from .words import mark

KINDS = ("png", "jpeg", "webp")
ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".gif")  # what is taken for a picture; one may move
MOST_FILE = 200_000_000  # bytes
MOST_PIXELS = 60_000_000  # of what has to be decoded whole
MOST_OF_JPEG = 400_000_000  # which is decoded at a part of its size
LONGEST = 4096  # pixels of a side that are kept
_JPEG_QUALITY = 90
_UNREADABLE = mark("{name} is damaged or no PNG, JPEG or WebP picture; the drawing stays as it is.")


def decoded(data: bytes, name: str, longest: int = LONGEST) -> QImage:
    """A still picture, no side longer than so many pixels. Raises `SketchError`, with its name."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind, size = bytes(reader.format().data()).decode(), reader.size()
    if (reader.supportsAnimation() and reader.imageCount() > 1) or _is_moving_png(data):
        raise SketchError(
            "{name} moves; a reference is a still picture: save one frame of it.", name=name
        )
    if kind not in KINDS or size.isEmpty():
        raise SketchError(_UNREADABLE, name=name)
    most = MOST_OF_JPEG if kind == "jpeg" else MOST_PIXELS
    if size.width() * size.height() > most:
        raise SketchError(
            "{name} has {width} × {height} pixels, which is too many; make it smaller "
            "than {most} megapixels.",
            name=name,
            width=format(size.width(), ","),
            height=format(size.height(), ","),
            most=most // 1000000,
        )
    if max(size.width(), size.height()) > longest:
        keeping = Qt.AspectRatioMode.KeepAspectRatio
        reader.setScaledSize(size.scaled(QSize(longest, longest), keeping))
    image = reader.read()
    if image.isNull():
        raise SketchError(_UNREADABLE, name=name)
    return image


def _is_moving_png(data: bytes) -> bool:
    """Whether it says so before its first picture; Qt reads that one and knows of no other."""
    head = data[: data.find(b"IDAT")]
    return head.startswith(b"\x89PNG") and b"acTL" in head


def grey(data: bytes, name: str, longest: int) -> Floats:
    """A picture on white as 0 (black) to 1 (white), rows of pixels. Raises as `decoded` does."""
    image = decoded(data, name, longest)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    made = paper.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.bytesPerLine())
    values: Floats = rows[:, : made.width()] / 255.0
    return values


def encoded(image: QImage) -> tuple[bytes, str]:
    """A picture as the content of a file, and its kind: PNG where something shows through it, or
    where that is small; else JPEG."""
    made = _file(image, b"png")
    if image.hasAlphaChannel() or len(made) < 1_000_000:
        return made, "png"
    return _file(image, b"jpeg"), "jpeg"


def _file(image: QImage, kind: bytes) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    writer.setQuality(_JPEG_QUALITY if kind == b"jpeg" else -1)
    writer.write(image)
    return bytes(data.data())
