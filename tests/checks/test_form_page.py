"""Forms and their pages come in pairs, and a form asks for something."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page
from tests.rulecases import Files, Found, found

HEAD = "namn: Idéblad\nåtkomst: publik\nsammanfattning: Beskriv.\nanvänds_när: Nu.\nformat: {}\navsnitt: {}\n"
FORM = HEAD.format("dokument", "[{rubrik: Problemet}]")
DATA, PAGE = "data/mallar/ideblad.yml", "docs/mallar/ideblad.md"
PROCESS = "namn: P\nåtkomst: publik\nfaser:\n  - {id: planering, namn: Planering, syfte: Planera, steg: []}\n"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "both": ({DATA: FORM, PAGE: page("Text.")}, []),
    "the catalogue's page": ({"docs/mallar/index.md": page("Text.")}, []),
    "no page": ({DATA: FORM}, [(DATA, 1, "namn", "error", "", "Mallen ”Idéblad” har ingen sida.")]),
    "no form": ({PAGE: page("Text.")}, [(PAGE, 2, "Exempel", "error", "", "Sidan ”Exempel” har ingen mall.")]),
    "form unread": ({DATA: "namn: [\n", PAGE: page("Text.")}, []),
    "page unread": ({DATA: FORM, PAGE: "---\ntitle: [\n---\n"}, []),
    "no sections": (
        {DATA: HEAD.format("dokument", "[]"), PAGE: page("Text.")},
        [(DATA, 6, "avsnitt", "error", "", "Mallen ”Idéblad” har inga avsnitt.")],
    ),
    "table without columns": (
        {DATA: HEAD.format("tabell", "[{rubrik: Problemet}]"), PAGE: page("Text.")},
        [(DATA, 5, "format", "error", "", "Mallen ”Idéblad” är en tabell utan kolumner.")],
    ),
    "table with columns": (
        {DATA: HEAD.format("tabell", "[{rubrik: A}, {rubrik: B, kolumner: [C]}]"), PAGE: page("Text.")},
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_form_page(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "form-page") == expected


def test_unknown_phase(tmp_path: Path) -> None:
    """A phase that no process has is found, as on a method card."""
    files = {DATA: FORM + "passar_i: [planerin]\n", PAGE: page("Text."), "data/processer/p.yml": PROCESS}
    assert found(tmp_path, files, "method-card") == [(DATA, 7, "planerin", "error", "", "Fasen ”planerin” finns inte.")]
