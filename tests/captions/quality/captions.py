"""Small caption files for tests, and what one rule finds in them."""

from __future__ import annotations

from handbok.captions.checking import check
from handbok.captions.demands import Demands
from handbok.captions.profile import PROFILES
from handbok.captions.timestamp import shown
from handbok.problem import Problem

Found = list[tuple[int, int, str]]
"""Line, column and level of each finding."""


def cue(start: int, end: int, text: str, settings: str = "") -> str:
    """Return a cue; times are in milliseconds."""
    return f"{shown(start / 1000)} --> {shown(end / 1000)}{settings and ' '}{settings}\n{text}\n"


def vtt(*cues: str) -> str:
    """Return a file of cues; the first one's times stand on line 3."""
    return "\n".join(["WEBVTT\n", *cues])


def every(text: str, number: int, time: int = 4000) -> str:
    """Return a file with a text so many times, four seconds each."""
    return vtt(*(cue(index * time, (index + 1) * time, text) for index in range(number)))


def problems(
    source: str | bytes,
    rule: str,
    *,
    path: str = "film.vtt",
    profile: str = "standard",
    language: str = "sv",
    duration: float | None = None,
    reviewed: bool = False,
) -> list[Problem]:
    """Return what one rule finds in a file."""
    content = source.encode() if isinstance(source, str) else source
    demands = Demands(PROFILES[profile], language, duration, reviewed)
    found = [problem for problem in check(content, path, demands) if problem.rule == rule]
    assert all(problem.message.endswith(".") and problem.help.endswith(".") for problem in found)
    return found


def places(found: list[Problem]) -> Found:
    """Return where findings stand and how grave they are."""
    return [(problem.line, problem.column, problem.level.value) for problem in found]


def levels(found: list[Problem]) -> list[str]:
    """Return how grave findings are."""
    return [problem.level.value for problem in found]
