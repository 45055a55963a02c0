"""Where a record stands in full."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.components.places import address, page_showing
from handbok.macro import Context
from tests.handbooks import book_of, page

FILES = {
    "docs/a.md": page('{{ risktabell("ep") }}\n'),
    "docs/b.md": page('{{ risktabell(register="ep") }}\n'),
    "docs/c.md": page('{{ risktabell("annat") }} {{ ordlista() }}\n'),
}


@pytest.mark.parametrize(
    ("macro", "id", "here", "found"),
    [
        ("risktabell", "ep", "index.md", "a.md"),
        ("risktabell", "ep", "b.md", "b.md"),
        ("risktabell", "annat", "b.md", "c.md"),
        ("risktabell", "okänt", "b.md", None),
        ("ordlista", None, "index.md", "c.md"),
        ("rolltabell", None, "index.md", None),
    ],
)
def test_page_showing(tmp_path: Path, macro: str, id: str | None, here: str, found: str | None) -> None:
    """The page itself goes before others, and none is none."""
    assert page_showing(Context(book_of(tmp_path, FILES), here), macro, id) == found


def test_address(tmp_path: Path) -> None:
    """An anchor of this page needs no path."""
    context = Context(book_of(tmp_path, FILES), "a.md")
    assert [address(context, page, "x") for page in ("a.md", "b.md", None)] == ["#x", "../b/#x", None]
