"""A YAML file changed in place: its comments, its order and the look of every other line stay."""

from __future__ import annotations

import difflib
import re
from typing import Any

from ruamel.yaml.comments import CommentedMap

from handbok.writing.roundtrip import dumped, program
from handbok.yaml.tree import Refused, parse

_COMMENT = re.compile(r"  #[^\n]*\n?$")
_INDENT = re.compile(r" *(?:- +)?")


class YamlFile:
    """Hold a file's text, with LF, as a tree to change."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._yaml = program(_offset(self._text))
        self.root: CommentedMap = self._yaml.load(self._text)
        self._before = dumped(self._yaml, self.root)

    def text(self) -> str:
        """Return the file's text with the changes; lines that none of them touched stand as they stood."""
        return _carried_over(self._text, self._before, dumped(self._yaml, self.root))


def _offset(text: str) -> int:
    """Return how far the file's own lists stand in from their keys."""
    nested = re.search(r"^(?P<key> *)[^\s#-][^\n]*:[ \t]*\n(?P<dash> *)- ", text, re.M)
    return len(nested["dash"]) - len(nested["key"]) if nested else 2


def _carried_over(original: str, before: str, after: str) -> str:
    """Return `original` with what changed between two renderings of it, in its own indentation."""
    lines, old, new = (text.splitlines(keepends=True) for text in (original, before, after))
    place, indents = _alignment(old, lines)
    out, at = [], 0
    for tag, start, end, first, last in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        out += lines[at : place[start]]
        out += [_indented(_spaced(line, old[start:end]), indents) for line in new[first:last]]
        at = place[end]
    made = "".join([*out, *lines[at:]])
    return made if _value(made) == _value(after) else after


def _alignment(old: list[str], lines: list[str]) -> tuple[list[int], dict[str, str]]:
    """Return which boundary between lines of the original each of a rendering's is, and its indents by the rendering's."""
    place = [0] * (len(old) + 1)
    indents: dict[str, str] = {}
    plain_old, plain_lines = ([_INDENT.sub("", line).rstrip() for line in each] for each in (old, lines))
    for tag, start, end, first, last in difflib.SequenceMatcher(None, plain_old, plain_lines, False).get_opcodes():
        for at in range(start, end + 1):
            place[at] = min(first + at - start, last)
        place[end] = last
        if tag == "equal":
            indents |= {_indent(old[start + at]): _indent(lines[first + at]) for at in range(end - start)}
    return place, indents


def _spaced(line: str, old: list[str]) -> str:
    """Return a line with two spaces before its comment, where the line that had it stood so: ruamel leaves one."""
    comment = next((found[0] for each in old if (found := _COMMENT.search(each)) and line.endswith(found[0][1:])), "")
    return (
        line.removesuffix(comment.lstrip()).rstrip(" ") + comment
        if comment and line.strip() != comment.strip()
        else line
    )


def _indented(line: str, indents: dict[str, str]) -> str:
    own = _indent(line)
    return indents.get(own, own) + line[len(own) :]


def _indent(line: str) -> str:
    found = _INDENT.match(line)
    return found[0] if found else ""


def _value(text: str) -> Any:
    try:
        return parse(text, "").value
    except Refused:
        return None
