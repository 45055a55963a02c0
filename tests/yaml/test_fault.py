"""A syntax fault is told where it should be mended, in words that say how."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbok.problem import Problem
from handbok.yaml.tree import Refused, parse

CASES = {
    "tab": ("a: 1\n\tb: 2\n", 2, 1, "tabbtecken"),
    "tab in list": ("a:\n  - b\n\t- c\n", 3, 1, "tabbtecken"),
    "quote never closed": ('a: b\nc: "d\ne: f\n', 2, 4, "stängs aldrig"),
    "quote closed by the next one": ('a: "b\nc: "d"\ne: f\n', 1, 4, "stängs först på rad 2"),
    "quote never closed inside braces": ("a:\n  - {b: 'c, d: e}\n", 2, 9, "stängs aldrig"),
    "apostrophe inside quotes": ("a: 'Kursen's namn'\n", 1, 12, "fortsätter texten efter citattecknet"),
    "text after quotes": ('a: "B" och "C"\n', 1, 8, "fortsätter texten efter citattecknet"),
    "escape": ('a: "C:\\mapp"\n', 1, 8, "omvänt snedstreck"),
    "colon missing": ("a: b\nc d\ne: f\n", 2, 1, "saknar kolon"),
    "colon missing on the first line": ("a b\nc: d\n", 1, 1, "saknar kolon"),
    "space missing": ("a: b\nnamn:Metod\nc: d\n", 2, 5, "saknas mellanslag efter kolonet"),
    "colon in a value": ("a: b\nhot: Mål: hög\n", 2, 9, "kolon följt av mellanslag"),
    "too deep under a value": ("a: x\n  b: y\n", 2, 3, "längre indragen"),
    "too deep in an entry": ("r:\n  - id: a\n     b: c\n", 3, 6, "längre indragen"),
    "too shallow in an entry": ("r:\n  - id: a\n    b: c\n   d: e\n", 4, 4, "fel indrag"),
    "between two indents": ("a:\n  b: 1\n c: 2\n", 3, 2, "fel indrag"),
    "first line indented": (" a: 1\nb: 2\n", 2, 1, "hör inte ihop"),
    "dash among keys": ("a: 1\n- b\n", 2, 1, "streck"),
    "dash on the key's line": ("a: - b\n", 1, 4, "Flytta strecket"),
    "bracket left open": ("a: b\nR: [a, b\nA: c\n", 2, 4, "Parentesen [ "),
    "bracket left open at the end": ("R: [a, b\n", 1, 4, "Parentesen [ "),
    "brace left open": ("a:\n  - {id: a, b: c\n  - {id: d}\n", 2, 5, "Parentesen { "),
    "bracket too many": ("R: [a]]\n", 1, 7, "inte har öppnats"),
    "colon inside braces": ("a: {b: c: d}\n", 1, 9, "väntades ett komma"),
    "nothing before comma": ("a: , b\n", 1, 4, "saknas ett värde"),
    "text after bracket": ("a: [b] c\n", 1, 8, "inte hör ihop"),
    "at sign": ("a: @b\n", 1, 4, "kan inte börja med @"),
    "percent": ("a: %b\n", 1, 4, "kan inte börja med %"),
    "backtick": ("a: `b`\n", 1, 4, "kan inte börja med det här tecknet"),
    "star": ("a: *viktigt* att\n", 1, 4, "kan inte börja med *"),
    "unknown alias": ("a: *viktigt\n", 1, 4, "Alias *viktigt"),
    "tag": ("a: !viktigt b\n", 1, 4, "Taggen !viktigt"),
    "greater than": ("a: >10 procent\n", 1, 4, "nästa rad"),
    "question mark": ("a: ? b\n", 1, 4, "frågetecken"),
    "two documents": ("a: 1\n---\nb: 2\n", 2, 1, "flera YAML-dokument"),
    "invisible character": ("a: b\nc: \x7f\n", 2, 4, "inte syns"),
    "key that is a list": ("? [a]\n: b\n", 1, 3, "En nyckel är en lista"),
}


def problem_of(text: str, first_line: int = 1) -> Problem:
    """Return the problem that a text is refused with."""
    with pytest.raises(Refused) as refused:
        parse(text, "f.yml", first_line)
    return refused.value.problem


@pytest.mark.parametrize(("text", "line", "column", "said"), CASES.values(), ids=CASES)
def test_place_and_message(text: str, line: int, column: int, said: str) -> None:
    """Each common mistake is found where it stands."""
    problem = problem_of(text)
    assert (problem.line, problem.column, problem.rule) == (line, column, "yaml-syntax")
    assert said in problem.message + problem.help
    assert problem.help.endswith(".")


def test_first_line() -> None:
    """Lines of front matter count from the file's start, in messages too."""
    problem = problem_of('a: "b\nc: "d"\n', first_line=2)
    assert (problem.line, "rad 3" in problem.message) == (2, True)


@pytest.mark.parametrize("bomb", ["[" * 900_000, "{a: " * 200_000, "".join(f"{' ' * n}a:\n" for n in range(1200))])
def test_depth(bomb: str) -> None:
    """Depth is refused where it passes the limit, at once."""
    assert "djupare än 20 nivåer" in problem_of(bomb).message


@given(st.text(alphabet="ab:-[]{},\"'\t\n #&*!|>%@?\\1", max_size=60))
def test_anything(text: str) -> None:
    """Whatever is written is either read or refused with a place inside the text."""
    try:
        parse(text, "f.yml")
    except Refused as refused:
        problem = refused.problem
        lines = text.split("\n")
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert "går filen inte att läsa" not in problem.message
