"""YAML text as plain values that remember where they stood.

Plain scalars follow YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema), except that numbers with
leading zeros stay text: YAML 1.1 readers turn `12:30` into 750, `007` into 7 and `no` into False.
Built from PyYAML's events and not from its recursive composer, so depth costs no stack.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from handbok.problem import Problem
from handbok.swedish import shown
from handbok.yaml.fault import translate

MAX_DEPTH = 20
MAX_VALUES = 100_000
"""Values after aliases are counted where they are used, so that an alias bomb is refused before it is built."""

Scalar = str | int | float | bool | None
Path = tuple[str | int, ...]

_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_SPECIAL = {".nan": float("nan"), ".inf": float("inf"), "-.inf": float("-inf")}


@dataclass(frozen=True)
class Mark:
    """Point at a line and column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Tree:
    """Hold a document's value, and the marks of its values and keys by their path in it."""

    value: Any
    values: Mapping[Path, Mark]
    keys: Mapping[Path, Mark]
    duplicates: tuple[Problem, ...] = ()
    doubled: frozenset[Path] = frozenset()
    """The paths of the keys that stand more than once."""

    def mark(self, path: Path) -> Mark:
        """Return where the value at `path` starts, or its nearest enclosing value that has a place."""
        for length in range(len(path), -1, -1):
            if found := self.values.get(path[:length]):
                return found
        return Mark(1, 1)

    def key(self, path: Path) -> Mark:
        """Return where the key of `path` stands, or where its value starts for list entries."""
        return self.keys.get(path) or self.mark(path)

    def get(self, path: Path) -> Any:
        """Return the value at `path`. Raises LookupError when there is none."""
        value: Any = self.value
        for part in path:
            if not isinstance(value, list if isinstance(part, int) else dict):
                raise LookupError(path)
            value = value[part]  # type: ignore[index]  # an index for a list, a key for a mapping
        return value

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Yield every text among the values, with its path."""
        ahead: list[tuple[Path, Any]] = [((), self.value)]
        while ahead:
            path, value = ahead.pop()
            if isinstance(value, str):
                yield path, value
            elif isinstance(value, dict):
                ahead += [((*path, key), each) for key, each in reversed(value.items())]
            elif isinstance(value, list):
                ahead += [((*path, index), each) for index, each in reversed(list(enumerate(value)))]

    def item(self, path: Path) -> str:
        """Return the id of the innermost entry around a path, or "" outside of any; not all of the path need exist."""
        found = ""
        value: Any = self.value
        for part in path:
            try:
                value = value[part]
            except (LookupError, TypeError):
                break
            if isinstance(value, dict) and isinstance(value.get("id"), str):
                found = value["id"]
        return found

    def without(self, *paths: Path) -> Tree:
        """Return the tree less the values at `paths`; what follows them in a list keeps its marks."""
        gone = Gone.of(paths)
        return Tree(
            gone.less(self.value),
            {moved: mark for old, mark in self.values.items() if (moved := gone.moved(old)) is not None},
            {moved: mark for old, mark in self.keys.items() if (moved := gone.moved(old)) is not None},
        )


@dataclass(frozen=True)
class Gone:
    """Hold what is taken out of a tree: under each path, the keys or indexes that go."""

    parts: Mapping[Path, frozenset[str | int]]
    indexes: Mapping[Path, list[int]]

    @classmethod
    def of(cls, paths: Iterable[Path]) -> Gone:
        """Gather paths by what they stand in."""
        parts: dict[Path, set[str | int]] = {}
        for path in paths:
            parts.setdefault(path[:-1], set()).add(path[-1])
        return cls(
            {path: frozenset(gone) for path, gone in parts.items()},
            {path: sorted(part for part in gone if isinstance(part, int)) for path, gone in parts.items()},
        )

    def moved(self, path: Path) -> Path | None:
        """Return where a path leads afterwards, or None when it is gone."""
        new: list[str | int] = []
        for depth, part in enumerate(path):
            around = path[:depth]
            if part in self.parts.get(around, ()):
                return None
            new.append(part - bisect_left(self.indexes.get(around, []), part) if isinstance(part, int) else part)
        return tuple(new)

    def less(self, value: Any, path: Path = ()) -> Any:
        """Return a value less what is taken out of it."""
        gone = self.parts.get(path, ())
        if isinstance(value, dict):
            return {key: self.less(each, (*path, key)) for key, each in value.items() if key not in gone}
        if isinstance(value, list):
            return [self.less(each, (*path, index)) for index, each in enumerate(value) if index not in gone]
        return value


class Refused(Exception):
    """Carry the problem of a document that cannot be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def parse(text: str, path: str, first_line: int = 1) -> Tree:
    """Parse one YAML document whose first line is line `first_line` of the file `path`.

    Raises Refused with one Swedish problem for a syntax fault.
    Of a duplicate key the first value counts; each is a problem in the tree's `duplicates`.
    """
    try:
        # libyaml is ten times faster; its messages are poorer, so a faulty document is read once more in Python.
        builder = _built(text, path, first_line, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        try:
            builder = _built(text, path, first_line, yaml.SafeLoader)
        except yaml.YAMLError as error:
            raise Refused(translate(error, text, path, first_line - 1)) from error
    return Tree(builder.root, builder.values, builder.keys, tuple(builder.duplicates), frozenset(builder.doubled))


def plain(text: str) -> Scalar:
    """Return what an unquoted scalar means."""
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if _INT.fullmatch(text):
        return int(text) if len(text) < 20 else text
    if _FLOAT.fullmatch(text):
        return float(text)
    if _BASED.fullmatch(text) and len(text) < 20:
        return int(text, 0)
    return _SPECIAL.get(text.lower(), text)


def _built(text: str, path: str, first_line: int, loader: Any) -> _Builder:
    # one event at a time, so that a bomb is refused where it starts
    builder = _Builder(path, first_line - 1)
    for event in yaml.parse(text, Loader=loader):
        builder.take(event)
    return builder


@dataclass
class _Open:
    """Keep one unfinished mapping or list; `size` counts the values in it, `again` that the key stood there before."""

    value: Any
    path: Path
    anchor: str | None
    pending: str | None = None
    again: bool = False
    size: int = 1


@dataclass
class _Builder:
    path: str
    offset: int
    root: Any = None
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    duplicates: list[Problem] = field(default_factory=list)
    doubled: set[Path] = field(default_factory=set)
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Any, int]] = field(default_factory=dict)
    total: int = 0
    documents: int = 0

    def take(self, event: yaml.Event) -> None:
        """Grow the tree by one event."""
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self.refuse(
                        event,
                        "Filen innehåller flera YAML-dokument.",
                        "Ta bort raden --- mellan dem, en fil är en post.",
                    )
            case yaml.AliasEvent():
                self.alias(event)
            case yaml.ScalarEvent():
                self.scalar(event)
            case yaml.MappingStartEvent():
                self.open({}, event)
            case yaml.SequenceStartEvent():
                self.open([], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.close()

    def scalar(self, event: yaml.ScalarEvent) -> None:
        self.untagged(event)
        value = event.value if event.style else plain(event.value)  # libyaml says "" for plain, PyYAML None
        if self.expects_key():
            return self.key(event)
        self.place(value, event, 1)
        if self.stack:
            self.stack[-1].size += 1
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)
        return None

    def open(self, value: Any, event: yaml.CollectionStartEvent) -> None:
        self.untagged(event)
        if self.expects_key():
            self.refuse(event, "En nyckel är en lista eller en samling nycklar.", "En nyckel ska vara ett ord.")
        if len(self.stack) >= MAX_DEPTH:
            self.refuse(event, f"Filen är nästlad djupare än {MAX_DEPTH} nivåer.", "Förenkla filens uppbyggnad.")
        path = self.place(value, event, 1)
        self.stack.append(_Open(value, path, event.anchor))

    def close(self) -> None:
        done = self.stack.pop()
        if done.anchor:
            self.anchors[done.anchor] = (done.value, done.size)
        if self.stack:
            self.stack[-1].size += done.size

    def alias(self, event: yaml.AliasEvent) -> None:
        if self.expects_key():
            self.refuse(event, "En alias kan inte vara nyckel.", "Skriv ut nyckeln.")
        if event.anchor is None or event.anchor not in self.anchors:
            self.refuse(
                event,
                f"Alias *{event.anchor} pekar på något som inte är färdigt eller inte finns.",
                "Skriv ut värdet i stället, eller sätt citattecken om texten.",
            )
        value, size = self.anchors[event.anchor or ""]
        self.place(value, event, size)
        if self.stack:
            self.stack[-1].size += size

    def key(self, event: yaml.ScalarEvent) -> None:
        top = self.stack[-1]
        name = unicodedata.normalize("NFC", event.value)
        path = (*top.path, name)
        mark = self.mark(event)
        top.again = path in self.keys
        if top.again:
            first = self.keys[path].line
            self.doubled.add(path)
            self.duplicates.append(
                Problem(
                    self.path,
                    mark.line,
                    mark.column,
                    "yaml-duplicate-key",
                    f"Nyckeln ”{shown(name)}” står redan på rad {first} och en gång till på rad {mark.line}.",
                    "Ta bort den ena.",
                )
            )
        else:
            self.keys[path] = mark
        top.pending = name

    def place(self, value: Any, event: yaml.Event, size: int) -> Path:
        self.total += size
        if self.total > MAX_VALUES:
            self.refuse(
                event,
                f"Filen har fler än {MAX_VALUES:,} värden när alias räknas ut.".replace(",", " "),
                "Ta bort alias eller dela upp filen.",
            )
        path: Path = ()
        if self.stack:
            path = self.put(value)
        else:
            self.root = value
        self.values.setdefault(path, self.mark(event))
        return path

    def put(self, value: Any) -> Path:
        top = self.stack[-1]
        if isinstance(top.value, list):
            top.value.append(value)
            return (*top.path, len(top.value) - 1)
        key, top.pending = top.pending, None
        assert key is not None  # noqa: S101  a mapping's values follow its keys
        if not top.again:
            top.value[key] = value
            return (*top.path, key)
        # what a repeated key holds is dropped, and its own keys are no repetitions
        return (*top.path, key, f"\0{len(self.duplicates)}")

    def expects_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].value, dict) and self.stack[-1].pending is None

    def untagged(self, event: Any) -> None:
        if event.tag is not None and event.tag != "!":
            self.refuse(event, f"Taggen {event.tag} är inte tillåten.", "Sätt citattecken om värdet.")

    def mark(self, event: yaml.Event) -> Mark:
        start = event.start_mark
        return Mark(start.line + 1 + self.offset, start.column + 1) if start else Mark(1 + self.offset, 1)

    def refuse(self, event: yaml.Event, message: str, help: str) -> None:
        mark = self.mark(event)
        raise Refused(Problem(self.path, mark.line, mark.column, "yaml-syntax", message, help))
