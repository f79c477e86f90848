"""dev.py: one command installs what is missing, mends what broke, and runs every check."""

import os
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.dev.environment import ROOT, digest_of

LINUX = {"sys_platform": "linux", "platform_machine": "x86_64"}  # where the lock file is made


def test_second_start_installs_nothing(dev, installed):
    dev.set_up(("dev",))
    dev.set_up(("dev",))
    assert installed == [".[dev]"]


def test_run_after_test_installs_nothing(dev, installed):
    dev.set_up(("dev", "training"))
    dev.set_up(())
    assert installed == [".[dev,training]"]


def test_test_after_run_installs_the_extras(dev, installed):
    dev.set_up(())
    dev.set_up(("dev", "training"))
    assert installed == [".", ".[dev,training]"]


def test_a_changed_project_is_installed_again(dev, installed):
    dev.set_up(())
    (dev.ROOT / "pyproject.toml").write_text("[project] # more")
    dev.set_up(())
    assert installed == [".", "."]


def test_a_first_display_has_its_libraries_checked_and_nothing_else(dev, installed, monkeypatch):
    checked = []
    monkeypatch.setattr(dev, "check_qt", lambda: checked.append(dev.has_display()))
    dev.set_up(("dev",))
    monkeypatch.setattr(dev, "has_display", lambda: True)
    dev.set_up(())
    dev.set_up(("dev",))
    assert installed == [".[dev]"]
    assert checked == [False, True]


def test_an_install_that_failed_is_not_remembered(dev, installed, monkeypatch):
    dev.set_up(())
    monkeypatch.setattr(dev, "install", lambda *what: sys.exit("no"))
    with pytest.raises(SystemExit):
        dev.set_up(("dev",))
    assert dev.stamped() == set()


@pytest.mark.parametrize(
    ("stderr", "sentence"),
    [
        ("WARNING: Retrying after NewConnectionError('...')", "connect, then run the same command"),
        ("ERROR: Could not build wheels", "Could not build wheels\nThe libraries could not"),
    ],
)
def test_a_failed_install_is_explained(dev, monkeypatch, stderr, sentence):
    failing = f"import sys; sys.stderr.write({stderr!r}); sys.exit(1)"
    run = dev.subprocess.run
    monkeypatch.setattr(
        dev.subprocess, "run", lambda _, **how: run([sys.executable, "-c", failing], **how)
    )
    with pytest.raises(SystemExit, match=sentence):
        dev.install(".")


def test_versions_that_are_not_to_be_had_give_way(dev, monkeypatch, capfd):
    commands = []

    def run(command, **how):
        commands.append(command)
        return dev.subprocess.CompletedProcess(command, int(dev.PINNED in command), stderr="no")

    monkeypatch.setattr(dev.subprocess, "run", run)
    dev.install(dev.PINNED, "constraints.txt", "--editable", ".")
    assert [dev.PINNED in command for command in commands] == [True, False]
    assert commands[1][-2:] == ["--editable", "."]
    assert "newest that fit are installed instead.\n" in capfd.readouterr().out


def test_the_versions_of_the_lock_file_are_installed(dev, monkeypatch):
    asked = []
    monkeypatch.setattr(dev, "install", lambda *what: asked.append(what))
    lock = dev.ROOT / "constraints.txt"
    lock.write_text("numpy==2.4.6")
    dev.set_up(("dev",))
    assert asked == [(dev.PINNED, str(lock), "--editable", ".[dev]")]
    dev.set_up(("dev",))
    assert len(asked) == 1
    lock.write_text("numpy==2.4.7")
    dev.set_up(("dev",))
    assert len(asked) == 2


def test_the_lock_file_pins_all_that_the_project_names_here():
    pins = dict(
        line.split("==") for line in (ROOT / "constraints.txt").read_text().splitlines()[1:]
    )
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = facts["optional-dependencies"]
    for line in (*facts["dependencies"], *extras["dev"], *extras["training"]):
        need = Requirement(line)
        if need.marker is None or need.marker.evaluate(LINUX):
            assert need.specifier.contains(pins[canonicalize_name(need.name)]), need.name


def test_every_check_runs_and_a_failed_one_is_named(dev, monkeypatch, capfd):
    monkeypatch.setattr(dev, "BIN", Path(sys.executable).parent)
    python = Path(sys.executable).name
    checks = {
        "first": [python, "-c", "print('ran 1')"],
        "second": [python, "-c", "print('ran 2'); raise SystemExit(3)"],
        "third": [python, "-c", "print('ran 3')"],
    }
    monkeypatch.setattr(dev, "CHECKS", checks)
    assert dev.test() == 1
    output = capfd.readouterr().out
    assert [f"ran {n}" in output for n in (1, 2, 3)] == [True] * 3
    assert output.endswith("FAILED: second\n")
    del checks["second"]
    assert dev.test() == 0
    assert capfd.readouterr().out.endswith("All checks passed.\n")


def test_without_a_display_the_sample_is_completed_to_files(dev, monkeypatch, capsys):
    calls = []
    monkeypatch.setattr(dev.subprocess, "call", lambda command: calls.append(command) or 0)
    assert dev.run() == 0
    assert calls[0][3:5] == ["complete", str(dev.SAMPLE)]
    assert "no display" in capsys.readouterr().out
    monkeypatch.setattr(dev, "has_display", lambda: True)
    dev.run()
    assert calls[1][1:] == ["-m", "sketch_assistant", str(dev.SAMPLE)]


def test_the_sample_exists():
    assert (ROOT / "resources" / "samples" / "pig.svg").is_file()


def test_an_old_python_is_told_which_one_is_needed(dev, monkeypatch):
    monkeypatch.setattr(dev.sys, "version_info", (3, 10, 4, "final", 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is 3\.10\.$"):
        dev.check_python()


def test_a_python_without_venv_is_told_the_command(dev, monkeypatch):
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/" + name)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    version = "{}.{}".format(*sys.version_info[:2])
    with pytest.raises(SystemExit, match=f"sudo apt-get install .*python{version}-venv"):
        dev.check_python()


@pytest.mark.parametrize("installer", ["apt-get", "dnf", "pacman"])
def test_a_person_gets_the_one_command_of_their_system(dev, monkeypatch, installer):
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == installer else None)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit) as ended:
        dev.install_system_packages(dev.installing_all(), "Qt needs libGL.so.1")
    assert str(ended.value).startswith("Qt needs libGL.so.1. This command installs it:\n  sudo ")
    assert str(ended.value).endswith(dev.installing_all()[installer])


def test_root_on_debian_installs_the_libraries(dev, monkeypatch):
    commands = []

    def record(command, env):
        commands.append(command)
        return dev.subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(dev.shutil, "which", lambda name: name)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(dev.subprocess, "run", record)
    dev.install_system_packages(dev.installing_all(), "Qt needs libGL.so.1")
    assert commands[0][:2] == ["apt-get", "update"]
    assert commands[1][:2] == ["apt-get", "install"]
    assert "libgl1" in commands[1]


def test_the_stamp_follows_the_project_file(dev, installed):
    dev.set_up(("dev",))
    assert dev.STAMP.read_text() == " ".join(sorted([digest_of(dev), "dev"]))


@pytest.mark.skipif(os.name == "nt", reason="the bit means nothing on Windows")
def test_continuous_integration_runs_the_same_command():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "python3 dev.py test" in script.read_text()
