"""Communication plans on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from tests.handbooks import TODAY, book_of
from tests.macros.rendering import ROOT, parsed, rendered, rows, table, words
from tests.plans import COMMUNICATION, communication

WHOLE = """\
mål:
  - id: ep-nytta
    text: Fler känner till tjänsten
    målvärde: 80
    enhet: '%'
    metod: Enkät
    mäts: 2027-06-01
    mätningar: [{datum: 2027-06-01, utfall: {täljare: 12, nämnare: 20}}]
  - {id: ep-tidigt, text: Alla vet tidigt}
intressegrupper:
  - {id: ep-chefer, namn: Chefer, kärna: true, behöver: Besked}
  - {id: ep-alla, namn: Alla}
budskap:
  - {id: ep-b1, text: Ni får stöd, till: [ep-chefer]}
kanaler:
  - {id: ep-k1, namn: Chefsmötet}
aktiviteter:
  - {id: ep-a1, text: Berätta, till: [ep-chefer, ep-alla], budskap: [ep-b1], kanal: ep-k1, ansvarig: projektledare, datum: 2027-01-15, status: beslutad}
uppföljning:
  - {id: ep-u1, text: Anmälda, antal: 1065}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a communication plan."""
    return book_of(tmp_path, {COMMUNICATION: communication(WHOLE)})


def test_goals(book: Handbook) -> None:
    """A goal has its number with unit, its outcome with the numbers behind it; what is missing is said."""
    html = rendered('{{ kommunikationsmal("exempel") }}', book)
    found = rows(html)
    row = found["Fler känner till tjänsten"]
    assert row["Målvärde"].split() == ["80", "%"]
    assert row["Utfall"] == "1 juni 2027 : 60,0 %, 12 av 20"
    assert found["Alla vet tidigt"]["Metod"] == "Inget angivet"
    assert rows(html, 1)["Anmälda"]["Antal"].split() == ["1", "065"]


def test_plan(book: Handbook) -> None:
    """Groups have their messages, and activities names instead of ids; every row has its anchor."""
    html = rendered('{{ kommunikationsplan("exempel") }}', book)
    assert table(html)[1:] == [
        ["Chefer", "Ja", "Besked", "Ni får stöd"],
        ["Alla", "Nej", "Inget angivet", "Inget eget"],
    ]
    assert table(html, 1)[1] == [
        "Berätta", "Beslutad", "Chefer, Alla", "Ni får stöd", "Chefsmötet", "Projektledare", "15 januari 2027"
    ]  # fmt: skip
    ids = {node.attributes["id"] for node in parsed(html).css("[id]")}
    assert {"ep-chefer", "ep-alla", "ep-b1", "ep-a1"} <= ids


def test_own_plan() -> None:
    """The e-council's goal is decided and cannot be measured; a conference was only talked of."""
    book = load(ROOT, TODAY)
    row = rows(rendered('{{ kommunikationsmal("e-radet") }}', book))["Kärnintressenterna upplever nytta"]
    assert (row["Beslutat"], row["Metod"]) == ("3 oktober 2019", "Underlag saknas")
    html = rendered('{{ kommunikationsplan("e-radet") }}', book)
    assert "Underlag saknas" in words(parsed(html).css_first(".hb-kommunikation"))
    assert table(html)[1][1] == "Diskuterad, inte beslutad"
