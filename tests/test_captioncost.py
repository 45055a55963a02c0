"""What captioning would cost, by month and role."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from handbok.captioncost import Cost, costs
from handbok.view import restrict
from tests.films import CAPTIONS, DESCRIPTION, PLAN, VTT, film, sound
from tests.handbooks import Content, book_of

PRICE = "åtkomst: medarbetare\nkronor_per_minut: 120\nkälla: Offert\ndatum: 2026-10-01\n"
OLDER = PRICE.replace("120", "900").replace("2026-10-01", "2025-10-01")
LIVE = "undantag: {grund: direktsändning, motivering: Sändes, textas_senast: 2026-12-01}\n"
EXEMPT = "undantag: {grund: mediealternativ, motivering: Samma som texten}\n"


def files(**films: str) -> dict[str, Content]:
    """Return records by id, with the file of captions that some name."""
    found: dict[str, Content] = {f"data/media/{id}.yml": text for id, text in films.items()}
    return {
        **found,
        "docs/intro.sv.vtt": VTT,
        "data/textningspris/ny.yml": PRICE,
        "data/textningspris/aldre.yml": OLDER,
    }


def test_costs(tmp_path: Path) -> None:
    """Minutes times the latest price, by month and role; what needs no captions is not counted."""
    book = book_of(
        tmp_path,
        files(
            a=film(PLAN, "längd: 90\n"),
            b=film(PLAN.replace("03-01", "03-31"), "längd: 30.5\n"),
            c=film(PLAN.replace("projektledare", "styrgrupp")),
            d=film(LIVE, "längd: 60\n"),
            e=film("längd: 600\n"),
            f=film(CAPTIONS.replace("språk: sv", "språk: en"), DESCRIPTION, "längd: 60\n"),
            whole=film(CAPTIONS, DESCRIPTION, "längd: 1000\n"),
            undecided=film(CAPTIONS, "längd: 1000\n"),
            exempt=film(EXEMPT, "längd: 1000\n"),
            heard=sound("längd: 1000\n"),
        ),
    )
    assert costs(book) == (
        Cost("2026-12", "", 1, 1.0, 0, 120),
        Cost("2027-03", "projektledare", 2, 120.5 / 60, 0, 241),
        Cost("2027-03", "styrgrupp", 1, 0.0, 1, 0),
        Cost("", "", 2, 11.0, 0, 1320),
    )


def test_no_price(tmp_path: Path) -> None:
    """Without a price, or for a reader who may not see it, nothing is guessed."""
    book = book_of(tmp_path, files(a=film(PLAN, "längd: 90\n")))
    assert [cost.kronor for cost in costs(restrict(book, "publik"))] == [None]


def test_day(tmp_path: Path) -> None:
    """An exemption that has passed leaves the film to be captioned all the same."""
    book = book_of(tmp_path, files(a=film(LIVE.replace("2026-12", "2026-10"), "längd: 60\n")))
    assert book.today == date(2026, 11, 22)
    assert [(cost.month, cost.kronor) for cost in costs(book)] == [("2026-10", 120)]
