"""The switch: one link takes another's place in one step; then the oldest releases go."""

from __future__ import annotations

import errno
import shutil
from contextlib import suppress
from pathlib import Path

from handbok.durability import sync
from handbok.publish.refusal import Refused
from handbok.publish.target import Target


def switch(target: Target, name: str) -> None:
    """Let `current` lead to a release. Whoever looks meanwhile finds the old one or the new one."""
    _link(target, name)
    target.draft_link.replace(target.link)
    with suppress(OSError):  # the switch has been made; a disk that cannot confirm it does not undo it
        sync(target.folder)


def try_link(target: Target) -> None:
    """Find out whether links can be made here, before anything else is done. Raises Refused."""
    _link(target, target.current() or "x")
    target.draft_link.unlink()


def prune(target: Target, keep: int) -> tuple[str, ...]:
    """Remove releases beyond the newest `keep`, never the current one; return those that could not be."""
    current = target.current()
    return tuple(name for name in target.names()[keep:] if name != current and not _removed(target, name))


def _link(target: Target, name: str) -> None:
    try:
        target.draft_link.symlink_to(Path(target.releases.name) / name, target_is_directory=True)
    except (OSError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            raise
        raise Refused(
            f"Det går inte att skapa en symbolisk länk i {target.folder}, så ingenting har ändrats. Kontot behöver rätt "
            "till det (på Windows: utvecklarläge eller ”Skapa symboliska länkar”), och filsystemet måste ha sådana."
        ) from error


def _removed(target: Target, name: str) -> bool:
    try:
        target.release(name).rename(target.aside(name))
    except OSError:
        return False
    shutil.rmtree(target.aside(name), ignore_errors=True)  # what is left goes with the next publishing
    return True
