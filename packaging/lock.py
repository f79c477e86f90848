"""Write down the versions of everything that is installed for the project.

    .venv/bin/python packaging/lock.py

`dev.py` installs from the file that this writes, so that two machines get the same. Run it after
`python3 dev.py test` passed with newer versions; it lists what this system needs, and what others
need besides is the newest that fits.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCK = Path(__file__).resolve().parent.parent / "constraints.txt"
PROJECT, EXTRAS = "sketch-assistant", ("dev", "training")
HEADER = "# Made by packaging/lock.py: the versions that the checks passed with.\n"


def installed(project: str, extras: tuple[str, ...]) -> dict[str, str]:
    """The versions of all that a project needs here, by name, without itself."""
    found: dict[str, str] = {}
    todo = [(project, extras)]
    while todo:
        name, wanted = todo.pop()
        for line in requires(name) or ():
            need = Requirement(line)
            here = need.marker is None or any(
                need.marker.evaluate({"extra": extra}) for extra in ("", *wanted)
            )
            key = canonicalize_name(need.name)
            if here and key not in found:
                try:
                    found[key] = version(need.name).partition("+")[0]
                except PackageNotFoundError:  # of an extra of its own that nobody asked for
                    continue
                todo.append((need.name, tuple(need.extras)))
    return found


def main() -> None:
    """Write the file."""
    pins = installed(PROJECT, EXTRAS)
    LOCK.write_text(HEADER + "".join(f"{name}=={pins[name]}\n" for name in sorted(pins)))
    print(f"{len(pins)} versions are in {LOCK.name}.")


if __name__ == "__main__":
    main()
