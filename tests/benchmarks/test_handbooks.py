"""Handbooks to measure with: the same every time, in order, and like a real one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from benchmarks.handbooks.page import register, source
from benchmarks.handbooks.place import AUDIENCES, places
from benchmarks.handbooks.writing import write
from handbok.checking import run
from handbok.handbook import load
from tests.handbooks import TODAY

PAGES = 60


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a handbook."""
    return write(tmp_path_factory.mktemp("handbook"), PAGES)


def files_of(root: Path) -> dict[str, bytes]:
    """Return all files of a folder by their paths."""
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_it_is_the_same_every_time(root: Path, tmp_path: Path) -> None:
    assert files_of(write(tmp_path, PAGES)) == files_of(root)


def test_the_checks_have_nothing_to_say_of_it(root: Path) -> None:
    assert run(load(root, TODAY)) == []


def test_it_has_as_many_pages_as_asked_for(root: Path) -> None:
    assert len([*root.glob("docs/**/*.md")]) == PAGES


def test_a_larger_one_has_pages_in_courses_and_in_sections_of_twenty_to_forty() -> None:
    found = places(1000)
    sections = Counter(place.folder for place in found if "/avsnitt-" in place.path)
    assert all(20 <= count <= 40 for count in [*sections.values()][:-1])  # the last one ends where the pages do
    assert Counter(place.course for place in found if place.course) == {f"kurs-{number}": 9 for number in range(1, 6)}


def test_titles_and_paths_are_each_page_s_own() -> None:
    found = places(4000)
    assert len({place.title for place in found}) == len({place.path for place in found}) == 4000


def test_every_audience_has_pages_of_its_own_and_the_start_page_is_for_all() -> None:
    found = places(200)
    assert {place.audience for place in found} == {*AUDIENCES}
    assert (found[0].path, found[0].audience) == ("index.md", AUDIENCES[0])


def test_every_fifth_page_shows_a_register_that_no_other_page_shows() -> None:
    found = places(200)
    shown = [register(place) for place in found if register(place)]
    assert len(shown) == len({*shown}) == 39


def test_a_page_has_about_six_hundred_words() -> None:
    found = places(200)
    lengths = [len(source(place, found).split()) for place in found]
    assert 550 <= sum(lengths) / len(lengths) <= 650


def test_plainly_it_has_the_same_pages_and_a_navigation_of_them_all(root: Path, tmp_path: Path) -> None:
    plain = write(tmp_path, PAGES, plainly=True)
    assert files_of(plain / "docs") == files_of(root / "docs")
    navigation = yaml.safe_load((plain / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    assert sorted(leaves(navigation)) == sorted(place.path for place in places(PAGES))


def leaves(branch: list[dict[str, object]]) -> list[str]:
    """Return the paths in a navigation."""
    found: list[str] = []
    for item in branch:
        for value in item.values():
            found += leaves(value) if isinstance(value, list) else [str(value)]
    return found
