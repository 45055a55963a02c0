"""Meetings on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import ROOT, parsed, rendered, rows, table, words
from tests.registers import ORGANISATIONS, organisations

HELD = """\
organ: Styrgrupp
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
börjar: "10.00"
slutar: "11.00"
dagordning:
  - {id: p1, rubrik: Läget, typ: information, minuter: 20}
  - {id: fika, rubrik: Fika, typ: paus, minuter: 10}
  - {id: p2, rubrik: Godkänna <leveransen>, typ: beslut, minuter: 30}
  - {id: p3, rubrik: Hemligt, typ: diskussion, åtkomst: medarbetare}
närvaro:
  - {organisation: norrby, deltog: 1, ersättare: true}
  - {organisation: osby, deltog: 1, förhindrade: 2, ledamöter: 2}
protokoll:
  - {punkt: p1, rubrik: Läget, text: Allt går som det ska.}
  - {punkt: p2, rubrik: Godkännande}
utanför_dagordningen:
  - {id: ovrigt, rubrik: Övriga frågor}
beslut:
  - {id: b1, punkt: p2, text: Leveransen godkänns, utfall: godkänd, överenskommet: [Mer tid, Mer pengar], ändringar: [Mer tid]}
  - {id: b2, punkt: p1, text: Fortsätt, åtkomst: medarbetare}
  - {id: b3, punkt: p1, text: Vänta}
åtgärder:
  - {id: a1, text: Ring, ansvarig: projektledare, klart: 2026-11-21}
  - {id: a2, text: Skriv, ansvarig: styrgrupp, klart: 2026-11-25, gjord: 2026-11-21}
  - {id: a3, text: Vänta in, klart: 2026-12-01}
nästa_möte: 2026-05-06
kända_brister:
  - {regel: meeting-next-after, skäl: Källan anger en dag före mötet}
  - {regel: meeting-attendance-once, post: osby, skäl: Samma ledamot två gånger}
  - {regel: decision-outcome, post: b3, skäl: Källan tiger}
"""
COMING = "organ: Rådet\nåtkomst: medarbetare\ndatum: 2026-12-01\ndagordning: []\nnästa_möte: 2027-01-01\n"


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a meeting held and one to come, and a page that shows them."""
    files = {
        "data/moten/2026-11-20-styrgrupp.yml": HELD,
        "data/moten/2026-12-01-rad.yml": COMING,
        ORGANISATIONS: organisations(),
        "docs/moten.md": page("{{ moten() }}\n"),
    }
    return book_of(tmp_path, files)


class TestMeeting:
    """moten and mote: meetings whole."""

    def test_latest_first(self, book: Handbook) -> None:
        """Meetings stand by their dates, each under a heading with its id."""
        html = parsed(rendered("{{ moten() }}", book))
        assert [(node.attributes["id"], words(node)) for node in html.css("h3")] == [
            ("2026-12-01-rad", "Rådet, 1 december 2026"),
            ("2026-11-20-styrgrupp", "Styrgrupp, 20 november 2026"),
        ]

    def test_agenda(self, book: Handbook) -> None:
        """Items are numbered past the pause, with type, minutes and what the minutes say."""
        found = rows(rendered('{{ mote("2026-11-20-styrgrupp") }}', book))
        assert list(found) == ["1. Läget", "Fika", "2. Godkänna <leveransen>", "3. Hemligt"]
        assert found["1. Läget"] == {
            "Punkt": "1. Läget", "Typ": "Information", "Minuter": "20", "Protokoll": "Allt går som det ska.",
        }  # fmt: skip
        assert found["2. Godkänna <leveransen>"]["Protokoll"] == "Har ett avsnitt, med rubriken ”Godkännande”"

    def test_no_minutes_no_columns(self, tmp_path: Path) -> None:
        """What no item has is no column."""
        short = "organ: Råd\nåtkomst: publik\ndatum: 2026-11-20\ndagordning:\n  - {id: p1, rubrik: Läget}\n"
        book = book_of(tmp_path, {"data/moten/rad.yml": short})
        assert table(rendered('{{ mote("rad") }}', book)) == [["Punkt", "Typ"], ["1. Läget", "Ingen typ"]]

    def test_attendance(self, book: Handbook) -> None:
        """Organisations are counted and summed; what the source counts twice is said."""
        found = table(rendered('{{ mote("2026-11-20-styrgrupp") }}', book), 1)
        assert found == [
            ["Organisation", "Deltog", "Förhindrade"],
            ["Norrby (ersättare)", "1", "0"],
            ["Osby Underlag saknas. Samma ledamot två gånger.", "1", "2"],
            ["Summa", "2", "2"],
        ]

    def test_decisions_and_actions(self, book: Handbook) -> None:
        """Decisions say outcome and changes, actions their role, day and state."""
        html = parsed(rendered('{{ mote("2026-11-20-styrgrupp") }}', book))
        assert [words(node) for node in html.css("li")] == [
            "Leveransen godkänns (punkten ”Godkänna <leveransen>”). ✓ Godkänd Med ändringen: Mer tid. "
            "Enades om men beslutade inte: Mer pengar.",
            "Fortsätt (punkten ”Läget”). Inget utfall",
            "Vänta (punkten ”Läget”). Underlag saknas. Källan tiger.",
            "Ring. Ansvarig: Projektledare. Klart: 21 november 2026 . Försenad.",
            "Skriv. Ansvarig: Styrgrupp. Klart: 25 november 2026 . Gjord.",
            "Vänta in. Ansvarig: ingen angiven . Klart: 1 december 2026 . Att göra.",
        ]

    def test_around(self, book: Handbook) -> None:
        """Times, what stood on no agenda and the next meeting are told."""
        found = [words(node) for node in parsed(rendered("{{ moten() }}", book)).css("section > p")]
        for text in (
            "Klockan 10.00–11.00.",
            "Togs upp utan att stå på dagordningen: Övriga frågor.",
            "Nästa möte: Underlag saknas. Källan anger en dag före mötet.",
            "Nästa möte: 1 januari 2027 .",
        ):
            assert text in found

    def test_anchors(self, book: Handbook) -> None:
        """Every item, decision and action can be linked to."""
        html = parsed(rendered('{{ mote("2026-11-20-styrgrupp") }}', book))
        ids = {str(node.attributes["id"]) for node in html.css("tr[id], li[id]")}
        assert ids == {
            f"2026-11-20-styrgrupp-{id}" for id in ("p1", "fika", "p2", "p3", "b1", "b2", "b3", "a1", "a2", "a3")
        }

    def test_restricted(self, book: Handbook) -> None:
        """A narrower view has neither the withheld meeting nor what is withheld of one."""
        html = rendered("{{ moten() }}", restrict(book, "publik"))
        for hidden in ("Rådet", "Hemligt", "Fortsätt"):
            assert hidden not in html


class TestLists:
    """motesplan, beslutslogg and atgardslista: over all meetings."""

    def test_plan(self, book: Handbook) -> None:
        """Meetings to come and meetings held stand apart, with what they decide."""
        html = rendered("{{ motesplan() }}", book)
        assert table(html)[1:] == [["1 december 2026", "Inget angivet", "Rådet", "Inga visas här"]]
        assert table(html, 1)[1:] == [["20 november 2026", "10.00–11.00", "Styrgrupp", "Godkänna <leveransen>"]]

    def test_plan_leads_to_the_meeting(self, book: Handbook) -> None:
        """A day leads to its meeting."""
        html = parsed(rendered("{{ motesplan() }}", book))
        assert [node.attributes["href"] for node in html.css("th a")] == [
            "moten/#2026-12-01-rad", "moten/#2026-11-20-styrgrupp",
        ]  # fmt: skip

    def test_decision_log(self, book: Handbook) -> None:
        """Each decision has its meeting and item, outcome and changes."""
        found = rows(rendered("{{ beslutslogg() }}", book))
        assert found["Leveransen godkänns"] == {
            "Beslut": "Leveransen godkänns",
            "Möte och punkt": "Styrgrupp, 20 november 2026 , punkten ”Godkänna <leveransen>”",
            "Utfall": "✓ Godkänd",
            "Ändringar": "Mer tid. Enades om men beslutade inte: Mer pengar.",
        }
        assert found["Vänta"]["Utfall"] == "Underlag saknas. Källan tiger."

    def test_actions(self, book: Handbook) -> None:
        """What is to be done stands by its day, what was done last."""
        found = table(rendered("{{ atgardslista() }}", book))
        assert [row[:4] for row in found[1:]] == [
            ["Ring", "Projektledare", "21 november 2026", "Försenad"],
            ["Vänta in", "Ingen angiven", "1 december 2026", "Att göra"],
            ["Skriv", "Styrgrupp", "25 november 2026", "Gjord, 21 november 2026"],
        ]

    def test_restricted(self, book: Handbook) -> None:
        """A withheld decision is in no log."""
        assert list(rows(rendered("{{ beslutslogg() }}", restrict(book, "publik")))) == ["Leveransen godkänns", "Vänta"]

    @pytest.mark.parametrize("call", ["moten", "beslutslogg", "atgardslista", "motesplan"])
    def test_none(self, tmp_path: Path, call: str) -> None:
        """Without meetings there are words."""
        assert "visas här." in rendered(f"{{{{ {call}() }}}}", book_of(tmp_path, {}))


OWN = {
    "2019-10-03-e-rad": (9, "180", "11", "4"),
    "2020-09-10-e-rad": (5, "180", "", ""),
    "2020-12-04-styrgrupp": (5, "", "8", "5"),
    "2020-12-17-e-rad": (5, "180", "", ""),
}
"""Items, their minutes and who came and could not, as the sources have them."""


@pytest.mark.parametrize("id", OWN)
def test_the_handbooks_own_meetings(id: str) -> None:
    """The four meetings stand on the page as their sources have them."""
    items, minutes, present, absent = OWN[id]
    html = rendered(f'{{{{ mote("{id}") }}}}', load(ROOT))
    agenda = rows(html)
    assert len(agenda) == items
    assert str(sum(int(row["Minuter"]) for row in agenda.values() if "Minuter" in row) or "") == minutes
    if present:
        assert table(html, 1)[-1] == ["Summa", present, absent]


def test_the_steering_groups_minutes_are_for_it() -> None:
    """Nobody below the steering group sees its decisions."""
    own = load(ROOT)
    assert "Förhandlingen med VästKom" in rendered("{{ beslutslogg() }}", restrict(own, "styrgrupp"))
    assert "Förhandlingen med VästKom" not in rendered("{{ beslutslogg() }}", restrict(own, "projektgrupp"))
