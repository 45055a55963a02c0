"""SARIF 2.1.0, the exchange format of analysis tools, with each rule's page as metadata.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from handbok.checking import rules
from handbok.problem import Level, Problem
from handbok.reports import repository_path

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.REVIEW: "note"}


def render(problems: Sequence[Problem], root: Path) -> str:
    """Return one run with all rules and the problems as its results."""
    ids = sorted({*rules(), *(problem.rule for problem in problems)})
    driver = {"name": "handbok", "version": version("handbok"), "language": "sv", "rules": [_rule(id) for id in ids]}
    run = {
        "tool": {"driver": driver},
        "language": "sv",
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, ids, repository_path(problem, root)) for problem in problems],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(id: str) -> dict[str, Any]:
    module = rules().get(id)
    if module is None:  # found by the reader of files, before any rule
        return {"id": id}
    page = (module.__doc__ or "").strip()
    return {
        "id": id,
        "shortDescription": {"text": " ".join(page.split("\n\n")[0].split())},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[module.RULE.level]},
        "properties": {"ground": module.RULE.ground},
    }


def _result(problem: Problem, ids: list[str], path: str) -> dict[str, Any]:
    region = {"startLine": problem.line, "startColumn": problem.column, "endLine": problem.end_line}
    if problem.end_line == problem.line:
        region["endColumn"] = problem.column + 1
    place = {"artifactLocation": {"uri": quote(path)}, "region": region}
    return {
        "ruleId": problem.rule,
        "ruleIndex": ids.index(problem.rule),
        "level": _LEVELS[problem.level],
        "message": {"text": _text(f"{problem.message} {problem.help}".strip())},
        "locations": [{"physicalLocation": place}],
    }


def _text(sentences: str) -> str:
    # Braces mark places for arguments (SARIF 2.1.0, 3.11.5).
    return sentences.replace("{", "{{").replace("}", "}}")
