"""The command's own manners: help, wrong use, terminals and pipes."""

from __future__ import annotations

import os
import pty
import subprocess
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

from handbok.cli import commands
from tests.cli.commands import COMMAND, ENGLISH, FAULTY, Ran, book, handbok, handbok_process

MODULES = list(walk_packages(commands.__path__, f"{commands.__name__}."))
NAMES = [each.name.removeprefix(f"{commands.__name__}.").split(".") for each in MODULES]


def assert_refused(ran: Ran, *words: str) -> None:
    """Assert that a use was refused in one Swedish sentence or two that hold some words."""
    assert ran.code == 2
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert not [word for word in ENGLISH if word in ran.err]
    for word in words:
        assert word in ran.err


class TestHelp:
    """Help is Swedish throughout."""

    @pytest.mark.parametrize("name", [[], *NAMES], ids=" ".join)
    def test_swedish(self, name: list[str]) -> None:
        """No word of Typer's own is left."""
        ran = handbok(*name, "--help")
        assert ran.code == 0
        assert ran.out.startswith("Användning: handbok")
        assert "Visa den här hjälpen." in ran.out
        assert not [word for word in ENGLISH if word in ran.out]

    def test_commands(self) -> None:
        """Every module of commands/ is a command."""
        listed = handbok("--help").out
        assert {name[0] for name in NAMES} >= {"build", "check", "export", "rules", "serve"}
        assert all(f"\n  {name[0]}" in listed for name in NAMES)

    @pytest.mark.parametrize("module", [each.name for each in MODULES if not each.ispkg])
    def test_options(self, module: str) -> None:
        """Every option and argument says what it is for."""
        lines = handbok(*module.removeprefix(f"{commands.__name__}.").split("."), "--help").out.splitlines()
        rows = [line for line in lines if line.startswith("  ")]
        assert all("  " in row.strip() for row in rows)
        assert import_module(module).command.__doc__.strip().splitlines()[0].endswith(".")

    def test_version(self) -> None:
        """The version is asked for without a command."""
        assert handbok("--version").out.startswith("handbok 0.")


class TestWrongUse:
    """Wrong use is told in Swedish, with what to do instead, and exit code 2."""

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["chek"], ["Kommandot chek finns inte", "Menade du check?"]),
            (["xyz"], ["Kommandot xyz finns inte."]),
            (["--nej"], ["Flaggan --nej finns inte."]),
            (["check", "--selekt", "x"], ["Flaggan --selekt finns inte", "--select"]),
            (["check", "--format"], ["Flaggan --format ska följas av ett värde"]),
            (["check", "--format", "tekst"], ["Rapportformen tekst finns inte", "text?"]),
            (["check", "--format", "q"], ["Välj bland github, gitlab, json, junit, markdown, sarif eller text"]),
            (["check", "--today", "i går"], ["”i går” är inget datum", "2026-11-22"]),
            (["check", "--today", "20261122x"], ["är inget datum"]),
            (["build", "--explain=x"], ["Flaggan --explain tar inget värde"]),
            (["build", "--engine", "hugo"], ["Motorn hugo finns inte"]),
            (["rules", "a", "b"], ["Kommandot tar inte emot b"]),
            (["rules", "headin-order"], ["Regeln headin-order finns inte", "Menade du heading-order"]),
            (["serve", "--port", "0"], ["”0” är ingen port"]),
            (["serve", "--port", "åtta"], ["”åtta” är ingen port"]),
            (["export", "ritning"], ["Kommandot ritning finns inte"]),
            (["export", "schema", "riskr"], ["Datatypen riskr finns inte", "risker?"]),
        ],
        ids=lambda value: " ".join(value[:3]),
    )
    def test_told(self, arguments: list[str], words: list[str], tmp_path: Path) -> None:
        """One line, no English, exit code 2."""
        assert_refused(handbok(*arguments, cwd=book(tmp_path)), *words)

    @pytest.mark.parametrize("arguments", [[], ["export"]], ids=["handbok", "export"])
    def test_no_command(self, arguments: list[str]) -> None:
        """Without a command the help is shown, as something to mend."""
        ran = handbok(*arguments)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("Användning: handbok")

    @pytest.mark.parametrize("command", ["check", "build", "serve"])
    def test_no_handbook(self, command: str, tmp_path: Path) -> None:
        """A folder that is no handbook is refused, and what it lacks is named."""
        (tmp_path / "docs").mkdir()
        assert_refused(handbok(command, cwd=tmp_path), "ingen handbok", "mkdocs.yml och data saknas", "--root")
        assert_refused(handbok(command, "--root", str(tmp_path / "borta")), "borta finns inte")

    def test_unknown_audience(self, tmp_path: Path) -> None:
        """An audience that the handbook does not have is refused before anything is built."""
        assert_refused(
            handbok("build", "--audience", "publk", cwd=book(tmp_path)), "Åtkomsten publk finns inte", "publik?"
        )
        assert not (tmp_path / "build").exists()

    def test_oidc(self, tmp_path: Path) -> None:
        """A login that is not configured never becomes the demo login."""
        ran = handbok("serve", "--login", "oidc", cwd=book(tmp_path))
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.splitlines()[0] == "gateway.toml: filen finns inte. Ange den med --config."


class TestTerminal:
    """Colour is for terminals; everything else gets the same plain lines."""

    def test_pipe(self, tmp_path: Path) -> None:
        """No colour and no wrapping off a terminal, whatever the environment wishes."""
        ran = handbok_process(
            "check", cwd=book(tmp_path, FAULTY), env={"GITHUB_ACTIONS": "", "FORCE_COLOR": "1", "COLUMNS": "20"}
        )
        assert "\x1b" not in ran.said
        assert ran.out.splitlines()[0].startswith("docs/fel.md:8:1: fel heading-order: Rubriken ”Mål” har nivå 4 ")
        assert ran.out.splitlines()[0].endswith("det vill säga ##.")

    @pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
    def test_terminal(self, tmp_path: Path, env: dict[str, str], coloured: bool) -> None:
        """A terminal has colour, unless NO_COLOR or the terminal says no; lines are never broken in the middle."""
        said = _on_terminal(book(tmp_path, FAULTY), {"TERM": "xterm-256color", **env})
        assert ("\x1b[" in said) is coloured
        assert coloured or "\n" not in said[: said.index("det vill säga ##.")]

    def test_closed_pipe(self, tmp_path: Path) -> None:
        """A reader that has seen enough causes no traceback."""
        process = subprocess.Popen([*COMMAND, "rules"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        process.stderr.close()
        process.wait(20)

    def test_code_page(self, tmp_path: Path) -> None:
        """Output is UTF-8 even where the system's own encoding is another."""
        ran = handbok_process("rules", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
        assert "nivåerna" in ran.out


def _on_terminal(root: Path, env: dict[str, str]) -> str:
    around = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "GITHUB_ACTIONS", "CI")}
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "check"], cwd=root, stdout=theirs, stderr=theirs, env={**around, **env}
    ) as process:
        os.close(theirs)
        said = b""
        try:
            while piece := os.read(ours, 65536):
                said += piece
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        process.wait(20)
    return said.decode("utf-8")
