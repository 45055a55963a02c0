"""What is safe to mend in a file of captions: nothing that is read or heard changes, and nothing is lost.

Every step is proved by reading the result: a step whose cues are not those it promised is not taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from handbok.captions import mending, srt
from handbok.captions.conversion import converted
from handbok.captions.parser import parse
from handbok.captions.track import Cue, Kind, Track

_BOM = "\ufeff"


@dataclass(frozen=True)
class Repair:
    """Hold a file's text before and after, and what was done, each a Swedish sentence.

    `after` is None when the file cannot be mended without losing something.
    """

    before: str
    after: str | None
    done: tuple[str, ...] = ()


class _Step(NamedTuple):
    make: Callable[[str], str]
    keeps: Callable[[Track, Track], bool]
    done: str


def repair(source: bytes, path: str = "") -> Repair:
    """Return a file mended; never raises."""
    try:
        raw = source.decode("utf-8")
    except UnicodeDecodeError:
        return Repair("", None)
    text, done = raw.lstrip(_BOM), []
    if text != raw:
        done.append("Byteordningsmarkeringen (BOM) är borttagen.")
    text, end, ends = _with_lf(text)
    done += ends
    if path.lower().endswith(srt.SUFFIX) or srt.looks_like(text):
        vtt = _from_srt(text)
        if vtt is None:
            return Repair(raw, None)
        text, done = vtt, [*done, "Filen är omgjord från SRT till WebVTT."]
    for step in _STEPS:
        made = step.make(text)
        if made != text and step.keeps(_read(text), _read(made)):
            text, done = made, [*done, step.done]
    return Repair(raw, text.replace("\n", end), tuple(done))


def _with_lf(text: str) -> tuple[str, str, list[str]]:
    """Return a text with LF line ends, the line end that most of its lines have, and what was done."""
    crlf = text.count("\r\n")
    lone, lf = text.count("\r") - crlf, text.count("\n") - crlf
    end = "\r\n" if crlf > lf else "\n"
    done = ["Alla rader slutar på samma sätt."] if lone or (crlf and lf) else []
    return text.replace("\r\n", "\n").replace("\r", "\n"), end, done


def _from_srt(text: str) -> str | None:
    track = srt.parse(text.encode())
    vtt = converted(track)
    return vtt if vtt is not None and _times(_read(vtt)) == _times(track) else None


def _times(track: Track) -> list[tuple[float, float]]:
    return [(cue.start, cue.end) for cue in track.cues]


def _read(text: str) -> Track:
    return parse(text.encode())


def _all(cues: Iterable[Cue]) -> Counter[tuple[object, ...]]:
    return Counter((cue.id, cue.start, cue.end, cue.text, cue.settings) for cue in cues)


def _rest(track: Track) -> list[str]:
    """Return what is read besides the cues: the styles and regions that count."""
    return [
        track.text[block.at : block.end]
        for block in track.blocks
        if block.kind in (Kind.STYLE, Kind.REGION) and not block.late
    ]


def _same(old: Track, new: Track) -> bool:
    return _all(old.cues) == _all(new.cues) and _rest(old) == _rest(new)


def _more(old: Track, new: Track) -> bool:
    return old.fatal or (_all(old.cues) <= _all(new.cues) and _rest(old) == _rest(new))


def _same_but_ends(old: Track, new: Track) -> bool:
    ends = {(cue.id, cue.start, cue.text, cue.settings) for cue in old.cues}
    return (
        len(old.cues) == len(new.cues)
        and {(cue.id, cue.start, cue.text, cue.settings) for cue in new.cues} == ends
        and all(0 <= new_cue.end - cue.end < 0.081 for cue, new_cue in zip(old.cues, new.cues, strict=True))
    )


_STEPS = (
    _Step(mending.signature_first, _more, "Tomrummet före WEBVTT är borttaget."),
    _Step(mending.with_points, _more, "Tider med decimalkomma är skrivna med punkt."),
    _Step(mending.in_order, _same, "Textrutorna står i den ordning de börjar."),
    _Step(mending.without_blinks, _same_but_ends, "Pauser under 80 millisekunder är borttagna."),
)
