"""Phrases found by number are those found word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handbok.site.ngrams import Table, each_once, numbers, of_phrases, together
from handbok.site.words import BREAK, RUN, Phrase

WORD = st.sampled_from(["ett", "två", "tre", "å"])
PHRASES = st.sets(st.lists(WORD, min_size=1, max_size=RUN).map(tuple))


def found_in(stream: list[str], phrases: set[Phrase]) -> set[tuple[int, Phrase]]:
    """Return where a stream holds phrases."""
    table = Table(each_once(of_phrases(phrases)))
    by_number = {int(of_phrases([phrase])[0]): phrase for phrase in phrases}
    found = set()
    for length, places, which in table.hits(numbers(stream)):
        for at, each in zip(places.tolist(), which.tolist(), strict=True):
            assert len(by_number[int(table.phrases[each])]) == length
            found.add((at, by_number[int(table.phrases[each])]))
    return found


@given(st.lists(st.one_of(WORD, st.just(BREAK)), max_size=40), PHRASES)
def test_hits(stream: list[str], phrases: set[Phrase]) -> None:
    """Each is found wherever it stands, and nothing else; none goes over a break."""
    places = {(at, tuple(stream[at : at + length])) for at in range(len(stream)) for length in range(1, RUN + 1)}
    assert found_in(stream, phrases) == {(at, phrase) for at, phrase in places if phrase in phrases}


def test_long_streams() -> None:
    """A phrase is found once, also where a stream is worked on in parts."""
    stream = [str(each) for each in range(100_000)]
    phrases = {tuple(stream[at : at + length]) for at in range(32_700, 32_800) for length in (1, 3, RUN)}
    assert found_in(stream, phrases) == {(int(phrase[0]), phrase) for phrase in phrases}


def test_together() -> None:
    """Streams are kept apart."""
    parts = [["ett", "två"], [], ["tre"]]
    joined = together(numbers(part) for part in parts)
    assert joined.tolist() == numbers(["ett", "två", BREAK, BREAK, "tre", BREAK]).tolist()
    assert len(together([])) == 0
