"""Libraries of the system that Qt's wheel does not bring: what to do where one is missing.

Standard library only: `dev.py` asks here, too, before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

INSTALLERS = {
    "apt-get": "apt-get install -y --no-install-recommends --no-upgrade",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed",
}
# By the name that the loader misses, a package for each installer; the Debian ones were found in an
# empty Debian 12.
PACKAGES = {
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libGL.so.1": ("libgl1", "mesa-libGL", "libglvnd"),
    "libEGL.so.1": ("libegl1", "mesa-libEGL", "libglvnd"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
}
FONTS = ("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu")


def installing_all() -> dict[str, str]:
    """For each installer the command that brings all that Qt needs, and a font."""
    return {
        installer: " ".join(
            [start, *dict.fromkeys(row[place] for row in (*PACKAGES.values(), FONTS))]
        )
        for place, (installer, start) in enumerate(INSTALLERS.items())
    }


def advice(loader: str) -> str:
    """One sentence about what the dynamic loader says: "libEGL.so.1: cannot open …"."""
    name = loader.partition(":")[0].strip()
    for place, (installer, start) in enumerate(INSTALLERS.items()):
        if name in PACKAGES and shutil.which(installer):
            command = f"sudo {start} {PACKAGES[name][place]}"
            return f"Qt needs {name} of the system; this installs it: {command}"
    return f"Qt needs {name} of the system; install it with your system's package manager."


def why_x11_fails(plugins: Path) -> str:
    """Why Qt would end the process instead of opening a window on this X11 display; "" where it
    would not, or where it would not use X11. plugins: Qt's folder of these."""
    chosen = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY") or "xcb"
    if not sys.platform.startswith("linux") or chosen != "xcb":
        return ""
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return advice(str(error))
    xcb.xcb_connect.restype = ctypes.c_void_p
    # It stays open: a server starts over when its last client leaves, and refuses Qt meanwhile.
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    return f"The display {os.environ.get('DISPLAY')} cannot be reached." if refused else ""
