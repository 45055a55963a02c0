"""Ids from names: ASCII, free, and fit for every system."""

from __future__ import annotations

import pytest

from handbok.writing.slug import made


@pytest.mark.parametrize(
    ("name", "taken", "id"),
    [
        ("Så är det på Öland", (), "sa-ar-det-pa-oland"),
        ("Risk", ("risk", "risk-2"), "risk-3"),
        ("CON", (), "con-sida"),
        ("…", (), ""),
        ("ord " * 30, (), "ord-" * 14 + "ord"),
        ("a\u030aa", (), "aa"),
    ],
)
def test_made(name: str, taken: tuple[str, ...], id: str) -> None:
    """Each name's id."""
    assert made(name, taken) == id
