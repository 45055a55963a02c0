"""Each chart has named series, n, a scale, and values."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page
from tests.rulecases import Files, Found, found

MAP = "data/formagor/exempel.yml"
PAGE = "docs/exempel.md"


def drawn(values: str, head: str = "svar: 15\nskala: {från: 1, till: 5}\n") -> Files:
    """Return a map with one capability; with both lines of the head it stands on line 9."""
    area = "områden:\n  - id: leda\n    namn: Leda\n    förmågor:\n"
    return {MAP: f"namn: X\nåtkomst: publik\n{head}{area}      - {{id: bygga, namn: Bygga kultur{values}}}\n"}


ALL = ", vikt: 4.5, mognad: 2.5, standardavvikelse: 0.5"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "complete": (drawn(ALL), []),
    "nothing": (drawn(""), []),
    "no scale": (drawn(ALL, "svar: 15\n"), [(MAP, 4, "områden", "error", "", "Kartan har värden men ingen skala.")]),
    "no n": (
        drawn(ALL, "skala: {från: 1, till: 5}\n"),
        [(MAP, 8, "{", "error", "bygga", "Förmågan ”Bygga kultur” har ett medelvärde men inget antal svar.")],
    ),
    "n of its own": (drawn(f"{ALL}, svar: 14", "skala: {från: 1, till: 5}\n"), []),
    "outside the scale": (
        drawn(", vikt: 7, mognad: 2.5, standardavvikelse: 0.5"),
        [(MAP, 9, "{", "error", "bygga", "Förmågan ”Bygga kultur” har värdet 7,0, utanför skalan 1–5.")],
    ),
    "a series without a name, in a table": (
        {PAGE: page("| Förmåga | Serie1 |\n|---|---|\n| Leda | 3 |\n")},
        [(PAGE, 8, "Serie1", "error", "", "”Serie1” säger inte vad serien visar.")],
    ),
    "a series without a name, in data": (
        {MAP: str(drawn(ALL)[MAP]).replace("namn: X", "namn: Series 2")},
        [(MAP, 1, "Series", "error", "", "”Series 2” säger inte vad serien visar.")],
    ),
    "a series of films": ({PAGE: page("Serien har två delar.\n")}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_chart_data(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "chart-data") == expected
