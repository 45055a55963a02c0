"""All rules, held against the handbook in a process of their own, so that showing a page never waits for them.

`python -m handbok.preview.checker ROOT DAY` checks once for every line that it reads, and answers with a line of JSON.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from handbok.checking import run
from handbok.handbook import load
from handbok.problem import Problem
from handbok.rendering.broken import broken, problem_of

PROBLEMS = TypeAdapter(list[Problem])


class Checker:
    """Ask that process, one question at a time; what is saved while it works is asked about once, afterwards."""

    def __init__(self, root: Path, today: date, answered: Callable[[list[Problem]], None]) -> None:
        self._command = [sys.executable, "-m", "handbok.preview.checker", str(root), today.isoformat()]
        self._answered = answered
        self._asked = threading.Event()
        threading.Thread(target=self._run, name="checker", daemon=True).start()

    def ask(self) -> None:
        """Have the handbook checked as it is now."""
        self._asked.set()

    def _run(self) -> None:
        process = self._started()
        while True:
            self._asked.wait()
            self._asked.clear()
            answer = self._answer(process)
            if not answer:  # it was killed, as by a machine without memory
                process = self._started()
                answer = self._answer(process)
            if answer and not self._asked.is_set():
                self._answered(PROBLEMS.validate_json(answer))

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    @staticmethod
    def _answer(process: subprocess.Popen[bytes]) -> bytes:
        assert process.stdin is not None  # noqa: S101  both are pipes
        assert process.stdout is not None  # noqa: S101
        try:
            process.stdin.write(b"\n")
            process.stdin.flush()
        except OSError:
            return b""
        return process.stdout.readline()


def main(root: Path, today: date) -> None:
    """Check for as long as somebody asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the preview's, whose end closes our input
    for _ in sys.stdin.buffer:
        try:
            found = run(load(root, today))
        except Exception as error:
            found = [problem_of(broken(error, root), "macros")]
        try:
            sys.stdout.buffer.write(PROBLEMS.dump_json(found) + b"\n")
            sys.stdout.buffer.flush()
        except BrokenPipeError:  # it ended while we worked; nothing is left to flush into
            os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
