"""A transcript made of captions: nothing is lost, and each sentence has its speaker and time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbok.captions import cuetext
from handbok.captions.parser import parse
from handbok.captions.track import Track
from handbok.components.transcript import Part, Passage, passages, turns


def track(*cues: tuple[str, str]) -> Track:
    """Return captions of times such as "1-4" in seconds and their texts."""
    blocks = []
    for times, text in cues:
        start, _, end = times.partition("-")
        blocks.append(f"\n00:{float(start):06.3f} --> 00:{float(end):06.3f}\n{text}\n")
    return parse(("WEBVTT\n" + "".join(blocks)).encode())


def said(found: Track) -> list[tuple[str, str]]:
    """Return speaker and words of each passage."""
    return [(each.speaker, each.text) for each in passages(found)]


def test_sentence_over_cues() -> None:
    """A sentence over two cues is one passage, from where it begins to where it ends."""
    (found,) = passages(track(("1-3", "Här ser du hur du"), ("3-5", "använder\nhandboken.")))
    assert found.end == pytest.approx(5)
    assert replace(found, end=5) == Passage(1, 5, "", (Part("Här ser du hur du använder handboken."),))


def test_two_sentences_in_a_cue() -> None:
    """The second starts at its share of the cue's time."""
    first, second = passages(track(("10-14", "En två tre. Fyra fem.")))
    assert (first.text, second.text) == ("En två tre.", "Fyra fem.")
    assert first.start == 10
    assert second.start == pytest.approx(10 + 4 * 12 / 21)


def test_abbreviation() -> None:
    """A full stop within a sentence ends none."""
    assert said(track(("1-4", "Det gäller t.ex. Uddevalla och kl. 12."))) == [
        ("", "Det gäller t.ex. Uddevalla och kl. 12.")
    ]


def test_voices() -> None:
    """Voice spans name who speaks, also two in one cue."""
    found = track(("1-4", "<v Lärare>Vad är en risk?</v>\n<v Elev>Något som kan hända."), ("4-6", "<v Elev>Tror jag."))
    assert said(found) == [
        ("Lärare", "Vad är en risk?"),
        ("Elev", "Något som kan hända."),
        ("Elev", "Tror jag."),
    ]
    assert [(speaker, len(each)) for speaker, each in turns(found)] == [("Lärare", 1), ("Elev", 2)]


def test_dashes() -> None:
    """A line with a dash is another speaker's, though nobody says whose."""
    assert said(track(("1-4", "– Är du klar\n– Snart"))) == [("", "– Är du klar"), ("", "– Snart")]


def test_sound() -> None:
    """A sound in brackets stands alone; one within a sentence stays there."""
    found = track(("1-2", "[Telefon ringer]"), ("2-4", "<v Lärare>Vänta,"), ("4-6", "<v Lärare>[suckar] jag svarar."))
    assert said(found) == [("", "[Telefon ringer]"), ("Lärare", "Vänta, [suckar] jag svarar.")]


def test_pause() -> None:
    """Silence parts what punctuation does not."""
    assert len(said(track(("1-3", "först det ena"), ("9-11", "sedan det andra")))) == 2


def test_without_full_stops() -> None:
    """Captions that a machine wrote without full stops are cut between cues, so that each part has a time."""
    found = list(passages(track(*((f"{at}-{at + 4}", "ord utan slut") for at in range(0, 56, 4)))))
    assert all(each.end - each.start <= 20 for each in found)
    assert len(found) == 3


def test_language_within() -> None:
    """Words in another language keep it, and the space around them."""
    (found,) = passages(track(("1-4", "Det kallas <lang en>stage gate</lang>, på <i>engelska</i>.")))
    assert found.parts == (Part("Det kallas "), Part("stage gate", "en"), Part(", på engelska."))


def test_characters() -> None:
    """Character references are the characters they stand for."""
    assert said(track(("1-4", "R&amp;D &lt;nu&gt;"))) == [("", "R&D <nu>")]


def test_order() -> None:
    """Cues are read in the order of time; an end before its start is no end."""
    assert [each.start for each in passages(track(("5-6", "Sist."), ("1-3", "Först."), ("4-2", "Sedan.")))] == [1, 4, 5]


@pytest.mark.parametrize(("start", "clock"), [(0, "0:00"), (5.9, "0:05"), (65, "1:05"), (3723, "1:02:03")])
def test_clock(start: float, clock: str) -> None:
    """A time is written as a player writes it."""
    assert Passage(start, start, "", ()).clock == clock


WORDS = st.text("abåÄ .!?–-[]<>&/vi\n…♪", max_size=30)


@given(st.lists(st.tuples(st.integers(0, 59), st.integers(0, 59), WORDS), max_size=8))
def test_nothing_is_lost(cues: list[tuple[int, int, str]]) -> None:
    """Every word of the captions stands in the transcript, once and in order, whatever the captions look like."""
    found = track(*((f"{start}-{end}", text) for start, end, text in cues))
    captions = " ".join(cuetext.plain(cue.text) for cue in sorted(found.cues, key=lambda cue: cue.start))
    given = list(passages(found))
    assert "".join("".join(each.text for each in given).split()) == "".join(captions.split())
    assert all(each.start <= each.end and each.text.strip() == each.text for each in given)


@pytest.mark.parametrize("source", [b"", b"WEBVTT", b"\xff\xfe", b"WEBVTT\n\n00:01.000 --> 00:02.000\n"])
def test_nothing_said(source: bytes) -> None:
    """A file without captions gives no transcript and no fault: the fault is another's to tell."""
    assert turns(parse(source)) == []
