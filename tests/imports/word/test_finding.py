"""What a document holds besides text: carried over where it can be, and else told, with where it stood and what it said."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.imports.word.finding import Kind
from tests.imports.word.reading import lesson, read
from tests.worddocuments import docx, h, p, picture, png, r

CHART = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="2" name="D" descr="Kostnad per år"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/{}"/></a:graphic></wp:inline></w:drawing></w:r>'
)
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="3" name="R"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>'
    "<w:p><w:r><w:t>Kom ihåg kaffet</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Kom ihåg kaffet</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
CASES = {
    "text box": (BOX, Kind.TEXT_BOX, "Kom ihåg kaffet"),
    "chart": (CHART.format("chart"), Kind.CHART, "Kostnad per år"),
    "SmartArt": (CHART.format("diagram"), Kind.SMART_ART, "Kostnad per år"),
    "equation": ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", Kind.EQUATION, "x=1"),
    "object": ('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>', Kind.OBJECT, "Excel.Sheet.12"),
    "page break": ('<w:r><w:br w:type="page"/></w:r>', Kind.PAGE_BREAK, ""),
    "hidden": (r("hemligt", "<w:vanish/>"), Kind.HIDDEN, "hemligt"),
    "empty field": ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Klicka här") + "</w:sdtContent></w:sdt>", Kind.HIDDEN, "Klicka här"),
    "symbol": ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', Kind.SYMBOL, "Wingdings F0E0"),
    "moved": ('<w:moveFrom w:id="1">' + r("flyttat") + "</w:moveFrom>", Kind.DELETED, "flyttat"),
    "picture that no browser shows": (picture("emf", "En karta"), Kind.PICTURE, "emf.emf (En karta)"),
    "lost picture": (picture("borta"), Kind.PICTURE, "filen saknas"),
    "link to a file": ('<w:hyperlink r:id="file">' + r("mappen") + "</w:hyperlink>", Kind.LINK, "file:///C:/hemligt.docx"),
    "old link": ('<w:fldSimple w:instr=" HYPERLINK &quot;ftp://x.se&quot; ">' + r("ftp") + "</w:fldSimple>", Kind.LINK, "ftp://x.se"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_told(case: str, tmp_path: Path) -> None:
    """Each is told once, with its heading and its paragraph, and the words around it stand."""
    inner, kind, quote = CASES[case]
    made = lesson(tmp_path, h(3, "Avsnitt"), p(r("Före ") + inner + r("efter")), media={"emf.emf": b"\1\0\0\0"},
                  links={"file": "file:///C:/hemligt.docx"})  # fmt: skip
    found = [each for each in made.made.findings.all if each.kind is kind]
    assert [(each.heading, each.quote) for each in found] == [("Avsnitt", quote)]
    assert found[0].paragraph.startswith("Före")
    assert made.body().startswith("## Avsnitt\n\nFöre")
    assert made.body().endswith("efter")


def test_changes_and_comments(tmp_path: Path) -> None:
    """Changes count as accepted and are told, and a comment is told with what it is about, but not with whose it is."""
    comments = '<w:comment w:id="7" w:author="Förnamn Efternamn"><w:p><w:r><w:t>Stämmer?</w:t></w:r></w:p></w:comment>'
    run = (
        '<w:commentRangeStart w:id="7"/>'
        + r("Tolv procent")
        + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
    )
    run += (
        '<w:ins w:id="1" w:author="F E">'
        + r(" alltid")
        + '</w:ins><w:del w:id="2"><w:r><w:delText> aldrig</w:delText></w:r></w:del>'
    )
    made = lesson(tmp_path, p(run), parts={"comments": comments})
    assert made.body() == "Tolv procent alltid"
    assert made.quotes(Kind.COMMENT) == ["”Tolv procent” – Stämmer?"]
    assert (made.quotes(Kind.INSERTED), made.quotes(Kind.DELETED)) == (["alltid"], ["aldrig"])


def test_paragraphs_made_one(tmp_path: Path) -> None:
    """A paragraph whose end somebody has taken away goes on in the next."""
    made = lesson(tmp_path, p(r("Ett "), properties="<w:rPr><w:del/></w:rPr>"), p("och samma."))
    assert made.body() == "Ett och samma."
    last = lesson(tmp_path / "2", p("Ett."), p(r("Kvar."), properties="<w:rPr><w:del/></w:rPr>"))
    assert last.body() == "Ett.\n\nKvar."


def test_pictures(tmp_path: Path) -> None:
    """Pictures become files beside the lesson, the same picture one file; those without words are told."""
    decorative = '<a:ext><adec:decorative val="1"/></a:ext>'
    runs = p(picture("a", "En [tavla]")), p(picture("b")), p(picture("a", "Igen")), p(picture("b", inner=decorative))
    made = read(tmp_path, docx(h(1, "Kurs"), h(2, "Öppna ärenden"), *runs, media={"a.png": png(1), "b.dat": png(2)}))
    assert made.pictures == {"oppna-arenden-bild-1.png": png(1), "oppna-arenden-bild-2.png": png(2)}
    assert made.body("oppna-arenden.md").split("\n\n") == [
        "![En \\[tavla\\]](oppna-arenden-bild-1.png)",
        "![](oppna-arenden-bild-2.png)",
        "![Igen](oppna-arenden-bild-1.png)",
        "![](oppna-arenden-bild-2.png){ role=presentation }",
    ]
    assert made.quotes(Kind.ALT) == ["oppna-arenden-bild-2.png"]


def test_guessed_alternative(tmp_path: Path) -> None:
    """What a program has guessed is kept without its reservation, and a person is asked to read it."""
    guess = "En bild som visar en hylla\n\nAutomatiskt genererad beskrivning"
    made = lesson(tmp_path, p(picture("a", guess)), media={"a.png": png()})
    assert made.body() == "![En bild som visar en hylla](lektion-bild-1.png)"
    assert made.quotes(Kind.GUESSED) == ["En bild som visar en hylla"]


def test_linked_picture(tmp_path: Path) -> None:
    """A picture that is a link stands without it, which is told."""
    link = '<w:hyperlink r:id="l">' + picture("a", "En hylla") + "</w:hyperlink>"
    made = lesson(tmp_path, p(link), media={"a.png": png()}, links={"l": "https://www.example.se/"})
    assert made.body() == "![En hylla](lektion-bild-1.png)"
    assert made.quotes(Kind.LINK) == ["https://www.example.se/ (på en bild)"]


def test_old_pictures(tmp_path: Path) -> None:
    """A picture as older programs write it is one too."""
    old = '<w:r><w:pict><v:shape alt="En gammal tavla"><v:imagedata r:id="a"/></v:shape></w:pict></w:r>'
    assert lesson(tmp_path, p(old), media={"a.png": png()}).body() == "![En gammal tavla](lektion-bild-1.png)"


def test_footnotes(tmp_path: Path) -> None:
    """Footnotes are the page's own, numbered on each page; so are endnotes."""
    notes = "".join(f'<w:{{0}} w:id="{n}"><w:p><w:r><w:t>Not {n}.</w:t></w:r></w:p></w:{{0}}>' for n in (1, 2))
    mark = '<w:r><w:t>Text</w:t></w:r><w:r><w:{}Reference w:id="{}"/></w:r>'
    body = h(1, "Kurs"), h(2, "Ett"), p(mark.format("footnote", 2)), h(2, "Två"), p(mark.format("endnote", 1))
    made = read(
        tmp_path, docx(*body, parts={"footnotes": notes.format("footnote"), "endnotes": notes.format("endnote")})
    )
    assert made.body("ett.md") == "Text[^1]\n\n[^1]: Not 2."
    assert made.body("tva.md") == "Text[^1]\n\n[^1]: Not 1."
    assert 'class="footnote"' in made.html("ett.md")


def test_fields(tmp_path: Path) -> None:
    """A field shows its result; a link in one is a link; a table of contents goes, wherever it ends."""

    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def code(text: str) -> str:
        return f"<w:r><w:instrText>{text}</w:instrText></w:r>"

    contents = p(char("begin") + code(" TOC \\o ") + char("separate") + r("Ett .... 2"), "Innehll1")
    more = p(r("Två .... 3"), "Innehll1"), p(char("end"))
    link = (
        char("begin")
        + code(' HYPERLINK "https://www.example.se/" ')
        + char("separate")
        + r("Exempel på webben")
        + char("end")
    )
    made = lesson(
        tmp_path,
        contents,
        *more,
        p(link),
        p(r("Tabell ") + char("begin") + code(" SEQ ") + char("separate") + r("4") + char("end")),
    )
    assert made.body() == "[Exempel på webben](https://www.example.se/)\n\nTabell 4"
    assert made.quotes(Kind.CONTENTS)


def test_unended_field(tmp_path: Path) -> None:
    """A table of contents that never ends hides nothing after the next heading."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert lesson(tmp_path, p(begin), h(3, "Efter"), p("Text.")).body() == "## Efter\n\nText."


def test_margins(tmp_path: Path) -> None:
    """What stands in headers and footers is told, page numbers aside."""
    made = lesson(tmp_path, p("A."), parts={"header1": p("Granvika kommun"), "footer1": p("12")})
    assert made.quotes(Kind.MARGIN) == ["Granvika kommun"]


def test_quotes_and_code(tmp_path: Path) -> None:
    """Quotations are one, and so are lines of code."""
    made = lesson(
        tmp_path,
        p("Ett.", "Citat"),
        p("Två.", "Citat"),
        p("{{ a }}", "HTML-frformaterad"),
        p("  ```", "HTML-frformaterad"),
    )
    assert made.html().replace("\n", "").startswith("<blockquote><p>Ett.</p><p>Två.</p></blockquote>")
    assert "{{ a }}\n  ```" in made.html()


def test_nothing_lost(tmp_path: Path) -> None:
    """A plain document leaves nothing to tell."""
    assert not lesson(tmp_path, p("Text.")).made.findings.all
