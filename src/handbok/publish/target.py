"""The folder that is published to: its releases, which of them is current, and the lock on it.

<folder>/releases/<release>/
<folder>/current -> releases/<release>
<folder>/.lock
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from filelock import FileLock

from handbok.publish.refusal import Refused, refusals
from handbok.release.name import is_name, moment_of, name_of

_RELEASES = "releases"
_DRAFT, _OLD = ".new", ".old-"
_OWN_TO_A_DISK = {"lost+found"}


@dataclass(frozen=True)
class Target:
    """Know a target's layout; it reads, and makes only what is needed to begin."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Target:
        """Return the target at a path; what leads there may be links, what is in it may not."""
        return cls(folder.resolve())

    @property
    def releases(self) -> Path:
        """Return the folder of the releases."""
        return self.folder / _RELEASES

    @property
    def link(self) -> Path:
        """Return the link that says which release is current."""
        return self.folder / "current"

    @property
    def draft_link(self) -> Path:
        """Return where a new link waits to take the old one's place."""
        return self.folder / ".current.new"

    @property
    def draft(self) -> Path:
        """Return where a release is written; the lock sees to it that only one is."""
        return self.releases / _DRAFT

    def release(self, name: str) -> Path:
        """Return the folder of a release."""
        return self.releases / name

    def aside(self, name: str) -> Path:
        """Return where a release goes to be removed, so that it is never met half removed under its own name."""
        return self.releases / f"{_OLD}{name}"

    def names(self) -> list[str]:
        """Return the releases, newest first."""
        if self.releases.is_symlink() or not self.releases.is_dir():
            return []
        found = (each.name for each in self.releases.iterdir() if each.is_dir() and not each.is_symlink())
        return sorted(filter(is_name, found), reverse=True)

    def current(self) -> str | None:
        """Return the release that is served, or None. Raises Refused for a `current` that is not ours: it is not followed."""
        try:
            leads = self.link.readlink()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise Refused(self._strange("är ingen länk")) from error
        if leads.parent != Path(_RELEASES) or not is_name(leads.name):
            raise Refused(self._strange(f"leder till {leads}, inte till en utgåva i releases/"))
        return leads.name

    def new_name(self, manifest: bytes, now: datetime) -> str:
        """Return a name for a release that sorts after all that are there, also when the clock has gone back."""
        newest = self.names()[:1]
        earliest = moment_of(newest[0]) + timedelta(seconds=1) if newest else now
        return name_of(manifest, max(now.astimezone(UTC), earliest))

    def begin(self) -> None:
        """Make what is missing of the folder. Raises Refused for one that is somebody else's."""
        self.current()
        if self.releases.is_symlink():
            raise Refused(f"{self.releases} är en länk. Ta bort den: utgåvorna ska ligga i en mapp med det namnet.")
        if not self.releases.exists() and self._is_foreign():
            raise Refused(f"{self.folder} innehåller något annat. Ange en tom mapp, eller en som har publicerats till.")
        self.releases.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only one who changes the target. Raises Refused at once when somebody else does."""
        lock = FileLock(self.folder / ".lock", timeout=0)
        with refusals(self.folder):
            lock.acquire()
        try:
            with refusals(self.folder):
                self._tidy()
            yield
        finally:
            lock.release()

    def _tidy(self) -> None:
        """Remove what killed publishes have left. We have the lock: nobody is writing it."""
        self.draft_link.unlink(missing_ok=True)
        for each in self.releases.iterdir():
            if each.name == _DRAFT or each.name.startswith(_OLD):
                shutil.rmtree(each)

    def _is_foreign(self) -> bool:
        with suppress(FileNotFoundError):
            names = {each.name for each in self.folder.iterdir()}
            return any(not name.startswith(".") for name in names - _OWN_TO_A_DISK)
        return False

    def _strange(self, what: str) -> str:
        return f"{self.link} {what}. Ta bort den, och publicera på nytt eller välj en utgåva med rollback."
