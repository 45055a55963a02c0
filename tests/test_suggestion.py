"""What an editor most likely meant."""

from __future__ import annotations

import pytest

from handbok.suggestion import suggestion


@pytest.mark.parametrize(
    ("written", "known", "expected"),
    [
        ("publikt", ["publik", "styrgrupp"], "Menade du ”publik”?"),
        ("chefer", ["publik", "styrgrupp"], "Välj bland publik, styrgrupp."),
        ("a", [], "Ta bort det, eller lägg till det som saknas."),
    ],
)
def test_suggestion(written: str, known: list[str], expected: str) -> None:
    """The value most alike is named, or else those there are."""
    assert suggestion(written, known) == expected


def test_many() -> None:
    """A long list is cut."""
    assert suggestion("x", [f"val-{number}" for number in range(20)]).endswith("val-11 och fler.")
