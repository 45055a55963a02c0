"""Entries of a YAML file put in, changed and taken out, with the comments around them where they belong."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.scalarstring import LiteralScalarString, SingleQuotedScalarString
from ruamel.yaml.tokens import CommentToken

from handbok.yaml.tree import plain

Keys = tuple[str, ...]


def put(item: CommentedMap, keys: Keys, value: Any, order: Sequence[str], kin: Sequence[str] = ()) -> None:
    """Set a value, or remove it when it is None or an empty list, and with it a part that has no more.

    A new key takes its place in `order`, or among its `kin` in a part.
    """
    way = [item]
    for key in keys[:-1]:
        if key not in item:
            if value in (None, ()):
                return
            _insert(item, key, _flow(CommentedMap()), order)
        item, order = item[key], kin
        way.append(item)
    if value in (None, ()):
        _remove(item, keys[-1])
        for outer, key in zip(reversed(way[:-1]), reversed(keys[:-1]), strict=True):
            if not outer[key]:
                _remove(outer, key)
    elif isinstance(value, tuple) and isinstance(item.get(keys[-1]), CommentedSeq) and item[keys[-1]]:
        _align(item[keys[-1]], value)
    elif keys[-1] in item:
        # not by ruamel's own way, which gives a new text the old one's form: a line would become a block
        OrderedDict.__setitem__(item, keys[-1], written(value, item[keys[-1]]))
    else:
        _insert(item, keys[-1], written(value, None), order)


def _align(found: CommentedSeq, values: tuple[Any, ...]) -> None:
    """Make a list hold other values; those that it had stand as they stood, with their comments."""
    texts = [str(each) for each in found], [str(each) for each in values]
    for tag, start, end, first, last in reversed(SequenceMatcher(None, *texts, autojunk=False).get_opcodes()):
        if tag == "equal":
            continue
        both = min(end - start, last - first)
        for at in reversed(range(start + both, end)):
            _cut_out(found, at)
        for at in reversed(range(both)):
            list.__setitem__(found, start + at, written(values[first + at], found[start + at]))
        for at, value in enumerate(values[first + both : last], start + both):
            _put_in(found, at, written(value, None))


def _put_in(found: CommentedSeq, at: int, value: Any) -> None:
    if at < len(found) or found.fa.flow_style():
        found.insert(at, value)
        return
    tail = _take_tail(found)
    found.append(value)
    _give_tail(found, tail)


def begin(owner: CommentedMap, key: str, order: Sequence[str]) -> None:
    """Give a mapping an empty list."""
    _insert(owner, key, _flow_list(), order)


def append(owner: CommentedMap, keys: Keys, order: Sequence[str]) -> CommentedMap:
    """Add an empty entry to a list, in the form of the list's others; return it."""
    for key in keys[:-1]:
        if key not in owner:
            _insert(owner, key, CommentedMap(), order)
        owner, order = owner[key], ()
    if keys[-1] not in owner:
        _insert(owner, keys[-1], CommentedSeq(), order)
    entries: CommentedSeq = owner[keys[-1]]
    if not entries:
        entries.fa.set_block_style()
    tail = _take_tail(entries)
    new = CommentedMap()
    if entries and isinstance(entries[-1], CommentedMap) and entries[-1].fa.flow_style():
        new.fa.set_flow_style()
    entries.append(new)
    new["_"] = ""  # a comment needs something to follow
    _give_tail(entries, tail)
    return new


def finished(new: CommentedMap) -> None:
    """End the filling of an entry that append() gave."""
    tail = _take_tail(new) if not new.fa.flow_style() else None
    del new["_"]
    if tail:
        _give_tail(new, tail)


def entries(owner: CommentedMap, keys: Keys) -> list[CommentedMap]:
    """Return the entries of a list, none when it is missing."""
    found: Any = owner
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return list(found or ())


def drop(owner: CommentedMap, keys: Keys, index: int, *, keep: bool = False) -> None:
    """Remove an entry from a list; a list of none goes too, unless it is to be kept."""
    for key in keys[:-1]:
        owner = owner[key]
    found: CommentedSeq = owner[keys[-1]]
    if len(found) == 1 and not keep:
        _remove(owner, keys[-1])
        return
    if len(found) == 1:
        tail = _take_tail_of(owner, keys[-1])
        OrderedDict.__setitem__(owner, keys[-1], _flow_list())
        _give_tail_of(owner, keys[-1], tail or "")
        return
    _cut_out(found, index)


def _cut_out(found: CommentedSeq, index: int) -> None:
    """Remove an entry, and leave the comments after it to the one before."""
    inside = isinstance(found[index], CommentedMap) and not found[index].fa.flow_style()
    tail = _take_tail(found[index]) if inside else None
    tail = _before(found, index) + (tail or _cut(found, index, 0) or "")
    del found[index]
    if tail and index:
        _give_tail_of(found, index - 1, tail)
    elif tail:
        found.yaml_set_comment_before_after_key(0, before=_said(tail), indent=2)


def _before(found: CommentedSeq, index: int) -> str:
    """Return the lines of comments that an entry was given before it, which are not its own."""
    tokens = found.ca.items.get(index)
    return "".join(_line(token) for token in (tokens[1] or ()) if token) if tokens and len(tokens) > 1 else ""


def written(value: Any, old: Any) -> Any:
    """Return a value as it is written: what would be read as something else than text gets quotes."""
    if isinstance(value, tuple):
        if len(value) == 1 and isinstance(old, str):
            return written(value[0], old)
        made = CommentedSeq([written(each, None) for each in value])
        if not isinstance(old, CommentedSeq) or old.fa.flow_style():
            made.fa.set_flow_style()
        return made
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return str(value)
    if "\n" in value:
        return LiteralScalarString(value + "\n")
    needs = not isinstance(plain(value), str) or value != value.strip()
    return SingleQuotedScalarString(value) if needs or isinstance(old, SingleQuotedScalarString) else value


def _insert(item: CommentedMap, key: str, value: Any, order: Sequence[str]) -> None:
    before = order[: list(order).index(key)] if key in order else order
    at = max((list(item).index(each) + 1 for each in before if each in item), default=0 if key in order else len(item))
    if at < len(item) or item.fa.flow_style() or not len(item):
        item.insert(at, key, value)
        return
    tail = _take_tail(item)
    item[key] = value
    _give_tail(item, tail)


def _remove(item: CommentedMap, key: str) -> None:
    if key not in item:
        return
    at = list(item).index(key)
    tail = None if item.fa.flow_style() else _take_tail_of(item, key)
    del item[key]
    if tail and at:
        _give_tail_of(item, list(item)[at - 1], tail)


def _flow_list() -> CommentedSeq:
    made = CommentedSeq()
    made.fa.set_flow_style()
    return made


def _flow(made: CommentedMap) -> CommentedMap:
    made.fa.set_flow_style()
    return made


def _slot(owner: Any) -> int:
    return 2 if isinstance(owner, CommentedMap) else 0


def _leaf(owner: Any, key: Any) -> tuple[Any, Any]:
    """Return the last value within a value, whose line comments that follow are kept with."""
    value = owner[key]
    while isinstance(value, CommentedMap | CommentedSeq) and len(value) and not value.fa.flow_style():
        owner, key = value, (list(value)[-1] if isinstance(value, CommentedMap) else len(value) - 1)
        value = owner[key]
    return owner, key


def _take_tail(owner: Any) -> str | None:
    if not len(owner):
        return None
    return _take_tail_of(owner, list(owner)[-1] if isinstance(owner, CommentedMap) else len(owner) - 1)


def _take_tail_of(owner: Any, key: Any) -> str | None:
    """Cut off the lines of comments and blanks after a value; a comment on its own line stays."""
    leaf, last = _leaf(owner, key)
    found = _cut(leaf, last, _slot(leaf)) or ""
    if leaf is not owner and leaf.ca.end:  # ruamel keeps those after a list of {…} with the list
        found += "".join(_line(token) for token in leaf.ca.end)
        leaf.ca.end = []
    return found or None


def _line(token: CommentToken) -> str:
    return (" " * token.start_mark.column if token.value.strip() else "") + str(token.value)


def _cut(owner: Any, key: Any, slot: int) -> str | None:
    tokens = owner.ca.items.get(key)
    token = tokens[slot] if tokens and len(tokens) > slot else None
    if token is None or isinstance(token, list):
        return None
    own, newline, rest = token.value.partition("\n")
    if not rest:
        return None
    if own.strip():
        token.value = own + newline
    else:
        tokens[slot] = None
    return str(rest)


def _give_tail(owner: Any, tail: str | None) -> None:
    if tail:
        _give_tail_of(owner, list(owner)[-1] if isinstance(owner, CommentedMap) else len(owner) - 1, tail)


def _give_tail_of(owner: Any, key: Any, tail: str) -> None:
    above = owner
    owner, key = _leaf(owner, key)
    if owner is not above and owner.ca.end:
        owner.ca.end.append(CommentToken(tail.lstrip(" "), CommentMark(len(tail) - len(tail.lstrip(" "))), None))
        return
    tokens = owner.ca.items.setdefault(key, [None, None, None, None])
    slot = _slot(owner)
    before = tokens[slot].value if tokens[slot] is not None else "\n"
    tokens[slot] = CommentToken(before + tail, CommentMark(0), None)


def _said(tail: str) -> str:
    return "\n".join(line.strip().removeprefix("#").strip() for line in tail.splitlines() if line.strip())
