"""What is safe to mend is mended, once; the rest of the file is as it was."""

from __future__ import annotations

import pytest

from handbok.captions.checking import check
from handbok.captions.repair import repair
from tests.captions.quality.captions import cue, vtt

A, B, C = cue(0, 2000, "Ett."), cue(2000, 4000, "Två."), cue(5000, 7000, "Tre.")
GOOD = vtt(A, B, C)


def mended(source: str | bytes, path: str = "film.vtt") -> str:
    """Return what a file becomes."""
    after = repair(source.encode() if isinstance(source, str) else source, path).after
    assert after is not None
    return after


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("\ufeff" + GOOD, GOOD),
        ("\ufeff\ufeff" + GOOD, GOOD),
        (GOOD.replace("\n", "\r"), GOOD),
        (GOOD.replace("\n", "\r\n").replace("\r\n", "\n", 2), GOOD.replace("\n", "\r\n")),
        (GOOD.replace(".000", ",000"), GOOD),
        (GOOD.replace("2.000 -->", "2,000 -->"), GOOD),
        ("\n \n" + GOOD, GOOD),
        (vtt(C, A, B), GOOD),
        (vtt(A, C, B), GOOD),
        (GOOD.replace("--> 00:00:02.000", "--> 00:00:01.921"), GOOD),
        (vtt(cue(0, 1960, "Ett.").replace("00:00:", "00:"), B), vtt(A.replace("00:00:", "00:"), B)),
    ],
)
def test_mended(source: str, result: str) -> None:
    """Each thing that is safe."""
    assert mended(source) == result


@pytest.mark.parametrize(
    "source",
    [
        GOOD,
        GOOD.replace("\n", "\r\n"),
        "WEBVTT - titel\n\nNOTE a, b\n\n" + A.strip("\n"),
        GOOD.replace("--> 00:00:02.000", "--> 00:00:01.920"),
        vtt(cue(0, 3000, "Ett."), B),
        vtt(cue(2000, 1000, "Bakvänd."), B),
        GOOD.replace("Ett.", "Ett: 00:01,000, två."),
        GOOD.replace("Ett.", "A & B <x> Ã¥ \x00"),
        "WEBVTT\nKind: captions\n\n" + A,
        "Inte WebVTT\n\n" + A,
        "",
    ],
)
def test_left_alone(source: str) -> None:
    """What is right, or for a person to decide, stays byte for byte."""
    assert mended(source) == source
    assert repair(source.encode()).done == ()


def test_comments_go_with_their_cue() -> None:
    """What stands before a cue moves with it; what stands before the first, and after the last, stays."""
    source = vtt("STYLE\n::cue { color: lime }\n", C, "NOTE om ett\n", "namn\n" + A, "NOTE sist\n")
    assert mended(source) == vtt("STYLE\n::cue { color: lime }\n", "NOTE om ett\n", "namn\n" + A, C, "NOTE sist\n")


def test_blank_lines_where_cues_are_moved() -> None:
    """A cue that begins where the one before has not ended gets its blank line."""
    source = "WEBVTT\n\n" + C + "namn\n" + A
    crowded = "WEBVTT\n\n" + C + A + "\n" + B
    assert mended(crowded) == GOOD
    assert "namn" in mended(source)


def test_cues_of_one_start_keep_their_order() -> None:
    """Two who speak at once are not exchanged."""
    both = [cue(0, 2000, "<v B>Ja."), cue(0, 2000, "<v A>Nej.")]
    assert mended(vtt(C, *both)) == vtt(*both, C)


def test_style_is_not_lost() -> None:
    """A time is not mended when styles or regions would stop counting."""
    broken = A.replace(",", ".").replace(".000", ",000")
    source = vtt(broken, "STYLE\n::cue { color: lime }\n", B)
    assert mended(source) == source


def test_srt_becomes_webvtt() -> None:
    """By its name or by its content."""
    srt = "1\n00:00:00,000 --> 00:00:02,000\nEtt.\n"
    assert mended(srt, "film.srt") == mended(srt, "film.vtt") == vtt("1\n" + A)


@pytest.mark.parametrize("source", [GOOD.encode() + b"\xe5", GOOD.encode("utf-16"), b"1\n00:00:01,000 -->\nHej\n"])
def test_refused(source: bytes) -> None:
    """What would lose something is not touched."""
    assert repair(source, "film.srt").after is None


def test_what_is_mended_is_no_longer_found() -> None:
    """The rules that name the command are content with its result."""
    source = "\ufeff" + vtt(C, A, cue(2040, 4000, "Två.")).replace(".000 -->", ",000 -->").replace("\n", "\r")
    before, after = check(source.encode(), "a.vtt"), check(mended(source).encode(), "a.vtt")
    assert {"captions-encoding", "webvtt-timing"} <= {each.rule for each in before}
    assert after == []


def test_says_what_is_done() -> None:
    """Each repair is a sentence."""
    done = repair(("\ufeff" + vtt(C, A).replace("\n", "\r")).encode()).done
    assert done == (
        "Byteordningsmarkeringen (BOM) är borttagen.",
        "Alla rader slutar på samma sätt.",
        "Textrutorna står i den ordning de börjar.",
    )
