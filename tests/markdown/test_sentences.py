"""Sentences and how hard they are to read."""

from __future__ import annotations

import pytest

from handbok.markdown.sentences import find, lix


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett. Två! Tre?", ["Ett.", "Två!", "Tre?"]),
        ("Ett\nhalvt. Två", ["Ett\nhalvt.", "Två"]),
        ("T.ex. en sak. Bl.a. två.", ["T.ex. en sak.", "Bl.a. två."]),
        ("Den 3. april 2026. Slut.", ["Den 3. april 2026.", "Slut."]),
        ("”Hej!” sa hon. ”Nej.” Slut.", ["”Hej!” sa hon.", "”Nej.”", "Slut."]),
        ("Version 0.4 finns på digg.se i dag.", ["Version 0.4 finns på digg.se i dag."]),
        ("", []),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    """A full stop ends a sentence but for abbreviations, numbers and addresses."""
    assert [sentence.text for sentence in find(text)] == expected


def test_places() -> None:
    """A sentence knows where it starts."""
    text = "  Ett.  Två.\nTre."
    assert [text[sentence.start :].startswith(sentence.text) for sentence in find(text)] == [True] * 3
    assert [sentence.start for sentence in find("Ett.", 7)] == [7]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Det är bra. Det är kort.", 3), ("Verksamheten utvecklas. Det är så.", 2.5 + 40), ("", 0)],
)
def test_lix(text: str, expected: float) -> None:
    """LIX is words per sentence plus the percentage of words longer than six letters."""
    assert lix(find(text)) == expected
