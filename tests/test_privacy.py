"""Nothing leaves the computer, and files lie only where docs/privacy.md says."""

import json
import os
import re
import shutil
import subprocess
import sys
from ctypes.util import find_library
from fnmatch import fnmatch
from pathlib import Path
from subprocess import DEVNULL, PIPE

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROMISES = ROOT / "docs" / "privacy.md"
# With its reports left on, ONNX Runtime writes its files at once and looks up its collector within
# 8 seconds of being loaded.
SECONDS = 12
ALONE = ["unshare", "--user", "--map-root-user", "--net"]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home as a new person has it."""
    made = tmp_path_factory.mktemp("home")
    (made / "tmp").mkdir()
    return made


@pytest.fixture(scope="module")
def screen():
    """The environment of a real window, where one can be had here; else Qt draws into memory."""
    if not (shutil.which("Xvfb") and find_library("xcb-cursor")):
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1"], stdout=PIPE, stderr=DEVNULL, text=True
    ) as server:
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{server.stdout.readline().strip()}"}
        server.terminate()


@pytest.fixture(scope="module")
def seen(home, screen):
    """What `tests.watched` saw."""
    if (
        not shutil.which("unshare")
        or subprocess.run([*ALONE, "true"], capture_output=True).returncode
    ):
        pytest.skip("needs Linux, where a person may make a network namespace")
    environment = {
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        **screen,
    }
    command = [*ALONE, sys.executable, "-m", "tests.watched", str(SECONDS)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_the_program_did_its_work(seen):
    assert seen["complete"] == seen["window"] == 0
    assert seen["ghosts"] > 0


def test_the_network_is_asked_nothing(seen):
    assert seen["asked"] == {}


@pytest.mark.parametrize("way", ["look-up", "connection", "connection by IPv6"])
def test_asking_would_have_been_seen(seen, way):
    assert seen[way] > 0


def promised() -> list[str]:
    """The places of the Linux column in docs/privacy.md, from the home folder on."""
    rows = [line.split("|") for line in PROMISES.read_text(encoding="utf-8").splitlines()]
    places = [re.findall("`(.+?)`", row[2]) for row in rows if len(row) > 3]
    return [place[2:] for found in places for place in found if place.startswith("~/")]


def test_files_lie_where_the_document_says(seen, home):
    files = [each.relative_to(home) for each in home.rglob("*") if not any(each.glob("*"))]
    found = {str(each) for each in files} - {"tmp", "out/01.svg", "out/sheet.png"}
    assert len(promised()) == 7
    astray = [
        each
        for each in found
        if not any(fnmatch(each, f"{place.rstrip('/')}*") for place in promised())
    ]
    assert astray == []
    assert any("settings.json" in each for each in found)
    assert any("recovery" in each for each in found)
