"""`handbok fmt`: which files are tidied, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import book, handbok

UNTIDY = "åtkomst: publik\nkortnamn: 'AB'   # c\nnamn: A  \n"
TIDY = "åtkomst: publik\nkortnamn: AB     # c\nnamn: A\n"
PAGE = "---\nåtkomst: publik\ntitle: A\nansvarig: projektledare\ngranskad: 2026-11-22\n---\n\nText  \n"


def test_tidied(tmp_path: Path) -> None:
    """Data and front matter are tidied, and the second time nothing is."""
    root = book(tmp_path, {"data/projekt/a.yml": UNTIDY, "docs/a.md": PAGE})
    ran = handbok("fmt", cwd=root)
    assert (ran.code, ran.out) == (0, "data/projekt/a.yml: är städad.\ndocs/a.md: är städad.\n")
    assert (root / "data/projekt/a.yml").read_text(encoding="utf-8") == TIDY
    assert (root / "docs/a.md").read_text(encoding="utf-8").startswith("---\ntitle: A\nåtkomst: publik\n")
    assert handbok("fmt", cwd=root).out == "Alla filer är redan i ordning.\n"


def test_check(tmp_path: Path) -> None:
    """With --check nothing is written, and the exit code tells."""
    root = book(tmp_path, {"data/projekt/a.yml": UNTIDY})
    ran = handbok("fmt", "--check", "data/projekt", cwd=root)
    assert (ran.code, ran.out) == (1, "data/projekt/a.yml: skulle ändras.\n")
    assert (root / "data/projekt/a.yml").read_text(encoding="utf-8") == UNTIDY
    assert handbok("fmt", "--check", "data/atkomst", cwd=root).code == 0


def test_unreadable(tmp_path: Path) -> None:
    """A file that cannot be read is told as the check tells it, and the others are tidied."""
    root = book(tmp_path, {"data/projekt/a.yml": UNTIDY, "data/projekt/b.yml": "namn: A\nnamn: B\n"})
    ran = handbok("fmt", "data/projekt", cwd=root)
    assert ran.code == 1
    assert "data/projekt/b.yml:2:1: fel yaml-duplicate-key:" in ran.out
    assert (root / "data/projekt/b.yml").read_text(encoding="utf-8") == "namn: A\nnamn: B\n"
    assert (root / "data/projekt/a.yml").read_text(encoding="utf-8") != UNTIDY


@pytest.mark.parametrize("path", ["borta.yml", "../annat"])
def test_no_path(path: str, tmp_path: Path) -> None:
    """A path outside of the handbook is wrong use."""
    (tmp_path / "annat").mkdir()
    ran = handbok("fmt", path, cwd=book(tmp_path / "bok"))
    assert (ran.code, ran.err) == (2, f"Sökvägen {path} finns inte i handboken.\n")


def test_own_files() -> None:
    """The handbook's own files are tidy: an editor's first `handbok fmt` changes nobody else's."""
    assert handbok("fmt", "--check", cwd=Path(__file__).parents[2]).out == "Alla filer är redan i ordning.\n"
