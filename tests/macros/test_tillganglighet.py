"""The accessibility statement as its readers see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.view import restrict
from tests.films import CAPTIONS, DESCRIPTION, PLAN, film, shown
from tests.handbooks import Content, book_of
from tests.macros.rendering import ROOT, parsed, rendered, table, words

STATEMENT = "data/tillganglighet/redogorelse.yml"
WHOLE = """\
åtkomst: publik
standard: {namn: EN 000 000, version: '9.9'}
aktör: Exempelkommunen
tjänst: Exempelhandboken
förenlighet: delvis
brister:
  - {innehåll: Några kartor, skäl: De saknar text}
bedömd: 2026-10-01
uppdaterad: 2026-11-22
metod: Egen granskning
kontakt: {text: Skriv till oss., adress: 'mailto:handbok@exempel.se'}
tillsyn: {myndighet: Exempelmyndigheten, länk: 'https://exempel.se/anmal'}
oskäligt_betungande:
  - {innehåll: Gamla protokoll, motivering: De är många}
utanför_lagen: []
"""
CALL = '{{ redogorelse("redogorelse") }}'


def items(root: Path, files: dict[str, Content], audience: str = "medarbetare") -> list[str]:
    """Return the text of each item for an audience."""
    text = rendered(CALL, restrict(book_of(root, files), audience))
    return [words(parsed(part).body) for part in text.split("## ")[1:]]


def test_whole(tmp_path: Path) -> None:
    """All eleven items are there, in order, as the data has them; nothing else is known of the authority."""
    found = items(tmp_path, {STATEMENT: WHOLE})
    assert [item.split(".")[0] for item in found] == [str(number) for number in range(1, 12)]
    expected = (
        "Exempelkommunen", "Exempelhandboken", "delvis förenlig med kraven. Bristerna står under punkt 4. "
        "Kraven är EN 000 000, version 9.9.", "Några kartor: De saknar text", "1 oktober 2026", "22 november 2026",
        "Egen granskning", "Skriv till oss. handbok@exempel.se", "Exempelmyndigheten har tillsyn. Anmäl till",
        "Gamla protokoll: De är många", "Inget känt.",
    )  # fmt: skip
    for item, text in zip(found, expected, strict=True):
        assert text in item
    assert "Underlag saknas" not in " ".join(found)


def test_missing(tmp_path: Path) -> None:
    """What nobody has said stands as missing, with the reason that the data gives."""
    gap = "kända_brister: [{regel: statement-complete, post: aktör, skäl: Ägaren anger det.}]\n"
    found = items(tmp_path, {STATEMENT: f"åtkomst: publik\n{gap}"})
    assert len(found) == 11
    assert all("Underlag saknas." in item for item in found)
    assert "Underlag saknas. Ägaren anger det." in found[0]


def test_planned_films(tmp_path: Path) -> None:
    """A film that waits for its plan is a defect, told to those who may see it."""
    secret = shown(film(DESCRIPTION, PLAN, audience="medarbetare"), "medarbetare")
    files: dict[str, Content] = {STATEMENT: WHOLE, **secret}
    assert (
        "”Introduktion” på sidan Kursen : Filmen saknar undertexter. Det ska vara åtgärdat senast 1 mars 2027. "
        "Ansvarig: Projektledare."
    ) in items(tmp_path / "a", files)[3]
    public = " ".join(items(tmp_path / "b", files, "publik"))
    assert "Introduktion" not in public
    assert "logga in för att se brister i innehåll som kräver inloggning" in public


@pytest.mark.parametrize(
    ("exemption", "item"),
    [
        ("grund: direktsändning, motivering: Sändes direkt, textas_senast: 2027-01-01", 10),
        ("grund: oskäligt-betungande, motivering: För dyrt, bedömd: 2026-01-01, bedömd_av: styrgrupp", 9),
        ("grund: mediealternativ, motivering: Säger samma", None),
    ],
)
def test_exempt_films(tmp_path: Path, exemption: str, item: int | None) -> None:
    """They stand under the item of their ground, and media that repeats a page's text under none."""
    files = {STATEMENT: WHOLE, **shown(film(f"undantag: {{{exemption}}}\n"))}
    found = [index for index, text in enumerate(items(tmp_path, files)) if "Introduktion" in text]
    assert found == ([] if item is None else [item])


def test_whole_films_are_not_told(tmp_path: Path) -> None:
    """A film with captions and a decision is no defect."""
    files = {STATEMENT: WHOLE, **shown(film(CAPTIONS, DESCRIPTION))}
    assert "Introduktion" not in " ".join(items(tmp_path, files))


def test_own_statement_invents_nothing() -> None:
    """The handbook's own is a draft whose owner has not said who, how well, when, how, or where to complain."""
    text = (ROOT / STATEMENT).read_text(encoding="utf-8")
    assert "utkast: true" in text
    for key in ("aktör", "förenlighet", "bedömd", "metod", "kontakt", "tillsyn", "brister"):
        assert f"\n{key}:" not in text


PRICE = "åtkomst: medarbetare\nkronor_per_minut: 100\nkälla: Offert\ndatum: 2026-10-01\n"


def test_verdicts(tmp_path: Path) -> None:
    """Editors read who may see each film, why, by which law and where; and what captions would cost."""
    files: dict[str, Content] = {
        **shown(film(DESCRIPTION, PLAN, "längd: 90\n"), "medarbetare"), "data/textningspris/a.yml": PRICE,
    }  # fmt: skip
    html = rendered("{{ mediedomar() }}", book_of(tmp_path, files))
    assert [row[1:3] + row[5:] for row in table(html)[1:]] == [
        ["Publik", "Stoppad", "Ingen sida"],
        ["Medarbetare", "Tillåten med brist", "Kursen"],
    ]
    assert table(html, 1)[1] == ["2027-03", "Projektledare", "1", "1,5", "0", "150"]


def test_verdicts_by_audience(tmp_path: Path) -> None:
    """A reader meets no film, and no price, that is not for them."""
    files: dict[str, Content] = {
        **shown(film(DESCRIPTION, PLAN, audience="medarbetare"), "medarbetare"), "data/textningspris/a.yml": PRICE,
    }  # fmt: skip
    html = rendered("{{ mediedomar() }}", restrict(book_of(tmp_path, files), "publik"))
    assert table(html)[1:] == [["Inga filmer eller ljud visas här"]]
    assert "Introduktion" not in html
    assert "Offert" not in html
