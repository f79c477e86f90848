"""All that the person drew before and wants to be remembered: motifs that are kept by name, a
folder that was chosen, and what is on the page."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from threading import Lock

from ...sketch.document import SketchError, Stroke
from . import motif_file
from .motif_library import Library, read_library
from .motif_memory import NOTHING, Memory, Motif
from .page_memory import PageMemory

Strokes = tuple[Stroke, ...]


class Recollection:
    """file: of the motifs; it may not exist yet. is_on: whether anything is remembered. `of` is
    called from any thread, all else from one."""

    def __init__(self, file: Path) -> None:
        self.file, self.is_on = file, True
        self.library = Library()
        self._wanted: Path | None = None  # a folder that is not read yet
        self._read = 0, NOTHING
        self._page = PageMemory()
        self._reading = Lock()

    def of(self, strokes: Strokes) -> tuple[Memory, ...]:
        """What to look through for the rest of what a page's last strokes begin."""
        if not self.is_on:
            return ()
        with self._reading:
            self._page = self._page.grown(strokes)
            return self._kept(), self._folder(), self._page.memory

    def motifs(self) -> tuple[Motif, ...]:
        """Those that are kept by name. Raises `SketchError`."""
        return motif_file.load(self.file).motifs

    def keep(self, strokes: Strokes) -> str:
        """Keep strokes as a motif; its name. Raises `SketchError`."""
        taken = {each.name for each in self.motifs()}
        name = next(name for i in count(1) if (name := f"motif {i}") not in taken)
        motif_file.keep(self.file, name, strokes)
        return name

    def rename(self, name: str, new: str) -> None:
        """Call a motif otherwise. Raises `SketchError`."""
        motif_file.rename(self.file, name, new)

    def remove(self, name: str) -> None:
        """Forget a motif. Raises `SketchError`."""
        motif_file.remove(self.file, name)

    def expect(self, folder: Path | None) -> None:
        """Remember this folder from the next question on."""
        self._wanted, self.library = folder, Library()

    def choose(self, folder: Path | None) -> Library:
        """Remember the drawings of a folder, read now; None for none. Raises `SketchError`."""
        self._wanted = None
        self.library = read_library(folder) if folder else Library()
        return self.library

    def _kept(self) -> Memory:
        """Read anew when the file is another; of a file that cannot be used nothing: ghosts are not
        what it is complained about with."""
        changed = self.file.stat().st_mtime_ns if self.file.exists() else 0
        if changed != self._read[0]:
            try:
                self._read = changed, motif_file.load(self.file)
            except SketchError:
                self._read = changed, NOTHING
        return self._read[1]

    def _folder(self) -> Memory:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            try:
                self.library = read_library(wanted)
            except SketchError:  # it is gone; the card says so
                self.library = Library(wanted)
        return self.library.memory
