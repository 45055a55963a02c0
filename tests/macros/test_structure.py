"""Every call in the handbook's own pages, for every audience: Markdown leaves it alone, and its HTML is whole."""

from __future__ import annotations

from collections import Counter
from functools import cache

import markdown
import pytest

from handbok.handbook import Handbook, load
from handbok.macro import Context
from handbok.markdown.calls import Call
from handbok.view import restrict
from tests.macros.rendering import MACROS, ROOT, parsed, show, words

EXTENSIONS = ["admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "pymdownx.superfences"]
AUDIENCES = ["publik", "medarbetare", "projektgrupp", "styrgrupp"]
MARKDOWN = {"datatyper", "makron", "regler", "redogorelse", "projektsida"}
"""Macros that give Markdown, so that their headings stand among the page's contents."""


@cache
def handbook() -> Handbook:
    return load(ROOT)


@cache
def shown(audience: str) -> dict[str, list[tuple[Call, str]]]:
    """Return what an audience's pages show of their calls; staging replaces those whose record is withheld."""
    view = restrict(handbook(), audience)
    found = {}
    for path, page in view.pages.items():
        context = Context(view, path)
        found[path] = [(call, show(call, context)) for call in page.markup.jinja.calls if is_seen(call, view)]
    return found


def is_seen(call: Call, view: Handbook) -> bool:
    macro = MACROS[call.name]
    arguments = macro.bind(call.args, dict(call.kwargs))
    return all(
        arguments[name] is None or arguments[name] in reference.known(view, arguments)
        for name, reference in macro.references.items()
    )


def blocks(audience: str) -> list[str]:
    """Return the HTML of all calls but those in sentences and those that give Markdown."""
    calls = [pair for page in shown(audience).values() for pair in page]
    return [html for call, html in calls if not MACROS[call.name].inline and call.name not in MARKDOWN]


@pytest.mark.parametrize("audience", AUDIENCES)
class TestCalls:
    """One audience's pages."""

    def test_markdown_leaves_blocks_alone(self, audience: str) -> None:
        """A block between paragraphs comes out as it went in."""
        text = "\n\nText.\n\n".join(blocks(audience))
        html = markdown.markdown(text, extensions=EXTENSIONS)
        assert all(block in html for block in blocks(audience))

    def test_no_blank_or_indented_lines(self, audience: str) -> None:
        """A block has neither, so that no reader of Markdown takes a part of it for a paragraph or code."""
        lines = [line for block in blocks(audience) for line in block.split("\n")]
        assert all(line and not line.startswith((" ", "\t")) for line in lines)

    def test_ids_once(self, audience: str) -> None:
        """No id stands twice on a page, and none that a heading has."""
        for path, calls in shown(audience).items():
            ids = Counter(node.attributes["id"] for _, html in calls for node in parsed(html).css("[id]"))
            ids += Counter(handbook().pages[path].markup.anchors)
            assert [id for id, times in ids.items() if times > 1] == [], path

    def test_names_exist(self, audience: str) -> None:
        """What names an element by id stands on the same page."""
        for calls in shown(audience).values():
            page = parsed("".join(html for _, html in calls))
            ids = {node.attributes["id"] for node in page.css("[id]")}
            for attribute in ("aria-labelledby", "aria-describedby", "popovertarget"):
                assert {node.attributes[attribute] for node in page.css(f"[{attribute}]")} <= ids

    def test_tables(self, audience: str) -> None:
        """A table has a caption that names its region, which takes focus; every header has a scope, every cell text."""
        for block in blocks(audience):
            for found in parsed(block).css("table"):
                region, caption = found.parent, found.css_first("caption")
                assert region is not None
                assert caption is not None
                expected = {"class": "hb-tabell", "role": "region", "tabindex": "0"}
                assert region.attributes == {**expected, "aria-labelledby": caption.attributes["id"]}
                assert all(node.attributes.get("scope") for node in found.css("th"))
                assert all(words(node) for node in found.css("caption, th, td"))

    def test_bands_in_words(self, audience: str) -> None:
        """A band is never colour alone."""
        for block in blocks(audience):
            for node in parsed(block).css("[class*=hb-band--]"):
                assert any(word in words(node) for word in ("Låg", "Medel", "Hög"))

    def test_anchors_are_true(self, audience: str) -> None:
        """What a macro says of its anchors is what its page gets."""
        view = restrict(handbook(), audience)
        for calls in shown(audience).values():
            for call, html in calls:
                macro = MACROS[call.name]
                said = {id for id in macro.anchors(view, macro.bind(call.args, dict(call.kwargs))) if id[:3] != "hb-"}
                got = {node.attributes["id"] or "" for node in parsed(html).css("[id]")}
                assert macro.inline or call.name in MARKDOWN or {id for id in got if id[:3] != "hb-"} <= said
