"""Whole handbooks: this repository's own, and a neighbour's on the same engine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handbok.build import build
from handbok.checking import run
from handbok.handbook import load
from handbok.models.risk import RiskRegister
from handbok.problem import Level
from tests.handbooks import TODAY

ROOT = Path(__file__).parents[1]
NEIGHBOUR = ROOT / "tests" / "sites" / "grannregionen"
ENGINES = ["mkdocs", "zensical"]


def text_of(folder: Path) -> str:
    """Return all of a site's pages as one text."""
    return "".join(file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.html")))


@pytest.fixture
def neighbour(tmp_path: Path) -> Path:
    """Copy the neighbour's handbook, which has neither macros/ nor overrides/, to where it may be built."""
    return Path(shutil.copytree(NEIGHBOUR, tmp_path / "grannregionen"))


@pytest.mark.parametrize("engine", ENGINES)
def test_neighbour_builds_without_macros_or_theme_of_its_own(neighbour: Path, engine: str) -> None:
    """Its audiences, bands and organisations are its own, and nothing of ours is in it."""
    result = build(neighbour, engine=engine, today=TODAY)
    assert [site.audience for site in result.sites] == ["alla", "kansli"]
    public, staff = (text_of(site.folder) for site in result.sites)
    for own in ("Grannregionens handbok", "VS-R1", "Regiondirektör", "Norrby", "Medel"):
        assert own in public
    assert "VS-R2" in staff
    for theirs in ("VS-R2", "Förhandling", "Lokaler för kansliet"):
        assert theirs not in public
    for ours in ("Fyrbodal", "DP-R1", "Metodhandbok", "medarbetare"):
        assert ours not in public + staff


def test_neighbours_macros_are_laid_on_top(neighbour: Path) -> None:
    """A macro and a template of its own win over ours, and the rest is still there."""
    (neighbour / "macros").mkdir()
    (neighbour / "macros" / "ordlista.py").write_text(
        "from handbok.macro import Context, macro\n\n\n@macro\ndef hej(context: Context) -> str:\n"
        '    """Hälsa."""\n    return "<p>Hej från grannen</p>"\n',
        encoding="utf-8",
    )
    (neighbour / "overrides" / "partials").mkdir(parents=True)
    (neighbour / "overrides" / "partials" / "footer.html").write_text(
        "<footer>Grannens fot</footer>\n", encoding="utf-8"
    )
    page = neighbour / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n{{ hej() }}\n", encoding="utf-8")
    public = text_of(build(neighbour, today=TODAY).sites[0].folder)
    for expected in ("Hej från grannen", "Grannens fot", "Introduktion", "popovertarget"):
        assert expected in public


def test_our_handbook_is_in_order() -> None:
    """It has neither errors nor warnings; its known deficiencies are reviews."""
    problems = run(load(ROOT, TODAY))
    assert [problem for problem in problems if problem.level is not Level.REVIEW] == []


def test_twelve_risks_as_given() -> None:
    """Values, bands and authorities equal the sources; "medel" has another authority in each register."""
    registers = load(ROOT, TODAY).records(RiskRegister)
    values = {risk.id: risk.value for entry in registers.values() for risk in entry.record.risks}
    assert values == {
        "DP-R1": 15, "DP-R2": 12, "DP-R3": 9, "DP-R4": 5, "DP-R5": 10, "DP-R6": 12,
        "DM-R1": 5, "DM-R2": 12, "DM-R3": 12, "DM-R4": 20, "DM-R5": 6, "DM-R6": 4,
    }  # fmt: skip
    bands = {
        id: [(band.level, band.low, band.high, band.authority) for band in entry.record.bands]
        for id, entry in registers.items()
    }
    assert bands == {
        "digitala-processer": [
            ("låg", 1, 6, "projektledare"), ("medel", 8, 12, "projektledare"), ("hög", 15, 25, "styrgrupp"),
        ],
        "digital-motor": [
            ("låg", 1, 6, "projektledare"), ("medel", 8, 12, "taktisk-styrgrupp"), ("hög", 15, 25, "uppdragsbestallare"),
        ],
    }  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES)
def test_plain_build_in_the_root(engine: str, tmp_path: Path) -> None:
    """`mkdocs build` and `zensical build` work without handbok, and show the widest view."""
    root = tmp_path / "handbok"
    shutil.copytree(
        ROOT, root, ignore=shutil.ignore_patterns(".*", "build", "site", "tests", "node_modules", "__pycache__")
    )
    environment = {key: value for key, value in os.environ.items() if not key.startswith("HANDBOK_")}
    done = subprocess.run(
        [sys.executable, "-m", engine, "build"], cwd=root, env=environment | {"NO_MKDOCS_2_WARNING": "true"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    page = (root / "site" / "styrning" / "risker" / "portfolj" / "index.html").read_text(encoding="utf-8")
    assert "DM-R4" in page
    assert "{{" not in page
