"""The text is in the language of the sound."""

from __future__ import annotations

import pytest

from handbok.captions.checking import check
from tests.captions.quality.captions import cue, every, levels, places, problems, vtt

TEXTS = {
    "sv": "I dag ska vi gå igenom vilka roller som finns i processen.",
    "en": "Today we will go through the roles that exist in the process.",
    "nb": "I dag skal vi gå gjennom hvilke roller som finnes i prosessen.",
    "da": "I dag skal vi gennemgå, hvilke roller der findes i processen.",
    "fi": "Tänään käymme läpi, mitä rooleja prosessissa on.",
    "de": "Heute gehen wir durch, welche Rollen es im Prozess gibt.",
}


@pytest.mark.parametrize("spoken", TEXTS)
@pytest.mark.parametrize("written", TEXTS)
def test_each_against_each(spoken: str, written: str) -> None:
    """Neighbouring languages are told apart."""
    found = problems(every(TEXTS[written], 20), "captions-language", language=spoken)
    assert levels(found) == ([] if spoken == written else ["error"])


@pytest.mark.parametrize("tag", ["sv-SE", "sv-FI", "SV"])
def test_regions(tag: str) -> None:
    """A language with a region is the language."""
    assert problems(every(TEXTS["sv"], 20), "captions-language", language=tag) == []


def test_from_twenty_cues() -> None:
    """Fewer cues may be songs and names."""
    assert problems(every(TEXTS["en"], 19), "captions-language") == []
    (found,) = problems(every(TEXTS["en"], 20), "captions-language")
    assert places([found]) == [(4, 1, "error")]
    assert found.message == "Texten verkar vara på engelska, men filmens språk är svenska."


def test_short_text_is_for_a_person() -> None:
    """Twenty cues of a word each are not enough to be sure."""
    assert levels(problems(every("Yes.", 20), "captions-language")) == ["review"]


@pytest.mark.parametrize("text", ["", "1 2 3", "♪", "[applåder]"])
def test_no_words(text: str) -> None:
    """What has no words has no language."""
    assert problems(every(text, 20), "captions-language", language="en") == []


def test_unknown_language() -> None:
    """A language that cannot be recognised is not held to be wrong."""
    assert problems(every(TEXTS["sv"], 20), "captions-language", language="qaa") == []


def test_some_lines_in_another_language() -> None:
    """A quotation changes nothing."""
    lines = [TEXTS["en"]] * 5 + [TEXTS["sv"]] * 20
    source = vtt(*(cue(at * 4000, at * 4000 + 4000, text) for at, text in enumerate(lines)))
    assert problems(source, "captions-language") == []


def test_capitals() -> None:
    """Text in capitals is recognised too."""
    assert problems(every(TEXTS["sv"].upper(), 20), "captions-language") == []


@pytest.mark.parametrize(("path", "faults"), [("a.vtt", 1), ("a.sv.vtt", 1), ("a.en.vtt", 0), ("a.en-GB.vtt", 0)])
def test_name_of_the_file(path: str, faults: int) -> None:
    """Without a record the file's name says the language, or else it is Swedish."""
    found = [each for each in check(every(TEXTS["en"], 20).encode(), path) if each.rule == "captions-language"]
    assert len(found) == faults
