"""Files put in place in one step: whoever reads one, at any moment, finds the old one or the new, never half of it.

What is written is on the disk before it gets its name, and a file that somebody else has saved meanwhile is left alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from handbok.durability import sync
from handbok.writing.refusal import Refused, refusals

_WAIT = 10
"""Seconds: nobody holds a file longer than it takes to write it."""


@dataclass(frozen=True)
class Change:
    """Hold what a file is to be: `before` is what it held when it was read, or None when it is to be new."""

    file: Path
    before: bytes | None
    after: bytes


def write(changes: Sequence[Change]) -> None:
    """Write new files, and at most one that was there before. Raises Refused, and then all stands as it did.

    A process that is killed leaves whole files only; the one that was there before is the last to be put in place.
    """
    order = sorted(changes, key=lambda change: change.before is not None)
    if sum(change.before is not None for change in order) > 1:
        raise ValueError("Only the last step can be undone by not being taken.")
    with ExitStack() as held:
        for change in order:
            held.enter_context(_alone(change.file))
        for change in order:
            _refuse_changed(change)
        for change in order:
            with refusals(change.file):
                held.enter_context(_draft(change))
        _put_all(order)


def _put_all(changes: Sequence[Change]) -> None:
    done: list[Path] = []
    try:
        for change in changes:
            _refuse_changed(change)
            with refusals(change.file):
                _put(change)
            done.append(change.file)
    except BaseException:
        for file in done:
            file.unlink(missing_ok=True)
        raise


def _put(change: Change) -> None:
    draft = _draft_of(change.file)
    if change.before is not None:
        draft.replace(change.file)
    elif os.name == "nt":
        draft.rename(change.file)  # which Windows refuses when there is such a file, unlike others
    else:
        _link(draft, change.file)
    sync(change.file.parent)


def _link(draft: Path, file: Path) -> None:
    """Give a draft its name unless it is taken, which only a link asks and answers in one step."""
    try:
        file.hardlink_to(draft)
    except FileExistsError:
        raise _exists(file) from None
    except OSError:  # a memory stick's file system has no links
        if file.exists():
            raise _exists(file) from None
        draft.rename(file)


def _refuse_changed(change: Change) -> None:
    if change.before is None:
        if change.file.exists() or change.file.is_symlink():
            raise _exists(change.file)
        return
    with refusals(change.file):
        now = change.file.read_bytes() if change.file.is_file() else None
    if now != change.before:
        raise Refused(f"{change.file} har ändrats av någon annan under tiden. Inget är ändrat. Gör om kommandot.")


def _exists(file: Path) -> Refused:
    return Refused(f"{file} finns redan och skrivs aldrig över. Välj ett annat id.")


@contextmanager
def _draft(change: Change) -> Iterator[None]:
    draft = _draft_of(change.file)
    made = _made_folders(change.file.parent)
    try:
        with draft.open("wb") as stream:
            stream.write(change.after)
            stream.flush()
            os.fsync(stream.fileno())
        if change.before is not None:
            shutil.copymode(change.file, draft)
        yield
    finally:
        draft.unlink(missing_ok=True)
        for folder in made:
            with suppress(OSError):  # it is not empty: what was to be written is there
                folder.rmdir()


def _made_folders(folder: Path) -> list[Path]:
    """Make a folder with those it stands in, and return the new ones, the innermost first."""
    new = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return new


def _draft_of(file: Path) -> Path:
    """Return where a file is written before it is put in place; the loader and git pass by names like this."""
    return file.with_name(f".{file.name}.utkast")


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Hold a file alone among all who write through here; the system lets go of it when a process is killed."""
    name = hashlib.sha256(str(file.resolve()).encode()).hexdigest()[:32]
    lock = FileLock(Path(tempfile.gettempdir()) / f"handbok-{name}.lock")
    try:
        lock.acquire(timeout=_WAIT)
    except Timeout as error:
        raise Refused(f"{file} skrivs av någon annan just nu. Inget är ändrat. Försök igen om en stund.") from error
    try:
        yield
    finally:
        lock.release()
