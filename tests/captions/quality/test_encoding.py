"""The file is UTF-8 with what belongs in it; what can be mended is a warning."""

from __future__ import annotations

import pytest

from tests.captions.quality.captions import cue, places, problems, vtt

GOOD = vtt(cue(0, 2000, "Blå räksmörgås."))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (GOOD.encode(), []),
        (GOOD.replace("\n", "\r\n").encode(), []),
        (b"\xef\xbb\xbf" + GOOD.encode(), [(1, 1, "warning")]),
        (GOOD.replace("\n", "\r").encode(), [(1, 7, "warning")]),
        (GOOD.replace(".000 -->", ",000 -->").encode(), [(3, 9, "warning")]),
        (GOOD.replace("WEBVTT", "1").replace(".000", ",000").encode(), [(3, 9, "warning")]),
        (GOOD.encode("latin-1"), [(4, 3, "error")]),
        (GOOD.encode("cp850"), [(4, 3, "error")]),
        (GOOD.replace("å r", "\ufffd r").encode(), [(4, 3, "error")]),
        (GOOD.encode("utf-16"), [(1, 1, "error")]),
    ],
)
def test_bytes(content: bytes, expected: list[tuple[int, int, str]]) -> None:
    """Each fault of the bytes has its place and level."""
    assert places(problems(content, "captions-encoding")) == expected


@pytest.mark.parametrize("read", ["cp1252", "latin-1", "mac-roman", "cp850", "cp437"])
@pytest.mark.parametrize("word", ["blå", "räka", "smör", "ÅSA", "ÄNG", "ÖRE", "idé"])
def test_mojibake(word: str, read: str) -> None:
    """Swedish letters that were read in another encoding are recognised."""
    broken = word.encode().decode(read, "ignore" if read == "cp1252" else "strict")
    assert places(problems(vtt(cue(0, 2000, broken)), "captions-encoding"))[0][::2] == (4, "error")


@pytest.mark.parametrize(
    "text",
    [
        "Jaså…", "Blå – röd", "”Å” och ”ö”", "NEJ, MÅ…", "São João", "Ângela", "√2 är roten", "100 % – 20 €", "naïve",
        "‘Así’", "12 ÷ 4 = 3", "”Hej”", "Ā ā", "Vill du? ”Ja”, sa hon.",
    ],
)  # fmt: skip
def test_not_mojibake(text: str) -> None:
    """Letters and signs that belong together are left alone."""
    assert problems(vtt(cue(0, 2000, text)), "captions-encoding") == []


def test_mojibake_is_one_finding() -> None:
    """A file in the wrong encoding is one fault, with the number of places."""
    (found,) = problems(vtt(cue(0, 2000, "rÃ¤ksmÃ¶rgÃ¥s")), "captions-encoding")
    assert "på 3 ställen" in found.message


@pytest.mark.parametrize(
    ("first", "column"),
    [("WEBVTT", 0), ("WEBVTT ", 0), ("WEBVTT Kind: captions", 8), ("WEBVTT\tSpråk: sv", 8), ("WEBVTT - Titel", 8)],
)
def test_signature_text(first: str, column: int) -> None:
    """What follows WEBVTT on its line is nothing that anybody sees."""
    found = places(problems(GOOD.replace("WEBVTT", first), "captions-signature-text"))
    assert found == ([(1, column, "warning")] if column else [])


@pytest.mark.parametrize("line", ["Kind: captions", "Language: sv"])
def test_header_lines(line: str) -> None:
    """Lines under WEBVTT are a warning of webvtt-header alone."""
    source = GOOD.replace("WEBVTT", f"WEBVTT\n{line}")
    assert places(problems(source, "webvtt-header")) == [(2, 1, "warning")]
    assert problems(source, "captions-signature-text") == []
