import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import threading
import tomllib
from pathlib import Path
from subprocess import PIPE

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LINUX = {"sys_platform": "linux", "platform_machine": "x86_64"}  # where the lock file is made


@pytest.fixture
def dev(tmp_path, monkeypatch):
    """dev.py as a module whose project is an empty folder with a virtual environment in it."""
    spec = importlib.util.spec_from_file_location("dev_under_test", ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    venv = tmp_path / ".venv"
    venv.mkdir()
    (venv / "pyvenv.cfg").write_text(f"command = python -m venv {venv}", encoding="utf-8")
    (venv / "installed").write_text("")
    (tmp_path / "pyproject.toml").write_text("[project]")
    places = {"ROOT": tmp_path, "VENV": venv, "STAMP": venv / "installed"}
    for name, place in places.items():
        monkeypatch.setattr(module, name, place)
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(module.sys, "platform", "linux")
    monkeypatch.setattr(module, "check_qt", lambda: None)
    monkeypatch.setattr(module, "has_display", lambda: False)
    return module


@pytest.fixture
def installed(dev, monkeypatch):
    """What dev.py would have had pip install."""
    projects = []
    monkeypatch.setattr(dev, "install", lambda *what: projects.append(what[-1]))
    return projects


@pytest.fixture
def made(dev, monkeypatch):
    """How often dev.py would have made an environment; here it makes no more than the stamp."""
    times = []
    monkeypatch.setattr(dev, "make", lambda: times.append(1) or dev.stamp(set()))
    return times


def library(dev, name, version="1.0", files=("a.py", "b.py"), folder="lib/python3.11"):
    """Put a library into the environment, as pip records one; its folder."""
    site = dev.VENV / folder / "site-packages"
    info = site / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (site / name).mkdir()
    for file in files:
        (site / name / file).write_text("x = 1")
    rows = [f"{name}/{file},sha256=abc,5" for file in files]
    rows += [f"{name}/__pycache__/a.pyc,,9", f"{info.name}/RECORD,,"]
    (info / "RECORD").write_text("\n".join(rows))
    return site / name


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


def digest_of(dev):
    return hashlib.sha256((dev.ROOT / "pyproject.toml").read_bytes()).hexdigest()


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
