"""Measure how long handbooks take to build, against plain MkDocs, Zensical and Hugo, and keep the table and a plot.

`make bench`, or `make bench ARGS="--pages 200 --runs 1"` for a quick look. Every round runs every way once, so that what
else the machine does hits all alike. Needs Debian's hugo for the row of that name.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from benchmarks.building import machine, others, own, plot, report
from benchmarks.building.outcome import Outcome, Row
from benchmarks.building.sample import Sample

RESULTS = Path(__file__).parents[1] / "results"


def main() -> None:
    """Measure, print the report, and write it with its plot."""
    given = _arguments()
    there = machine.machine()
    with tempfile.TemporaryDirectory(dir=given.work) as folder:
        rows = [row for pages in given.pages for row in _measured(Path(folder, str(pages)), pages, given)]
    outcome = Outcome(tuple(rows), given.runs)
    name = f"{date.today()}-{'-'.join(map(str, given.pages))}"
    text = report.markdown(outcome, date.today(), there, machine.versions(), f"{name}.svg")
    print(text)
    given.results.mkdir(parents=True, exist_ok=True)
    (given.results / f"{name}.md").write_text(text, encoding="utf-8")
    (given.results / f"{name}.svg").write_text(plot.svg(outcome), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.building", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[200, 1000, 4000])
    parser.add_argument("--runs", type=int, default=3, help="rounds; the table shows their medians")
    parser.add_argument("--ways", nargs="+", metavar="NAME", help="only these rows, and the baseline")
    parser.add_argument(
        "--work", type=Path, help="where the handbooks are made; the system's temporary folder if not said"
    )
    parser.add_argument("--results", type=Path, default=RESULTS)
    return parser.parse_args()


def _measured(folder: Path, pages: int, given: argparse.Namespace) -> Iterator[Row]:
    """Yield the rows of a size, each way run once in every round."""
    ways = [*chain(others.ways(folder, pages), own.ways(folder, pages))]
    wanted = [way for way in ways if not given.ways or way.name in (others.BASELINE, *given.ways)]
    samples: dict[str, list[Sample]] = {way.name: [] for way in wanted}
    for round in range(1, given.runs + 1):
        for way in wanted:
            sample = way.run(round)
            samples[way.name].append(sample)
            print(f"{pages} pages, round {round}: {way.name} {sample.seconds:.2f} s", file=sys.stderr, flush=True)
    yield from (Row(pages, way.name, way.note, tuple(samples[way.name])) for way in wanted)


if __name__ == "__main__":
    main()
