"""The author's syntax: what conforms is silent, and every fault is told with its place. https://www.w3.org/TR/webvtt1/#syntax"""

from __future__ import annotations

import pytest

from handbok.captions.checking import check
from tests.captions.tracks import SECOND, found_in, found_in_text

CUE = f"{SECOND}\ntext\n"


@pytest.mark.parametrize(
    "content",
    [
        "WEBVTT\n\n",
        "WEBVTT any text at all: even this\n\n",
        "WEBVTT\ttab\r\n\r\n",
        f"WEBVTT\n\n{CUE}",
        f"WEBVTT\n\n{CUE}".removesuffix("\n"),
        f"WEBVTT\n\n\n\n{CUE}\n\n\n{CUE}\n\n",
        f"WEBVTT\r\n\r\nid\r\n{SECOND}\r\ntext\r\n",
        f"WEBVTT\n\n--\n{CUE}\n->\n{CUE}\n id with  spaces \n{CUE}",
        f"WEBVTT\n\nSTYLE\n::cue {{}}\n\nNOTE between\n\nREGION \t\nid:a\n\nREGION\nid:b width:0%\tlines:0\n\n{CUE}\nNOTE\n\nNOTE\nmore\nand more\n",
        f"WEBVTT\n\nSTYLE\n\n{CUE}",
        f"WEBVTT\n\nREGION\nid:a regionanchor:0%,100.0%\nviewportanchor:1.5%,2% scroll:up\n\n{SECOND} region:a\nx\n",
        "WEBVTT\n\n00:00.000\t-->  \t00:01.000 \t \nx\n",
        "WEBVTT\n\n100:00:00.000 --> 100:59:59.999\nx\n",
        f"WEBVTT\n\n{SECOND} vertical:rl line:-1,end position:50%,line-left size:0.5% align:right\nx\n",
        f"WEBVTT\n\n{SECOND}\n\n{SECOND}\n \t\n",
        "WEBVTT\n\n00:00.000 --> 00:01.000\na\n\n00:00.000 --> 00:00.001\nb\n",
        f"WEBVTT\n\n{SECOND}\nNOTE this is text\n",
    ],
)
def test_conforming_files(content: str) -> None:
    """A file that follows the syntax gives no finding."""
    assert found_in(content) == []


@pytest.mark.parametrize(
    "text",
    [
        "a > b -> c -- d",
        "&amp;&lt;&gt;&nbsp;&copy;&#229;&#xE5;&CounterClockwiseContourIntegral;",
        "<c>a</c><c.x.y>b</c><i>c</i><b.å>d</b><u>e</u>",
        "<v Anna>Hej!",
        "<v Anna>Hej <i>du</i>",
        "<v Anna>Hej!\n- Hej hej!",
        "<v.x A&amp;B>Hej!</v> <v\tBo>Hej!</v>",
        "<lang en-GB>Hello <lang sv>hej</lang></lang>",
        "<ruby>a<rt>b</rt></ruby>",
        "<ruby>a<rt>b</rt>c<rt>d</ruby>",
        "<ruby>\na<rt>b</rt>\n \t</ruby>",
        "<ruby><rt></rt></ruby>",
        "<i>\na\n<b>b</b>\n</i>",
        "a<00:10.001>b<00:00:19.999>c",
        "<i></i>",
    ],
)
def test_conforming_text(text: str) -> None:
    """Text that follows the syntax gives no finding."""
    assert found_in_text(text) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", [("webvtt-signature", 1, 1)]),
        ("webvtt\n\n", [("webvtt-signature", 1, 1)]),
        (f"WEBVTT1\n\n{SECOND} x:y\n<", [("webvtt-signature", 1, 7)]),
        ("\ufeff\tWEBVTT\n\n", [("webvtt-signature", 1, 1)]),
        ("WEBVTT", [("webvtt-header", 1, 7)]),
        ("WEBVTT\n", [("webvtt-header", 1, 7)]),
        (f"WEBVTT\n{CUE}", [("webvtt-header", 2, 1)]),
        (f"WEBVTT\nKind: captions\nLanguage: sv\n\n{CUE}", [("webvtt-header", 2, 1), ("webvtt-header", 3, 1)]),
        (f"WEBVTT\ntext\n{CUE}", [("webvtt-header", 2, 1), ("webvtt-header", 3, 1)]),
        ("WEBVTT\n\nlonely\n", [("webvtt-block", 3, 1)]),
        (f"WEBVTT\n\n{CUE}\nlonely\ntext\n", [("webvtt-block", 6, 1)]),
        (f"WEBVTT\n\none\ntwo\n{CUE}", [("webvtt-block", 3, 1)]),
        (f"WEBVTT\n\n{CUE}{CUE}", [("webvtt-blank-line", 5, 1)]),
        (f"WEBVTT\n\n{CUE}2\n{CUE}", [("webvtt-blank-line", 6, 1)]),
        (f"WEBVTT\n\n{CUE}go --> there\n", [("webvtt-arrow", 5, 4)]),
        (f"WEBVTT\n\nNOTE a\n{CUE}", [("webvtt-note", 4, 1)]),
        ("WEBVTT\n\nNOTE a\nb -->\n", [("webvtt-note", 4, 1)]),
        ("WEBVTT\n\nNOTE a\nb\nc -->\n", [("webvtt-note", 5, 1)]),
        (f"WEBVTT\n\nNOTE a --> b\n\n{CUE}", [("webvtt-note", 3, 1)]),
        (f"WEBVTT\n\n{CUE}\nSTYLE\na {{}}\n", [("webvtt-style", 6, 1)]),
        (f"WEBVTT\n\nSTYLE\na {{}}\n{CUE}", [("webvtt-style", 5, 1)]),
        (f"WEBVTT\n\na -->\n{CUE}", [("webvtt-id", 3, 1)]),
        (f"WEBVTT\n\na\n{CUE}\na\n{CUE}", [("webvtt-id", 7, 1)]),
        ("WEBVTT\n\n-->\n", [("webvtt-timing", 3, 1)]),
        ("WEBVTT\n\nid\na --> b\n", [("webvtt-timing", 4, 1)]),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\na\n", [("webvtt-end", 3, 1)]),
        ("WEBVTT\n\n00:02.000 --> 00:02.000\na\n", [("webvtt-end", 3, 1)]),
        (f"WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n{CUE}", [("webvtt-order", 6, 1)]),
        (f"WEBVTT\n\n{CUE}\nREGION\nid:a\n", [("webvtt-region", 6, 1)]),
        (f"WEBVTT\n\nREGION\nid:a\n{CUE}", [("webvtt-region", 5, 1)]),
        ("WEBVTT\n\nREGION\nwidth:1%\n", [("webvtt-region", 3, 1)]),
        ("WEBVTT\n\nREGION\nid:a\n\nREGION\nlines:1 id:a\n", [("webvtt-region", 7, 9)]),
        ("WEBVTT\n\nREGION\nid:a width:5\nscroll:down id:b x\n",
         [("webvtt-region", 4, 6), ("webvtt-region", 5, 1), ("webvtt-region", 5, 13), ("webvtt-region", 5, 18)]),
    ],
)  # fmt: skip
def test_faulty_files(content: str, expected: list[tuple[str, int, int]]) -> None:
    """Each fault is found once, where it stands."""
    assert found_in(content) == expected


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        (" 00:00.000 --> 00:01.000", [1]),
        ("00:00.000--> 00:01.000", [10]),
        ("00:00.000 -->00:01.000", [14]),
        ("00:00.000\f-->\f00:01.000", [11, 15]),
        ("0:00:00.000 --> 00:01.000", [1]),
        ("00:00.000 --> 1:00:01.000", [15]),
        ("00:00.000 --> 60:01.000", [15]),
        ("00:00.000 --> 00:60.000", [15]),
        ("00:00:60.000 --> 00:60:00.000", [1, 18]),
        ("00:00,000 --> 00:01,000", [1, 15]),
        ("00:00.00 --> 00:01.0000", [1, 14]),
        ("00:0.000 --> 0:01.000", [1, 14]),
        ("00:00.000 --> 00:01.000align:start", [24]),
        ("00:00.000 --> 00:01.000,align:start", [15, 25]),
        ("00:00.000 -->", [14]),
        ("--> 00:01.000", [1]),
        ("00:00.000 --> start", [15]),
        ("00:00.000 -->\x0b00:01.000", [14, 14]),
        ("00:00.000 x --> 00:01.000", [1]),
    ],
)
def test_timings(line: str, columns: list[int]) -> None:
    """Each fault of a line of times is told with its column, whether or not the parser takes the line."""
    found = [each for each in found_in(f"WEBVTT\n\nid\n{line}\ntext\n") if each[0] != "webvtt-setting"]
    assert found == [("webvtt-timing", 4, column) for column in columns]


@pytest.mark.parametrize(
    ("settings", "columns"),
    [
        ("aling:start", [25]),
        ("align", [25]),
        ("align:", [25]),
        (":start", [25]),
        ("align: start", [25, 32]),
        ("align :start", [25, 31]),
        ("align=start", [25]),
        ("align:middle", [25]),
        ("align:start  align:end", [38]),
        ("vertical:rl,lr", [25]),
        ("line:1.5", [25]),
        ("line:+1", [25]),
        ("line:-1%", [25]),
        ("line:1,middle", [25]),
        ("position:50", [25]),
        ("position:50%,start", [25]),
        ("position:101%", [25]),
        ("size:-1%", [25]),
        ("size:100.5%", [25]),
        ("region:a", [25]),
        ("-->", [25]),
        ("line:1\fsize:1%", [31]),
        ("x y z", [25, 27, 29]),
    ],
)
def test_settings(settings: str, columns: list[int]) -> None:
    """Each fault among the settings is told with its column."""
    assert found_in(f"WEBVTT\n\n{SECOND} {settings}\ntext\n") == [("webvtt-setting", 3, column) for column in columns]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b", [("tag", 1, 3)]),
        ("a <", [("tag", 1, 3)]),
        ("a\nb <em>c</em>", [("tag", 2, 3), ("tag", 2, 8)]),
        ("<I>a</I>", [("tag", 1, 1), ("tag", 1, 5)]),
        ("<>a</>", [("tag", 1, 1), ("tag", 1, 4)]),
        ("a</i.x>", [("tag", 1, 2)]),
        ("a <i", [("tag", 1, 3)]),
        ("<v\nAnna>a</v>", [("tag", 1, 1)]),
        ("<i>a", [("nesting", 1, 1)]),
        ("a</i>", [("nesting", 1, 2)]),
        ("<b><i>a</b></i>", [("nesting", 1, 4)]),
        ("<b><i>a</b>", [("nesting", 1, 4)]),
        ("<i><i>a</i>", [("nesting", 1, 1)]),
        ("a <v Anna>b", [("nesting", 1, 3)]),
        ("<v Anna>a <v Bo>b</v></v>", [("nesting", 1, 11)]),
        ("<i><v Anna>a</i>", [("nesting", 1, 4)]),
        ("<v Anna><i>a", [("nesting", 1, 9)]),
        ("<ruby>a<rt>b", [("nesting", 1, 1)]),
        ("<v>a</v>", [("annotation", 1, 1)]),
        ("<v  \t>a</v>", [("annotation", 1, 1)]),
        ("<v &#32;>a</v>", [("annotation", 1, 1)]),
        ("<lang>a</lang>", [("annotation", 1, 1)]),
        ("<lang s>a</lang>", [("annotation", 1, 1)]),
        ("<lang sv_SE>a</lang>", [("annotation", 1, 1)]),
        ("<lang swedish language>a</lang>", [("annotation", 1, 1)]),
        ("<i x>a</i>", [("annotation", 1, 1)]),
        ("<i >a</i>", [("annotation", 1, 1)]),
        ("<c.>a</c>", [("class-name", 1, 1)]),
        ("<c.a..b>a</c>", [("class-name", 1, 1)]),
        ("<c.a&b>a</c>", [("class-name", 1, 1)]),
        ("<ruby>a</ruby>", [("ruby", 1, 1)]),
        ("<rt>a</rt>", [("ruby", 1, 1)]),
        ("<ruby>a<rt>b</rt>c</ruby>", [("ruby", 1, 18)]),
        ("<ruby>a<rt>b</rt><i>c</i></ruby>", [("ruby", 1, 18)]),
        ("a & b", [("reference", 1, 3)]),
        ("a&amp b", [("reference", 1, 2)]),
        ("&copyright;", [("reference", 1, 1)]),
        ("&hej;", [("reference", 1, 1)]),
        ("a\n&#229 &#xD800; &#0; &#x80; &#;",
         [("reference", 2, 1), ("reference", 2, 7), ("reference", 2, 16), ("reference", 2, 21), ("reference", 2, 28)]),
        ("<v A & B>a</v>", [("reference", 1, 6)]),
        ("a<00:11>b", [("timestamp", 1, 2)]),
        ("a<0:00:11.000>b", [("timestamp", 1, 2)]),
        ("a<00:10.000>b", [("timestamp", 1, 2)]),
        ("a<00:20.000>b", [("timestamp", 1, 2)]),
        ("a<00:12.000>b<00:11.000>c<00:11.500>d", [("timestamp", 1, 14), ("timestamp", 1, 26)]),
        ("a<00:11.000>b<00:11.000>c", [("timestamp", 1, 14)]),
        ("<1 apple", [("tag", 1, 1), ("timestamp", 1, 1)]),
    ],
)  # fmt: skip
def test_faulty_text(text: str, expected: list[tuple[str, int, int]]) -> None:
    """Each fault of a cue's text is told by one rule, with its line and column there."""
    assert found_in_text(text) == [(f"webvtt-{rule}", line, column) for rule, line, column in expected]


def test_levels() -> None:
    """Lines that other programs write in the header are a warning, others are errors."""
    found = check(f"WEBVTT\nKind: captions\ntext\n\n{CUE}".encode(), "film.vtt")
    assert [each.level.value for each in found if each.rule == "webvtt-header"] == ["warning", "error"]


def test_many_findings() -> None:
    """A hostile file gives a thousand findings of a rule, and one that says there are more."""
    content = f"WEBVTT\n\n{SECOND}\n{'&' * 5000}\n".encode()
    found = [each for each in check(content, "film.vtt") if each.rule == "webvtt-reference"]
    assert len(found) == 1001
    assert sum("fler än 1000" in each.message for each in found) == 1


def test_sentences() -> None:
    """What a file says is cut and kept on one line in the sentences about it."""
    found = check(f"WEBVTT\n\n{SECOND} {'x' * 90}\na<{'y' * 30}\n{'z' * 90}>b\n".encode(), "film.vtt")
    found = [each for each in found if each.rule.startswith("webvtt-")]
    assert found
    assert all("\n" not in each.message and len(each.message) < 160 for each in found)
    assert all(each.message.endswith(".") and each.help.endswith((".", "?")) for each in found)
