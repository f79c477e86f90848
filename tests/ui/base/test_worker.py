"""A thread that answers here, after what the window paints, and not once it is closed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.worker import Worker

if TYPE_CHECKING:
    pass


def test_the_real_worker_answers_in_this_thread(qtbot: QtBot) -> None:
    worker, told = Worker(), list[tuple[object, bool]]()

    def then(outcome: object) -> None:
        told.append((outcome, threading.current_thread() is threading.main_thread()))

    worker.submit(lambda: 6 * 7, then)
    worker.submit(lambda: 1 // 0, then)
    worker.submit(lambda: "nobody waits")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[0] == (42, True)
    assert isinstance(told[1][0], ZeroDivisionError)
    assert told[1][1]
    worker.close()


def test_a_job_begins_after_what_the_window_paints(qtbot: QtBot) -> None:
    worker, order = Worker(), list[str]()

    class Sheet(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            order.append("painted")

    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitUntil(lambda: "painted" in order)
    order.clear()
    sheet.update()
    ended = list[object]()
    worker.submit(lambda: order.append("begun"), ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert order == ["painted", "begun"]
    worker.close()


def test_a_closed_worker_begins_nothing_more(qtbot: QtBot) -> None:
    worker, begun = Worker(), list[int]()
    worker.submit(lambda: begun.append(1))
    worker.close()
    qtbot.wait(20)
    assert begun == []
