"""The glossary on a page, whole and a word at a time."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from handbok.handbook import Handbook
from handbok.view import restrict
from tests.handbooks import book_of, page
from tests.macros.rendering import MACROS, parsed, rendered, words

GLOSSARY = """\
namn: Ord
åtkomst: publik
termer:
  - {id: atgard, term: åtgärd, förklaring: Något som görs.}
  - {id: hot, term: hot, former: [hotet, hoten], förklaring: 'En *möjlig* _orsak_ till <b>skada</b> & oro.', se_även: [zon, canary]}
  - {id: zon, term: zon, förklaring: Ett område., källa: Kartan}
  - {id: canary, term: kanarie, former: [fågeln], förklaring: En fågel., åtkomst: medarbetare}
"""


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with a glossary and a page that shows it."""
    return book_of(tmp_path, {"data/ordlista/ord.yml": GLOSSARY, "docs/ordlista.md": page("{{ ordlista() }}\n")})


class TestGlossary:
    """ordlista: every term."""

    def test_order_and_anchors(self, book: Handbook) -> None:
        """Terms stand as in the Swedish alphabet, each with its id as anchor."""
        html = parsed(rendered("{{ ordlista() }}", book, "ordlista.md"))
        assert [words(node) for node in html.css("dt")] == ["hot", "kanarie", "zon", "åtgärd"]
        assert [node.attributes["id"] for node in html.css("dt")] == ["hot", "canary", "zon", "atgard"]

    def test_see_also(self, book: Handbook) -> None:
        """A term leads on to those it names, and gives its source."""
        meanings = [words(node) for node in parsed(rendered("{{ ordlista() }}", book)).css("dd")]
        assert meanings[0].endswith("& oro. Se även zon och kanarie .")
        assert meanings[2] == "Ett område. Källa: Kartan."

    def test_restricted(self, book: Handbook) -> None:
        """A withheld term is neither listed nor named by others."""
        html = rendered("{{ ordlista() }}", restrict(book, "publik"))
        assert "kanarie" not in html
        assert "canary" not in html


class TestTerm:
    """begrepp: a word in a sentence."""

    def test_popover(self, book: Handbook) -> None:
        """The word is a button that opens its meaning, with the way to the glossary."""
        html = parsed(rendered('{{ begrepp("hot") }}', book))
        button, meaning = html.css_first("button.hb-begrepp"), html.css_first("span.hb-forklaring[popover]")
        assert button is not None
        assert meaning is not None
        assert (button.attributes["type"], words(button)) == ("button", "hot")
        assert button.attributes["popovertarget"] == meaning.attributes["id"]
        assert words(meaning) == "En *möjlig* _orsak_ till <b>skada</b> & oro. hot i ordlistan"
        assert [link.attributes["href"] for link in html.css("a")] == ["ordlista/#hot"]

    @pytest.mark.parametrize(
        ("call", "text"),
        [('begrepp("Hotet")', "Hotet"), ('begrepp("HOT")', "HOT"), ('begrepp("hoten", text="faran")', "faran")],
    )
    def test_forms(self, book: Handbook, call: str, text: str) -> None:
        """A form in any case finds the term, and the sentence keeps its own word."""
        assert words(parsed(rendered(f"{{{{ {call} }}}}", book)).css_first("button")) == text

    def test_twice(self, book: Handbook) -> None:
        """The same word twice on a page has two ids."""
        html = parsed(rendered('{{ begrepp("hot") }} och {{ begrepp("hotet") }}', book))
        assert len({node.attributes["id"] for node in html.css("[popover]")}) == 2

    def test_markdown_leaves_it_alone(self, book: Handbook) -> None:
        """Signs that Markdown knows stay signs in the middle of a paragraph."""
        inline = rendered('{{ begrepp("hot", text="a*b_c`[d](e)") }}', book)
        html = markdown.markdown(f"{inline} är *farligt*.", extensions=["attr_list", "md_in_html"])
        assert html == f"<p>{inline} är <em>farligt</em>.</p>"

    def test_unknown(self, book: Handbook) -> None:
        """A word that no glossary has is an error in words; so is one that the reader may not see."""
        with pytest.raises(LookupError, match="Ordet ”fågeln” finns inte i ordlistan"):
            rendered('{{ begrepp("fågeln") }}', restrict(book, "publik"))

    def test_reference(self, book: Handbook) -> None:
        """Checks and staging know its words and forms, whatever the case."""
        known = MACROS["begrepp"].references["term"].known(book, {})
        assert "Hoten" in known
        assert "faran" not in known
        assert "fågeln" not in MACROS["begrepp"].references["term"].known(restrict(book, "publik"), {})
