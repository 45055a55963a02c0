"""A publish to which something happens at a chosen step: it is killed, or the disk is full from then on.

Each runs in a process of its own, forked from one that has everything imported and no threads.
"""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

from handbok.publish.refusal import Refused
from handbok.publish.writing import release

_MAKING = {"open", "os.mkdir", "os.link", "os.symlink"}
_STEPS = {*_MAKING, "os.rename", "os.utime", "os.remove", "os.rmdir"}
"""What Python tells its audit hooks of when files are changed (docs.python.org/3/library/audit_events.html)."""

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.publish.faults"])


def steps(sites: Path, to: Path, keep: int) -> list[str]:
    """Publish undisturbed and return the steps, the first of which is number 1."""
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_count, args=(sites, to, keep, theirs))
    process.start()
    process.join()
    return [str(event) for event in ours.recv()]


def killed(sites: Path, to: Path, keep: int, step: int) -> bool:
    """Publish, killed with SIGKILL before a step; tell whether it came that far."""
    process = _CONTEXT.Process(target=_die, args=(sites, to, keep, step))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def killed_after(sites: Path, to: Path, keep: int, seconds: float) -> None:
    """Publish, killed with SIGKILL after a while."""
    process = _CONTEXT.Process(target=release, args=(sites, to, keep))
    process.start()
    time.sleep(seconds)
    process.kill()
    process.join()


def refused(sites: Path, to: Path, keep: int, step: int, number: int = errno.ENOSPC) -> str:
    """Publish, with nothing more to be created from a step on; return the sentence, or "" when it came through."""
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_fail, args=(sites, to, keep, step, number, theirs))
    process.start()
    process.join()
    assert process.exitcode == 0
    return str(ours.recv())


class _Steps:
    """Count the steps of this process that change files in a target."""

    def __init__(self, to: Path) -> None:
        self.seen: list[str] = []
        self._to = str(to)
        sys.addaudithook(self._see)

    def _see(self, event: str, arguments: tuple[object, ...]) -> None:
        if event not in _STEPS or (event == "open" and not self._writes(*arguments)):
            return
        self.seen.append(event)
        self.meet(event)

    def meet(self, event: str) -> None:
        """Do what is to happen before a step."""

    def _writes(self, path: object, mode: object, flags: object) -> bool:
        return str(path).startswith(self._to) and bool(int(str(flags)) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


class _Death(_Steps):
    def __init__(self, to: Path, step: int) -> None:
        self._step = step
        super().__init__(to)

    def meet(self, event: str) -> None:
        if len(self.seen) == self._step:
            os.kill(os.getpid(), signal.SIGKILL)


class _Failure(_Steps):
    def __init__(self, to: Path, step: int, error: int) -> None:
        self._step = step
        self._error = error
        super().__init__(to)

    def meet(self, event: str) -> None:
        if len(self.seen) >= self._step and event in _MAKING:
            raise OSError(self._error, os.strerror(self._error))


def _count(sites: Path, to: Path, keep: int, pipe: Connection) -> None:
    counted = _Steps(to)
    release(sites, to, keep)
    pipe.send(counted.seen)


def _die(sites: Path, to: Path, keep: int, step: int) -> None:
    _Death(to, step)
    release(sites, to, keep)


def _fail(sites: Path, to: Path, keep: int, step: int, number: int, pipe: Connection) -> None:
    _Failure(to, step, number)
    try:
        release(sites, to, keep)
    except Refused as refusal:
        pipe.send(str(refusal))
    else:
        pipe.send("")
