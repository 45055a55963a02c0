"""YAML written so that all else stands."""

from __future__ import annotations

from datetime import date

import pytest

from handbok.writing.refusal import Refused
from handbok.writing.tidying.comments import comments
from handbok.writing.yaml import appended, rendered
from handbok.yaml.tree import parse


def test_rendered() -> None:
    """Quotation marks where they are needed, dates plain, short rows on one line."""
    value = {
        "namn": "a: b",
        "dag": date(2026, 11, 22),
        "nr": "007",
        "tal": "7",
        "ord": ["a", "b, c"],
        "rad": [{"a": 1}],
    }
    assert rendered(value) == ("namn: 'a: b'\ndag: 2026-11-22\nnr: 007\ntal: '7'\nord: [a, 'b, c']\nrad:\n  - {a: 1}\n")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("l:\n- id: a # c\n\n# nästa\nb: no\n", "l:\n- id: a # c\n- id: x\n\n# nästa\nb: no\n"),
        ("l:\n  - id: a\n    # i posten\n", "l:\n  - id: a\n    # i posten\n  - id: x\n"),
        ("l:\n  - t: |\n      rad\n\n\nb: 007", "l:\n  - t: |\n      rad\n  - id: x\n\n\nb: 007"),
        ("l: [] # tom\nb: no\n", None),
        ("l: [{id: 'a'}] # c\nb: no\n", None),
        ("b: no # c\n", "b: no # c\nl:\n  - id: x\n"),
    ],
)
def test_appended(text: str, after: str | None) -> None:
    """An entry comes last in its list, however the list is written; an empty one becomes a list of lines."""
    made = appended(text, ("l",), {"id": "x"})
    assert parse(made, "").value["l"][-1] == {"id": "x"}
    assert after in (None, made)
    assert comments(made) == comments(text)


@pytest.mark.parametrize("text", ["l: 7\n", "- a\n", "l: [\n"])
def test_refused(text: str) -> None:
    """Where nothing can be added, it is said."""
    with pytest.raises(Refused, match="handbok check"):
        appended(text, ("l",), {"id": "x"})
