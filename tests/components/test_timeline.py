"""The timeline: bars to scale on a line of days, diamonds where there are dates, the same times in the table."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from handbok.components.barchart import FILLS
from handbok.components.plans import PlanView
from handbok.components.timeline import LABEL, WIDTH, Timeline, laid_out
from handbok.handbook import Handbook, load
from handbok.macro import Context
from tests.handbooks import TODAY, book_of
from tests.macros.rendering import ROOT, parsed, rendered, rows, words
from tests.plans import PLAN, block, plan

PHASES = """\
faser:
  - {id: f, namn: Planera, beslutspunkt: {id: bp, namn: BP1, kriterium: Klar, datum: 2027-02-28}}
  - {id: g, namn: Bygga}
"""
BLOCKS = (
    block("a", "2027-01", "2027-02", "fas: f, milstolpe: {kriterium: Karta, datum: 2027-02-15}")
    + block("b", "2027-03", "2027-04", "fas: g, beror_på: [a]")
    + block("c", "2027-03-15", "2027-12-31", "fas: g")
    + block("d", "2027-06", "2027-06", "namn: Utan fas").replace("namn: D, ", "")
)


def line_of(root: Path, text: str) -> Timeline:
    """Return where everything of a plan stands."""
    return laid_out(PlanView(Context(book_of(root, {PLAN: text}), "index.md"), "exempelprojekt"))


def picture(book: Handbook, id: str) -> str:
    """Return what the macro gives."""
    return rendered(f'{{{{ tidslinje("{id}") }}}}', book)


def test_to_scale(tmp_path: Path) -> None:
    """A bar begins with its first day and ends with its last; the line holds them all."""
    line = line_of(tmp_path, plan(BLOCKS, PHASES))
    a, b, c, _ = (row.block for row in line.rows if row.block)
    assert (line.first, line.last) == (date(2027, 1, 1), date(2027, 12, 31))
    assert (line.start(a), line.end(c)) == (LABEL, WIDTH - 4)
    assert line.end(a) == line.start(b)
    days = (WIDTH - 4 - LABEL) / 365
    assert line.end(b) - line.start(b) == pytest.approx(61 * days, abs=0.2)
    assert line.start(c) - line.start(b) == pytest.approx(14 * days, abs=0.2)


def test_rows_do_not_overlap(tmp_path: Path) -> None:
    """Each row has room for its name, under its phase, and blocks of no phase come last."""
    long = block("e", "2027-01", "2027-02", "fas: f").replace("namn: E", f"namn: {'Mycket långt namn ' * 6}")
    line = line_of(tmp_path, plan(BLOCKS + long, PHASES))
    assert [row.lines[0] for row in line.rows if not row.block] == ["Planera", "Bygga"]
    assert [row.block.id for row in line.rows if row.block] == ["a", "e", "b", "c", "d"]
    assert all(one.y + one.tall <= other.y for one, other in pairwise(line.rows))
    assert all(row.tall > 17 * len(row.lines) for row in line.rows)
    assert line.rows[-1].y + line.rows[-1].tall <= line.height


def test_phases_differ_without_colour(tmp_path: Path) -> None:
    """Each phase has a pattern of its own; the one with most blocks is filled."""
    line = line_of(tmp_path, plan(BLOCKS, PHASES))
    fills = {row.block.phase: row.fill for row in line.rows if row.block}
    assert fills["g"] == FILLS[0]
    assert len(set(fills.values())) == 3


def test_diamonds(tmp_path: Path) -> None:
    """Only what has a date is drawn, and says what it is."""
    html = parsed(picture(book_of(tmp_path, {PLAN: plan(BLOCKS, PHASES)}), "exempelprojekt"))
    titles = [words(node) for node in html.css("svg g > title")]
    assert "BP1: 28 februari 2027" in titles
    assert "Karta: 15 februari 2027" in titles
    assert len(html.css('path[fill="currentColor"][d^="M"]')) >= 2
    assert "Milstolpar utan datum" not in words(html.css_first("figcaption"))


@pytest.mark.parametrize(("start", "end", "shown"), [("2026-10", "2027-01", True), ("2027-01", "2027-02", False)])
def test_today(tmp_path: Path, start: str, end: str, shown: bool) -> None:
    """The day is marked while the plan runs."""
    assert (line_of(tmp_path, plan(block("a", start, end))).today is not None) is shown


@pytest.mark.parametrize(("end", "names"), [("2027-12", 12), ("2029-12", 12), ("2036-12", 10)])
def test_ticks(tmp_path: Path, end: str, names: int) -> None:
    """Months, quarters or years, never so many that their names run together."""
    ticks = line_of(tmp_path, plan(block("a", "2027-01", end))).ticks
    assert len(ticks) == names
    assert all(other.x - one.x > 20 for one, other in pairwise(ticks))


def test_waits(tmp_path: Path) -> None:
    """What a block waits for is written beside its bar."""
    html = picture(book_of(tmp_path, {PLAN: plan(BLOCKS, PHASES)}), "exempelprojekt")
    assert "väntar på A" in words(parsed(html).css_first("svg"))


def test_no_blocks(tmp_path: Path) -> None:
    """A plan without blocks says so instead of an empty picture."""
    assert "inga block" in picture(book_of(tmp_path, {PLAN: plan("  []\n")}), "exempelprojekt")


def test_same_times_in_the_table() -> None:
    """In the handbook's own plan, picture and table tell the same twenty times."""
    html = picture(load(ROOT, TODAY), "timra")
    drawn = {}
    for node in parsed(html).css("svg g[data-block] > title"):
        label, _, time = words(node).rpartition(": ")
        drawn[label] = time
    told = {block: "–".join(dict.fromkeys((row["Start"], row["Slut"]))) for block, row in rows(html).items()}
    assert len(told) == 20
    assert drawn == told
