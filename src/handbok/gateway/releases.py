"""The build that is served now: a new one is taken into use as soon as it is there, a faulty one never."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from handbok.gateway.site import Refused, Release, load

Mark = tuple[int, int] | None


class Releases:
    """Watch a manifest and hold the release it describes."""

    def __init__(self, manifest: Path) -> None:
        self._manifest = manifest
        self._mark = self._look()
        self._release = load(manifest)

    def current(self) -> Release:
        """Return the newest build that can be served."""
        return self._release if self._look() in (self._mark, None) else self.reloaded()

    def reloaded(self) -> Release:
        """Read the build again and return it, or the one before when it cannot be served."""
        mark = self._look()
        # OSError: the build is being put in place this moment; its manifest, written last, will call us again.
        with suppress(Refused, OSError):
            self._release = load(self._manifest)
        self._mark = mark
        return self._release

    def _look(self) -> Mark:
        try:
            status = self._manifest.stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns
