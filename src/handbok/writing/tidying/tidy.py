"""A YAML text or a page's front matter, tidied: never another meaning, never a comment less, nothing the second time."""

from __future__ import annotations

import re
from collections.abc import Callable

from pydantic import BaseModel
from ruamel.yaml.error import YAMLError

from handbok.handbook import FRONT_MATTER
from handbok.problem import Problem
from handbok.source import Source, decode
from handbok.writing.roundtrip import dumped, program
from handbok.writing.text import Text
from handbok.writing.tidying.comments import comments
from handbok.writing.tidying.order import arrange
from handbok.writing.tidying.quotes import unquote
from handbok.yaml import tree as yamltree

Way = Callable[[str], str]
_ROUNDS = 3
_FENCE = "---\n"


class Unreadable(Exception):
    """Carry the problems of a file that cannot be read, and so not be tidied."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def data(content: bytes, model: type[BaseModel], path: str) -> bytes:
    """Return a data file's bytes, tidied. Raises Unreadable."""
    text = _text(content, path)
    return _saved(text, _tidied(text.lines, model, path, 1))


def page(content: bytes, model: type[BaseModel], path: str) -> bytes:
    """Return a page's bytes with tidied front matter; its body stays as it is. Raises Unreadable."""
    text = _text(content, path)
    match = FRONT_MATTER.match(text.lines)
    if match is None:
        return content
    head = _tidied(match["yaml"], model, path, 2)
    return _saved(text, f"{_FENCE}{head}{_FENCE}{text.lines[match.end() :]}")


def _text(content: bytes, path: str) -> Text:
    read = decode(content.removeprefix(b"\xef\xbb\xbf"), path)
    if not isinstance(read, Source):
        raise Unreadable(read)
    return Text.of(content, path)


def _saved(text: Text, tidied: str) -> bytes:
    """Return a text with one kind of line ends and no byte order mark, which the check refuses."""
    return tidied.replace("\n", text.newline).encode()


def _tidied(text: str, model: type[BaseModel], path: str, first_line: int) -> str:
    try:
        read = yamltree.parse(text, path, first_line)
    except yamltree.Refused as refused:
        raise Unreadable(refused.problem) from refused
    if read.duplicates:
        raise Unreadable(*read.duplicates)
    for way in (_written(model), _bare):
        made = _settled(text, way)
        if made is not None and _is_same(text, made, read.value):
            return made
    return text


def _settled(text: str, way: Way) -> str | None:
    """Return what a way of tidying comes to when it has no more to do; None when it never does, or cannot."""
    for _ in range(_ROUNDS):
        try:
            made = way(text)
        except (YAMLError, ValueError, TypeError, AttributeError, KeyError, IndexError):
            return None  # ruamel.yaml gives up on some texts that are in order, each in its own way
        if made == text:
            return made
        text = made
    return None


def _written(model: type[BaseModel]) -> Way:
    def way(text: str) -> str:
        document = program().load(text)
        arrange(document, model)
        unquote(document)
        return _bare(dumped(program(), document))

    return way


def _bare(text: str) -> str:
    """Return a text without spaces at the ends of lines, and with one line end last."""
    return re.sub(r"[ \t]+$", "", text, flags=re.M).rstrip("\n") + "\n"


def _is_same(before: str, after: str, value: object) -> bool:
    try:
        return _text_of(yamltree.parse(after, "").value) == _text_of(value) and comments(before) == comments(after)
    except yamltree.Refused:
        return False


def _text_of(value: object) -> str:
    """Return a value for comparing: 1, 1.0 and true are three, and a number that is none is itself."""
    if isinstance(value, dict):
        return "{" + ",".join(sorted(f"{key!r}:{_text_of(each)}" for key, each in value.items())) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_text_of, value)) + "]"
    return repr(value)
