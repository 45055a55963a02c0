"""Cards and their pages come in pairs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import page
from tests.rulecases import Files, Found, found

CARD = "namn: Bikupa\nåtkomst: publik\nsammanfattning: Prata.\nområde: Möten\nomfattning: högst en timme\ndeltagare: Alla\n"
PROCESS = "namn: P\nåtkomst: publik\nfaser:\n  - {id: planering, namn: Planering, syfte: Planera, steg: []}\n"
DATA, PAGE = "data/metoder/bikupa.yml", "docs/metoder/bikupa.md"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "both": ({DATA: CARD, PAGE: page("Text.")}, []),
    "the catalogue's page": ({"docs/metoder/index.md": page("Text.")}, []),
    "no page": ({DATA: CARD}, [(DATA, 1, "namn", "error", "", "Metodkortet ”Bikupa” har ingen sida.")]),
    "no card": (
        {PAGE: page("Text.")},
        [(PAGE, 2, "Exempel", "error", "", "Sidan ”Exempel” har inget metodkort.")],
    ),
    "card unread": ({DATA: "namn: [\n", PAGE: page("Text.")}, []),
    "known phase": (
        {DATA: CARD + "passar_i: [planering]\n", PAGE: page("Text."), "data/processer/p.yml": PROCESS},
        [],
    ),
    "unknown phase": (
        {DATA: CARD + "passar_i: [planerin]\n", PAGE: page("Text."), "data/processer/p.yml": PROCESS},
        [(DATA, 7, "planerin", "error", "", "Fasen ”planerin” finns inte.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_method_card(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "method-card") == expected
