"""Saves, as they happen: told by the operating system, and looked for now and then where it does not tell.

A network drive, or a Windows folder seen from Linux, tells nothing; the files' own times are what counts.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

FOLDERS = ("docs", "data", "macros", "overrides")
FILES = ("mkdocs.yml",)

_QUIET = 0.03  # seconds without a save before the files are looked at: editors save in several steps
_AT_LEAST = 2.0  # seconds between two looks when nothing is told

Stamp = tuple[int, int, int]


def stamps(root: Path) -> dict[str, Stamp]:
    """Return every file that a handbook is made of, by its path from the root, with what changes when it is saved."""
    return {path: (s.st_mtime_ns, s.st_size, s.st_ino) for path, s in _files(root)}


class Watch(FileSystemEventHandler):
    """Call back with the paths of files that were saved, moved or removed."""

    def __init__(self, root: Path, saved: Callable[[frozenset[str]], None]) -> None:
        self._root = root
        self._saved = saved
        self._told = threading.Event()
        self._seen = stamps(root)

    def start(self) -> None:
        """Watch from now on, for as long as the process lives."""
        observer = Observer()
        observer.daemon = True
        for folder in FOLDERS:
            if (self._root / folder).is_dir():
                observer.schedule(self, str(self._root / folder), recursive=True)
        observer.schedule(self, str(self._root))
        observer.start()
        threading.Thread(target=self._run, name="preview", daemon=True).start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Be told by the operating system; what it says is only a reason to look."""
        if event.event_type not in ("opened", "closed_no_write"):
            self._told.set()

    def _run(self) -> None:
        while True:
            if self._told.wait(_AT_LEAST):
                self._settle()
            if changed := self._look():
                self._saved(changed)

    def _settle(self) -> None:
        while self._told.is_set():
            self._told.clear()
            threading.Event().wait(_QUIET)

    def _look(self) -> frozenset[str]:
        found = stamps(self._root)
        changed = {path for path in found.keys() | self._seen.keys() if found.get(path) != self._seen.get(path)}
        self._seen = found
        return frozenset(changed)


def _files(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    listed = (file for folder in FOLDERS for file in (root / folder).rglob("*") if "__pycache__" not in file.parts)
    for file in (*(root / name for name in FILES), *listed):
        try:
            status = file.stat()
        except OSError:  # removed between two lines of ours, or a link to nothing
            continue
        if file.is_file():
            yield file.relative_to(root).as_posix(), status
