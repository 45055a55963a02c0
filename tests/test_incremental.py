"""A build that uses what earlier ones made gives what a build of everything gives, byte for byte, whatever has changed."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from handbok.build import Failed, build
from tests.changes import STEPS, Step, change, edit_risk, edit_term, edit_text, edit_title, handbook, rename_audience
from tests.handbooks import TODAY
from tests.killing import kill


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _same(root: Path, clean: Path, what: str) -> None:
    found, wanted = _files(root / "build/site"), _files(clean)
    differing = sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))
    assert differing == [], what


def _builds_as_without(root: Path, clean: Path) -> None:
    build(root, out=clean, today=TODAY, cache=False)
    build(root, today=TODAY)
    _same(root, clean, "what is kept was wrong")


def _take(root: Path, clean: Path, step: Step, some: random.Random, day: date) -> date:
    """Take a step and build both ways; a step that the rules refuse is taken back, and the sites must have stood."""
    before = root.with_name("before")
    shutil.rmtree(before, ignore_errors=True)
    shutil.copytree(root, before, ignore=shutil.ignore_patterns("build"))
    new = step(root, some) or day
    try:
        build(root, out=clean, today=new, cache=False)
    except Failed:
        stood = _files(root / "build/site")
        with pytest.raises(Failed):
            build(root, today=new)
        assert _files(root / "build/site") == stood
        for folder in ("docs", "data"):
            shutil.rmtree(root / folder)
            shutil.copytree(before / folder, root / folder)
        return day
    build(root, today=new)
    _same(root, clean, f"{step.__name__} on {new}")
    return new


def _walk(root: Path, seed: int, count: int) -> None:
    some = random.Random(seed)  # noqa: S311  not for secrets
    handbook(root)
    build(root, today=TODAY)
    day = TODAY
    for step in some.choices(STEPS, k=count):
        day = _take(root, root.with_name("clean"), step, some, day)


@pytest.mark.parametrize("seed", range(3))
def test_any_change(tmp_path: Path, seed: int) -> None:
    """Five changes in a row, of three kinds of luck."""
    _walk(tmp_path / "handbok", seed, 5)


@pytest.mark.soak
@settings(max_examples=10, phases=[Phase.generate], suppress_health_check=list(HealthCheck), deadline=None)
@given(seed=st.integers(100, 2**32))
def test_many_changes(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    """Twenty in a row, ten times."""
    _walk(tmp_path_factory.mktemp("vandring") / "handbok", seed, 20)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_each_change(tmp_path: Path, step: Step) -> None:
    """Every kind of change, once."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    _take(root, tmp_path / "clean", step, random.Random(7), TODAY)  # noqa: S311  not for secrets


_SHARED_OUT = (
    "import sys; from datetime import date; from pathlib import Path; from handbok import crew; from handbok.build import build\n"
    "crew.ALONE = 3\n"
    "print(flush=True)\n"
    "build(Path(sys.argv[1]), today=date.fromisoformat(sys.argv[2]))\n"
)
"""A build that calls in every processor, however few its pages are; it says when it begins."""


def _kill_and_build(root: Path, clean: Path, some: random.Random, times: int) -> None:
    build(handbook(root), today=TODAY)
    started = time.monotonic()
    subprocess.run([sys.executable, "-c", _SHARED_OUT, str(root), "2026-11-23"], check=True)
    longest = time.monotonic() - started
    for _ in range(times):
        some.choice((edit_text, edit_title, edit_risk, edit_term, rename_audience))(root, some)
        kill(["-c", _SHARED_OUT, str(root), str(TODAY)], some.uniform(0, longest))
        _builds_as_without(root, clean)


def test_killed(tmp_path: Path) -> None:
    """A build that is killed at any moment leaves nothing that the next one believes in."""
    some = random.Random(3)  # noqa: S311  not for secrets
    _kill_and_build(tmp_path / "handbok", tmp_path / "clean", some, 3)


@pytest.mark.soak
def test_killed_often(tmp_path: Path) -> None:
    """Thirty moments."""
    some = random.Random(4)  # noqa: S311  not for secrets
    _kill_and_build(tmp_path / "handbok", tmp_path / "clean", some, 30)


def test_copied_with_its_cache(tmp_path: Path) -> None:
    """A folder that is copied, sites, cache and all, builds what it would have built without."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    copy = shutil.copytree(root, tmp_path / "kopia")
    edit_text(copy, random.Random(5))  # noqa: S311  not for secrets
    _builds_as_without(copy, tmp_path / "clean")


def test_what_somebody_did_to_a_site_is_undone(tmp_path: Path) -> None:
    """A file that was changed, added or taken away in a site is as it should be after the next build."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    wanted = _files(root / "build/site")
    site = root / "build/site/publik"
    (site / "index.html").write_text("ändrad", encoding="utf-8")
    (site / "ny.html").write_text("ny", encoding="utf-8")
    (site / "sitemap.xml").unlink()
    build(root, today=TODAY)
    assert _files(root / "build/site") == wanted


def test_nothing_changed(tmp_path: Path) -> None:
    """The second build of the same handbook writes nothing, and tells the same warnings."""
    root = handbook(tmp_path / "handbok")
    first = build(root, today=TODAY)
    stamps = {file: file.stat().st_ino for file in (root / "build/site").rglob("*")}
    second = build(root, today=TODAY)
    assert {file: file.stat().st_ino for file in (root / "build/site").rglob("*")} == stamps
    assert (second.problems, second.sites, second.reasons) == (first.problems, first.sites, ())


def test_why(tmp_path: Path) -> None:
    """A build tells which pages were rendered anew, and what had changed."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    change(root / "data/risker/ett.yml", "Ett hot", "Ett annat hot")
    told = [str(reason) for reason in build(root, today=TODAY).reasons]
    assert told[0].startswith("publik: risker.md: data/risker/ett.yml har ändrats")
    assert {reason.split(": ")[1] for reason in told} == {"risker.md"}
    edit_title(root, random.Random(6))  # noqa: S311  not for secrets
    told = [str(reason) for reason in build(root, today=TODAY).reasons]
    assert any("innehall.md: sidhuvudet i docs/" in each for each in told)


def test_half_a_cache(tmp_path: Path) -> None:
    """What is kept without what it goes with is made anew."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    for file in (root / "build/cache").glob("*.sqlite"):
        with sqlite3.connect(file) as database:
            database.execute("DELETE FROM kept WHERE space = 'bytes'")
    shutil.rmtree(root / "build/site")
    _builds_as_without(root, tmp_path / "clean")


def test_elsewhere(tmp_path: Path) -> None:
    """A site that is built in another place is the same, and shares no file with the one that stands."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    build(root, out=tmp_path / "annan", today=TODAY)
    _same(root, tmp_path / "annan", "elsewhere")
    assert {file.stat().st_nlink for file in (tmp_path / "annan").rglob("*") if file.is_file()} == {1}
