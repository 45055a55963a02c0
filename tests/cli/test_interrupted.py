"""Whatever stops a command that writes, nothing is lost: killed at any moment, no room, saved by somebody else meanwhile."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest
from openpyxl import load_workbook

from tests.cli.commands import book, handbok
from tests.cli.forking import Forker, forker
from tests.imports.test_register import RISKS, ROLES
from tests.workbooks import fill, row_of

RISK_FILE, ROLE_FILE, CAPTIONS = "data/risker/exempelprojekt.yml", "data/roller/exempelprojekt.yml", "docs/film.sv.vtt"
FILES = {
    RISK_FILE: RISKS.replace("  - id", "- id").replace("\n    ", "\n  "),
    ROLE_FILE: ROLES,
    CAPTIONS: "\ufeffWEBVTT\r\n\r\n00:00:01,000 --> 00:00:03,000\r\nHej på dig\r\n",
}
KILLED = -9


@dataclass(frozen=True)
class Writing:
    """Hold a command that writes, and the file that was there before and is changed by it, if any."""

    arguments: tuple[str, ...]
    changes: str = ""


COMMANDS = {
    "new risk": Writing(("new", "risk", "Ett avbrott", "--no-ask"), RISK_FILE),
    "new course": Writing(("new", "course", "Att skriva", "--no-ask", "--set", "mål=Du kan skriva.")),
    "fmt": Writing(("fmt",), RISK_FILE),
    "import": Writing(("import", "risker", "r.xlsx"), RISK_FILE),
    "captions fix": Writing(("captions", "fix", CAPTIONS, "--write"), CAPTIONS),
    "export": Writing(("export", "risker", "exempelprojekt", "--output", "ut.xlsx")),
}


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a handbook with a workbook in which something is changed."""
    root = book(tmp_path_factory.mktemp("bok"), FILES)
    handbok("export", "risker", "exempelprojekt", "--output", "r.xlsx", cwd=root)
    workbook = load_workbook(root / "r.xlsx")
    fill(workbook["Risker"], row_of(workbook["Risker"], "EP-R1"), {"Sannolikhet": 5})
    workbook.save(root / "r.xlsx")
    return root


@pytest.fixture(scope="module")
def ready() -> Iterator[Forker]:
    """Return a process that runs commands."""
    with forker() as made:
        yield made


def contents(root: Path) -> dict[str, bytes]:
    """Return all files but drafts, which the loader and git pass by."""
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted(root.rglob("*"))
        if file.is_file() and not file.name.startswith(".")
    }


def killed(ready: Forker, origin: Path, folder: Path, command: Writing, moments: int, seed: str) -> int:
    """Kill a command again and again; return how often it was killed before it was done."""
    before, chance, hits = contents(origin), random.Random(seed), 0  # noqa: S311  it is to be the same each time
    whole = shutil.copytree(origin, folder / "hel")
    done = ready.run(whole, command.arguments)
    assert done.code == 0, done.said
    after = contents(whole)
    assert after != before
    for number in range(moments):
        root = shutil.copytree(origin, folder / str(number))
        # the first is at once, and half of the others late, when something is written
        moment = done.seconds * chance.uniform(0.7 if number % 2 else 0.0, 1.02) if number else 0.0
        hits += ready.run(root, command.arguments, kill_after=moment).code == KILLED
        found = contents(root)
        assert set(before) <= set(found) <= set(after)
        assert all(data in (before.get(name), after[name]) for name, data in found.items())
        again = ready.run(root, command.arguments)
        assert again.code == 0 or "finns redan" in again.said, again.said
        shutil.rmtree(root)
    return hits


@pytest.mark.parametrize("name", COMMANDS)
def test_killed(ready: Forker, origin: Path, tmp_path: Path, name: str) -> None:
    """Each file is what it was or what it should be, and the command can be given again."""
    assert killed(ready, origin, tmp_path, COMMANDS[name], 4, name) > 0


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", COMMANDS)
def test_killed_for_long(ready: Forker, origin: Path, tmp_path: Path, name: str, seed: int) -> None:
    """The same at many moments."""
    assert killed(ready, origin, tmp_path, COMMANDS[name], 60, f"{name} {seed}") > 1


@pytest.mark.parametrize("name", COMMANDS)
def test_full_disk(ready: Forker, origin: Path, tmp_path: Path, name: str) -> None:
    """A disk without room is told in Swedish, and all stands as it did, without a trace."""
    root = shutil.copytree(origin, tmp_path / "bok")
    before = {*root.rglob("*")}, contents(root)
    ran = ready.run(root, COMMANDS[name].arguments, room=40)
    assert (ran.code, "Disken är full eller kvoten slut" in ran.said) == (2, True), ran.said
    assert ({*root.rglob("*")}, contents(root)) == before


@pytest.mark.parametrize("name", [name for name, each in COMMANDS.items() if each.changes])
def test_saved_meanwhile(origin: Path, tmp_path: Path, name: str) -> None:
    """What somebody else saves while the command is at work stays, and the command says so."""
    root, command = shutil.copytree(origin, tmp_path / "bok"), COMMANDS[name]
    file, sync = root / command.changes, os.fsync

    def saved_by_another(descriptor: int) -> None:
        sync(descriptor)
        file.write_bytes(b"annans\n")

    before = contents(root)
    with patch("os.fsync", saved_by_another):
        ran = handbok(*command.arguments, cwd=root)
    assert (ran.code, "har ändrats av någon annan under tiden. Inget är ändrat." in ran.err) == (2, True)
    assert contents(root) == {**before, command.changes: b"annans\n"}
