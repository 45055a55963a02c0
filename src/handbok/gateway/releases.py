"""The build that is served now: a new one is taken into use when it is there and whole, a faulty one never."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from handbok.gateway.site import Refused, Release, load
from handbok.gateway.whole import Fields

Mark = tuple[int, int] | None
_PAUSE = 0.25  # seconds between two looks


class Releases:
    """Watch a manifest, and hold the release it describes as `current`.

    A request takes `current` once. A new release is read aside, by a thread, while the old one is served.
    """

    def __init__(self, manifest: Path, fixed: Fields = (), tell: Callable[[str], None] = lambda _: None) -> None:
        self._manifest = manifest
        self._fixed = fixed
        self._tell = tell
        self._reading = threading.Lock()
        self._mark = self._look()
        self.current = load(manifest, fixed)
        tell(self.current.id)

    def watch(self) -> None:
        """Look for new releases from now on, for as long as the process lives."""
        threading.Thread(target=self._watch, name="releases", daemon=True).start()

    def refreshed(self) -> Release:
        """Return the newest release that can be served, read at once if need be."""
        with self._reading:
            mark = self._look()
            if mark not in (self._mark, None):
                self._load()
                self._mark = mark
        return self.current

    def _watch(self) -> None:
        pause = threading.Event()
        while not pause.wait(_PAUSE):
            self.refreshed()

    def _load(self) -> None:
        # OSError: the build is being put in place this moment; its manifest, written last, will call us again.
        with suppress(Refused, OSError):
            found = load(self._manifest, self._fixed, self.current)
            if found.id != self.current.id:
                self._tell(found.id)
            self.current = found

    def _look(self) -> Mark:
        try:
            status = self._manifest.stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns
