"""Each limit is held at it, just below and just above it, in both profiles."""

from __future__ import annotations

import pytest

from tests.captions.quality.captions import cue, every, levels, places, problems, vtt

WARNING, ERROR = ["warning"], ["error"]


@pytest.mark.parametrize(
    ("profile", "length", "expected"),
    [
        ("standard", 36, []),
        ("standard", 37, []),
        ("standard", 38, WARNING),
        ("standard", 42, WARNING),
        ("standard", 43, ERROR),
        ("lättläst", 31, []),
        ("lättläst", 32, []),
        ("lättläst", 33, WARNING),
        ("lättläst", 42, WARNING),
        ("lättläst", 43, ERROR),
    ],
)
def test_line_length(profile: str, length: int, expected: list[str]) -> None:
    """A line has at most so many characters."""
    assert levels(problems(vtt(cue(0, 7000, "å" * length)), "captions-line-length", profile=profile)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<v Talare>" + "a" * 37, []),
        ("a" * 36 + "&amp;", []),
        ("a" * 36 + "&#229;", []),
        ("a" * 36 + "a\u030a", []),
        ("a" * 36 + "👩\u200d👩\u200d👧", []),
        ("a" * 36 + "\U0001f1f8\U0001f1ea", []),
        ("a" * 18 + "\u00ad" + "a" * 19, []),
        ("a" * 18 + "\u00adक्षि" + "a" * 17, []),
        ("  " + "a" * 37 + " ", []),
        ("a" * 37 + "<i>b</i>", WARNING),
        ("a" * 37 + "&lt;", WARNING),
    ],
)
def test_characters_are_what_people_count(line: str, expected: list[str]) -> None:
    """Tags and spaces at the ends count nothing, a reference and a composed character one each."""
    assert levels(problems(vtt(cue(0, 7000, line)), "captions-line-length")) == expected


def test_each_long_line_has_its_place() -> None:
    """The finding stands at the line; it names the cue and the number."""
    found = problems(vtt(cue(0, 2000, "Kort."), cue(2000, 9000, "Hej\n" + "b" * 40)), "captions-line-length")
    assert places(found) == [(8, 1, "warning")]
    assert "Textrutan 00:00:02.000 ”Hej bbb" in found[0].message
    assert "40 tecken" in found[0].message


@pytest.mark.parametrize(("count", "expected"), [(1, []), (2, []), (3, ERROR), (4, ERROR)])
def test_line_count(count: int, expected: list[str]) -> None:
    """A cue has at most two lines; the finding stands at the third."""
    found = problems(vtt(cue(0, 7000, "\n".join("abcd"[:count]))), "captions-line-count")
    assert places(found) == [(6, 1, level) for level in expected]


@pytest.mark.parametrize(("length", "expected"), [(73, []), (74, []), (75, WARNING), (84, WARNING), (85, ERROR)])
@pytest.mark.parametrize("profile", ["standard", "lättläst"])
def test_cue_length(profile: str, length: int, expected: list[str]) -> None:
    """A cue has at most so many characters; its line ends are none."""
    text = "å" * 37 + "\n" + "å" * (length - 37)
    assert levels(problems(vtt(cue(0, 7000, text)), "captions-cue-length", profile=profile)) == expected


@pytest.mark.parametrize(
    ("profile", "length", "time", "expected"),
    [
        ("standard", 29, 2000, []),
        ("standard", 30, 2000, []),
        ("standard", 30, 1999, WARNING),
        ("standard", 31, 2000, WARNING),
        ("standard", 40, 2000, WARNING),
        ("standard", 40, 1999, ERROR),
        ("standard", 41, 2000, ERROR),
        ("lättläst", 20, 2000, []),
        ("lättläst", 21, 2000, WARNING),
        ("lättläst", 26, 2000, WARNING),
        ("lättläst", 27, 2000, ERROR),
    ],
)
def test_reading_speed(profile: str, length: int, time: int, expected: list[str]) -> None:
    """A cue has at most so many characters for each second."""
    source = vtt(cue(100, 100 + time, "å" * length))
    assert levels(problems(source, "captions-reading-speed", profile=profile)) == expected


def test_a_line_end_is_one_space() -> None:
    """A new line takes the time of a space, and spaces take time."""
    assert levels(problems(vtt(cue(0, 2000, "a" * 14 + "\n" + "b" * 15)), "captions-reading-speed")) == []
    assert levels(problems(vtt(cue(0, 2000, "a" * 15 + "\n" + "b" * 15)), "captions-reading-speed")) == WARNING
    assert levels(problems(vtt(cue(0, 2000, "a" * 15 + " " + "b" * 15)), "captions-reading-speed")) == WARNING


def test_reading_speed_says_how_to_mend() -> None:
    """The remedy is a time or a number of characters that are within the limit, and a limit is not shown as passed."""
    found = problems(vtt(cue(0, 2000, "a" * 38)), "captions-reading-speed")
    assert "19 tecken per sekund, och gränsen är 15" in found[0].message
    assert found[0].help == "Visa den i minst 2,534 sekunder, eller korta texten till 30 tecken."
    assert "15,1 tecken" in problems(vtt(cue(0, 1999, "a" * 30)), "captions-reading-speed")[0].message


@pytest.mark.parametrize(
    ("fast", "expected"), [(0, []), (5, []), (6, WARNING), (20, WARNING), (21, ERROR), (100, ERROR)]
)
def test_reading_share(fast: int, expected: list[str]) -> None:
    """Of a hundred cues, so many go faster than 17 characters a second; 17 is not faster."""
    cues = [cue(index * 2000, index * 2000 + 2000, "a" * (35 if index < fast else 34)) for index in range(100)]
    assert levels(problems(vtt(*cues), "captions-reading-share")) == expected


def test_reading_share_points_at_the_fastest() -> None:
    """One finding for the file, at the worst cue."""
    found = problems(vtt(cue(0, 2000, "a" * 36), cue(2000, 4000, "b" * 38)), "captions-reading-share")
    assert places(found) == [(6, 1, "error")]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (1, ERROR),
        (832, ERROR),
        (833, WARNING),
        (1199, WARNING),
        (1200, []),
        (7000, []),
        (7001, WARNING),
        (10_000, WARNING),
        (10_001, ERROR),
    ],
)
def test_duration(time: int, expected: list[str]) -> None:
    """A cue is shown neither too briefly nor too long."""
    assert levels(problems(vtt(cue(100, 100 + time, "Hej.")), "captions-duration")) == expected


@pytest.mark.parametrize("time", [0, -500])
def test_no_time_is_one_fault(time: int) -> None:
    """A cue that lasts no time has no duration or speed to be wrong: webvtt-end tells of it."""
    source = vtt(cue(1000, 1000 + time, "Hej."))
    rules = ("captions-duration", "captions-reading-speed", "captions-reading-share", "captions-overlap")
    assert [problem for rule in rules for problem in problems(source, rule)] == []
    assert len(problems(source, "webvtt-end")) == 1


@pytest.mark.parametrize(("gap", "expected"), [(0, []), (1, WARNING), (79, WARNING), (80, []), (81, [])])
def test_gap(gap: int, expected: list[str]) -> None:
    """Between two cues is no time, or enough to be seen."""
    source = vtt(cue(0, 2000, "Ett."), cue(2000 + gap, 5000, "Två."))
    assert places(problems(source, "captions-gap")) == [(6, 1, level) for level in expected]


@pytest.mark.parametrize(("end", "expected"), [(10_000, []), (10_500, []), (10_501, ERROR)])
def test_media_end(end: int, expected: list[str]) -> None:
    """The last cue ends at most half a second after the film."""
    source = vtt(cue(0, 2000, "Ett."), cue(8000, end, "Två."))
    assert places(problems(source, "captions-media-end", duration=10)) == [(6, 1, level) for level in expected]
    assert problems(source, "captions-media-end") == []


def test_media_end_is_one_finding() -> None:
    """Captions of another film are one fault."""
    found = problems(every("Hej.", 10), "captions-media-end", duration=10)
    assert places(found) == [(9, 1, "error")]
    assert "8 textrutor" in found[0].message


@pytest.mark.parametrize(
    ("seconds", "text", "expected"),
    [
        (600, "Hej.", []),
        (601, "Hej.", WARNING),
        (601, "[telefon ringer]", []),
        (601, "(SKRATTAR)", []),
        (601, "♪", []),
        (601, "<v Läraren>Hej.", []),
        (601, "LÄRAREN: Hej.", []),
        (601, "– Hej.", []),
        (601, "Klockan är 10:30 (ungefär).", WARNING),
        (601, "ett: två", WARNING),
    ],
)
def test_sounds(seconds: int, text: str, expected: list[str]) -> None:
    """A long film names some sound or speaker."""
    source = vtt(cue(0, 3000, text), cue(5000, 8000, "Hej då."))
    assert places(problems(source, "captions-sounds", duration=seconds)) == [(3, 1, level) for level in expected]


def test_sounds_without_a_film() -> None:
    """Without the film's length it is the captions' own."""
    assert levels(problems(vtt(cue(598_000, 600_000, "Hej.")), "captions-sounds")) == []
    assert levels(problems(vtt(cue(598_000, 600_001, "Hej.")), "captions-sounds")) == WARNING
