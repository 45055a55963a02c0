"""Where the fault is that made PyYAML stop: it names where reading failed, often far from what should be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from handbok.problem import Problem
from handbok.yaml.messages import phrase

_KEY_END = (yaml.ValueToken, yaml.BlockEntryToken, yaml.FlowEntryToken)
_OPEN = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_CLOSE = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


@dataclass(frozen=True)
class Finding:
    """Say what is wrong at an offset of the text."""

    at: int
    message: str
    help: str


def translate(error: yaml.YAMLError, text: str, path: str, offset: int) -> Problem:
    """Return one Swedish problem for PyYAML's complaint about a text; `offset` is added to its line."""
    scene = _Scene(text, error, offset)
    found = next((finding for case in _CASES for finding in case(scene)), None) or _as_told(scene)
    at = min(found.at, len(text.rstrip("\n")))
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return Problem(path, line + offset, column, "yaml-syntax", found.message, found.help)


class _Scene:
    """Give the cases what they look at: PyYAML's two marks, and the tokens before the place where it stopped."""

    def __init__(self, text: str, error: yaml.YAMLError, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
        self.context = str(getattr(error, "context", None) or "")
        stop = getattr(error, "problem_mark", None)
        start = getattr(error, "context_mark", None) or stop
        self.stop: int = stop.index if stop else getattr(error, "position", 0)
        self.start: int = start.index if start else self.stop

    @cached_property
    def tokens(self) -> list[Any]:
        """Return the tokens that end before the stop, without the marks for where blocks start and end."""
        found = []
        loader: Any = None
        try:
            loader = yaml.SafeLoader(self.text)
            while loader.check_token() and loader.peek_token().start_mark.index < self.stop:
                found.append(loader.get_token())
        except yaml.YAMLError:
            found += loader.tokens if loader else []
        return [each for each in found if each.end_mark.index <= self.stop and each.start_mark.index < self.stop]

    @property
    def last(self) -> Any:
        return self.tokens[-1] if self.tokens else None

    def line(self, at: int) -> int:
        return self.text.count("\n", 0, at) + 1

    def first_in_line(self, at: int) -> int:
        """Return where the text of an offset's line starts."""
        start = self.text.rfind("\n", 0, at) + 1
        return start + len(self.text[start:]) - len(self.text[start:].lstrip(" "))


def _as_told(scene: _Scene) -> Finding:
    found = phrase(scene.context, scene.problem)
    return Finding(scene.start if found.at_start else scene.stop, found.message, found.help)


def _quote_closed_late(scene: _Scene) -> Iterator[Finding]:
    last = scene.last
    if not isinstance(last, yaml.ScalarToken) or last.plain or last.style not in "'\"":
        return
    start, end = last.start_mark.index, last.end_mark.index
    if scene.line(end) != scene.line(scene.stop):
        return
    if scene.line(start) < scene.line(end):
        yield Finding(
            start,
            f"Citattecknet som öppnas här stängs först på rad {scene.line(end) + scene.offset}.",
            "Sätt ett likadant citattecken efter texten på samma rad.",
        )
    elif "<scalar>" in scene.problem:
        yield Finding(
            scene.stop,
            "Här fortsätter texten efter citattecknet som avslutar den.",
            "Sätt citattecken om hela värdet, och använd den andra sorten (' eller \") inuti.",
        )


def _colon_without_space(scene: _Scene) -> Iterator[Finding]:
    if scene.problem != "could not find expected ':'":
        return
    line = scene.text[scene.start :].split("\n")[0]
    if match := re.match(r"[\w-]+:(?=\S)", line):
        yield Finding(
            scene.start + match.end() - 1, "Här saknas mellanslag efter kolonet.", "Skriv raden som ”nyckel: värde”."
        )


def _value_goes_on(scene: _Scene) -> Iterator[Finding]:
    last = scene.last
    if scene.problem != "mapping values are not allowed here" or not isinstance(last, yaml.ScalarToken):
        return
    start = last.start_mark.index
    if scene.line(start) == scene.line(scene.stop):
        return
    before = scene.tokens[-2] if len(scene.tokens) > 1 else None
    if isinstance(before, _KEY_END):
        yield Finding(
            scene.first_in_line(scene.stop),
            "Raden är längre indragen än raden ovanför, som redan har ett värde.",
            "Börja raden lika långt in som nyckeln ovanför. Hör den till värdet, sätt citattecken om hela värdet.",
        )
    else:
        yield Finding(start, "Raden saknar kolon efter nyckeln.", "Skriv raden som ”nyckel: värde”.")


def _bracket_left_open(scene: _Scene) -> Iterator[Finding]:
    if not scene.context.startswith("while parsing a flow"):
        return
    opened = [each for each in _unclosed(scene.tokens) if scene.line(each.start_mark.index) < scene.line(scene.stop)]
    last = scene.last
    if not opened or (last is not None and scene.line(last.start_mark.index) == scene.line(scene.stop)):
        return
    at = opened[-1].start_mark.index
    sign = scene.text[at]
    end = {"[": "]", "{": "}"}[sign]
    yield Finding(
        at,
        f"Parentesen {sign} som öppnas här avslutas inte.",
        f"Sätt {end} efter det sista värdet, och komma mellan dem.",
    )


def _unclosed(tokens: list[Any]) -> list[Any]:
    opened: list[Any] = []
    for token in tokens:
        if isinstance(token, _OPEN):
            opened.append(token)
        elif isinstance(token, _CLOSE) and opened:
            opened.pop()
    return opened


_CASES = (_quote_closed_late, _colon_without_space, _value_goes_on, _bracket_left_open)
