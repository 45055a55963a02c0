"""The text of a cue: tags, character references and the tree they make."""

from __future__ import annotations

import pytest

from handbok.captions import cuetext
from handbok.captions.cuetext import Moment, Span
from tests.captions.domtree import tree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("text", ("text",)),
        ("a<i>b</i>c", ("a", Span("i", children=("b",)), "c")),
        ("<c.a.b>x", (Span("c", ("a", "b"), children=("x",)),)),
        ("<c..a.>x", (Span("c", ("a",), children=("x",)),)),
        ("<b\n.x>y", (Span("b", children=("y",)),)),
        ("<v  Anna\t Bo >x", (Span("v", annotation="Anna Bo", children=("x",)),)),
        ("<v A&amp;B &#32;C>x", (Span("v", annotation="A&B C", children=("x",)),)),
        ("<v.loud Anna>x", (Span("v", ("loud",), "Anna", children=("x",)),)),
        ("<v>x", (Span("v", children=("x",)),)),
        ("<c Anna>x", (Span("c", children=("x",)),)),
        ("<lang en>a<b>c</b></lang>d", (Span("lang", (), "en", "en", ("a", Span("b", language="en", children=("c",)))), "d")),
        ("<i><b>x</i>y", (Span("i", children=(Span("b", children=("x", "y")),)),)),
        ("x</i>y", ("x", "y")),
        ("<em>x</em>", ("x",)),
        ("<I>x", ("x",)),
        ("<>x</>", ("x",)),
        ("< i>x", ("x",)),
        ("a < b", ("a ",)),
        ("a <", ("a ",)),
        ("a > b", ("a > b",)),
        ("<i", (Span("i"),)),
        ("<i x", (Span("i"),)),
        ("</i >x", ("x",)),
        ("<rt>x</rt>", ("x",)),
        ("<ruby>a<rt>b</rt>c<rt>d</ruby>e", (
            Span("ruby", children=("a", Span("rt", children=("b",)), "c", Span("rt", children=("d",)))), "e")),
        ("<ruby><b>a<rt>b", (Span("ruby", children=(Span("b", children=("a", "b")),)),)),
        ("<00:01.000>a<01:00:00.000>b", (Moment(1), "a", Moment(3600), "b")),
        ("<00:01>a<00:01.000 >b<0:00:01.000>", ("a", "b", Moment(1))),
    ],
)  # fmt: skip
def test_tree(text: str, expected: tuple[Span | Moment | str, ...]) -> None:
    """Tags make spans; what makes no sense is passed over."""
    assert cuetext.parse(text).children == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("&amp;&lt;&gt;&nbsp;&lrm;&rlm;", "&<>\u00a0\u200e\u200f"),
        ("&amp &lt&gt", "& <>"),
        ("&ampx &notit; &notin;", "&x ¬it; ∉"),
        ("&nsubE;", "\u2ac5\u0338"),
        ("&CounterClockwiseContourIntegral;", "∳"),
        ("& &&; &x &hej; &amp", "& &&; &x &hej; &"),
        ("&#229;&#xe5;&#XE5&#229x", "ååååx"),
        ("&#; &#x; &#xg; &#", "&#; &#x; &#xg; &#"),
        ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\ufffd\ufffd\ufffd\ufffd"),
        ("&#128;&#x9f;&#129;", "€Ÿ\x81"),
        ("&#0000000000000000065;", "A"),
        ("&#١;", "&#١;"),
        (f"&{'a' * 5000};", f"&{'a' * 5000};"),
    ],
)
def test_references(text: str, expected: str) -> None:
    """Character references are read as HTML reads them in text."""
    assert "".join(str(child) for child in cuetext.parse(text).children) == expected


def test_plain() -> None:
    """Plain text is what is read, ruby and all."""
    assert cuetext.plain("<v Anna>Hej &amp; <i>välkommen</i><00:01.000>!") == "Hej & välkommen!"
    assert cuetext.plain("Hej") == "Hej"


def test_fallback_language() -> None:
    """The captions' own language holds until a tag says another."""
    root = cuetext.parse("a<i>b</i>", "sv")
    assert root.language == "sv"
    assert root.children[1] == Span("i", language="sv", children=("b",))


def test_dom_tree() -> None:
    """The tree is written as web-platform-tests write theirs."""
    assert tree('<v.a.b Anna>x<00:01.500>&quot;<lang.c sv><i>y') == (
        '| <span>\n|   class="a b"\n|   title="Anna"\n|   "x"\n|   <?timestamp 00:00:01.500>\n|   """\n'
        '|   <span>\n|     class="c"\n|     lang="sv"\n|     <i>\n|       "y"\n'
    )  # fmt: skip
