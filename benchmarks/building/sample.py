"""What one run of a command costs: seconds, processor seconds, and memory at its peak, of all its processes together."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.2
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Sample:
    """Hold the cost of one run; memory and output in bytes, None where there is nothing to measure."""

    seconds: float
    processor: float | None = None
    memory: int | None = None
    output: int | None = None


class Memory:
    """Watch how much a process and all that it starts use at most.

    What each has to itself, as the kernel shares it out (Pss_Anon), and the files that the largest of them holds: so
    nothing that two processes share counts twice, and nothing hangs on what else the machine runs.
    """

    def __init__(self, pid: int) -> None:
        """Begin to watch."""
        self.peak = 0
        self._pid, self._ended = pid, threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def ended(self) -> int:
        """Stop watching, and return the peak in bytes."""
        self._ended.set()
        self._thread.join()
        return self.peak

    def _watch(self) -> None:
        while not self._ended.wait(INTERVAL):
            own, files = zip(*(_memory(pid) for pid in family(self._pid)), strict=True)
            self.peak = max(self.peak, sum(own) + max(files))


@contextmanager
def timed() -> Iterator[list[float]]:
    """Fill a list with the seconds that a block takes."""
    taken: list[float] = []
    start = time.perf_counter()
    yield taken
    taken.append(time.perf_counter() - start)


def measured(command: Sequence[str], folder: Path, **environment: str) -> Sample:
    """Run a command and return its cost; what it prints is shown only when it fails, and then everything stops."""
    before = _processor()
    with timed() as taken:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        memory = Memory(process.pid)
        printed, _ = process.communicate()
    peak = memory.ended()
    if process.returncode:
        sys.exit(f"{' '.join(command)} in {folder}\n{printed[-3000:]}")
    return Sample(taken[0], _processor() - before, peak)


def family(pid: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield pid
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = tasks.read_text().split()
        except OSError:  # it has just ended
            continue
        for child in children:
            yield from family(int(child))


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _memory(pid: int) -> tuple[int, int]:
    """Return what a process has to itself and what it holds of files, in bytes."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    except OSError:  # it has just ended
        return 0, 0
    found = {line.split()[0]: int(line.split()[1]) * 1024 for line in lines}
    return found.get("Pss_Anon:", 0), found.get("Rss:", 0) - found.get("Anonymous:", 0)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
