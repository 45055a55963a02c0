"""`handbok media`: verdicts, costs and a supplier's report, in each form, on the day asked for."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.cli.commands import book, handbok
from tests.films import CAPTIONS, DESCRIPTION, PLAN, film, shown
from tests.handbooks import Content

PRICE = "åtkomst: medarbetare\nkronor_per_minut: 100\nkälla: Offert\ndatum: 2026-10-01\n"
PLANNED: dict[str, Content] = {
    **shown(film(DESCRIPTION, PLAN, "längd: 90\n"), "medarbetare"),
    "data/textningspris/offert.yml": PRICE,
}


@pytest.mark.parametrize(
    ("day", "outcome", "code"), [("2027-03-01", "tillåten med brist", 0), ("2027-03-02", "stoppad", 1)]
)
def test_day(tmp_path: Path, day: str, outcome: str, code: int) -> None:
    """The day after a plan's date a film on a page is refused, and the exit code says so."""
    root = book(tmp_path, PLANNED)
    ran = handbok("media", "--root", str(root), "--today", day, "--format", "csv")
    rows = list(csv.reader(io.StringIO(ran.out), delimiter=";"))
    assert rows[0] == ["Film eller ljud", "Åtkomst", "Utfall", "Skäl", "Lag", "Visas på"]
    assert [row[1:3] for row in rows[1:]] == [["Publik", "stoppad"], ["Medarbetare", outcome]]
    assert [row[5] for row in rows[1:]] == ["", "docs/kurs.md"]
    assert ran.code == code


def test_text(tmp_path: Path) -> None:
    """Verdicts with reason and law, then costs by month and role."""
    ran = handbok("media", "--root", str(book(tmp_path, PLANNED)), "--today", "2026-11-22")
    assert "Skäl: Filmen saknar undertexter. Det ska vara åtgärdat senast 1 mars 2027." in ran.out
    assert "Lag: WCAG 1.2.2, EN 301 549 9.1.2.2 och DOS-lagen" in ran.out
    assert "Kostnad för textning (100 kr per minut, Offert)" in ran.out
    assert (
        "2027-03\n    Ansvarig: Projektledare\n    Filmer: 1\n    Minuter: 1,5\n    Utan längd: 0\n    Kronor: 150"
        in ran.out
    )


def test_cost(tmp_path: Path) -> None:
    """Costs alone, as CSV; without a price they are not guessed."""
    root = book(tmp_path, {**PLANNED, "data/textningspris/offert.yml": None})
    ran = handbok("media", "--root", str(root), "--today", "2026-11-22", "--cost", "--format", "csv")
    assert list(csv.reader(io.StringIO(ran.out), delimiter=";"))[1] == [
        "2027-03", "Projektledare", "1", "1,5", "0", "Underlag saknas",
    ]  # fmt: skip


def test_html(tmp_path: Path) -> None:
    """A document of its own."""
    ran = handbok("media", "--root", str(book(tmp_path, PLANNED)), "--today", "2026-11-22", "--format", "html")
    assert ran.out.startswith("<!doctype html>")
    assert "tillåten med brist" in ran.out


def test_findings(tmp_path: Path) -> None:
    """A supplier's report has what is wrong with a film's captions and record, and nothing else."""
    vtt = "WEBVTT\n\n00:03.000 --> 00:01.000\nHej och välkommen.\n"
    files = shown(film(CAPTIONS, "syntolkning: {behov: nej}\n"), vtt=vtt)
    root = book(tmp_path, {**files, "docs/fel.md": "inget sidhuvud"})
    ran = handbok("media", "--root", str(root), "--film", "intro", "--format", "csv")
    rows = list(csv.reader(io.StringIO(ran.out), delimiter=";"))[1:]
    assert {row[0].rpartition(":")[0] for row in rows} == {"docs/intro.sv.vtt", "data/media/intro.yml"}
    assert "media-description" in {row[2] for row in rows}


def test_unknown_film(tmp_path: Path) -> None:
    """A film that is not registered is refused in Swedish."""
    ran = handbok("media", "--root", str(book(tmp_path, PLANNED)), "--film", "introo")
    assert ran.code == 2
    assert "Filmen introo finns inte. Menade du intro?" in ran.err


def test_none(tmp_path: Path) -> None:
    """A handbook without film says so."""
    ran = handbok("media", "--root", str(book(tmp_path)))
    assert (ran.code, "Inga filmer eller ljud är registrerade." in ran.out) == (0, True)
