"""The handbook itself on a page: contents, news, rules and audiences."""

from __future__ import annotations

import gzip
from collections import Counter
from itertools import pairwise
from pathlib import Path

import markdown
import pytest

from handbok.checking import explained
from handbok.handbook import Handbook, load
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import MACROS, ROOT, parsed, rendered, rows, words

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc", "pymdownx.superfences"]


def changed(title: str, day: str, text: str, audience: str = "publik") -> str:
    """Return a page with a change in its history."""
    history = f"historik:\n  - {{datum: {day}, text: {text}}}\n"
    return page("Text", title, audience).replace("granskad:", f"{history}granskad:")


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with folders, with and without a page of their own, and changes."""
    files = {
        "docs/kurs/index.md": changed("Kursen", "2026-01-02", "Ny kurs"),
        "docs/kurs/en.md": changed("Lektion & ett", "2026-03-04", "Rättad"),
        "docs/kurs/tva.md": changed("Hemlig lektion", "2026-05-06", "Hemlig ändring", "medarbetare"),
        "docs/om-oss/vi.md": page("Text", "Vilka vi är"),
        "docs/om-oss/ni.md": page("Text", "Ni"),
    }
    return book_of(tmp_path, files)


class TestContents:
    """innehall: every page."""

    def test_nested(self, book: Handbook) -> None:
        """Pages are nested by folder, in the order of the menu; a folder without a page has its name."""
        html = parsed(rendered("{{ innehall() }}", book))
        assert [words(item) for item in html.css("ul.hb-innehall > li")] == [
            "Start", "Kursen Hemlig lektion Lektion & ett", "Om oss Ni Vilka vi är",
        ]  # fmt: skip
        links = [link.attributes["href"] for link in html.css("a")]
        assert links == ["./", "kurs/", "kurs/tva/", "kurs/en/", "om-oss/ni/", "om-oss/vi/"]

    def test_restricted(self, book: Handbook) -> None:
        """A withheld page is not there."""
        assert "Hemlig" not in rendered("{{ innehall() }}", restrict(book, "publik"))


class TestNews:
    """nytt: the latest changes."""

    def test_newest_first(self, book: Handbook) -> None:
        """Changes have date, page and text, the newest first, as many as asked for."""
        html = parsed(rendered("{{ nytt(antal=2) }}", book, "kurs/index.md"))
        assert [words(item) for item in html.css("li")] == [
            "6 maj 2026 : Hemlig lektion . Hemlig ändring",
            "4 mars 2026 : Lektion & ett . Rättad",
        ]
        assert [link.attributes["href"] for link in html.css("a")] == ["tva/", "en/"]

    def test_alike_told_once(self, tmp_path: Path) -> None:
        """What a day did alike to several pages is said once, with the pages in the navigation's order."""
        history = "historik: [{datum: 2026-11-22, text: Ny sida}]\n"
        pages = {
            f"docs/{name}.md": page("Text", title).replace("granskad:", f"ordning: {order}\n{history}granskad:", 1)
            for name, title, order in (("d/index", "Delen", 20), ("d/a", "Andra", 20), ("b", "Första", 10))
        }
        (item,) = parsed(rendered("{{ nytt() }}", book_of(tmp_path, pages), "index.md")).css("ul.hb-nytt > li")
        assert words(item) == "22 november 2026 : Ny sida Första Delen Andra i Delen"

    def test_restricted(self, book: Handbook) -> None:
        """Nothing tells of a change of a withheld page."""
        assert "Hemlig" not in rendered("{{ nytt() }}", restrict(book, "publik"))

    def test_nothing_new(self, tmp_path: Path) -> None:
        """A handbook without changes says so."""
        assert "Inget nytt att visa här." in rendered("{{ nytt() }}", book_of(tmp_path, {}))


class TestRules:
    """regler: every rule's page."""

    def test_sections(self, book: Handbook) -> None:
        """Each rule has a heading with its id, its docstring, its level and its ground."""
        html = markdown.markdown(rendered("{{ regler() }}", book), extensions=["attr_list", "pymdownx.superfences"])
        headings = [node.attributes["id"] for node in parsed(html).css("h2")]
        assert headings == list(explained())
        assert "Nivå: fel. Ingenting publiceras förrän det är rättat." in html
        assert "Grund: WCAG 1.3.1." in html

    def test_anchors(self, book: Handbook) -> None:
        """A page may link to each rule."""
        assert MACROS["regler"].anchors(book, {}) >= set(explained())


class TestAudiences:
    """atkomster: who sees what."""

    def test_rows(self, book: Handbook) -> None:
        """Each audience says what it sees and what it asks of media, in words."""
        found = rows(rendered("{{ atkomster() }}", book))
        assert list(found) == ["Publik", "Medarbetare"]
        assert found["Publik"]["Ser också"] == "Inget mer"
        assert found["Medarbetare"]["Ser också"] == "Allt som Publik ser"
        assert found["Publik"]["Krav på film och ljud"].startswith("Film och ljud publiceras först när")
        assert found["Medarbetare"]["Krav på film och ljud"].startswith("Film utan textning får visas")


class TestMacros:
    """makron: every macro."""

    def test_all(self, book: Handbook) -> None:
        """Each has a heading, its docstring, what is given to it, and a call."""
        text = rendered("{{ makron() }}", book)
        html = parsed(markdown.markdown(text, extensions=["attr_list", "pymdownx.superfences"]))
        assert [node.attributes["id"] for node in html.css("h2[id^=makro-]")] == [
            f"makro-{name.replace('_', '-')}" for name in sorted(MACROS)
        ]
        assert "`antal` är ett heltal och får utelämnas (då gäller `10`)." in text
        assert "är id för en post i `data/risker/`." in text

    def test_live_example(self, tmp_path: Path) -> None:
        """A call is taken from a page that the reader may see, with a link there."""
        files = {
            "docs/nytt.md": page("{{ nytt(antal=3) }}", "Senaste nytt"),
            "docs/x/m.md": page("{{ makron() }}", "M"),
        }
        text = rendered("{{ makron() }}", book_of(tmp_path, files), "x/m.md")
        assert "{{ nytt(antal=3) }}" in text
        assert 'Se det på sidan <a href="../../nytt/">Senaste nytt</a>.' in text

    def test_withheld(self, tmp_path: Path) -> None:
        """A call on a page that the reader may not see is not told."""
        files = {"docs/nytt.md": page("{{ nytt(antal=3) }}", "Hemligt", "medarbetare")}
        text = rendered("{{ makron() }}", restrict(book_of(tmp_path, files), "publik"))
        assert "antal=3" not in text
        assert "Hemligt" not in text

    @pytest.mark.parametrize("audience", ["publik", "styrgrupp"])
    def test_every_example_renders(self, audience: str) -> None:
        """Each is what its call gives, or says that there is nothing; ids are the page's own, and it is soon fetched."""
        book = restrict(load(ROOT), audience)
        html = markdown.markdown(rendered("{{ makron() }}", book, "redaktor/makron.md"), extensions=EXTENSIONS)
        parts = html.split('<h2 id="makro-')[1:]
        assert len(parts) == len(MACROS)
        lacking = {part.split('"')[0] for part in parts if "Underlag saknas: handboken" in part}
        assert audience == "publik" or lacking == {"ljud"}
        ids = Counter(node.attributes["id"] for node in parsed(html).css("[id]"))
        assert {id for id, count in ids.items() if count > 1} == set()
        assert len(gzip.compress(html.encode())) < 200_000
        levels = [int((node.tag or "h1")[1]) for node in parsed(html).css("h1, h2, h3, h4, h5, h6")]
        assert all(level <= before + 1 for before, level in pairwise(levels))
        for part in parts:
            assert any(
                sign in part for sign in ("hb-exempel", "I en mening", "utelämnat", "Underlag saknas", "läser nu")
            )

    def test_example_of_a_record(self, tmp_path: Path) -> None:
        """A macro that no page calls is shown with a record; one that has none says so."""
        words = "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: sak, term: sak, förklaring: FÖRKLARING}\n"
        book = book_of(tmp_path, {"data/ordlista/ord.yml": words, "docs/m.md": page("{{ makron() }}", "M")})
        text = rendered("{{ makron() }}", book, "m.md")
        assert '{{ begrepp("sak") }}' in text
        assert "FÖRKLARING" in text
        assert "{{ risktabell(register=…) }}\n```\n\nUnderlag saknas" in text


class TestReviewPlan:
    """granskningsplan: when pages are reviewed."""

    def test_by_month_and_role(self, tmp_path: Path) -> None:
        """Months come in order, what is late first, and pages by role; those without a day are counted."""
        files = {
            name: page("Text", title).replace("projektledare\ngranskad: 2026-11-22", more)
            for name, title, more in (
                ("docs/sen.md", "Sen", "styrgrupp\ngranskad: 2025-11-22\ngranskas_om: 6 månader"),
                ("docs/b.md", "Beta", "styrgrupp\ngranskad: 2026-11-22\ngranskas_om: 1 månad"),
                ("docs/a.md", "Alfa", "projektledare\ngranskad: 2026-11-01\ngranskas_om: 1 månad"),
            )
        }
        html = rendered("{{ granskningsplan() }}", book_of(tmp_path, files))
        captions = [words(node) for node in parsed(html).css("caption")]
        assert captions == ["Skulle ha granskats tidigare", "December 2026"]
        assert list(rows(html, 1)) == ["Alfa", "Beta"]
        assert rows(html, 1)["Beta"]["Granskas senast"] == "22 december 2026"
        assert "1 sida har ingen dag" in html

    def test_none(self, tmp_path: Path) -> None:
        """Without any day it says so."""
        assert "Ingen sida har en dag" in rendered("{{ granskningsplan() }}", book_of(tmp_path, {}))
