"""Documents that others name are in a register."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import CHANGES, DOCUMENTS, changes, documents

PLAN = documents("  - {id: plan, titel: Plan, status: utkast}\n")
NAMES = "  - {id: ep-a1, vad: Nytt, varför: Behov, effekt: Tid, dokument: [plann]}\n"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": ({CHANGES: changes(NAMES.replace("plann", "plan")), DOCUMENTS: PLAN}, []),
    "unknown": (
        {CHANGES: changes(NAMES), DOCUMENTS: PLAN},
        [(CHANGES, 4, "plann", "error", "ep-a1", "Dokumentet ”plann” finns inte.")],
    ),
    "among documents": (
        {DOCUMENTS: documents("  - {id: plan, titel: Plan, status: utkast, relaterade: [vision]}\n")},
        [(DOCUMENTS, 4, "vision", "error", "plan", "Dokumentet ”vision” finns inte.")],
    ),
    "in a file that could not be read": ({CHANGES: changes(NAMES), DOCUMENTS: "dokument: [{id: plann\n"}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_document_known(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "document-known") == expected
