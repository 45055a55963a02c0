"""Words stay words: what looks like Markdown, HTML or a macro in Word is read as it stood."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbok.imports.word import escape
from handbok.imports.word.code import fenced
from handbok.imports.word.content import Mark, Text
from handbok.imports.word.finding import Kind
from tests.imports.word.reading import lesson, rendered, words
from tests.worddocuments import p, r

SAMPLES = (
    "{{ 7 * 7 }}", "{% include 'x' %}", "{%# tyst #%}", "{# tyst #}", "<script>alert(1)</script>", "a < b > c & d &amp; e", "*stjärnor*",
    "_streck_", "__dubbla__", "`kod`", "| a | b |", "[länk](https://a.se)", "![bild](x.png)", "[^1]", "[^1]: not", "# rubrik", "## två",
    "> citat", "- punkt", "+ punkt", "* punkt", "1. ett", "2026. Ett år", "!!! note", "??? fråga", ": förklaring", "---", "***", "===",
    "~~~", "```", "{: .klass }", "Text { #id }", "[TOC]", "\\* redan", "a\\b", "*[HTML]: x", "<https://a.se>", "a@b.se", "C#", "100 %",
    "&#123;", "&lt;b&gt;", "snake_case_namn", "2 * 3 * 4", "http://a.se/x_y_z", "”Citat”", "<!-- dold -->", "</div>", "::: x", "/// y",
)  # fmt: skip


@pytest.mark.parametrize("text", SAMPLES)
def test_sample(text: str) -> None:
    """Each sample reads as in Word, and makes no element but its paragraph."""
    html = rendered(_paragraph(text))
    assert words(html) == " ".join(text.split())
    assert html.count("<") == 2


@given(st.text(st.sampled_from("ab 1.{}%#<>&*_`|[]()!\\-+:=~?^\"'/;")).filter(lambda text: text.strip()))
def test_any(text: str) -> None:
    """So does anything that can be put together of such characters."""
    html = rendered(_paragraph(text))
    assert words(html) == " ".join(text.split())
    assert html.count("<") == 2


@given(st.text(st.sampled_from("ab {}%#<>&*_`|[]\\\n")).filter(lambda text: text.strip()))
def test_code(text: str) -> None:
    """Code too, its macros and its fences."""
    text = text.replace("endraw", "")
    html = rendered(fenced(text))
    assert words(html) == " ".join(text.split())


def _paragraph(text: str) -> str:
    return escape.at_start(escape.markdown(" ".join(text.split())))


def test_marks(tmp_path: Path) -> None:
    """Bold, italic, struck, raised and code words keep what they are, within words too."""
    run = r("fet", "<w:b/>") + r(" ") + r("kursiv", "<w:i/>") + r(" halv") + r("fet", "<w:b/>") + r("het ")
    run += (
        r("2", '<w:vertAlign w:val="superscript"/>')
        + r(" ")
        + r("a|b", '<w:rStyle w:val="HTML-kod"/>')
        + r(" av", '<w:b w:val="0"/>')
    )
    assert lesson(tmp_path, p(run + r(" struken", "<w:strike/>"))).html() == (
        "<p><strong>fet</strong> <em>kursiv</em> halv<strong>fet</strong>het <sup>2</sup> <code>a|b</code> av <s>struken</s></p>"
    )


def test_white_space_within_marks(tmp_path: Path) -> None:
    """A space that is bold in Word stands outside the stars, where Markdown needs it."""
    assert lesson(tmp_path, p(r("ett") + r(" två ", "<w:b/>") + r("tre"))).body() == "ett **två** tre"


def test_line_break_and_tab(tmp_path: Path) -> None:
    """A line break is one, a tab is a space, and a soft hyphen is nothing."""
    run = "<w:r><w:t>ett</w:t><w:br/><w:t># två</w:t><w:tab/><w:t>tre\u00ad</w:t><w:softHyphen/></w:r>"
    assert lesson(tmp_path, p(run)).html() == "<p>ett<br># två tre</p>"


def test_look(tmp_path: Path) -> None:
    """Colour says nothing to those who do not see it, and is told."""
    read = lesson(
        tmp_path, p(r("Röd", '<w:color w:val="FF0000"/>') + r(" och ") + r("gul", '<w:highlight w:val="yellow"/>'))
    )
    assert read.quotes(Kind.LOOK) == ["Röd", "gul"]
    assert read.body() == "Röd och gul"


def test_marks_are_html_elements() -> None:
    """A mark's value is the element that says the same."""
    assert Text("a", frozenset({Mark.STRONG})).marks == {"strong"}
