"""Courses on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import parsed, rendered, rows, words

A = """\
namn: Sy
åtkomst: publik
ordning: 20
status: genomförd
nivå: grund
tid: Två timmar
mål: [Sy en knapp]
målgrupp: [Alla]
förkunskaper: [brodera, hemlig]
ägare: projektledare
planerade_moment: [Första stygnet, Knapphål]
"""
B = "namn: Brodera\nåtkomst: publik\nordning: 10\nstatus: planerad\nplanerad_till: 2027-03-31\nmål: [Brodera]\n"


def lesson(title: str, order: int, audience: str = "publik") -> str:
    """Return a lesson's source with its place among the others."""
    return page("Text", title, audience).replace("ansvarig", f"ordning: {order}\nansvarig")


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with three courses, one withheld, and lessons of one, one withheld."""
    files = {
        "data/kurser/sy.yml": A,
        "data/kurser/brodera.yml": B,
        "data/kurser/hemlig.yml": B.replace("publik", "medarbetare").replace("namn: Brodera", "namn: Hemlig"),
        "docs/kurser/sy/index.md": page("Text", "Sy"),
        "docs/kurser/sy/b.md": lesson("Första stygnet", 1),
        "docs/kurser/sy/a.md": lesson("Andra stygnet", 2),
        "docs/kurser/sy/c.md": lesson("Tredje stygnet", 3, "medarbetare"),
    }
    return book_of(tmp_path, files)


class TestCatalogue:
    """kurskatalog: every course."""

    def test_rows(self, book: Handbook) -> None:
        """Courses stand in order; what the source does not tell is said to be missing."""
        found = rows(rendered("{{ kurskatalog() }}", restrict(book, "publik")))
        assert list(found) == ["Brodera", "Sy"]
        assert list(found["Sy"].values()) == ["Sy", "Genomförd", "Grund", "Två timmar"]
        assert list(found["Brodera"].values())[1:] == [
            "Planerad till 31 mars 2027",
            "Underlag saknas",
            "Underlag saknas",
        ]

    def test_links(self, book: Handbook) -> None:
        """A course with a page links to it."""
        links = [link.attributes["href"] for link in parsed(rendered("{{ kurskatalog() }}", book)).css("a")]
        assert links == ["kurser/sy/"]


class TestFacts:
    """kursfakta: what to know before."""

    def test_all(self, book: Handbook) -> None:
        """Each fact stands under its name."""
        html = parsed(rendered('{{ kursfakta("sy") }}', book))
        facts = dict(zip(map(words, html.css("dl.hb-fakta dt")), map(words, html.css("dd")), strict=True))
        assert facts == {
            "Mål": "Sy en knapp",
            "För vem": "Alla",
            "Tid": "Två timmar",
            "Nivå": "Grund",
            "Förkunskaper": "Brodera, Hemlig",
            "Status": "Genomförd",
            "Ägare": "Projektledare",
        }

    def test_missing(self, book: Handbook) -> None:
        """What the source does not tell is said to be missing."""
        html = parsed(rendered('{{ kursfakta("brodera") }}', book))
        assert [words(node) for node in html.css("dd .hb-tom")] == ["Underlag saknas"] * 5

    def test_restricted(self, book: Handbook) -> None:
        """A withheld course is not named among what to take before."""
        assert "Hemlig" not in rendered('{{ kursfakta("sy") }}', restrict(book, "publik"))


class TestLessons:
    """kursmoment: the pages of the course."""

    def test_order(self, book: Handbook) -> None:
        """Lessons are numbered links in order; what is planned and not yet a page stands after."""
        html = parsed(rendered('{{ kursmoment("sy") }}', book, "kurser/sy/index.md"))
        assert [words(link) for link in html.css("ol a")] == ["Första stygnet", "Andra stygnet", "Tredje stygnet"]
        assert [link.attributes["href"] for link in html.css("ol a")] == ["b/", "a/", "c/"]
        assert [words(item) for item in html.css("ul li")] == ["Knapphål"]

    def test_restricted(self, book: Handbook) -> None:
        """A withheld lesson is not there, and a course without lessons says that none is shown."""
        view = restrict(book, "publik")
        assert "Tredje" not in rendered('{{ kursmoment("sy") }}', view)
        assert "Inga lektioner visas här." in rendered('{{ kursmoment("brodera") }}', view)

    def test_for_a_script(self, book: Handbook) -> None:
        """Each lesson says what it is called and how long it takes, and one button leads to the first."""
        html = parsed(rendered('{{ kursmoment("sy") }}', book, "kurser/sy/index.md"))
        assert [item.attributes["data-hb-lesson"] for item in html.css("ol > li")] == ["b/", "a/", "c/"]
        assert [words(node) for node in html.css(".hb-moment__tid")] == ["1 min att läsa"] * 3
        assert [(words(link), link.attributes["href"]) for link in html.css("a.hb-knapp")] == [("Börja kursen", "b/")]


class TestSelfTest:
    """sjalvtest: questions to answer."""

    QUESTIONS = """\
kurs: sy
åtkomst: publik
frågor:
  - id: en
    fråga: Hur många är en & en?
    alternativ:
      - {text: Två, rätt: ja, återkoppling: Ja}
      - {text: Tre, återkoppling: Nej}
  - id: flera
    fråga: Vilka är jämna?
    åtkomst: medarbetare
    alternativ:
      - {text: Två, rätt: ja, återkoppling: Ja}
      - {text: Fyra, rätt: ja, återkoppling: Ja}
"""

    @pytest.fixture
    def asking(self, tmp_path: Path) -> Handbook:
        """Return a handbook with a self-test, one question of which is withheld."""
        return book_of(
            tmp_path,
            {
                "data/atkomst/publik.yml": "namn: Publik\nkurslägen: [publik]\n",
                "data/kurser/sy.yml": f"{B}publicering: publik\n",
                "data/kunskapstest/sy.yml": self.QUESTIONS,
            },
        )

    def test_form(self, asking: Handbook) -> None:
        """One right answer is chosen among radio buttons, several among boxes; the answers stand below."""
        html = parsed(rendered('{{ sjalvtest("sy") }}', asking))
        legends = [words(legend) for legend in html.css("form legend")]
        assert legends == ["Fråga 1 av 2 Hur många är en & en?", "Fråga 2 av 2 Vilka är jämna?"]
        kinds = [[field.attributes["type"] for field in form.css("input")] for form in html.css("form")]
        assert kinds == [["radio", "radio"], ["checkbox", "checkbox"]]
        assert [words(item) for item in html.css("form details li")][:2] == ["Rätt: Två Ja", "Fel: Tre Nej"]

    def test_restricted(self, asking: Handbook) -> None:
        """A withheld question is neither there nor counted."""
        html = rendered('{{ sjalvtest("sy") }}', restrict(asking, "publik"))
        assert "Fråga 1 av 1" in html
        assert "jämna" not in html
