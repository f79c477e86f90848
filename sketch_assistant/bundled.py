"""What comes with the program, of which version it is, and by what licence."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from . import __version__

NAME = "Sketch Assistant"
# By the names that a package index has; of names parted by a bar one is installed.
LIBRARIES = {
    "PySide6-Essentials": "LGPL-3.0",
    "onnxruntime-gpu|onnxruntime": "MIT",
    "numpy": "BSD-3-Clause",
    "coloraide": "MIT",
    "defusedxml": "PSF-2.0",
    "platformdirs": "MIT",
    # What ONNX Runtime brings along.
    "protobuf": "BSD-3-Clause",
    "flatbuffers": "Apache-2.0",
    "packaging": "Apache-2.0 or BSD-2-Clause",
}


def licences() -> list[tuple[str, str, str]]:
    """Name, version and licence of each, the program and Python first; "" for no known version."""
    rows = [(NAME, __version__, "MIT"), ("Python", platform.python_version(), "PSF-2.0")]
    return [*rows, *((*installed(names), terms) for names, terms in LIBRARIES.items())]


def installed(names: str) -> tuple[str, str]:
    """Which of some packages is installed, and its version; "" where none says."""
    for name in names.split("|"):
        try:
            return name, version(name)
        except PackageNotFoundError:
            continue
    return names.split("|")[0], ""
