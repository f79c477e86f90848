"""The paper's four uses, by the models that ship: nothing is trained."""

from __future__ import annotations

from ..report import Report
from ..setting import Setting
from .analogies import analogies
from .endings import endings
from .interpolation import interpolation
from .models import shipped as shipped_models
from .reconstruction import reconstruction


def shipped(setting: Setting) -> Report:
    """All four at the pictures of the small models' reports. Raises `SketchError` where a model is
    missing."""
    began = setting.clock()
    models = shipped_models(setting.bundles)
    report = Report("The four uses by the models that ship", setting, "shipped")
    report.say(
        "`memory` redraws and blends, `redraw` has the latent that analogies add up, `everything` "
        "goes on with what is unfinished. The drawings are those of the reports of the small "
        "models: the first of the test split by index; each picture is the first sample of a fixed "
        "seed. The models know 345 classes."
    )
    for use in (reconstruction, interpolation, analogies, endings):
        use(report, models, setting)
    report.timed([], setting.clock() - began)
    return report
