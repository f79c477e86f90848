"""The commands of the whole window, those of the assists among them."""

from __future__ import annotations

from sketch_assistant.ui.assists.table import ASSISTS
from sketch_assistant.ui.base.commands.table import COMMANDS as OTHERS

COMMANDS = (*OTHERS, *(command for each in ASSISTS for command in each.commands))
