"""Whatever a file holds: no rule raises, no place lies outside it, and mending keeps what is there."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from handbok.captions import srt
from handbok.captions.checking import check
from handbok.captions.conversion import converted
from handbok.captions.demands import Demands
from handbok.captions.measure import read
from handbok.captions.parser import parse
from handbok.captions.profile import EASY
from handbok.captions.repair import repair

PIECES = [
    "WEBVTT", "\n", "\n\n", "\r", "\r\n", "\ufeff", "1", "7", "00:00:01.000", "00:01,000", "00:02.000", "00:02.040",
    "00:00:03,000", "100:00:00.000", " --> ", "-->", " line:0", " region:a", " position:10%,center", "NOTE ", "STYLE",
    "REGION\nid:a", "<v Anna>", "<c>", "</c>", "<00:01.500>", "&amp;", "&", "<", ">", "{\\an8}", "{", "[", "]", "(", "♪",
    "- ", "LÄRARE: ", "hej ", "Hej.", "å", "a\u030a", "Ã¥", "\ufffd", "\0", "\u00ad", "👩\u200d👧", "\u2028", "\x85", " ",
    "<font color=red>", "</font>", "<b>", "99999999999999999999:00:00.000",
]  # fmt: skip
TIMES = st.integers(0, 9000).map(lambda time: f"00:00:0{time // 1000}.{time % 1000:03}")
LOOSE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
CUES = st.builds(
    lambda name, start, end, text, gap: f"{name}{start} --> {end}\n{text}\n{gap}",
    st.sampled_from(["", "namn\n", "1\n", "NOTE a\n\n"]),
    TIMES,
    TIMES,
    st.sampled_from(["Hej.", "Hej\ndu.", "<v A>Ja", "a & b", ""]),
    st.sampled_from(["", "\n", "\n\n", "STYLE\n\n"]),
)
FILES = st.one_of(
    st.binary(max_size=300),
    LOOSE.map(str.encode),
    LOOSE.map(lambda text: f"WEBVTT\n\n{text}".encode()),
    st.lists(CUES, max_size=8).map(lambda cues: ("WEBVTT\n\n" + "".join(cues)).encode()),
    st.lists(CUES, max_size=8).map(lambda cues: ("WEBVTT\n\n" + "".join(cues)).replace(".", ",").encode()),
    st.lists(CUES, max_size=8).map(lambda cues: "".join(cues).replace(".", ",").encode()),
)
PATHS = st.sampled_from(["film.vtt", "film.en.vtt", "film.srt"])
DEMANDS = st.builds(
    Demands,
    st.sampled_from([Demands().profile, EASY]),
    st.sampled_from(["sv", "en", "", "xx"]),
    st.none() | st.floats(0, 10_000),
    st.booleans(),
)


def words(text: str) -> Counter[str]:
    """Return the letters and figures of a text, and how often each stands there."""
    return Counter(char for char in text if char.isalnum())


@given(FILES, PATHS, DEMANDS)
def test_never_raises(source: bytes, path: str, demands: Demands) -> None:
    """Each finding is a whole sentence at a place of the file."""
    lines = re.split(r"\r\n|\r|\n", source.decode("utf-8", "replace"))
    for problem in check(source, path, demands):
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message
        assert problem.help


@given(FILES, PATHS)
def test_mending_twice_is_mending_once(source: bytes, path: str) -> None:
    """The result needs no mending."""
    after = repair(source, path).after
    if after is not None:
        again = repair(after.encode(), "film.vtt")
        assert (again.after, again.done) == (after, ())


@given(FILES)
def test_mending_loses_nothing(source: bytes) -> None:
    """All cues are there, in order, and all that is written besides; only small pauses go."""
    mended = repair(source, "film.vtt")
    if mended.after is None or srt.looks_like(mended.before.lstrip("\ufeff").replace("\r", "\n")):
        return
    old, new = parse(source), parse(mended.after.encode())
    if not old.fatal:
        kept = Counter((cue.id, cue.start, cue.text, cue.settings) for cue in old.cues)
        assert kept <= Counter((cue.id, cue.start, cue.text, cue.settings) for cue in new.cues)
    if "Pauser under 80 millisekunder är borttagna." not in mended.done:
        assert words(mended.before) == words(mended.after)
    if not mended.done:
        assert mended.after.encode() == source


@given(FILES)
def test_conversion_loses_nothing(source: bytes) -> None:
    """An SRT file's cues are all in the WebVTT file, with their times and words."""
    track = srt.parse(source)
    made = converted(track)
    if made is None:
        return
    cues = parse(made.encode()).cues
    assert [(cue.start, cue.end) for cue in cues] == [(cue.start, cue.end) for cue in track.cues]
    for before, after in zip(track.cues, cues, strict=True):
        assert words(read(before)) <= words(read(after))
