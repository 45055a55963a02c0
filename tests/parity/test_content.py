"""The comparison finds whatever a reader, a style sheet or a script would notice, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parity.content import content
from tests.parity.difference import NOTHING, Allowed, of_pages, of_sites

PAGE = """<html lang="sv"><head><title>Sy</title></head><body>
<h1 id="sy">Sy</h1><h2 id="trad">Tråd &amp; nål</h2><p class="ingress">Ett <b>gott</b> stycke, 1&nbsp;500 kr.</p>
<ul><li>Ett</li><li>Två</li></ul><pre><code>def sy():
    pass</code></pre>
<p>Läs <a href="../om/#mer" title="Mer">om det</a>.</p>
<table class="t"><caption>Nålar</caption><thead><tr><th scope="col">Namn</th><th scope="col">Antal</th></tr></thead>
<tbody><tr><th scope="row">Stopp</th><td>3</td></tr></tbody></table>
<figure><img src="nal.svg" alt="En nål"><figcaption>Nålen</figcaption></figure>
<video controls poster="f.jpg"><source src="f.mp4"><track kind="captions" src="f.vtt" srclang="sv" default></video>
<svg viewBox="0 0 4 4"><title>Kurva</title><path d="M0 0"/></svg>
<form action="/svar"><fieldset><legend>Fråga</legend><label><input type="radio" name="f" value="ja" required> Ja</label>
</fieldset><select><option selected>Ett</option></select><textarea rows="2">Text  här</textarea>
<button type="submit">Svara</button></form></body></html>
"""

LOST: dict[str, tuple[str, str, str]] = {
    "a heading": ('<h2 id="trad">Tråd &amp; nål</h2>', "", "headings"),
    "a heading's level": ('<h2 id="trad">Tråd &amp; nål</h2>', '<h3 id="trad">Tråd &amp; nål</h3>', "headings"),
    "a heading's text": ("Tråd &amp; nål", "Tråd och nål", "headings"),
    "an id": ('id="trad"', 'id="trad_1"', "ids"),
    "a word": ("Ett <b>gott</b>", "Ett <b>bra</b>", "text"),
    "a space": ("Ett <b>gott</b>", "Ett<b>gott</b>", "text"),
    "a hard space": ("1&nbsp;500", "1 500", "text"),
    "a break between paragraphs": ("stycke, 1", "stycke,</p><p>1", "text"),
    "a line of code": ("def sy():\n", "def sy(): ", "text"),
    "an indent of code": ("    pass", "  pass", "text"),
    "a line break": ("stycke, 1", "stycke,<br>1", "elements"),
    "the order": ("<li>Ett</li><li>Två</li>", "<li>Två</li><li>Ett</li>", "text"),
    "an emphasis": ("<b>gott</b>", "gott", "elements"),
    "a class": ('class="ingress"', 'class="ingres"', "elements"),
    "how things are nested": ("<li>Ett</li><li>Två</li>", "<li>Ett<ul><li>Två</li></ul></li>", "elements"),
    "a language": ('lang="sv"', 'lang="en"', "elements"),
    "the title": ("<title>Sy</title>", "<title>So</title>", "text"),
    "a link": ('<a href="../om/#mer" title="Mer">om det</a>', "om det", "links"),
    "where a link leads": ("../om/#mer", "../om/mer/", "links"),
    "an anchor": ("#mer", "#mera", "links"),
    "a link's text": ("om det</a>", "om detta</a>", "links"),
    "a link's title": (' title="Mer"', "", "links"),
    "a relative address": ("../om/#mer", "/om/#mer", "links"),
    "a table": ('<th scope="row">Stopp</th><td>3</td>', "", "tables"),
    "a table's caption": ("<caption>Nålar</caption>", "", "tables"),
    "a header's scope": ('<th scope="row">', "<th>", "tables"),
    "a header": ('<th scope="row">Stopp</th>', "<td>Stopp</td>", "tables"),
    "a cell": ("<td>3</td>", "<td></td>", "tables"),
    "columns": ('Namn</th><th scope="col">', 'Namn</th></tr><tr><th scope="col">', "tables"),
    "a picture": ('<img src="nal.svg" alt="En nål">', "", "media"),
    "a picture's text": ('alt="En nål"', 'alt=""', "media"),
    "a picture's address": ("nal.svg", "filer/nal.svg", "media"),
    "a caption": ("Nålen</figcaption>", "</figcaption>", "media"),
    "a film's poster": (' poster="f.jpg"', "", "media"),
    "a film's captions": ('<track kind="captions" src="f.vtt" srclang="sv" default>', "", "media"),
    "a film's controls": ("<video controls", "<video", "media"),
    "a drawing's title": ("<title>Kurva</title>", "", "media"),
    "a drawing's line": ("M0 0", "M0 1", "elements"),
    "a form's goal": ('action="/svar"', 'action="/svara"', "forms"),
    "a field": ('<input type="radio" name="f" value="ja" required>', "", "forms"),
    "a field's name": ('name="f"', 'name="g"', "forms"),
    "that a field must be filled in": (" required", "", "forms"),
    "a legend": ("Fråga</legend>", "</legend>", "forms"),
    "a label": (" Ja</label>", " Nej</label>", "forms"),
    "a choice": ("<option selected>", "<option>", "forms"),
    "what a field holds": ("Text  här", "Text här", "forms"),
    "a button": ("Svara</button>", "</button>", "forms"),
}

SAME = {
    "nothing": ("Sy", "Sy"),
    "lines between blocks": ("</ul><pre>", "</ul>\n\n   <pre>"),
    "spaces within a sentence": ("Ett <b>", "Ett\n    <b>"),
    "spaces at the edges of a paragraph": ('<p class="ingress">Ett', '<p class="ingress">\n  Ett'),
    "how an address is written": ("../om/#mer", "./../om/./#mer"),
    "how an address from the root is written": ('action="/svar"', 'action="/./svar"'),
    "how a character is written": ("&amp;", "&#38;"),
    "the order of attributes": ('<img src="nal.svg" alt="En nål">', '<img alt="En nål" src="nal.svg">'),
    "a comment": ("<ul>", "<!-- en lista --><ul>"),
}


def parts(one: str, other: str, *without: str) -> set[str]:
    """Return the parts in which two pages at /sy/ differ."""
    found = of_pages(content(one, "sy/", without), content(other, "sy/", without))
    return {difference.part for difference in found}


@pytest.mark.parametrize("what", LOST)
def test_found(what: str) -> None:
    """A lost or changed thing is told of by its name, from either side."""
    before, after, part = LOST[what]
    assert PAGE.count(before) >= 1
    changed = PAGE.replace(before, after, 1)
    assert part in parts(PAGE, changed)
    assert part in parts(changed, PAGE)


@pytest.mark.parametrize("what", SAME)
def test_same(what: str) -> None:
    """What nobody could notice is no difference."""
    before, after = SAME[what]
    assert parts(PAGE, PAGE.replace(before, after, 1)) == set()


def test_allowed_element() -> None:
    """What is allowed hides itself and all within it, and nothing beside it."""
    changed = PAGE.replace('<p class="ingress">Ett', '<p class="ingress">Inget')
    assert parts(PAGE, changed, ".ingress") == set()
    assert "tables" in parts(PAGE, changed.replace("<caption>Nålar</caption>", ""), ".ingress")


def test_told() -> None:
    """A difference names its page, its part and both sides."""
    (difference,) = (
        each
        for each in of_pages(content(PAGE), content(PAGE.replace("Nålar<", "Knappar<")), "sy/")
        if each.part == "text"
    )
    assert str(difference) == "sy/: text\n  - Nålar\n  + Knappar"


def site(folder: Path, **files: str) -> Path:
    """Write a site's files."""
    for name, text in files.items():
        folder.mkdir(exist_ok=True)
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def test_sites(tmp_path: Path) -> None:
    """A lost page, a changed page and a changed file are found; an allowed file is not looked at."""
    one = site(tmp_path / "one", index_html=PAGE, lost_html=PAGE, a_txt="a", b_txt="b", c_txt="c")
    other = site(tmp_path / "other", index_html=PAGE.replace("Ett", "Inget"), a_txt="a", b_txt="c", d_txt="d")
    found = [(each.page, each.part) for each in of_sites(one, other, NOTHING)]
    assert found == [("", "files"), ("b.txt", "bytes"), ("index.html", "text"), ("index.html", "forms")]
    (first, *rest) = of_sites(one, other, Allowed({}, {"[bd].txt": "prov"}))
    assert (first.lost, first.new) == (("c.txt", "lost.html"), ())
    assert "b.txt" not in {each.page for each in rest}
