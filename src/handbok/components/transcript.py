"""A transcript made of captions: all that is said and heard, by speaker and sentence, each with its time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from handbok.captions import cuetext
from handbok.captions.cuetext import Span
from handbok.captions.track import Cue, Track
from handbok.markdown import sentences

PAUSE = 2.0
"""Seconds of silence that end a passage, whatever its punctuation says."""
LONGEST = 20.0
"""Seconds after which a sentence is cut between two cues: captions without full stops are a single one."""

_DASHES = "-–—"
_SOUND = re.compile(r"\s*[\[(♪♫].*[\])♪♫]\s*", re.S)
_ENDED = re.compile(r"[.!?…:][\"”’)\]]*\s*$")


class _Letter(NamedTuple):
    text: str
    start: float
    end: float
    speaker: str
    language: str


@dataclass(frozen=True)
class Part:
    """Hold words of a passage in one language, "" when it is the film's."""

    text: str
    language: str = ""


@dataclass(frozen=True)
class Passage:
    """Hold a sentence, or a sound in brackets, with its speaker, "" when unknown, and its times in seconds."""

    start: float
    end: float
    speaker: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """Return its words."""
        return "".join(part.text for part in self.parts)

    @property
    def clock(self) -> str:
        """Return when it starts, as 1:05 or 1:02:05."""
        minutes, seconds = divmod(int(self.start), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def turns(track: Track) -> list[tuple[str, list[Passage]]]:
    """Return the passages of each speaker's turn."""
    return [(speaker, list(said)) for speaker, said in groupby(passages(track), key=lambda each: each.speaker)]


def passages(track: Track) -> Iterator[Passage]:
    """Yield what the captions say, in the order of time. A time within a cue is judged by its share of the text."""
    cues = sorted(track.cues, key=lambda cue: cue.start)
    for utterance in _utterances(run for cue in cues for run in _runs(cue)):
        letters = list(_single_spaced(utterance))
        for found in sentences.find("".join(letter.text for letter in letters)):
            yield _passage(letters[found.start : found.start + len(found.text)])


def _passage(letters: list[_Letter]) -> Passage:
    parts = (
        Part("".join(letter.text for letter in same), language)
        for language, same in groupby(letters, key=lambda letter: letter.language)
    )
    end = max(letter.end for letter in letters)  # the last one's, unless cues overlap
    return Passage(letters[0].start, end, letters[0].speaker, tuple(parts))


def _utterances(runs: Iterable[list[_Letter]]) -> Iterator[list[_Letter]]:
    """Join what one speaker says without a pause, over cues."""
    current: list[_Letter] = []
    begun = 0.0  # when the sentence that is not at its end yet began
    for run in runs:
        if current and _is_new(current, run, begun):
            yield current
            current = []
        if not current or _ENDED.search(_text(current)[-4:]):
            begun = run[0].start
        if current:
            current.append(current[-1]._replace(text=" "))
        current += run
    if current:
        yield current


def _is_new(current: list[_Letter], run: list[_Letter], begun: float) -> bool:
    before, after = current[-1], run[0]
    return (
        before.speaker != after.speaker
        or after.text in _DASHES
        or after.start - before.end > PAUSE
        or run[-1].end - begun > LONGEST
        or any(_SOUND.fullmatch(_text(each)) for each in (current, run))
    )


def _runs(cue: Cue) -> Iterator[list[_Letter]]:
    """Yield a cue's letters, apart where another speaker begins: a voice, or a line with a dash."""
    run: list[_Letter] = []
    fresh = True
    for letter in _letters(cue):
        if run and (letter.speaker != run[-1].speaker or (fresh and letter.text in _DASHES)):
            yield from _said(run)
            run = []
        fresh = letter.text == "\n" or (fresh and letter.text.isspace())
        run.append(letter)
    yield from _said(run)


def _said(run: list[_Letter]) -> Iterator[list[_Letter]]:
    if _text(run).strip():
        first = next(at for at, letter in enumerate(run) if not letter.text.isspace())
        yield run[first:]


def _letters(cue: Cue) -> Iterator[_Letter]:
    leaves = list(_leaves(cuetext.parse(cue.text)))
    step = max(0.0, cue.end - cue.start) / (sum(len(text) for text, _, _ in leaves) or 1)
    at = cue.start
    for text, speaker, language in leaves:
        for letter in text:
            yield _Letter(letter, at, at + step, speaker, language)
            at += step


def _leaves(span: Span, speaker: str = "") -> Iterator[tuple[str, str, str]]:
    speaker = span.annotation if span.name == "v" else speaker
    for child in span.children:
        if isinstance(child, Span):
            yield from _leaves(child, speaker)
        elif isinstance(child, str):
            yield child, speaker, span.language


def _single_spaced(letters: list[_Letter]) -> Iterator[_Letter]:
    spaced = True
    for letter in letters:
        if not letter.text.isspace():
            yield letter
        elif not spaced:
            yield letter._replace(text=" ")
        spaced = letter.text.isspace()


def _text(letters: list[_Letter]) -> str:
    return "".join(letter.text for letter in letters)
