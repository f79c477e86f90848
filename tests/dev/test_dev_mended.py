"""What a first run left broken or half done is mended by the next, and two wait for each other."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.dev.environment import ROOT, digest_of, library


@pytest.mark.parametrize(
    "config",
    [
        "command = python -m venv /another/place/.venv",
        "executable = /no/python3.11\ncommand = python -m venv {venv}",
        "",
        b"\xff\xfe\x00",
        None,
    ],
)
def test_an_environment_of_another_place_or_python_is_made_anew(dev, installed, made, config):
    assert dev.usable()
    file = dev.VENV / "pyvenv.cfg"
    if config is None:
        file.unlink()
    else:
        file.write_bytes(
            config if isinstance(config, bytes) else config.format(venv=dev.VENV).encode()
        )
    dev.set_up(())
    assert made
    assert installed == ["."]


def test_a_home_with_an_umlaut_is_found_again_where_text_is_not_utf_8(dev, monkeypatch):
    """As on Windows: Python writes pyvenv.cfg as UTF-8, whatever the system's own encoding."""
    venv = dev.ROOT / "Jürgen" / ".venv"
    shutil.copytree(dev.VENV, venv)
    monkeypatch.setattr(dev, "VENV", venv)
    monkeypatch.setattr(dev, "STAMP", venv / "installed")
    (venv / "pyvenv.cfg").write_text(f"command = python -m venv {venv}", encoding="utf-8")
    read_text = Path.read_text
    monkeypatch.setattr(
        Path, "read_text", lambda path, encoding="cp1252": read_text(path, encoding=encoding)
    )
    assert dev.usable()


def test_a_first_run_that_was_stopped_before_pip_was_there_starts_again(dev, installed, made):
    dev.STAMP.unlink()  # the last file of a new environment
    dev.set_up(())
    assert made == [1]
    assert installed == ["."]


def test_an_install_that_was_stopped_goes_on_and_mends_what_it_left(dev, installed, made):
    library(dev, "whole")
    (library(dev, "half", "2.1+cpu") / "b.py").unlink()
    dev.set_up(())
    assert not made
    assert installed == ["half==2.1", "."]


@pytest.mark.parametrize("harm", ["file", "truncated", "record", "all of it"])
def test_a_library_that_is_no_longer_whole_is_installed_again(dev, installed, made, harm):
    library(dev, "pip")
    package = library(dev, "numpy", "2.4")
    dev.set_up(())
    dev.set_up(())
    assert installed == ["."]
    info = package.with_name("numpy-2.4.dist-info")
    if harm == "file":
        (package / "b.py").unlink()
    elif harm == "truncated":
        (package / "b.py").write_text("")
    elif harm == "record":
        (info / "RECORD").unlink()
    else:
        shutil.rmtree(package)
        shutil.rmtree(info)
    dev.set_up(())
    assert not made
    assert installed == [".", *([] if harm == "all of it" else ["numpy==2.4"]), "."]


def test_a_damaged_pip_costs_the_environment(dev, installed, made):
    package = library(dev, "pip")
    dev.set_up(())
    (package / "b.py").unlink()
    dev.set_up(())
    assert made == [1]
    assert installed == [".", "pip==1.0", "."]


def test_what_was_never_as_recorded_is_not_mended_at_every_start(dev, installed):
    (library(dev, "odd") / "b.py").unlink()
    dev.set_up(())
    dev.set_up(())
    assert installed == ["odd==1.0", "."]


def test_windows_keeps_libraries_elsewhere(dev):
    library(dev, "numpy", folder="Lib")
    assert dev.intact() == {"library:numpy"}


WAITS = """
import sys, time
sys.path.insert(0, sys.argv[1])
import dev
from pathlib import Path
dev.ROOT = Path(sys.argv[2])
with dev.alone():
    print("alone", flush=True)
    sys.stdin.readline()
"""


def test_two_first_runs_wait_for_each_other(dev, installed, capfd):
    command = [sys.executable, "-c", WAITS, str(ROOT), str(dev.ROOT)]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True) as other:
        assert other.stdout.readline() == "alone\n"
        second = threading.Thread(target=dev.set_up, args=((),), daemon=True)
        second.start()
        while "waiting" not in capfd.readouterr().out:
            assert second.is_alive()
        assert installed == []
        other.communicate("go on\n")
    second.join(60)
    assert installed == ["."]


def test_whoever_waited_does_nothing_again(dev, installed, monkeypatch):
    def meanwhile(held):
        dev.bring({digest_of(dev)}, set(), ())
        return True

    monkeypatch.setattr(dev, "locked", meanwhile)
    dev.set_up(())
    assert installed == ["."]
