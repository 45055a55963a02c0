"""JUnit XML, which most CI services show: an error is a failed test, a warning or a review a skipped one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

from handbok.problem import Level, Problem

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(problems: Sequence[Problem], root: Path) -> str:
    """Return one suite with a test per problem, or with one that passes: some services call an empty suite a fault."""
    errors = sum(problem.level is Level.ERROR for problem in problems)
    suite = ElementTree.Element(
        "testsuite",
        name="handbok check",
        tests=str(len(problems) or 1),
        failures=str(errors),
        errors="0",
        skipped=str(len(problems) - errors),
    )
    for problem in problems:
        _add(suite, problem)
    if not problems:
        ElementTree.SubElement(suite, "testcase", classname="handbok", name="Inga problem")
    suites = ElementTree.Element("testsuites")
    suites.append(suite)
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode") + "\n"


def _add(suite: ElementTree.Element, problem: Problem) -> None:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    case = ElementTree.SubElement(
        suite,
        "testcase",
        classname=_legal(problem.path),
        name=_legal(f"{problem.rule} ({problem.line}:{problem.column})"),
        file=_legal(problem.path),
        line=str(problem.line),
    )
    kind = "failure" if problem.level is Level.ERROR else "skipped"
    outcome = ElementTree.SubElement(case, kind, message=_legal(problem.message))
    if kind == "failure":
        outcome.set("type", problem.rule)
    outcome.text = _legal(f"{place}: {problem.level.swedish} {problem.rule}: {problem.message} {problem.help}".strip())


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)
