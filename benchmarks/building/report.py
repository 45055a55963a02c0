"""The table of a run, as Markdown: for the terminal, and to be kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from benchmarks.building.outcome import Outcome, Row
from benchmarks.building.own import CHECK, ONE

HEAD = "| way | seconds | fastest–slowest | ratio to mkdocs | processor s | peak memory MB | output MB |\n"
RULE = "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
INCOMPARABLE = """\
- A plain site is one audience, unchecked and unverified; four audiences are four sites with less in each.
- `{one}` still checks, verifies and makes its search. What it costs without the checks is not measured by itself:
  `{check}` says what the checks cost alone, reading included.
- What search costs is not measured by itself. mkdocs writes Material's search index (lunr), Zensical its own, this project Pagefind's, Hugo none.
- The macros show the same registers: here as data tables with captions and a drawn matrix, elsewhere as plain tables.
- The navigation of the plain site is written out in mkdocs.yml; here it is made from folders and front matter.
- Peak memory is that of all processes at one time, looked at five times a second: what is brief may be missed.
- Seconds say something of this machine on this day; ratios compare what ran interleaved in one run.
"""


def markdown(outcome: Outcome, day: date, machine: str, versions: Mapping[str, str], plot: str) -> str:
    """Return the whole report."""
    rounds = "one round" if outcome.rounds == 1 else f"medians of {outcome.rounds} interleaved rounds"
    sizes = ", ".join(f"{pages:,}" for pages in outcome.sizes)
    head = f"# Building handbooks of {sizes} pages, {day}\n\n{rounds.capitalize()}.\n{machine}.\n"
    used = ", ".join(f"{name} {number}" for name, number in versions.items())
    tables = "\n".join(_table(outcome, pages) for pages in outcome.sizes)
    notes = "".join(f"- {row.name}: {row.note}\n" for row in outcome.of(outcome.sizes[-1]).values())
    return (
        f"{head}{used}.\n\n![Seconds of each way against those of mkdocs]({plot})\n\n{tables}\n{_growth(outcome)}"
        f"## What each way does\n\n{notes}\n"
        f"## What is not comparable\n\n{INCOMPARABLE.format(one=ONE, check=CHECK)}"
    )


def _table(outcome: Outcome, pages: int) -> str:
    rows = "".join(f"| {' | '.join(_cells(outcome, row))} |\n" for row in outcome.of(pages).values())
    return f"## {pages:,} pages\n\n{HEAD}{RULE}{rows}"


def _cells(outcome: Outcome, row: Row) -> Iterator[str]:
    ratio = outcome.ratio(row)
    fastest, slowest = row.spread
    yield row.name
    yield f"{row.seconds:.2f}"
    yield f"{fastest:.2f}–{slowest:.2f}"
    yield _number(ratio, 1, 2)
    yield _number(row.median(lambda each: each.processor), 1, 1)
    yield _number(row.median(lambda each: each.memory), 2**20, 0)
    yield _number(row.median(lambda each: each.output), 2**20, 1)


def _number(value: float | None, unit: float, decimals: int) -> str:
    return "–" if value is None else f"{value / unit:.{decimals}f}"


def _growth(outcome: Outcome) -> str:
    found = outcome.growth()
    if not found:
        return ""
    rows = "".join(f"| {name} | {less:,} → {more:,} | {times:.2f} |\n" for name, less, more, times in found)
    return f"## How time grows\n\n| way | pages | times longer |\n| --- | ---: | ---: |\n{rows}\n"
