"""No bytes raise, hang or point outside the file."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbok.captions import cuetext
from handbok.captions.checking import check
from handbok.captions.parser import parse
from tests.timing import seconds

SECOND = "00:00.000 --> 00:01.000"
PIECES = [
    "WEBVTT", "\n", "\n\n", "\r", "\r\n", "\0", "\ufeff", " ", "\t", "\f", "\v", "-->", "--", ">", "<", "</", "&", "&#", "&#x", ";",
    "&amp", "NOTE", "STYLE", "REGION", "id:", "lines:", "region:", "line:", "position:", "size:", "align:start", "vertical:rl", ",",
    "%", "50%", ".", ":", "00:00.000", "00:00:01.000", SECOND, "9" * 30, "<i>", "</i>", "<v Anna>", "</v>", "<ruby>", "<rt>", "</rt>",
    "</ruby>", "<lang sv>", "<c.x>", "<00:00.500>", "å", "\U0001f600", "e\u0301", "text", "[ljud]",
]  # fmt: skip
SEED_FILE = (
    "WEBVTT\n\nSTYLE\n::cue {}\n\nREGION\nid:a width:40%\nlines:3 scroll:up\n\nNOTE text\n\n"
    f"ett\n{SECOND} line:85%,end position:50%,center region:a\n<v.x Anna>Hej &amp; <i>hej</i><00:00.500>\nvärld</v>\n\n"
    "00:00:01.000 --> 00:00:02.500 align:start\n<ruby>漢<rt>kan</rt></ruby> <lang en>hello</lang>\n\n"
    "3\n00:03.000 --> 00:04.000\n- En rad\n- Två rader &#229;\n"
)


def examine(source: bytes) -> None:
    """Read and check a file, and hold every place against it."""
    start = time.process_time()
    track = parse(source)
    found = check(source, "film.vtt")
    lines = track.text.split("\n")
    for cue in track.cues:
        assert track.text[cue.text_at : cue.text_at + len(cue.text)] == cue.text
        assert track.text[cue.settings_at :].startswith(cue.written)
        cuetext.parse(cue.text)
        cuetext.plain(cue.text)
    assert all(1 <= each.line <= len(lines) for each in found)
    assert all(1 <= each.column <= len(lines[each.line - 1]) + 1 for each in found)
    assert time.process_time() - start < 1


def mutated(rng: random.Random) -> bytes:
    """Return the seed file with some faults."""
    data = bytearray(SEED_FILE.encode())
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(data) + 1)
        match rng.randrange(4):
            case 0:
                data[at : at + rng.randint(1, 12)] = b""
            case 1:
                data[at:at] = rng.choice(PIECES).encode()
            case 2:
                data[at : at + 1] = bytes([rng.randrange(256)])
            case _:
                other = rng.randrange(len(data) + 1)
                data[at:at] = data[other : other + rng.randint(1, 60)]
    return bytes(data)


@given(st.binary())
def test_any_bytes(source: bytes) -> None:
    """Any bytes are read."""
    examine(source)
    examine(b"WEBVTT\n\n" + SECOND.encode() + b"\n" + source)


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_pieces(text: str) -> None:
    """Any order of what WebVTT is made of is read."""
    examine(f"WEBVTT\n\n{text}".encode())
    examine(f"WEBVTT\n\n{SECOND}\n{text}".encode())


@pytest.mark.parametrize("seed", range(3))
def test_mutations(seed: int) -> None:
    """A file with faults in it is read."""
    rng = random.Random(seed)  # noqa: S311  no secret
    for _ in range(100):
        examine(mutated(rng))


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 110))
def test_many_mutations(seed: int) -> None:
    """Ten thousand files with faults are read, each within a second."""
    rng = random.Random(seed)  # noqa: S311  no secret
    for _ in range(1000):
        examine(mutated(rng))


@pytest.mark.parametrize(
    "unit",
    [
        "<", "<>", "<b>", "</b>", "<b></b>", "<v a>", "<ruby><rt>", "<rt>", "<c.", "<v a", "&", "& <i>", "&#1", "&" + "a" * 31, "<0:1>",
        " a:b", " line:1", "a\n", "-->\n", "-->", "NOTE\n\n", "x\n\n", "REGION\nid:a\n\n", f"{SECOND}\n", f"{SECOND}\nx\n\n",
        "\r", "\0", " ", ",", "0:", "0:0,", "9", "Ã", "\u0301",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", [f"WEBVTT\n\n{SECOND}\n", f"WEBVTT\n\n{SECOND}", "WEBVTT\n"])
def test_linear(before: str, unit: str) -> None:
    """A file eight times as long takes far less than sixty-four times as long."""
    short, long = (_seconds(f"{before}{unit * (size // len(unit))}") for size in (10_000, 80_000))
    assert long < 1 or long < 30 * short


def _seconds(text: str) -> float:
    return seconds(lambda: check(text.encode(), "film.vtt"))
