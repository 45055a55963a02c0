"""Jinja in a page: calls of registered macros with constants, and raw blocks; everything else is refused.

A pull request is data (security.md): an expression is judged on its syntax tree and never evaluated here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes

COMMENT = ("{%#", "#%}")
"""Jinja's own comment start collides with heading ids (`## Titel {#id}`); mkdocs.yml sets the same two strings."""

_ENVIRONMENT = jinja2.Environment(comment_start_string=COMMENT[0], comment_end_string=COMMENT[1])  # noqa: S701  parses only
_MAX_CALL = 1000
"""No call is longer; looking further for its end would let a page take minutes."""

_STRING = r'"(?>(?:\\.|[^"\\])*)"|' r"'(?>(?:\\.|[^'\\])*)'"
_TOKEN = re.compile(r"(?P<raw>\{%[-+]?\s*raw\s*-?%\})|(?P<statement>\{%)|(?P<expression>\{\{)", re.DOTALL)
_END_RAW = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")
# An atomic group where one would write a possessive *+: that loses matches before Python 3.11.5 (CPython gh-106052).
_END_EXPRESSION = re.compile(rf"\{{\{{(?>(?:{_STRING}|[^\"'}}]++|\}}(?!\}}))*)\}}\}}", re.DOTALL)


@dataclass(frozen=True)
class Call:
    """Hold one macro call: its name, its constant arguments, and where it stands in the text."""

    name: str
    args: tuple[Any, ...]
    kwargs: tuple[tuple[str, Any], ...]
    start: int
    end: int


@dataclass(frozen=True)
class Fault:
    """Hold a piece of Jinja that a page may not hold."""

    start: int
    end: int
    message: str


@dataclass(frozen=True)
class Jinja:
    """Hold all Jinja of a text; `raw` are the spans between raw and endraw, tags included."""

    calls: tuple[Call, ...]
    faults: tuple[Fault, ...]
    raw: tuple[tuple[int, int], ...]


def scan(text: str) -> Jinja:
    """Find every macro call, raw block and fault of a text; offsets count characters from its start."""
    calls: list[Call] = []
    faults: list[Fault] = []
    raw: list[tuple[int, int]] = []
    at = 0
    while match := _TOKEN.search(text, at):
        start = match.start()
        if match["raw"]:
            end = _END_RAW.search(text, match.end())
            if end is None:
                faults.append(Fault(start, match.end(), "{% raw %} saknar {% endraw %}"))
                break
            raw.append((start, end.end()))
            at = end.end()
            continue
        if match["expression"]:
            found = _expression(text, start)
        else:
            found = Fault(start, _line_end(text, start), "Jinjasatser och kommentarer är inte tillåtna på en sida")
        (calls if isinstance(found, Call) else faults).append(found)  # type: ignore[arg-type]
        at = max(found.end, match.end())
    return Jinja(tuple(calls), tuple(faults), tuple(raw))


def _expression(text: str, start: int) -> Call | Fault:
    match = _END_EXPRESSION.match(text, start, start + _MAX_CALL)
    if match is None:
        return Fault(start, _line_end(text, start), "{{ saknar }}")
    end = match.end()
    try:
        body = _parse(match[0])
    except jinja2.TemplateSyntaxError:
        return Fault(start, end, "Uttrycket går inte att läsa")
    call = _call(body)
    if call is None:
        return Fault(start, end, "Bara ett anrop av ett makro är tillåtet här")
    if not isinstance(call.node, nodes.Name) or call.dyn_args or call.dyn_kwargs:
        return Fault(start, end, "Bara ett anrop av ett makro är tillåtet här")
    values = [*call.args, *(keyword.value for keyword in call.kwargs)]
    if not all(_constant(value) for value in values):
        return Fault(start, end, "Ett makro tar bara fasta värden: text inom citattecken, tal, true eller false")
    args = tuple(arg.as_const() for arg in call.args)
    return Call(call.node.name, args, tuple((each.key, each.value.as_const()) for each in call.kwargs), start, end)


@lru_cache(maxsize=1000)
def _parse(source: str) -> list[nodes.Node]:
    return _ENVIRONMENT.parse(source).body


def _call(body: list[nodes.Node]) -> nodes.Call | None:
    if len(body) != 1 or not isinstance(body[0], nodes.Output) or len(body[0].nodes) != 1:
        return None
    node = body[0].nodes[0]
    return node if isinstance(node, nodes.Call) else None


def _constant(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
