"""YAML becomes plain values by the 1.2 core schema, each with its line and column."""

from __future__ import annotations

import math

import pytest

from handbok.yaml.tree import Mark, Refused, parse, plain

SCALARS = {
    "yes": "yes",
    "on": "on",
    "no": "no",
    "ja": "ja",
    "true": True,
    "False": False,
    "": None,
    "~": None,
    "null": None,
    "5": 5,
    "-5": -5,
    "+5": 5,
    "0": 0,
    "007": "007",
    "-007": "-007",
    "0o17": 15,
    "0x1F": 31,
    "1.0": 1.0,
    "-.5": -0.5,
    "1e3": 1000.0,
    "00.5": "00.5",
    "1_000": "1_000",
    "1 000": "1 000",
    "12:30": "12:30",
    "2026-11-22": "2026-11-22",
    "0.4.1": "0.4.1",
    "9" * 30: "9" * 30,
    "0x" + "f" * 30: "0x" + "f" * 30,
    ".inf": math.inf,
}


@pytest.mark.parametrize(("text", "value"), SCALARS.items())
def test_plain(text: str, value: object) -> None:
    """Unquoted scalars mean what YAML 1.2 says, and numbers with leading zeros stay text."""
    assert plain(text) == value
    assert type(plain(text)) is type(value)
    assert parse(f"a: {text}\n", "f").value == {"a": value}


def test_nan() -> None:
    """Not a number is a number."""
    found = plain(".nan")
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize("text", ['"5"', "'true'", "'2026-11-22'", '""'])
def test_quoted(text: str) -> None:
    """Quoted scalars are text."""
    assert parse(f"a: {text}\n", "f").value == {"a": text[1:-1]}


def test_nfc() -> None:
    """Keys match however å was typed."""
    assert parse("a\u030atkomst: x\n", "f").value == {"åtkomst": "x"}


def test_marks() -> None:
    """Values and keys know where they stand; an absent one gives its surroundings."""
    tree = parse("# kommentar\na: 1\nb:\n  - {c: x, d: [y, z]}\n  - c: å\n    d: []\n", "f")
    assert tree.mark(()) == Mark(2, 1)
    assert tree.key(("a",)) == Mark(2, 1)
    assert tree.mark(("a",)) == Mark(2, 4)
    assert tree.mark(("b", 0)) == Mark(4, 5)
    assert tree.key(("b", 0, "d")) == Mark(4, 12)
    assert tree.mark(("b", 0, "d", 1)) == Mark(4, 19)
    assert tree.mark(("b", 1)) == Mark(5, 5)
    assert tree.mark(("b", 1, "saknas")) == Mark(5, 5)
    assert tree.get(("b", 0, "d", 1)) == "z"
    with pytest.raises(LookupError):
        tree.get(("a", "b"))


def test_first_line() -> None:
    """Front matter starts on the file's second line."""
    assert parse("a: 1\n", "f", first_line=2).mark(("a",)) == Mark(2, 4)


def test_wide_characters() -> None:
    """A column counts characters, not bytes."""
    assert parse("a: ['åäö', '🙂', b]\n", "f").mark(("a", 2)) == Mark(1, 17)


def test_duplicates() -> None:
    """A repeated key is one problem that names both lines; what it holds is no further problem."""
    tree = parse("a:\n  - {b: 1}\nc: 1\na:\n  - {b: 2, d: 3}\na: [{b: 4}]\n", "f")
    assert tree.value == {"a": [{"b": 1}], "c": 1}
    assert [(each.line, each.column) for each in tree.duplicates] == [(4, 1), (6, 1)]
    assert "rad 1" in tree.duplicates[0].message
    assert "rad 4" in tree.duplicates[0].message
    assert tree.doubled == {("a",)}


def test_without() -> None:
    """What is taken out goes with its marks, and what follows it in a list keeps its own."""
    tree = parse("a:\n  - {x: 1}\n  - {x: 2}\n  - {x: 3, y: 4}\nb: 5\n", "f").without(("a", 0), ("a", 2, "x"), ("b",))
    assert tree.value == {"a": [{"x": 2}, {"y": 4}]}
    assert tree.mark(("a", 0, "x")) == Mark(3, 9)
    assert tree.key(("a", 1, "y")) == Mark(4, 12)
    assert tree.mark(("a", 1, "x")) == Mark(4, 5)
    assert ("b",) not in tree.values


def test_aliases() -> None:
    """An alias stands for the value it names."""
    assert parse("a: &x [1, 2]\nb: *x\n", "f").value == {"a": [1, 2], "b": [1, 2]}


def test_alias_bomb() -> None:
    """Values are counted where they are used, and too many are refused before they are built."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    with pytest.raises(Refused) as refused:
        parse("\n".join(lines), "f")
    problem = refused.value.problem
    assert (problem.line, problem.rule) == (5, "yaml-syntax")
    assert "alias" in problem.message


def test_long_list_repeated() -> None:
    """What a list holds counts each time an alias repeats it."""
    text = f"a: &a [{', '.join(['x'] * 1000)}]\nb: [{', '.join(['*a'] * 1000)}]\n"
    with pytest.raises(Refused):
        parse(text, "f")


def test_self_reference() -> None:
    """A value cannot hold itself."""
    with pytest.raises(Refused):
        parse("a: &a [*a]\n", "f")


def test_texts() -> None:
    """A tree tells its texts in the file's order, aliases' where they are used."""
    tree = parse("a: &x b\nc: [1, d, {e: f}]\ng: *x\n", "a.yml")
    assert list(tree.texts()) == [(("a",), "b"), (("c", 1), "d"), (("c", 2, "e"), "f"), (("g",), "b")]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), ""),
        (("a",), ""),
        (("a", 0), "x"),
        (("a", 0, "b", 0, "c"), "y"),
        (("a", 0, "b", 1), "x"),
        (("a", 9, "c"), ""),
    ],
)
def test_item(path: tuple[str | int, ...], expected: str) -> None:
    """The innermost entry around a path is known by its id, whether or not the path leads anywhere."""
    assert parse("a: [{id: x, b: [{id: y, c: d}]}]\n", "a.yml").item(path) == expected
