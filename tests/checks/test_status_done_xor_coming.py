"""What was reached is not also to come."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import STATUS, status


def pieces(done: str, coming: str) -> Files:
    """Return a report with one thing reached and one to come."""
    return {STATUS: status() + f"resultat:\n  - {{id: a, text: {done}}}\nkommande:\n  - {{id: b, text: {coming}}}\n"}


def alike(done: str, coming: str, level: str) -> tuple[Files, list[Found]]:
    """Return a case in which the two are the same, or may be."""
    message = f"”{coming}” är kommande, men ”{done}” är redan uppnått."
    return pieces(done, coming), [(STATUS, 13, "{", level, "b", message)]


CASES: dict[str, tuple[Files, list[Found]]] = {
    "two things": (pieces("Omvärldsanalys", "Scenarier"), []),
    "one word in common": (pieces("Analys av förmågor", "Analys av omvärld"), []),
    "short words stand in many": (pieces("Test", "Lätt es"), []),
    "the same": alike("Omvärldsanalys", "Omvärldsanalys", "error"),
    "the same in another case": alike("Omvärldsanalys", "omvärldsanalys", "error"),
    "in other words": alike("Omvärldsanalys", "Analys av omvärld", "review"),
    "with a verb": alike("Genomföra nulägesanalys", "Analys av nuläge", "review"),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_status_done_xor_coming(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "status-done-xor-coming") == expected
