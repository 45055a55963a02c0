"""Tables stay tables: as Markdown where that can say them, else as HTML with caption, scopes and a box that scrolls."""

from __future__ import annotations

from pathlib import Path

from handbok.imports.word.finding import Kind
from tests.handbooks import problems_of
from tests.imports.word.reading import Read, lesson, words
from tests.worddocuments import h, item, p, picture, png, r, tbl, tc

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def wide(columns: int) -> str:
    """Return a cell's property of taking several columns."""
    return f'<w:gridSpan w:val="{columns}"/>'


def problems(made: Read, root: Path) -> set[str]:
    """Return the rules that the written pages break."""
    files = {each.file.relative_to(root).as_posix(): each.after for each in made.made.changes}
    return {each.rule for each in problems_of(root / "ny", files)} - {"spelling"}


def test_plain(tmp_path: Path) -> None:
    """Bars are escaped, paragraphs in a cell are lines, bold headers are plain, and empty rows and columns go."""
    rows = (
        [tc(p(r("Roll", "<w:b/>"))), tc(), tc("Uppgift")],
        [tc("A|B"), tc(), tc(p("Ett") + p("Två"))],
        [tc(), tc(), tc()],
    )
    made = lesson(tmp_path, tbl(*rows))
    assert made.body() == "| Roll | Uppgift |\n|---|---|\n| A\\|B | Ett<br>Två |"
    assert words(made.html()) == "Roll Uppgift A|B EttTvå"
    assert not problems(made, tmp_path)


def test_merged(tmp_path: Path) -> None:
    """Cells over several rows and columns are so in HTML too, and each row has as many places as the table."""
    made = lesson(
        tmp_path,
        p("Tabell 1. Ansvar", "Beskrivning"),
        tbl(
            [tc("Område", wide(2)), tc("Ansvar", DOWN)],
            [tc("Skola", DOWN), tc("Förskola"), tc("", ON)],
            [tc("", ON), tc("Grundskola"), tc("B")],
            [tc("Allt", wide(3))],
        ),
    )
    body = made.body()
    assert '<caption id="tabell-1">Tabell 1. Ansvar</caption>' in body
    assert '<th scope="colgroup" colspan="2">Område</th>\n<th scope="col" rowspan="2">Ansvar</th>' in body
    assert '<td rowspan="2">Skola</td>' not in body  # the header is two rows tall
    assert '<td colspan="3">Allt</td>' in body
    assert made.quotes(Kind.MERGED) == ["Tabell 1. Ansvar"]
    assert not problems(made, tmp_path)


def test_every_place_is_filled(tmp_path: Path) -> None:
    """Rows that Word wrote short are filled, so that no cell moves to another column."""
    made = lesson(tmp_path, tbl([tc("A"), tc("B"), tc("C")], [tc("1", DOWN), tc("2")], [tc("", ON), tc("3", wide(2))]))
    assert made.html().count("<td") == 4
    assert "<td>2</td>\n<td></td>\n</tr>" in made.body()


def test_row_headers(tmp_path: Path) -> None:
    """The first column is headers where the document says so."""
    look = '<w:tblLook w:val="04A0" w:firstRow="1" w:firstColumn="1"/>'
    rows = [tc("A"), tc("B"), tc("C")], [tc("Ett", DOWN), tc("x"), tc("y")], [tc("", ON), tc("z", wide(2))]
    assert '<th scope="rowgroup" rowspan="2">Ett</th>' in lesson(tmp_path, tbl(*rows, properties=look)).body()


def test_wide(tmp_path: Path) -> None:
    """More than six columns stand in a box that scrolls."""
    made = lesson(tmp_path, tbl([tc(f"K{n}") for n in range(7)], [tc(str(n)) for n in range(7)]))
    assert 'role="region" aria-labelledby="tabell-1" tabindex="0"' in made.body()
    assert made.quotes(Kind.WIDE) == ["Tabell 1 under ”Lektion”"]
    assert not problems(made, tmp_path)


def test_box(tmp_path: Path) -> None:
    """A table of one row only draws a box: what it holds is text."""
    made = lesson(tmp_path, tbl([tc(h(4, "Tänk på") + p("Att läsa."))], header=False))
    assert made.body() == "## Tänk på\n\nAtt läsa."
    assert made.quotes(Kind.LAYOUT) == ["Tänk på | Att läsa."]


def test_what_cells_cannot_hold(tmp_path: Path) -> None:
    """Lists stay in HTML cells; a table, a picture and a note within one stand after it, and a heading is bold."""
    inner = tbl([tc("X"), tc("Y")], [tc("1"), tc("2")])
    cell = tc(item("Punkt ett") + item("Punkt två") + p(picture("a", "En tavla")) + h(5, "Mellanrubrik") + inner)
    made = lesson(tmp_path, tbl([tc("A"), tc("B")], [tc("1"), cell]), p("Efter."), media={"a.png": png()})
    assert "<ul><li>Punkt ett</li><li>Punkt två</li></ul><strong>Mellanrubrik</strong>" in made.body()
    after = made.body().split("</div>")[1].strip()
    assert after.split("\n\n") == ["![En tavla](lektion-bild-1.png)", "| X | Y |\n|---|---|\n| 1 | 2 |", "Efter."]
    assert len(made.quotes(Kind.INNER)) == 2
    assert not problems(made, tmp_path)


def test_html_is_words(tmp_path: Path) -> None:
    """What looks like HTML, Markdown or a macro in an HTML table is words, for the site and for the check."""
    hostile = '{{ 7*7 }} <script>x</script> [a](javascript:x) *b* | `c` &amp; "d"'
    made = lesson(tmp_path, tbl([tc("A", wide(2))], [tc(hostile), tc("ok")]))
    assert f"{hostile} ok" in words(made.html().replace("</td>", "</td> "))
    assert not problems(made, tmp_path)


def test_captions(tmp_path: Path) -> None:
    """A caption stands above its table, or below when all do; one under a picture is the picture's."""
    table = tbl([tc("A"), tc("B")], [tc("1"), tc("2")])
    above = lesson(tmp_path / "1", table, p("Om den andra", "Beskrivning"), table)
    assert above.body().index("| A | B |") < above.body().index("<caption")
    below = lesson(tmp_path / "2", table, p("Om den första", "Beskrivning"), table, p("Om den andra", "Beskrivning"))
    assert [line.split(">")[1].split("<")[0] for line in below.body().split("\n") if "<caption" in line] == [
        "Om den första", "Om den andra"
    ]  # fmt: skip
    pictured = lesson(
        tmp_path / "3", p(picture("a", "En")), p("Om bilden", "Beskrivning"), table, media={"a.png": png()}
    )
    assert pictured.body().startswith("![En](lektion-bild-1.png)\n\nOm bilden\n\n| A | B |")


def test_no_header_row(tmp_path: Path) -> None:
    """Where no row is marked as headers the first one becomes so, which is told; and the check sees empty ones."""
    made = lesson(tmp_path, tbl([tc("A"), tc()], [tc("1"), tc("2")], header=False))
    assert made.quotes(Kind.HEADER_ROW) == ["A | 1 | 2"]
    assert problems(made, tmp_path) == {"table-header"}


def test_tracked_rows(tmp_path: Path) -> None:
    """A row that somebody has taken away is left out, and one that is added is in."""
    row = "<w:tr><w:trPr><w:{0}/></w:trPr>{1}</w:tr>"
    cells = tc("ny") + tc("rad")
    table = tbl([tc("A"), tc("B")], [tc("1"), tc("2")]).replace(
        "</w:tbl>", row.format("ins", cells) + row.format("del", cells) + "</w:tbl>"
    )
    made = lesson(tmp_path, table)
    assert made.body().count("| ny | rad |") == 1
    assert (made.quotes(Kind.INSERTED), made.quotes(Kind.DELETED)) == (["tabellrad: ny rad"], ["tabellrad: ny rad"])
