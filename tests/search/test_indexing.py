"""One index for each site, of its own pages alone, whatever was read before and for whom."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from handbok import engine
from handbok.search.indexing import FOLDER, index
from tests.search.sites import AUDIENCES, files, page, page_names, sites, told, write

TODAY = date(2026, 11, 22)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the pages of each run of Pagefind."""
    counted: list[int] = []
    run = engine.index

    def counting(folder: Path, today: date) -> None:
        counted.append(len(list(folder.glob("*.html"))))
        run(folder, today)

    monkeypatch.setattr(engine, "index", counting)
    return counted


def test_tells_what_pagefind_would(tmp_path: Path) -> None:
    """An index that is put together of pages tells what Pagefind's own of the same site does, to the last place."""
    made = sites(tmp_path / "sites", 40)
    index(made, TODAY, None)
    for site in made.values():
        ours = told(site)
        shutil.rmtree(site / FOLDER)
        engine.index(site, TODAY)
        assert ours == told(site)


def test_other_languages(tmp_path: Path) -> None:
    """Pages in another language have an index and a searching program of their own."""
    english = page("Risks", "<p>How to handle risks well</p>").replace('lang="sv"', 'lang="en"')
    site = write(tmp_path / "site", {"index.html": page("Start", "<p>Risker</p>"), "en/index.html": english})
    index({"publik": site}, TODAY, None)
    ours = told(site)
    shutil.rmtree(site / FOLDER)
    engine.index(site, TODAY)
    assert ours == told(site)
    assert set(ours[1]) == {"sv", "en"}


def test_an_audience_alone(tmp_path: Path) -> None:
    """A site gets the same bytes whoever else is indexed beside it: nothing in it comes from another's pages."""
    index(sites(tmp_path / "all"), TODAY, None)
    for audience in AUDIENCES:
        alone = sites(tmp_path / audience)[audience]
        index({audience: alone}, TODAY, None)
        assert files(alone) == files(tmp_path / "all" / audience)


def test_order_of_pages_tells_nothing(tmp_path: Path) -> None:
    """Pages stand by hashes of what they hold, whoever else may see them."""
    made = sites(tmp_path / "sites")
    index(made, TODAY, None)
    for site in made.values():
        names = page_names(site)
        assert names == sorted(names)


def test_a_page_is_read_once(tmp_path: Path, runs: list[int]) -> None:
    """Four audiences' equal pages are read once; then only what has changed is, and the result is that of a clean build."""
    index(sites(tmp_path / "first"), TODAY, tmp_path / "cache")
    distinct = 12 + 4  # pages, and each audience's own start
    assert sum(runs) == distinct + 1  # and one to learn Pagefind's own files
    runs.clear()
    again = sites(tmp_path / "again")
    (again["styrgrupp"] / "sida-003" / "index.html").write_text(page("Ny", "<p>Helt nytt</p>"), encoding="utf-8")
    index(again, TODAY, tmp_path / "cache")
    assert runs == [1]
    clean = sites(tmp_path / "clean")
    shutil.copytree(again["styrgrupp"] / "sida-003", clean["styrgrupp"] / "sida-003", dirs_exist_ok=True)
    index(clean, TODAY, None)
    for audience in AUDIENCES:
        assert files(again[audience]) == files(clean[audience])


def test_navigation_is_not_read(tmp_path: Path, runs: list[int]) -> None:
    """A page added to all pages' navigation is the only one that is read."""
    index(sites(tmp_path / "first"), TODAY, tmp_path / "cache")
    runs.clear()
    made = sites(tmp_path / "again")
    write(made["publik"], {"ny/index.html": page("Ny", "<p>Ny</p>")})
    for file in made["publik"].rglob("*.html"):
        file.write_text(file.read_text(encoding="utf-8").replace("<nav>", "<nav>ny"), encoding="utf-8")
    index(made, TODAY, tmp_path / "cache")
    assert runs == [1]


def test_nothing_changed(tmp_path: Path, runs: list[int]) -> None:
    """What was read and put together is taken as it was."""
    index(sites(tmp_path / "first"), TODAY, tmp_path / "cache")
    runs.clear()
    index(sites(tmp_path / "again"), TODAY, tmp_path / "cache")
    assert runs == []
    for audience in AUDIENCES:
        assert files(tmp_path / "again" / audience) == files(tmp_path / "first" / audience)


def test_damaged_cache(tmp_path: Path) -> None:
    """A cache that was damaged on the way here is not believed."""
    index(sites(tmp_path / "first"), TODAY, tmp_path / "cache")
    for kept in (tmp_path / "cache" / "search").iterdir():
        data = bytearray(kept.read_bytes())
        for at in range(4096, len(data), 997):
            data[at] ^= 0xFF
        kept.write_bytes(data)
    index(sites(tmp_path / "again"), TODAY, tmp_path / "cache")
    for audience in AUDIENCES:
        assert files(tmp_path / "again" / audience) == files(tmp_path / "first" / audience)


def test_narrower_audience_has_no_trace(tmp_path: Path) -> None:
    """A word, an address and a picture's text of pages that an audience does not have are in no file of its index."""
    made = sites(tmp_path / "sites")
    index(made, TODAY, tmp_path / "cache")
    said = str(told(made["publik"]))
    assert "unik3" in said
    assert "unik5" not in said
    assert "sida-005" not in said
    assert "medarbetare" not in said


def test_pages_that_are_not_searched(tmp_path: Path) -> None:
    """A site without a page to find has a search that finds nothing."""
    site = write(tmp_path / "site", {"index.html": "<html lang='sv'><body><p>data-pagefind-body</p></body></html>"})
    index({"publik": site}, TODAY, None)
    assert told(site)[1]["sv"][0] == 0


def test_scripts_once(tmp_path: Path) -> None:
    """A site has the files that its search fetches, and none of Pagefind's own interfaces."""
    made = sites(tmp_path / "sites")
    index(made, TODAY, None)
    names = {name for name in files(made["publik"]) if "/" not in name and not name.endswith(".pf_meta")}
    assert names == {"pagefind.js", "pagefind-entry.json", "wasm.sv.pagefind"}
