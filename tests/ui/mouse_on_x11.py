"""Opens a canvas on the X server of DISPLAY and prints where it is, then the points of a stroke."""

from __future__ import annotations

import json

from PySide6.QtCore import QPoint, QTimer

from sketch_assistant.app import prepared
from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas

PATIENCE = 30_000  # milliseconds


def main() -> None:
    application = prepared()
    canvas = Canvas(Session())
    canvas.setGeometry(40, 40, 640, 480)
    canvas.show()
    canvas.set_view(View())
    canvas.stabiliser, canvas.hold_snaps = 0.0, False

    def tell_where() -> None:
        corner = canvas.mapToGlobal(QPoint())
        print(json.dumps([corner.x(), corner.y()]), flush=True)

    def tell_points(stroke: Stroke) -> None:
        print(json.dumps(stroke.xy.tolist()), flush=True)
        application.quit()

    canvas.stroke_drawn.connect(tell_points)
    QTimer.singleShot(500, canvas, tell_where)  # once the server has put it somewhere
    QTimer.singleShot(PATIENCE, application.quit)
    application.exec()


if __name__ == "__main__":
    main()
