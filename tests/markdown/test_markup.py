"""Markdown as an editor wrote it, each thing with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import handbok
from handbok.markdown.blocks import Kind
from handbok.markdown.markup import Link, Markup, plain, read
from handbok.source import Source, decode
from tests.timing import seconds


def links(text: str) -> list[tuple[str, str]]:
    """Return the text and target of each link and picture."""
    return [(link.text, link.target) for link in read(text).links]


def only_link(text: str) -> Link:
    """Return a text's one link."""
    (link,) = read(text).links
    return link


class TestLinks:
    """Links and pictures, in Markdown and in HTML."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("[a](b.md)", [("a", "b.md")]),
            ("[a]( b.md )", [("a", "b.md")]),
            ("[a](<b c.md>)", [("a", "b c.md")]),
            ("[a](b c.md)", [("a", "b c.md")]),
            ('[a](b.md "En titel")', [("a", "b.md")]),
            ("[a](b.md 'En (titel)')", [("a", "b.md")]),
            ("[a](b.md\n\"På nästa rad\")", [("a", "b.md")]),
            ("[a](b_(c).md)", [("a", "b_(c).md")]),
            ("[a](b(c(d)).md)", [("a", "b(c(d)).md")]),
            ("[a [b] c](d.md)", [("a [b] c", "d.md")]),
            ("[a \\] b](c.md)", [("a \\] b", "c.md")]),
            ("\\[a](b.md)", []),
            ("[a\\](b.md)", []),
            ("[a] (b.md)", []),
            ("[a](b.md", []),
            ("[a\n\nb](c.md)", []),
            ("[a\nb](c.md)", [("a\nb", "c.md")]),
            ("![a](b.png)", [("a", "b.png")]),
            ("[![a](b.png)](c.md)", [("![a](b.png)", "c.md"), ("a", "b.png")]),
            ("[](b.md)", [("", "b.md")]),
            ("[a]()", [("a", "")]),
            ("`[a](b.md)` ``[a](`b.md)``", []),
            ("```\n[a](b.md)\n```\n[c](d.md)", [("c", "d.md")]),
            ("<!-- [a](b.md) --> [c](d.md)", [("c", "d.md")]),
            ("{{ a('[a](b.md)') }}", []),
            ("{% raw %}[a](b.md){% endraw %}", [("a", "b.md")]),
            ("- punkt\n\n    [a](b.md)", [("a", "b.md")]),
            ("!!! note\n    [a](b.md)", [("a", "b.md")]),
            ("| [a](b.md) | c |\n|---|---|", [("a", "b.md")]),
            ("<https://a.se/b> <mailto:a@b.se>", [("https://a.se/b", "https://a.se/b"), ("mailto:a@b.se", "mailto:a@b.se")]),
        ],
    )  # fmt: skip
    def test_inline(self, text: str, expected: list[tuple[str, str]]) -> None:
        """Brackets may nest and be escaped, targets may hold parentheses; code holds no links."""
        assert links(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("[a][b]\n\n[b]: c.md", [("a", "c.md")]),
            ("[a] [B]\n\n[b]: c.md", [("a", "c.md")]),
            ("[a][]\n\n[A]: c.md", [("a", "c.md")]),
            ("[a]\n\n[a]: <c.md> 'titel'", [("a", "c.md")]),
            ("![a][b]\n\n[b]:\n  c.png", [("a", "c.png")]),
            ("[a b]\n\n[a  b]: c.md", [("a b", "c.md")]),
            ("[a][b] [c]", []),
            ("[^1]\n\n[^1]: Fotnot.", []),
            ("[a]: c.md", []),
        ],
    )
    def test_references(self, text: str, expected: list[tuple[str, str]]) -> None:
        """Reference links take their targets from definitions; footnotes are none."""
        assert links(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('<a href="b.md">a <b>c</b></a>', [("a <b>c</b>", "b.md")]),
            ("<A HREF=b.md>a</A>", [("a", "b.md")]),
            ('<img src="b.png" alt="a">', [("a", "b.png")]),
            ('<img src="b.png" srcset="c.png 1x, d.png 2x">', [("", "b.png"), ("", "c.png"), ("", "d.png")]),
            ('<video src="a.mp4" poster="b.png">', [("", "a.mp4"), ("", "b.png")]),
            ('<a href="b.md?c=1&amp;d=2">a</a>', [("a", "b.md?c=1&d=2")]),
            ('<p title="href=b">', []),
        ],
    )
    def test_html(self, text: str, expected: list[tuple[str, str]]) -> None:
        """Addresses in attributes are links too."""
        assert links(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Se [a](b.md).",
            "Se ![a](<b.md>).",
            "Se [a][b].\n\n[b]: b.md",
            'Se <a class="x" href="b.md">a</a>.',
            "å\n\n- [a](b.md)",
            "`kod` {{ a() }} [a](b.md)",
        ],
    )
    def test_places(self, text: str) -> None:
        """The offsets bound the construct and its target."""
        link = only_link(text)
        assert text[link.target_start : link.target_end] == "b.md"
        assert text[link.start] in "[!<"
        assert text[link.end - 1] in ")]>"


class TestHeadings:
    """Headings and the ids they get."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("## Så är det\n", [(2, "Så är det", "sa-ar-det")]),
            ("## A ##", [(2, "A", "a")]),
            ("## A {#b .c}", [(2, "A", "b")]),
            ("## A { .c }", [(2, "A", "a")]),
            ("##", [(2, "", "_1")]),
            ("A\n=\n\nB\n---\n", [(1, "A", "a"), (2, "B", "b")]),
            ("Text\nmer\n---", []),
            ("- a\n---", []),
            ("## A\n\n## A\n\n## A_1\n\n## A", [(2, "A", "a"), (2, "A", "a_1"), (2, "A_1", "a_1_1"), (2, "A", "a_2")]),
            ("## A {#b}\n\n## B", [(2, "A", "b"), (2, "B", "b_1")]),
            ("## [a](b.md) och *c* `d`", [(2, "a och c d", "a-och-c-d")]),
            ("## 1.2 A/B & C", [(2, "1.2 A/B & C", "12-ab-c")]),
            ("```\n## A\n```\n## B", [(2, "B", "b")]),
            ("~~~\n## A\n```\n## B\n~~~", []),
            ("## A\n```\n## obruten", [(2, "A", "a")]),
            ("####### A", []),
        ],
    )  # fmt: skip
    def test_read(self, text: str, expected: list[tuple[int, str, str]]) -> None:
        """Levels, texts and ids are those that Python-Markdown gives."""
        assert [(heading.level, heading.text, heading.id) for heading in read(text).headings] == expected

    def test_anchors(self) -> None:
        """Ids of headings, attribute lists and HTML can be linked to, those in boxes too."""
        text = "## A\n\nText {#b}\n\n<p id='c'>d</p> <a name=e></a>\n\n!!! note\n    ## F\n\n`{#g}`"
        assert read(text).anchors == {"a", "b", "c", "e", "f"}


class TestTables:
    """Markdown tables."""

    def test_cells(self) -> None:
        """Cells keep their code and know their places; escaped bars are text."""
        text = "Text.\n\n| A | `b|c` |\n|---|:-:|\n| d \\| e | f |\ng | h\n\nslut"
        (table,) = read(text).tables
        assert table.header == ("A", "`b|c`")
        assert table.rows == (("d \\| e", "f"), ("g", "h"))
        assert text[table.start :].startswith("| A")
        assert all(text[cell.start :].startswith(cell.text) for row in (table.head, *table.body) for cell in row)

    @pytest.mark.parametrize("text", ["a\n---\n", "| a | b |", "```\n|a|\n|-|\n```", "-----"])
    def test_none(self, text: str) -> None:
        """A divider without bars and code are no tables."""
        assert read(text).tables == ()

    def test_two(self) -> None:
        """One after the other are two."""
        assert [table.header for table in read("|a|\n|-|\n|b|\n\n|c|\n|-|\n").tables] == [("a",), ("c",)]

    def test_without_header(self) -> None:
        """A table may lack its header row."""
        assert [table.header for table in read("\n|-|-|\n| a | b |\n").tables] == [()]


class TestTags:
    """Start tags of raw HTML."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("<p>", [("p", {})]),
            ("<P CLASS='a b' hidden id=c>", [("p", {"class": "a b", "hidden": None, "id": "c"})]),
            ('<p\n  title="a > b">', [("p", {"title": "a > b"})]),
            ("<br/>", [("br", {})]),
            ("<img/onerror=a src=b>", [("img", {"onerror": "a", "src": "b"})]),
            ("<a href='&#106;s'>", [("a", {"href": "js"})]),
            ("<script>if (a <b> c) '<p>'</script><i>", [("script", {}), ("i", {})]),
            ("<a:b c>", [("a:b", {"c": None})]),
            ("</p> a < b <3 <https://a.se> <a@b.se> <!-- <p> --> `<p>`", []),
        ],
    )
    def test_read(self, text: str, expected: list[tuple[str, dict[str, str | None]]]) -> None:
        """Names are in lower case, values without their entities."""
        found = read(text).tags
        assert [(tag.name, {each.name: each.value for each in tag.attributes}) for tag in found] == expected

    def test_places(self) -> None:
        """Tags, attributes and values know where they stand."""
        text = 'å <p class="a" id=b>'
        (tag,) = read(text).tags
        assert text[tag.start : tag.end] == '<p class="a" id=b>'
        assert [text[each.start :].partition("=")[0] for each in tag.attributes] == ["class", "id"]
        assert [text[each.value_start : each.value_end] for each in tag.attributes] == ["a", "b"]


class TestProse:
    """What is left when code, comments and Jinja are blanked."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a `b` c", "a     c"),
            ("a ``b ` c`` d", "a           d"),
            ("a `b", "a `b"),
            ("a `b\n\nc` d", "a `b\n\nc` d"),
            ("a \\`b\\` c", "a \\`b\\` c"),
            ("a\n```py\nb\n```\nc", "a\n     \n \n   \nc"),
            ("    ```\n    b\n    ```\nc", "       \n     \n       \nc"),
            ("````\n```\n````\nc", "    \n   \n    \nc"),
            ("a <!-- b\nc --> d", "a       \n      d"),
            ("a {{ b('c') }} d", "a              d"),
            ("a {% raw %}{{ b }}{% endraw %} c", "a          {{ b }}             c"),
            ("a {% b %} c", "a          "),
        ],
    )
    def test_blanked(self, text: str, expected: str) -> None:
        """Every character keeps its place."""
        assert read(text).prose == expected

    def test_running(self) -> None:
        """Targets, tags, attribute lists and definitions are blanked as well."""
        text = "Se [a](b.md){ .c } <b title='d'>e</b>\n\n[f]: g.md"
        assert read(text).running.split() == ["Se", "[a](", ")", "e"]
        assert len(read(text).running) == len(text)


class TestBlocks:
    """Paragraphs, items and the like."""

    def test_kinds(self) -> None:
        """Each block is told by how it starts."""
        text = "## A\nb\nc\n\n- d\n  e\n- f\n\n> g\n\n| h |\n|---|\n\n!!! note\n    i\n\n1. j\n\n<div>\nk\n</div>\n"
        found = [(block.kind, " ".join(block.text.split())) for block in read(text).blocks]
        assert found == [
            (Kind.HEADING, "## A"),
            (Kind.PARAGRAPH, "b c"),
            (Kind.ITEM, "- d e"),
            (Kind.ITEM, "- f"),
            (Kind.QUOTE, "> g"),
            (Kind.TABLE, "| h | |---|"),
            (Kind.NOTE, "!!! note"),
            (Kind.PARAGRAPH, "i"),
            (Kind.ITEM, "1. j"),
            (Kind.PARAGRAPH, "k"),
        ]

    def test_places(self) -> None:
        """A block's text stands where it says."""
        markup = read("a\nb\n\n- c\n\nd | e\n--|--\nf | g")
        assert all(markup.running[block.start :].startswith(block.text) for block in markup.blocks)
        assert [block.kind for block in markup.blocks] == [Kind.PARAGRAPH, Kind.ITEM, Kind.TABLE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**a** _b_ `c` snake_case", "a b c snake_case"),
        ("[a](b.md) ![c](d.png) [e][f]", "a c e"),
        ("[![a](b.png)](c.md)", "a"),
        ("a <b>c</b>{ .d }", "a c"),
        ("a\\_b", "a_b"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    """Inline text becomes the words a reader sees."""
    assert plain(text) == expected


def test_words() -> None:
    """A page's words include code and what raw blocks show, not macros' names."""
    assert read('## A\n\n{{ b("c") }} {% raw %}{{ d }}{% endraw %} `e`').words.split() == ["A", "{{", "d", "}}", "e"]


def test_line_ends() -> None:
    """Line ends of Windows read as others."""
    source = decode(b"## A\r\n\r\n[b](c.md)\r\n", "a.md")
    assert isinstance(source, Source)
    assert read(source.text).headings[0].text == "A"
    assert links(source.text) == [("b", "c.md")]


_PIECES = st.sampled_from(
    ["[", "]", "(", ")", "!", "`", "```", "~~~", "\n", "\n\n", "<", ">", "<a href=", "<!--", "-->", '"', "'", "\\", "{", "}",
     "{{", "}}", "{% raw %}", "{% endraw %}", "{%", "#", "## ", "|", "-", "---", "=", "{#a}", ":", "[a]: ", "a", "å", " ",
     "    ", "\t", "*", "_", "&#106;", "://", "@", "/", "!!! note", "<script>", "</script>"]
).flatmap(lambda piece: st.sampled_from([piece, piece * 2]))  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=200))
@settings(deadline=None, max_examples=300)
def test_never_raises(text: str) -> None:
    """Whatever an author writes is read, and every place is inside the text."""
    markup = read(text)
    size = len(text)
    for masked in (markup.markdown, markup.prose, markup.running):
        assert len(masked) == size
        assert [at for at, char in enumerate(masked) if char == "\n"] == [at for at, c in enumerate(text) if c == "\n"]
    for link in markup.links:
        assert 0 <= link.start < link.end <= size
        assert 0 <= link.target_start <= link.target_end <= size
    assert all(0 <= heading.start <= size for heading in markup.headings)
    assert all(0 <= cell.start <= size for table in markup.tables for row in (table.head, *table.body) for cell in row)
    assert all(text[tag.start] == "<" and tag.end <= size for tag in markup.tags)
    assert all(markup.running[block.start :].startswith(block.text) for block in markup.blocks)
    assert isinstance(markup.words, str)
    assert isinstance(markup.anchors, frozenset)


_HOSTILE = [
    "[", "![", "](", "[a](", "[a](b ", "[a](<b", "[a](b '", "[a](((", "[a][b] ", "[a]: b\n", "[[a]]", "[\\", "`", "``a`",
    "`a` ", "```\n", "~~~a\n", "<", "<a ", '<a b="', "<a>", "</a", "<!--", "<http:", "<a@b", "<?", "#", "# a\n", "#a",
    "a\n=\n\n", "a\n-\n\n", "|", "|-|\n", "a|b\n-|-\n", "{", "{#", "{ #a }\n", "{{", "{{ '", "{{ '\n", "{{a()}}", "{%",
    "{% raw %}", "\\", "\n", " ", "\t", "> ", "- ", "1. ", "*", "_", "a_", "&#", "!!! ", "a ", "a.", "A ",
]  # fmt: skip


@pytest.mark.parametrize("unit", _HOSTILE)
def test_linear(unit: str) -> None:
    """A hostile page twice as long takes no more than some three times as long to read, not four."""
    short, long = (min(_seconds(unit * (size // len(unit))) for _ in range(2)) for size in (25_000, 100_000))
    assert long < 1 or long < 12 * short


def _seconds(text: str) -> float:
    return seconds(lambda: _everything(read(text)))


def _everything(markup: Markup) -> None:
    for part in ("links", "headings", "tables", "tags", "anchors", "words", "blocks", "running"):
        getattr(markup, part)


@pytest.mark.parametrize("file", sorted(Path(handbok.__file__).parent.rglob("*.py")), ids=lambda file: file.stem)
def test_no_possessive_groups(file: Path) -> None:
    """Patterns use atomic groups instead: a possessive one loses matches before Python 3.11.5 (CPython gh-106052)."""
    assert re.findall(r"\)[*+?]\+(?!\w)", file.read_text(encoding="utf-8")) == []
