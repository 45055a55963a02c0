"""A document's name stands with its own year."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page
from tests.rulecases import Files, Found, found
from tests.steering import DOCUMENTS, LESSONS, documents, lessons

PAGE = "docs/exempel.md"
PLANS = documents(
    "  - {id: vision, titel: Vision 2025, status: utkast}\n"
    "  - {id: ett, titel: Plan för dalen 2019–2020, status: utkast}\n"
    "  - {id: tva, titel: Plan för dalen 2021-2022, status: utkast}\n"
)


def says(text: str) -> Files:
    """Return a page that names a document."""
    return {DOCUMENTS: PLANS, PAGE: page(text)}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "its year": (says("Enligt Vision 2025.\n"), []),
    "either of two, however the dash": (says("Plan för dalen 2019-2020 och Plan för dalen 2021–2022.\n"), []),
    "no year": (says("Enligt vår vision.\n"), []),
    "another word": (says("En television 2020.\n"), []),
    "another year": (
        says("Enligt vision 2020.\n"),
        [(PAGE, 8, "vision", "warning", "", "Här står ”vision 2020”, men dokumentet heter ”Vision 2025”.")],
    ),
    "neither of two": (
        says("Plan för dalen 2020–2022.\n"),
        [
            (
                PAGE,
                8,
                "Plan",
                "warning",
                "",
                "Här står ”Plan för dalen 2020–2022”, men dokumentet heter ”Plan för dalen 2019–2020” eller "
                "”Plan för dalen 2021–2022”.",
            )
        ],
    ),
    "in data": (
        {DOCUMENTS: PLANS, LESSONS: lessons("  - {id: mal, erfarenhet: Ur Vision år 2020}\n")},
        [(LESSONS, 5, "Ur", "warning", "mal", "Här står ”Vision år 2020”, men dokumentet heter ”Vision 2025”.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_source_year(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "source-year") == expected
