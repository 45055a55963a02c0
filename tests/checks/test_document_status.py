"""Documents have a status that holds, and one title each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found
from tests.steering import DOCUMENTS, documents

DRAFT = "  - {id: underlag, titel: Underlag, status: utkast}\n"


def document(more: str, before: str = "", title: str = "Modell") -> Files:
    """Return a document, after another one."""
    return {DOCUMENTS: documents(f"{before}  - {{id: modell, titel: {title}, {more}}}\n")}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "decided": (document("status: beslutad, beslutad: 2026-11-22"), []),
    "a draft on a draft": (document("status: utkast, bygger_på: [underlag]", DRAFT), []),
    "unknown": (
        document("status: okänd"),
        [(DOCUMENTS, 4, "okänd", "warning", "modell", "Dokumentet ”Modell” har ingen känd status.")],
    ),
    "no date": (
        document("status: beslutad"),
        [
            (
                DOCUMENTS,
                4,
                "beslutad",
                "warning",
                "modell",
                "Dokumentet ”Modell” är beslutat men har inget beslutsdatum.",
            )
        ],
    ),
    "tomorrow": (
        document("status: beslutad, beslutad: 2026-11-23"),
        [
            (
                DOCUMENTS,
                4,
                "2026-11-23",
                "warning",
                "modell",
                "Dokumentet ”Modell” är beslutat 23 november 2026, en dag som inte har varit.",
            )
        ],
    ),
    "decided on a draft": (
        document("status: beslutad, beslutad: 2026-11-22, bygger_på: [underlag]", DRAFT),
        [
            (
                DOCUMENTS,
                5,
                "[",
                "warning",
                "modell",
                "”Modell” är beslutat men bygger på ”Underlag”, som har statusen utkast.",
            )
        ],
    ),
    "replaces what still counts": (
        document("status: beslutad, beslutad: 2026-11-22, ersätter: [underlag]", DRAFT),
        [
            (
                DOCUMENTS,
                5,
                "[",
                "warning",
                "modell",
                "”Modell” ersätter ”Underlag”, som fortfarande har statusen utkast.",
            )
        ],
    ),
    "the same title": (
        document("status: utkast", DRAFT, "underlag"),
        [(DOCUMENTS, 5, "underlag", "warning", "modell", "”underlag” heter likadant som ”Underlag” (underlag).")],
    ),
    "another year": (
        document(
            "status: utkast", DRAFT.replace("Underlag", "Handlingsplan 2019–2020 i Dalen"), "Handlingsplan 2020-2022"
        ),
        [
            (
                DOCUMENTS,
                5,
                "Handlingsplan",
                "review",
                "modell",
                "”Handlingsplan 2020-2022” och ”Handlingsplan 2019–2020 i Dalen” (underlag) kan vara samma dokument.",
            )
        ],
    ),
    "the next one, which says so": (
        document("status: utkast, ersätter: [underlag]", DRAFT.replace("Underlag", "Plan 2019–2020"), "Plan 2020-2022"),
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_document_status(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "document-status") == expected
