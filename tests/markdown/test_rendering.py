"""What a browser finds in a rendered page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.markdown.markup import read
from handbok.markdown.rendering import EXTENSIONS, elements, may_differ
from handbok.yaml import tree as yamltree


def test_extensions() -> None:
    """The pages are rendered with the extensions of the site's own mkdocs.yml."""
    text = (Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8")
    assert set(yamltree.parse(text, "mkdocs.yml").value["markdown_extensions"]) == set(EXTENSIONS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **b**", {"p", "strong"}),
        ("`<b>` {{ c() }}", {"p", "code"}),
        ("a <i>b</i>", {"p", "i"}),
        ("{{ a() }}<i>b</i>", {"p", "i"}),
        ("{% raw %}<i>{{ b }}</i>{% endraw %}", {"p", "i"}),
    ],
)
def test_elements(text: str, expected: set[str]) -> None:
    """Elements are those of the text, a macro being neither code nor the end of it."""
    found = {element.name for element in elements(read(text))} - {"html", "head", "body"}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text med [länk](index.md) och {{ makro() }}, 3 < 4.", False),
        ("a <b>", True),
        ("`<b>`", True),
        ("a { b }", True),
        ("[a](java&#115;cript:b)", True),
        ("[a](d a t a:b)", True),
    ],
)
def test_may_differ(text: str, expected: bool) -> None:
    """Only text that could make HTML of its own is worth rendering."""
    assert may_differ(read(text)) is expected
