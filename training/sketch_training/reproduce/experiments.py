"""The experiments by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from sketch_assistant.sketch.document import SketchError

from .analogies import analogies
from .endings import endings
from .interpolation import interpolation
from .loss_table import loss_table
from .one_class import one_class
from .reconstruction import reconstruction
from .report import Report
from .setting import Setting
from .shipped.experiment import shipped

EXPERIMENTS: dict[str, Callable[[Setting], Report]] = {
    "loss-table": loss_table,
    "reconstruction": reconstruction,
    "interpolation": interpolation,
    "analogies": analogies,
    "endings": endings,
    "one-class": one_class,
    "shipped": shipped,
}


def reproduce(names: Sequence[str], setting: Setting) -> Iterator[Path]:
    """Run experiments one after the other; each report's path as it is written."""
    try:
        setting.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SketchError(f"The folder {setting.out} cannot be made: {error.strerror}.") from error
    for name in names:
        yield EXPERIMENTS[name](setting).save()
