"""SRT is read with its own places, and becomes WebVTT without losing a word."""

from __future__ import annotations

import pytest

from handbok.captions.checking import check
from handbok.captions.conversion import converted
from handbok.captions.srt import parse
from tests.captions.quality.captions import places, problems

SRT = "film.srt"
TWO = "1\n00:00:01,000 --> 00:00:03,000\nHej och välkommen.\n\n2\n00:00:04,000 --> 00:00:06,000\nNu börjar\nkursen.\n"


def seen(text: str) -> list[tuple[str, float, float, str]]:
    """Return the cues of an SRT file."""
    return [(cue.id, cue.start, cue.end, cue.text) for cue in parse(text.encode()).cues]


def vtt_of(text: str) -> str:
    """Return an SRT file's cues as WebVTT, without the signature."""
    made = converted(parse(text.encode()))
    assert made is not None
    return made.removeprefix("WEBVTT\n\n")


def one(text: str, after: str = "") -> str:
    """Return an SRT file of one cue."""
    return f"1\n00:00:01,000 --> 00:00:03,000{after}\n{text}\n"


class TestReading:
    """Cues are found as players find them."""

    def test_two(self) -> None:
        """A number, times and text."""
        assert seen(TWO) == [("1", 1, 3, "Hej och välkommen."), ("2", 4, 6, "Nu börjar\nkursen.")]

    @pytest.mark.parametrize(
        "text",
        [
            TWO.replace("\n", "\r\n"),
            TWO.replace("\n", "\r"),
            "\ufeff" + TWO,
            "\n\n" + TWO + "\n\n",
            TWO.replace(",", "."),
            TWO.replace("00:00:0", "0:00:0"),
            TWO.replace(" --> ", "-->"),
            TWO.replace(".\n\n2", ".\n2"),
            TWO.replace(".\n\n2", ".\n \n2"),
        ],
    )
    def test_forms(self, text: str) -> None:
        """Line ends, a BOM, points, spaces and missing blank lines change nothing."""
        assert seen(text) == seen(TWO)

    def test_figures_are_text(self) -> None:
        """A figure that ends a text is no number of the next cue."""
        text = "7\n00:00:01,000 --> 00:00:03,000\nVi är\n12\n00:00:04,000 --> 00:00:06,000\nHej.\n"
        assert seen(text) == [("7", 1, 3, "Vi är\n12"), ("", 4, 6, "Hej.")]

    def test_without_numbers(self) -> None:
        """Times are enough."""
        assert [cue[1:3] for cue in seen(TWO.replace("1\n", "", 1).replace("\n2\n", "\n"))] == [(1, 3), (4, 6)]


class TestChecking:
    """Findings of an SRT file stand where its editor sees them."""

    def test_it_is_srt(self) -> None:
        """One warning, and none of WebVTT's syntax or of the decimal comma."""
        assert [(each.rule, each.level.value) for each in check(TWO.encode(), SRT)] == [("captions-srt", "warning")]

    @pytest.mark.parametrize("path", ["film.srt", "FILM.SRT"])
    def test_places(self, path: str) -> None:
        """A long line is found on its line in the file."""
        assert places(problems(TWO.replace("kursen", "k" * 50), "captions-line-length", path=path)) == [(8, 1, "error")]

    def test_unreadable(self) -> None:
        """Times that cannot be read, and text before the first, are errors."""
        text = "Titel\n\n" + TWO.replace("04,000", "4,0")
        assert places(problems(text, "captions-srt", path=SRT)) == [
            (1, 1, "warning"),
            (1, 1, "error"),
            (8, 1, "error"),
        ]

    def test_order(self) -> None:
        """Order and ends are held as in WebVTT."""
        text = "1\n00:00:04,000 --> 00:00:04,000\nA.\n\n2\n00:00:01,000 --> 00:00:03,000\nB.\n"
        assert places(problems(text, "captions-order", path=SRT)) == [(2, 1, "error"), (6, 1, "error")]


class TestConversion:
    """Words, numbers and times are kept; signs, colours and places are written as WebVTT has them."""

    def test_two(self) -> None:
        """Numbers become names, and times have points."""
        assert vtt_of(TWO) == TWO.replace(",0", ".0")

    @pytest.mark.parametrize(
        ("srt", "vtt"),
        [
            ("Hej & hå", "Hej &amp; hå"),
            ("1 < 2 > 0", "1 &lt; 2 &gt; 0"),
            ("Tom &amp; Jerry", "Tom &amp; Jerry"),
            ("<i>Hej</i> <B>du</B>", "<i>Hej</i> <b>du</b>"),
            ('<font color="#FF0000">Hej</font>', "<c.ff0000>Hej</c>"),
            ("<font color=yellow>Hej</font>", "<c.yellow>Hej</c>"),
            ('<font face="Arial">Hej</font>', "<c>Hej</c>"),
            ("Ett\n\nTvå", "Ett\nTvå"),
            ("{\\i1}Hej{\\i0}", "{\\i1}Hej{\\i0}"),
        ],
    )
    def test_text(self, srt: str, vtt: str) -> None:
        """What is a tag in SRT is one in WebVTT, and the rest is text."""
        assert vtt_of(one(srt)).split("\n", 2)[2] == f"{vtt}\n"

    @pytest.mark.parametrize(
        ("corner", "settings"),
        [
            (1, " align:left"),
            (2, ""),
            (5, " line:50%"),
            (7, " line:0 align:left"),
            (8, " line:0"),
            (9, " line:0 align:right"),
        ],
    )
    def test_corner(self, corner: int, settings: str) -> None:
        """A place by number is settings."""
        assert vtt_of(one(f"{{\\an{corner}}}Hej")).split("\n")[1:3] == [
            f"00:00:01.000 --> 00:00:03.000{settings}",
            "Hej",
        ]

    def test_coordinates(self) -> None:
        """What follows the times is kept as a comment."""
        assert vtt_of(one("Hej", " X1:10 Y1:20")).startswith("NOTE X1:10 Y1:20\n\n1\n")

    def test_same_numbers(self) -> None:
        """Names must differ, so numbers that do not are left out."""
        assert vtt_of(TWO.replace("\n2\n", "\n1\n")).startswith("00:00:01.000")

    @pytest.mark.parametrize("text", ["Titel\n\n" + TWO, TWO.replace("04,000", "4,0")])
    def test_nothing_is_left_out(self, text: str) -> None:
        """A file with something that cannot be read is not converted."""
        assert converted(parse(text.encode())) is None
