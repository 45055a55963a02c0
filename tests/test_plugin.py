"""The edge to the engines: both register the same macros, and see the page being rendered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from handbok.plugin import register
from tests.handbooks import page, write

GLOSSARY = "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: hot, term: hot, förklaring: Fara.}\n"


class Engine:
    """Be what mkdocs-macros and Zensical give define_env."""

    def __init__(self, root: Path) -> None:
        self.project_dir = str(root)
        self.conf: dict[str, Any] = {}
        self.macros: dict[str, Callable[..., str]] = {}
        self.page: Any = None

    def macro(self, function: Callable[..., str], name: str) -> None:
        self.macros[name] = function


class MovingEngine(Engine):
    """Be one that moves the addresses of raw HTML, as Zensical does."""

    __module__ = "zensical.extensions.macros"


def mkdocs_page(path: str) -> Any:
    return SimpleNamespace(file=SimpleNamespace(src_uri=path))


def zensical_page(path: str) -> Any:
    return SimpleNamespace(path=path)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small handbook without macros of its own."""
    files = {"data/ordlista/ord.yml": GLOSSARY, "docs/a.md": page("Text"), "docs/ordlista.md": page("{{ ordlista() }}")}
    return write(tmp_path, files)


def test_mkdocs(root: Path) -> None:
    """MkDocs keeps one environment for all pages; ids begin anew on each."""
    engine = Engine(root)
    register(engine)
    found = []
    for each in (mkdocs_page("a.md"), mkdocs_page("index.md")):
        engine.page = each
        found += [engine.macros["begrepp"]("hot") for _ in range(2)]
    assert ["-2" in html for html in found] == [False, True, False, True]
    assert ['href="../ordlista/#hot"' in html for html in found] == [True, True, False, False]


def test_zensical(root: Path) -> None:
    """Zensical makes an environment per page, and moves addresses itself."""
    engine = MovingEngine(root)
    engine.page = zensical_page("a.md")
    register(engine)
    assert 'href="ordlista/#hot"' in engine.macros["begrepp"]("hot")


def test_changes_are_seen(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While an editor works, a changed file is read anew; within a staged build it is not."""
    ticks = iter(range(100))
    monkeypatch.setattr("time.monotonic", lambda: float(next(ticks)))
    engine = Engine(root)
    register(engine)
    engine.page = mkdocs_page("a.md")
    assert "Fara." in engine.macros["begrepp"]("hot")
    (root / "data/ordlista/ord.yml").write_text(GLOSSARY.replace("Fara", "Risk"), encoding="utf-8")
    engine.page = mkdocs_page("a.md")
    assert "Risk." in engine.macros["begrepp"]("hot")


def test_staged(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A staged tree is read once."""
    monkeypatch.setenv("HANDBOK_STAGED", "1")
    engine = Engine(root)
    register(engine)
    engine.page = mkdocs_page("a.md")
    engine.macros["begrepp"]("hot")
    (root / "data/ordlista/ord.yml").unlink()
    engine.page = mkdocs_page("a.md")
    assert "Fara." in engine.macros["begrepp"]("hot")
