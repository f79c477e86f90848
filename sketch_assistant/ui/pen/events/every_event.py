"""No pen or mouse event is lost between the system and the canvas."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt


def want_every_event() -> None:
    """No pen or mouse event is compressed away. Call it once there is an application: making one
    turns the compression on again on X11."""
    for attribute in (
        Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
        Qt.ApplicationAttribute.AA_CompressTabletEvents,
    ):
        QCoreApplication.setAttribute(attribute, False)
