"""Commands in processes that can be killed at any moment: one process has imported all, and forks for each run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PROGRAM = """
import json, os, resource, sys
from handbok.cli import main
from handbok.cli.app import application
application()
for line in sys.stdin:
    order = json.loads(line)
    heard, saying = os.pipe()
    child = os.fork()
    if not child:
        os.chdir(order["folder"])
        os.dup2(saying, 1); os.dup2(saying, 2); os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdin, sys.stdout, sys.stderr = (
            open(number, "w" if number else "r", encoding="utf-8", closefd=False) for number in range(3)
        )
        if order["room"] is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (order["room"], resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
        code = 70
        try:
            code = main(order["arguments"])
            sys.stdout.flush(); sys.stderr.flush()
        finally:
            os._exit(code)
    os.close(saying)
    print(child, flush=True)
    said = open(heard, encoding="utf-8", errors="replace").read()
    print(json.dumps([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said]), flush=True)
"""


@dataclass(frozen=True)
class Run:
    """Hold how a run went: its exit code, negative for a signal, how long it took, and what it said."""

    code: int
    seconds: float
    said: str


class Forker:
    """Run commands, each in a fork of a process that is ready."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(
        self, folder: Path, arguments: Sequence[str], *, kill_after: float | None = None, room: int | None = None
    ) -> Run:
        """Run a command, kill it when it has run so long, or let no file of its grow beyond some bytes."""
        order = {"folder": str(folder), "arguments": list(arguments), "room": room}
        started = time.perf_counter()
        child = int(self._ask(order))
        if kill_after is not None:
            time.sleep(max(0.0, kill_after - (time.perf_counter() - started)))
            with suppress(ProcessLookupError):  # it may have been done already
                os.kill(child, signal.SIGKILL)
        code, said = json.loads(self._line())
        return Run(code, time.perf_counter() - started, said)

    def _ask(self, order: dict[str, Any]) -> str:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(order)}\n")
        self._process.stdin.flush()
        return self._line()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


@contextmanager
def forker() -> Iterator[Forker]:
    """Give a process that is ready, and end it."""
    with subprocess.Popen([sys.executable, "-c", _PROGRAM], stdin=-1, stdout=-1, text=True) as process:
        yield Forker(process)
        assert process.stdin is not None
        process.stdin.close()
