"""What is made of measurements; what they are is never asserted."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.building import plot, report
from benchmarks.building.others import BASELINE
from benchmarks.building.outcome import Outcome, Row
from benchmarks.building.own import edits
from benchmarks.building.sample import Sample, measured
from benchmarks.handbooks.place import places
from benchmarks.handbooks.writing import write
from handbok.checking import run
from handbok.handbook import load
from tests.handbooks import TODAY


def row(pages: int, name: str, *seconds: float) -> Row:
    """Return a row of rounds that took so long."""
    return Row(pages, name, "does it", tuple(Sample(each, each, 2**20, 2**21) for each in seconds))


OUTCOME = Outcome(
    (row(200, BASELINE, 4, 2, 9), row(200, "ours", 1, 2, 3), row(1000, BASELINE, 20), row(1000, "ours", 5)), rounds=3
)


def test_a_ratio_is_of_the_medians_at_the_same_size() -> None:
    assert [OUTCOME.ratio(row) for row in OUTCOME.rows] == [1, 0.5, 1, 0.25]


def test_growth_is_from_each_size_to_the_next() -> None:
    assert OUTCOME.growth() == [(BASELINE, 200, 1000, 5), ("ours", 200, 1000, 2.5)]


def test_the_report_has_a_table_for_each_size_and_says_what_is_not_comparable() -> None:
    text = report.markdown(OUTCOME, date(2026, 11, 22), "A machine", {"mkdocs": "1.6.1"}, "plot.svg")
    assert "| ours | 2.00 | 1.00–3.00 | 0.50 | 2.0 | 1 | 2.0 |" in text
    assert "| ours | 5.00 | 5.00–5.00 | 0.25 | 5.0 | 1 | 2.0 |" in text
    assert "mkdocs 1.6.1" in text
    assert "## What is not comparable" in text


def test_what_is_not_measured_is_a_dash() -> None:
    text = report.markdown(Outcome((Row(200, "ours", "", (Sample(1),)),), 1), date(2026, 11, 22), "A machine", {}, "")
    assert "| ours | 1.00 | 1.00–1.00 | – | – | – | – |" in text


def test_the_plot_is_a_picture_with_a_bar_and_its_number_for_each_ratio() -> None:
    picture = ElementTree.fromstring(plot.svg(OUTCOME))  # noqa: S314  our own
    texts = [element.text for element in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert [text for text in texts if text in ("1.00", "0.50", "0.25")] == ["1.00", "1.00", "0.50", "0.25"]


def test_each_edit_leaves_a_handbook_that_the_checks_have_nothing_to_say_of(tmp_path: Path) -> None:
    """Two rounds change the same place again."""
    root = write(tmp_path, 60)
    for edit in edits(root, places(60)).values():
        assert edit.make(1) == "Ändrad i omgång 1"
        edit.make(2)
        assert edit.file.read_text(encoding="utf-8").count("Ändrad i omgång 2") == 1
    assert run(load(root, TODAY)) == []


def test_a_command_costs_time_and_memory_with_all_its_processes(tmp_path: Path) -> None:
    child = "import time; kept = bytearray(60_000_000); time.sleep(1)"
    sample = measured(
        [sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"], tmp_path
    )
    assert sample.seconds >= 1
    assert sample.memory is not None
    assert sample.memory > 60_000_000


def test_a_command_that_fails_ends_the_run_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no pages today"):
        measured([sys.executable, "-c", "raise SystemExit('no pages today')"], tmp_path)
