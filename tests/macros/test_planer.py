"""Plans on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.models.plan import Plan
from handbok.models.planoutline import PlanOutline
from tests.handbooks import TODAY, book_of, page
from tests.macros.rendering import ROOT, parsed, rendered, rows, table, words
from tests.plans import OUTLINE, PLAN, block, plan

PHASES = """\
faser:
  - id: f
    namn: Planera
    beslutspunkt: {id: ep-bp1, namn: Beslutspunkt 1, kriterium: Klar, datum: 2027-02-28, beslutas_av: [styrgrupp], utfall: godkänd}
  - {id: g, namn: Bygga}
styrgruppsmöten:
  organ: styrgrupp
  frekvens: månadsvis
  från: 2027-01
  till: 2027-02
  planerade: 2
  typer: [information, beslut]
  möten:
    - {id: ep-m1, datum: 2027-01-15, block: [ep-b1], punkter: [{typ: information, text: Läget}, {typ: beslut, text: Budget}]}
    - {id: ep-m2}
bemanning:
  - {roll: projektledare, procent: 60, säkrad: true}
  - {roll: metodstod, procent: 20}
mall: exempel
avsnitt:
  - {avsnitt: mal, text: Handboken är klar., punkter: [Alla kan läsa]}
dokument: ep-plan
kända_brister:
  - {regel: role-known, post: ep-b1, skäl: Källan beskriver inte rollen}
"""
BLOCKS = block(
    "ep-b1",
    "2027-01",
    "2027-02",
    "nummer: '1', fas: f, leverans: Karta, milstolpe: {kriterium: Används}, ansvarig: projektledare, "
    "resurser: [metodstod, arkitekt], övriga_resurser: [Webbkompetens], innehåll: [Rita]",
) + block("ep-b2", "2027-03", "2027-03", "leverans: Handbok, åtkomst: medarbetare")
DOCUMENTS = """\
namn: Dokument
åtkomst: publik
dokument:
  - {id: ep-plan, titel: Planen, status: förslag, version: '0.2', versioner: [{version: '0.1', datum: 2026-01-02, not: Start}], relaterade: [ep-vision]}
  - {id: ep-vision, titel: Visionen, status: beslutad, beslutad: 2025-01-02, organ: Fullmäktige}
"""
SECTIONS = """\
namn: Mall
åtkomst: publik
avsnitt:
  - {id: mal, rubrik: Mål, frågor: [Vad ska vara klart], tips: Kort}
  - {id: budget, rubrik: Budget, frågor: [Vad kostar det, Vem betalar]}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a plan, its outline and its documents."""
    files = {
        PLAN: plan(BLOCKS, PHASES),
        OUTLINE: SECTIONS,
        "data/dokument/exempel.yml": DOCUMENTS,
        "docs/planen.md": page('{{ plantabell("exempelprojekt") }}'),
    }
    return book_of(tmp_path, files)


def test_blocks(book: Handbook) -> None:
    """Each block is a row with its anchor; what is missing is said, and an undescribed role is told as one."""
    html = rendered('{{ plantabell("exempelprojekt") }}', book)
    row = rows(html)["1 EP-B1"]
    assert (row["Leverans"], row["Ansvarig"]) == ("Karta", "Projektledare")
    assert row["Milstolpe"] == "Används. Datum: inget angivet"
    assert "Resurser: Metodstod, Arkitekt (rollen är inte beskriven), Webbkompetens" in row["Innehåll och resurser"]
    assert [node.attributes["id"] for node in parsed(html).css("tbody tr")] == ["ep-b1", "ep-b2"]


def test_decision_points(book: Handbook) -> None:
    """Each phase has its decision point, or says that it has none."""
    found = table(rendered('{{ planbeslut("exempelprojekt") }}', book))[1:]
    assert found[0] == ["Planera", "Beslutspunkt 1", "Klar", "28 februari 2027", "Styrgrupp", "Godkänd"]
    assert found[1] == ["Bygga", "Inget angivet : fasen har ingen beslutspunkt"]


def test_staffing(book: Handbook) -> None:
    """Each role has its part of a full time, and whether that is promised."""
    found = table(rendered('{{ planbemanning("exempelprojekt") }}', book))[1:]
    assert found == [["Projektledare", "60 %", "Ja"], ["Metodstod", "20 %", "Nej"]]


def test_meetings(book: Handbook) -> None:
    """Each meeting has its items by kind and the deliverables it is shown."""
    html = rendered('{{ planmoten("exempelprojekt") }}', book)
    assert "Månadsvis, januari 2027–februari 2027" in words(parsed(html).css_first("dl"))
    found = table(html)[1:]
    assert found[0] == ["15 januari 2027", "Läget", "Inget", "Budget", "1"]
    assert found[1][0] == "Möte 2, inget datum"


def test_deliverables(book: Handbook) -> None:
    """They stand in the order they are done, and lead to their blocks."""
    html = rendered('{{ planleveranser("exempelprojekt") }}', book)
    assert table(html)[1:] == [["Karta", "1 EP-B1", "februari 2027"], ["Handbok", "EP-B2", "mars 2027"]]
    assert 'href="planen/#ep-b1"' in html


def test_document(book: Handbook) -> None:
    """Status, versions and related documents are the document register's."""
    html = rendered('{{ plandokument("exempelprojekt") }}', book)
    assert "Status Förslag" in words(parsed(html).css_first("dl"))
    assert table(html)[1] == ["0.1", "2 januari 2026", "Start"]
    assert table(html, 1)[1] == ["Visionen", "Inget angivet", "Beslutad", "2 januari 2025", "Fullmäktige"]


def test_sections(book: Handbook) -> None:
    """A section says what the plan says, or that nothing is known."""
    assert words(parsed(rendered('{{ planavsnitt("exempelprojekt", "mal") }}', book)).body) == (
        "Handboken är klar. Alla kan läsa"
    )
    assert "Underlag saknas" in rendered('{{ planavsnitt("exempelprojekt", "budget") }}', book)


def test_outline(book: Handbook) -> None:
    """The outline has its sections in order, with their questions."""
    found = table(rendered('{{ planmall("exempel") }}', book))[1:]
    assert found[1] == ["2. Budget", "Vad kostar det? Vem betalar?", "Inget tips"]


def test_timras_plan() -> None:
    """The handbook's own plan has its twenty blocks, eighteen sections, and a page that follows them all."""
    found = load(ROOT, TODAY)
    record = found.records(Plan)["timra"].record
    outline = found.records(PlanOutline)["projektplan"].record.sections
    assert (len(record.blocks), len(record.main_blocks), len(outline)) == (20, 10, 18)
    assert {section.id for section in record.sections} <= {section.id for section in outline}
    headings = [heading.text for heading in found.pages["styrning/planer/timra.md"].markup.headings]
    assert headings == [f"{number}. {section.heading}" for number, section in enumerate(outline, 1)]
    told = {block.number: (block.start, block.end, block.owners) for block in record.blocks}
    assert told["2.3"] == ("2017-05", "2017-08", ("aktivitetsledare-2",))
    assert told["7"] == ("2017-10", "2017-11", ("aktivitetsledare-7",))
    assert [number for number, (_, _, owners) in told.items() if not owners] == ["0.1", "0.2", "1.2", "9"]
