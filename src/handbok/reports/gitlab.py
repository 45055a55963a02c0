"""GitLab's Code Quality report, shown in merge requests.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from handbok.problem import Level, Problem
from handbok.reports import repository_path

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.REVIEW: "info"}


def render(problems: Sequence[Problem], root: Path) -> str:
    """Return the problems as a list of findings."""
    seen: Counter[str] = Counter()
    found = [_finding(problem, repository_path(problem, root), seen) for problem in problems]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _finding(problem: Problem, path: str, seen: Counter[str]) -> dict[str, Any]:
    return {
        "description": f"{problem.message} {problem.help}".strip(),
        "check_name": problem.rule,
        "fingerprint": _fingerprint(problem, path, seen),
        "severity": _SEVERITIES[problem.level],
        "location": {"path": path, "lines": {"begin": problem.line, "end": problem.end_line}},
    }


def _fingerprint(problem: Problem, path: str, seen: Counter[str]) -> str:
    # Without the line, so that a problem stays the same one when text above it grows; equal ones are told by order.
    about = "\0".join((path, problem.rule, problem.item, problem.message))
    seen[about] += 1
    return hashlib.sha256(f"{about}\0{seen[about]}".encode()).hexdigest()
