"""No text makes a rule or a repair slow."""

from __future__ import annotations

import pytest

from handbok.captions.checking import check
from handbok.captions.repair import repair
from tests.timing import seconds

SECOND = "00:00:00.000 --> 00:00:01.000"


@pytest.mark.parametrize(
    "unit",
    [
        "[", "[a", "(", "(a", "<font ", "<font color ", "<font color=", "♪", "-", "A", "A ", "A: ", "å\u0301", "\u200d", "👩\u200d",
        "{\\an8}", "\n1\n", "1", " ", "\t", f"\n\n{SECOND}\nA: b\n", f"\n\n{SECOND} line:0\n<v a>b\n", "\n\n00:00:09.000 --> 00:00:09.500\nHej.\n",
        "\n\n00:00:01,000 --> 00:00:02,000\na\n", "Ã¥", "a”b", "\r", "\ufeff",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", [f"WEBVTT\n\n{SECOND}\n", f"1\n{SECOND.replace('.', ',')}\n", ""])
def test_linear(before: str, unit: str) -> None:
    """A file eight times as long takes far less than sixty-four times as long."""
    short, long = (_seconds(f"{before}{unit * (size // len(unit))}".encode()) for size in (10_000, 80_000))
    assert long < 1 or long < 30 * short


def test_long_times() -> None:
    """Times of a hundred thousand figures are read like others."""
    zeros = "0" * 100_000
    took = _seconds(f"WEBVTT\n\n{zeros}0:00:01.000 --> {zeros}0:00:02.000\na\n\n00:02.040 --> 00:03.000\nb\n".encode())
    assert took < 1


def _seconds(source: bytes) -> float:
    return seconds(lambda: [work(source, path) for path in ("film.vtt", "film.srt") for work in (check, repair)])
