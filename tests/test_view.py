"""What an audience may see of a handbook."""

from __future__ import annotations

from pathlib import Path

from handbok.models.risk import RiskRegister
from handbok.view import restrict
from tests.handbooks import book_of, page

REGISTER = """\
projekt: exempelprojekt
åtkomst: publik
uppdaterad: 2026-01-02
band:
  - {nivå: låg, från: 1, till: 25, befogenhet: projektledare}
risker:
  - {id: EP-R1, hot: Alla ser detta, sannolikhet: 1, konsekvensgrad: 1}
  - {id: EP-R2, hot: Få ser detta, åtkomst: medarbetare}
  - id: EP-R3
    hot: Alla ser hotet
    åtgärder:
      - {text: Få ser åtgärden, åtkomst: medarbetare}
      - {text: Alla ser åtgärden}
kända_brister:
  - {regel: risk-incomplete, post: EP-R2, skäl: Källan saknar värden}
  - {regel: risk-incomplete, post: EP-R3, skäl: Källan saknar värden}
"""


def test_pages_by_audience(tmp_path: Path) -> None:
    """A page is seen by its audience and by those that include it."""
    book = book_of(tmp_path, {"docs/inne.md": page("Text.", audience="medarbetare")})
    assert set(restrict(book, "publik").pages) == {"index.md"}
    assert set(restrict(book, "medarbetare").pages) == {"index.md", "inne.md"}


def test_unknown_audience_is_seen_by_nobody(tmp_path: Path) -> None:
    """What says an audience that does not exist is closed to all."""
    book = book_of(tmp_path, {"docs/inne.md": page("Text.", audience="alla")})
    assert "inne.md" not in restrict(book, "medarbetare").pages


def test_entries_and_their_parts(tmp_path: Path) -> None:
    """An entry of a list may be narrower than its file, and so may a part of the entry."""
    book = book_of(tmp_path, {"data/risker/exempel.yml": REGISTER})
    seen = restrict(book, "publik").records(RiskRegister)["exempel"].record
    assert [risk.id for risk in seen.risks] == ["EP-R1", "EP-R3"]
    assert [measure.text for measure in seen.risks[1].measures] == ["Alla ser åtgärden"]
    assert [each.item for each in seen.deficiencies] == ["EP-R3"]
    full = restrict(book, "medarbetare").records(RiskRegister)["exempel"].record
    assert full == book.records(RiskRegister)["exempel"].record


def test_files_follow_the_pages_that_use_them(tmp_path: Path) -> None:
    """A picture is seen by those who may see a page that shows it."""
    book = book_of(tmp_path, {
        "docs/inne.md": page("![Karta](karta.png)", audience="medarbetare"),
        "docs/karta.png": b"\x89PNG",
    })  # fmt: skip
    assert set(restrict(book, "publik").assets) == set()
    assert set(restrict(book, "medarbetare").assets) == {"karta.png"}
