"""Ghosts from the own hand: on and off; a row made closer or wider, longer or shorter."""

from __future__ import annotations

from functools import partial

from ..base.ghost import Ghost
from ..ghosts.ghosting import Ghosting
from ..ghosts.own_hand import OwnHand
from ..shell.window import Window

WIDER = 1.1  # times as far apart, by a key


class OwnHandBindings:
    """Between the actions, the canvas and the ghosts."""

    def __init__(self, window: Window, own_hand: OwnHand, ghosting: Ghosting) -> None:
        self._actions, self._session = window.actions_, window.canvas.session
        self._ghosting = ghosting
        bind = self._actions.bind
        bind("own_hand", lambda: own_hand.set_on(self._actions["own_hand"].isChecked()))
        bind("aligns", lambda: own_hand.set_aligns(self._actions["aligns"].isChecked()))
        self._actions["own_hand"].setChecked(own_hand.is_on)
        self._actions["aligns"].setChecked(own_hand.aligns)
        bind("row_longer", partial(self._pull, 1, 1.0))
        bind("row_shorter", partial(self._pull, -1, 1.0))
        bind("row_wider", partial(self._pull, 0, WIDER))
        bind("row_closer", partial(self._pull, 0, 1.0 / WIDER))
        window.canvas.row_pulled.connect(self._show)

    def _pull(self, more: int, wider: float) -> None:
        ghost = self._session.ghost
        if ghost is not None and ghost.spread is not None:
            count = max(1, len(ghost.strokes) + more)
            self._show(ghost.spread_out(count, ghost.spread.spacing * wider))

    def _show(self, ghost: Ghost | None) -> None:
        if ghost is not None and ghost.strokes:
            self._ghosting.reshape(ghost)
