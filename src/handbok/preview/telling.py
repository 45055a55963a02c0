"""What the preview says in the terminal: what is newly wrong, and how much is left."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from handbok.problem import Level, Problem
from handbok.reports import text


class Telling:
    """Tell each fault once, when it comes, and count those that have gone; reviews are only counted."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._told: set[Problem] | None = None

    def __call__(self, problems: Sequence[Problem]) -> None:
        """Tell what has changed since the last time."""
        now = {problem for problem in problems if problem.level is not Level.REVIEW}
        before = self._told or set()
        if now == self._told:
            return
        self._told = now
        mended = len(before - now)
        new = sorted(now - before)
        lines = text.render(new, self._root).rsplit("\n", 2)[0] + "\n" if new else ""
        gone = f" {mended} är borta." if mended else ""
        print(f"{lines}{time.strftime('%H:%M:%S')} {text.summary(problems)}{gone}", file=sys.stdout, flush=True)
