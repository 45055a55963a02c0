"""No text that an author can write makes a rule slow."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from handbok.checking import rules
from handbok.handbook import Handbook
from handbok.page import Page
from tests.handbooks import book_of, page

_HOSTILE = [
    "[a](b) ", "<b onclick=a>", "<a href=b>", "[a](javascript:b)", "<table>", "Anna ", "Svensson, ", "A.", "a@b.", "anna.",
    "a-a-", "1) ", "- a\n", "a\n- b\n", "– a\n", "ISK ", "(ISK) ", "de röda ", "till ", "ord ", "ord. ", "## a\n\n", "?\n\n",
    "TODO ", "| ? |\n", "|-|\n", "{a=b}", "{{ a() }}", "{{ a }}", "&#106;", "https://a.se/b", "\"", "    ",
]  # fmt: skip


@pytest.mark.parametrize("unit", _HOSTILE)
def test_linear(tmp_path: Path, unit: str) -> None:
    """A page four times as long takes each rule far less than sixteen times as long."""
    short, long = (_seconds(tmp_path / str(size), unit * (size // len(unit))) for size in (15_000, 60_000))
    slow = [id for id, took in long.items() if took > 1 and took > 10 * short[id]]
    assert slow == []


def _seconds(root: Path, text: str) -> dict[str, float]:
    book = book_of(root, {"docs/a.md": page(text)})
    took = {}
    for id, module in rules().items():
        start = time.process_time()
        if module.RULE.about is Page:
            list(module.check(book.pages["a.md"], book))
        elif module.RULE.about is Handbook:
            list(module.check(book))
        took[id] = time.process_time() - start
    return took
