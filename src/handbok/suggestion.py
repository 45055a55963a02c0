"""What an editor most likely meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_MANY = 12


def suggestion(written: str, known: Iterable[str]) -> str:
    """Return a remedy: the known value that is most alike, or else those there are."""
    values = list(known)
    if close := difflib.get_close_matches(written, values, 1):
        return f"Menade du ”{close[0]}”?"
    if not values:
        return "Ta bort det, eller lägg till det som saknas."
    more = " och fler" if len(values) > _MANY else ""
    return f"Välj bland {', '.join(values[:_MANY])}{more}."
