"""What macros are given, and what is known of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.macro import Context, Macro, discover, macro
from handbok.models.role import RoleRegister
from tests.handbooks import book_of, page

ROOT = Path(__file__).parents[1]
FILES = {"docs/a/index.md": page("## Roll\n"), "docs/a/b.md": page("Text"), "docs/c.md": page("Text")}


class TestAddresses:
    """Context.url: relative, so that a site works under any path."""

    @pytest.mark.parametrize(
        ("here", "there", "pretty", "plain", "source"),
        [
            ("index.md", "c.md", "c/", "c.html", "c/"),
            ("c.md", "index.md", "../", "index.html", "./"),
            ("a/b.md", "c.md", "../../c/", "../c.html", "../c/"),
            ("a/b.md", "a/b.md", "./", "b.html", "b/"),
            ("a/index.md", "a/b.md", "b/", "b.html", "b/"),
            ("c.md", "a/index.md", "../a/", "a/index.html", "a/"),
        ],
    )
    def test_pages(self, tmp_path: Path, here: str, there: str, pretty: str, plain: str, source: str) -> None:
        """Addresses count from the page's own, or from its file when the engine moves them later."""
        book = book_of(tmp_path, FILES)
        assert Context(book, here).url(there) == pretty
        assert Context(book, here, directory_urls=False).url(there) == plain
        assert Context(book, here, from_source=True).url(there) == source

    def test_anchor(self, tmp_path: Path) -> None:
        """An anchor stands last."""
        assert Context(book_of(tmp_path, FILES), "index.md").url("c.md", "d") == "c/#d"


class TestIds:
    """No id stands twice on a page."""

    def test_unique(self, tmp_path: Path) -> None:
        """A stem is numbered from its second time on, on its own page only."""
        book = book_of(tmp_path, FILES)
        context = Context(book, "c.md")
        assert [context.unique(stem) for stem in ("x", "x", "y")] == ["hb-x", "hb-x-2", "hb-y"]
        assert Context(book, "c.md").unique("x") == "hb-x"

    def test_anchor(self, tmp_path: Path) -> None:
        """An item's id is given once, and never when a heading has it."""
        context = Context(book_of(tmp_path, FILES), "a/index.md")
        assert [context.anchor(id) for id in ("DP-R4", "dp-r4", "roll")] == ["dp-r4", None, None]


class TestRecords:
    """Context.record: what a reader may see."""

    def test_missing(self, tmp_path: Path) -> None:
        """A record that is not there is an error in words."""
        with pytest.raises(LookupError, match="Posten ”annat” finns inte i data/roller/"):
            Context(book_of(tmp_path, {}), "index.md").record(RoleRegister, "annat")


class TestAnchors:
    """Macro.anchors: read from what a call renders."""

    def test_html_and_headings(self, tmp_path: Path) -> None:
        """Ids of elements and of Markdown's headings count."""
        each = Macro(lambda context: '<p id="a">x</p>\n\n## Rubrik { #b }\n')
        assert each.anchors(book_of(tmp_path, {}), {}) == {"a", "b"}

    def test_unknown_record(self, tmp_path: Path) -> None:
        """A call of a record that does not exist gives none."""
        assert discover(ROOT / "macros")["rolltabell"].anchors(book_of(tmp_path, {}), {"register": "annat"}) == set()

    def test_wrong_value(self, tmp_path: Path) -> None:
        """A call with a value of the wrong kind gives none; another rule tells of it."""
        assert discover(ROOT / "macros")["nytt"].anchors(book_of(tmp_path, {}), {"antal": "tio"}) == set()

    def test_inline(self, tmp_path: Path) -> None:
        """What stands in a sentence is nothing to link to."""
        assert Macro(lambda context: '<b id="a">x</b>', inline=True).anchors(book_of(tmp_path, {}), {}) == set()


@pytest.mark.parametrize("each", discover(ROOT / "macros").values(), ids=lambda each: each.name)
def test_every_macro_explains_itself(each: Macro) -> None:
    """A macro's docstring begins with a Swedish sentence for editors, and every parameter has a type."""
    first = (each.function.__doc__ or "").strip().split("\n")[0]
    assert first.endswith(".")
    assert first.split()[0] in {"Visar", "Förklarar"}
    assert set(each.types) == set(each.signature.parameters)


def test_shows_takes_one_or_many() -> None:
    """A macro may gather one type or several."""

    @macro(shows=RoleRegister)
    def one(context: Context) -> str:
        return ""

    @macro(shows=(RoleRegister,), inline=True)
    def many(context: Context) -> str:
        return ""

    assert one.__handbok__.shows == many.__handbok__.shows == (RoleRegister,)  # type: ignore[attr-defined]
