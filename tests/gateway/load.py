"""Steady load: several readers who ask for pages over kept connections, and note what they got."""

from __future__ import annotations

import http.client
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Load:
    """Hold what readers have got: answers by status, broken connections, and answers that are not as they should be."""

    statuses: Counter[int] = field(default_factory=Counter)
    broken: int = 0
    wrong: list[str] = field(default_factory=list)
    seen: set[bytes] = field(default_factory=set)

    @property
    def answers(self) -> int:
        """Return how many answers have come."""
        return self.statuses.total()


Judge = Callable[[str, int, bytes], str]


@contextmanager
def load(port: int, paths: Sequence[str], headers: dict[str, str], judge: Judge, readers: int = 4) -> Iterator[Load]:
    """Let readers ask for paths for as long as the block lasts; `judge` says what is wrong with an answer, or ""."""
    found, over = Load(), threading.Event()
    threads = [threading.Thread(target=_read, args=(port, paths, headers, judge, found, over)) for _ in range(readers)]
    for thread in threads:
        thread.start()
    try:
        yield found
    finally:
        over.set()
        for thread in threads:
            thread.join()


def until(found: Load, answers: int, seconds: float = 120) -> None:
    """Wait until so many answers have come."""
    deadline = time.monotonic() + seconds
    while found.answers < answers:
        assert time.monotonic() < deadline, f"only {found.answers} answers"
        time.sleep(0.05)


def _read(
    port: int, paths: Sequence[str], headers: dict[str, str], judge: Judge, found: Load, over: threading.Event
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    while not over.is_set():
        for path in paths:
            try:
                connection.request("GET", path, headers=headers)
                answer = connection.getresponse()
                body = answer.read()
            except (OSError, http.client.HTTPException):
                found.broken += 1
                with suppress(OSError):
                    connection.close()
                continue
            found.statuses[answer.status] += 1
            if fault := judge(path, answer.status, body):
                found.wrong.append(fault)
    connection.close()
