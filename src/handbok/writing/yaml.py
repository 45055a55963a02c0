"""YAML written so that what stood there stands there still: comments, order, quotation marks and all other lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import SingleQuotedScalarString

from handbok.writing.refusal import Refused
from handbok.writing.roundtrip import dumped, program
from handbok.yaml import tree as yamltree

Path = yamltree.Path
_SHORT = 120
"""What has no id of its own stands on one line while it fits."""


def rendered(value: Mapping[str, Any]) -> str:
    """Return new data as a file holds it: dates plain, quotation marks where they are needed."""
    text = dumped(program(), _noded(value))
    if yamltree.parse(text, "").value != _plain(value):
        raise ValueError(f"Not the same when it is read: {text}")
    return text


def appended(text: str, path: Path, entry: Mapping[str, Any]) -> str:
    """Return YAML text with an entry last in the list at `path`; all else stands as it did. Raises Refused."""
    try:
        wanted = _with(yamltree.parse(text, "").value, path, _plain(entry))
    except (yamltree.Refused, TypeError, AttributeError, LookupError):
        raise Refused("Filen går inte att lägga till något i. Rätta den först: handbok check") from None
    for way in (_spliced, _rewritten):
        made = way(text, path, entry)
        if made is not None and _reads_as(made, wanted):
            return made
    raise Refused("Filen är skriven så att inget går att lägga till säkert. Inget är ändrat. Lägg till raden för hand.")


def _reads_as(text: str, wanted: Any) -> bool:
    try:
        return bool(yamltree.parse(text, "").value == wanted)
    except yamltree.Refused:
        return False


def _with(value: Any, path: Path, entry: Any) -> Any:
    if not path:
        if value is not None and not isinstance(value, list):
            raise TypeError(value)
        return [*(value or []), entry]
    if isinstance(path[0], int):
        return [_with(each, path[1:], entry) if at == path[0] else each for at, each in enumerate(value)]
    return {**value, path[0]: _with(value.get(path[0]), path[1:], entry)}


def _spliced(text: str, path: Path, entry: Mapping[str, Any]) -> str | None:
    """Put the entry after the list's last line, or give up where the list is not in block style."""
    read = yamltree.parse(text, "")
    try:
        entries = read.get(path)
    except LookupError:
        return None
    if not isinstance(entries, list) or not entries:
        return None
    lines = text.split("\n")
    mark = read.values[(*path, len(entries) - 1)]
    dash = re.match(r"( *)-( +)", lines[mark.line - 1])
    if dash is None or len(dash[0]) != mark.column - 1:
        return None
    end = _end(lines, mark.line, len(dash[1]))
    body = dumped(program(), _noded(entry)).rstrip("\n").split("\n")
    new = [dash[0] + body[0], *(" " * len(dash[0]) + line for line in body[1:])]
    tail = lines[end:] or [""]
    return "\n".join([*lines[:end], *new, *tail])


def _end(lines: Sequence[str], start: int, indent: int) -> int:
    """Return the number of lines up to the end of an entry."""
    end = start
    for number, line in enumerate(lines[start:], start + 1):
        if not line.strip():
            continue
        if len(line) - len(line.lstrip(" ")) <= indent:
            break
        end = number
    return end


def _rewritten(text: str, path: Path, entry: Mapping[str, Any]) -> str | None:
    """Let ruamel.yaml read and write the whole file."""
    try:
        found = program().load(text)
    except YAMLError:
        return None
    place = found
    for part in path[:-1]:
        place = place[part]
    key = next((each for each in place if unicodedata.normalize("NFC", str(each)) == path[-1]), path[-1])
    listed = place.get(key)
    if not isinstance(listed, CommentedSeq):
        place[key] = listed = CommentedSeq()
    if not listed:
        listed.fa.set_block_style()
    listed.append(_noded(entry))
    return dumped(program(), found)


def _noded(value: Any) -> Any:
    """Return data as nodes that are written in the handbook's own way."""
    if isinstance(value, Mapping):
        return CommentedMap((key, _noded(each)) for key, each in value.items())
    if isinstance(value, list | tuple):
        seq = CommentedSeq(_row(each) for each in value)
        words = all(not isinstance(each, Mapping | list | tuple) for each in value)
        if words and len(str(value)) < _SHORT:
            seq.fa.set_flow_style()
        return seq
    if isinstance(value, str) and yamltree.plain(value) != value:
        return SingleQuotedScalarString(value)
    return _scalar(value)


def _row(value: Any) -> Any:
    """Return an entry of a list, on one line when it has no id and is short."""
    node = _noded(value)
    if isinstance(node, CommentedMap) and "id" not in node and len(str(value)) < _SHORT:
        node.fa.set_flow_style()
    return node


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return "null"
    return value.isoformat() if isinstance(value, date) else str(value)


def _plain(value: Any) -> Any:
    """Return data as the loader gives it."""
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
