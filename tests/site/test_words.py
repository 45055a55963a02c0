"""Words of many texts at once are the words of each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handbok.site.words import BREAK, joined, words


@given(st.lists(st.text(st.one_of(st.characters(), st.sampled_from("aÅå \0_-\u0301\u030a\u1100\u1161ßİ"))), min_size=1))
def test_joined(texts: list[str]) -> None:
    """Neither case nor composition reaches over a break, and a break in a text is none."""
    parts: list[list[str]] = [[]]
    for word in joined(texts):
        parts.append([]) if word == BREAK else parts[-1].append(word)
    assert parts == [words(text) for text in texts]
