"""MkDocs and Zensical build the same handbook: every page of every audience, its search index and its files."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from handbok.build import build
from handbok.handbook import load
from tests.handbooks import TODAY
from tests.parity.absent import environment
from tests.parity.difference import ALLOWED, Difference, of_sites

ROOT = Path(__file__).parents[2]
SITES = ROOT / "tests" / "sites"
_OWN = ("data", "docs", "macros", "overrides", "mkdocs.yml")


def copied(root: Path, folder: Path) -> Path:
    """Copy a handbook to where it may be built."""
    folder.mkdir(exist_ok=True)
    for name in _OWN:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copyfile(source, folder / name)
    return folder


def built(root: Path, engine: str, *audiences: str) -> Path:
    """Build a handbook's sites with an engine; return their folder."""
    out = root / "build" / engine
    build(root, engine=engine, audiences=audiences, out=out, today=TODAY)
    return out


def different(one: Path, other: Path) -> list[str]:
    """Return what differs between two folders of sites, told in full."""
    assert pages(one) == pages(other) != []
    return [f"{site.name}/{each}" for site in sites(one) for each in of_sites(site, other / site.name)]


def sites(folder: Path) -> Iterator[Path]:
    """Yield the sites in a folder."""
    return (each for each in sorted(folder.iterdir()) if each.is_dir())


def pages(folder: Path) -> list[str]:
    """Return the names of the pages of all sites."""
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build the small handbook of all kinds of Markdown with both engines; return the folders of their sites."""
    root = copied(SITES / "allehanda", tmp_path_factory.mktemp("allehanda"))
    return built(root, "mkdocs"), built(root, "zensical")


def test_all_kinds_of_markdown(both: tuple[Path, Path]) -> None:
    """What a page's source may hold reads the same, for each audience, and is found by the same words."""
    assert [site.name for site in sites(both[0])] == ["alla", "kansli"]
    assert different(*both) == []


def test_zensical_alone(both: tuple[Path, Path], tmp_path: Path) -> None:
    """Without MkDocs, Material and the macros plugin the same sites are built."""
    root = copied(SITES / "allehanda", tmp_path / "allehanda")
    command = [sys.executable, "-m", "handbok", "build", "--engine", "zensical", "--today", TODAY.isoformat()]
    lacking = environment(tmp_path / "without", "material", "mkdocs", "mkdocs_macros")
    missing = subprocess.run([sys.executable, "-c", "import mkdocs"], env=lacking, capture_output=True, check=False)
    assert missing.returncode == 1
    done = subprocess.run(command, cwd=root, env=lacking, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert different(both[0], root / "build" / "site") == []


@pytest.mark.parametrize("each", [*ALLOWED.elements, *ALLOWED.files])
def test_allowance_is_needed(both: tuple[Path, Path], each: str) -> None:
    """What is allowed to differ does; an allowance that hides nothing is taken away."""
    one, other = both
    found: list[Difference] = list(of_sites(one / "alla", other / "alla", ALLOWED.without(each)))
    assert found != []


def test_every_allowance_has_a_reason() -> None:
    """Each says why in a sentence."""
    assert [
        key for kind in (ALLOWED.elements, ALLOWED.files) for key, why in kind.items() if not why.endswith(".")
    ] == []


@pytest.mark.soak
def test_neighbour(tmp_path: Path) -> None:
    """A handbook with registers, a course and a process, without a theme or macros of its own."""
    root = copied(SITES / "grannregionen", tmp_path)
    assert different(built(root, "mkdocs"), built(root, "zensical")) == []


@pytest.mark.soak
def test_our_handbook_in_every_audience(tmp_path: Path) -> None:
    """Every page of this repository's own handbook, for everyone who may read it."""
    root = copied(ROOT, tmp_path)
    one, other = built(root, "mkdocs"), built(root, "zensical")
    assert {site.name for site in sites(one)} == set(load(ROOT, TODAY).chain.ids)
    assert different(one, other) == []
