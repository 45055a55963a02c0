"""`handbok check`: what is shown, where it goes, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import FAULTY, book, handbok

TWO = {**FAULTY, "docs/kurser/fel.md": FAULTY["docs/fel.md"]}


def paths_of(*arguments: str, cwd: Path) -> list[str]:
    """Return the paths of the problems that a check shows."""
    return [each["path"] for each in json.loads(handbok("check", "--format", "json", *arguments, cwd=cwd).out)]


class TestExit:
    """0 fine, 1 problems."""

    def test_fine(self, tmp_path: Path) -> None:
        """Nothing wrong is said so."""
        ran = handbok("check", cwd=book(tmp_path))
        assert (ran.code, ran.said) == (0, "Inga problem.\n")

    def test_error(self, tmp_path: Path) -> None:
        """An error is shown with its line and a caret, and counted last."""
        ran = handbok("check", cwd=book(tmp_path, FAULTY))
        assert ran.code == 1
        assert ran.out.splitlines()[1:] == ["    #### Mål", "    ^", "1 fel."]

    def test_warning(self, tmp_path: Path) -> None:
        """A warning alone is fine."""
        old = FAULTY["docs/fel.md"].replace("####", "##").replace("22\n", "22\ngranskas_om: 1 månad\n")
        ran = handbok("check", "--today", "2027-11-22", cwd=book(tmp_path, {"docs/gammal.md": old}))
        assert ran.code == 0

    def test_many_faults(self, tmp_path: Path) -> None:
        """Faults of every kind at once are all told, and none ends in a traceback."""
        files: dict[str, str | bytes | None] = {
            "docs/latin.md": "---\ntitle: Å\n".encode("latin-1"),
            "docs/utan.md": "Text",
            "data/projekt/dubbel.yml": "namn: A\nnamn: B\n",
            "data/roller/indrag.yml": "roller:\n - a\n  b: c\n",
            "data/projekt/tom.yml": "",
        }
        ran = handbok("check", cwd=book(tmp_path, {**files, **FAULTY}))
        assert ran.code == 1
        assert "Traceback" not in ran.said
        assert all(Path(path).name in ran.out for path in [*files, *FAULTY])


class TestPaths:
    """Paths limit what is shown; all is read."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ([], 2),
            (["docs"], 2),
            (["docs/kurser"], 1),
            (["docs/kurser/"], 1),
            (["docs/fel.md"], 1),
            (["./docs/fel.md", "docs/kurser/fel.md"], 2),
            (["docs/index.md"], 0),
            (["."], 2),
        ],
    )
    def test_from_root(self, tmp_path: Path, given: list[str], expected: int) -> None:
        """Standing in the handbook."""
        assert len(paths_of(*given, cwd=book(tmp_path, TWO))) == expected

    def test_from_inside(self, tmp_path: Path) -> None:
        """Standing in one of its folders, or elsewhere: from there first, else from the handbook."""
        book(tmp_path / "bok", TWO)
        inside = tmp_path / "bok" / "docs" / "kurser"
        assert paths_of("fel.md", "--root", "../..", cwd=inside) == ["docs/kurser/fel.md"]
        assert paths_of("docs/kurser", "--root", "bok", cwd=tmp_path) == ["docs/kurser/fel.md"]
        assert paths_of("bok/docs/kurser", "--root", "bok", cwd=tmp_path) == ["docs/kurser/fel.md"]

    @pytest.mark.parametrize("path", ["docs/borta.md", "../utanför.md", "/etc"])
    def test_not_there(self, tmp_path: Path, path: str) -> None:
        """A path outside, or to nothing, is wrong use: else a misspelt one would look fine."""
        (tmp_path / "utanför.md").write_text("")
        ran = handbok("check", path, cwd=book(tmp_path / "bok"))
        assert (ran.code, ran.err) == (2, f"Sökvägen {path} finns inte i handboken.\n")


class TestRules:
    """Rules limit what is shown."""

    def test_select(self, tmp_path: Path) -> None:
        """Only the rules asked for."""
        root = book(tmp_path, {**FAULTY, "data/projekt/dubbel.yml": "namn: A\nnamn: B\nkortnamn: A\nåtkomst: publik\n"})
        assert paths_of("--select", "heading-order", cwd=root) == ["docs/fel.md"]
        assert paths_of("--ignore", "heading-order", cwd=root) == ["data/projekt/dubbel.yml"]
        assert len(paths_of("--select", "heading-order", "--select", "yaml-duplicate-key", cwd=root)) == 2
        assert paths_of("--select", "heading-order", "--ignore", "heading-order", cwd=root) == []

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_unknown(self, tmp_path: Path, option: str) -> None:
        """A rule that does not exist is wrong use, and the nearest is named."""
        ran = handbok("check", option, "heding-order", cwd=book(tmp_path))
        assert ran.code == 2
        assert ran.err.startswith("Regeln heding-order finns inte. Menade du heading-order")


class TestReport:
    """Forms and files."""

    def test_github_by_itself(self, tmp_path: Path) -> None:
        """On GitHub's machines the annotations come without asking; asking for another form gives that."""
        root = book(tmp_path, FAULTY)
        assert handbok("check", cwd=root, env={"GITHUB_ACTIONS": "true"}).out.startswith(
            "::error file=docs/fel.md,line=8"
        )
        assert handbok("check", "--format", "text", cwd=root, env={"GITHUB_ACTIONS": "true"}).out.startswith(
            "docs/fel.md"
        )
        assert handbok("check", cwd=root, env={"GITHUB_ACTIONS": "false"}).out.startswith("docs/fel.md")

    def test_output(self, tmp_path: Path) -> None:
        """A report goes to a file whole; what is left to say is the summary."""
        root = book(tmp_path, FAULTY)
        (root / "rapport.json").write_text("gammal")
        ran = handbok("check", "--format", "json", "--output", "rapport.json", cwd=root)
        assert (ran.code, ran.out) == (1, "1 fel. Rapporten står i rapport.json.\n")
        assert json.loads((root / "rapport.json").read_text(encoding="utf-8"))[0]["rule"] == "heading-order"
        assert not list(root.glob(".rapport*"))

    def test_output_nowhere(self, tmp_path: Path) -> None:
        """A file that cannot be written is wrong use."""
        ran = handbok("check", "--output", "borta/rapport.txt", cwd=book(tmp_path, FAULTY))
        assert ran.code == 2
        assert ran.err.startswith("borta/rapport.txt kan inte skrivas")


class TestRulesCommand:
    """`handbok rules`."""

    def test_all(self) -> None:
        """A line each: id, level, sentence."""
        line = next(line for line in handbok("rules").out.splitlines() if line.startswith("heading-order "))
        assert line.split(maxsplit=2)[1:] == [
            "fel",
            "Rubriknivåerna följer på varandra utan hopp, och ingen rubrik är tom.",
        ]

    def test_one(self) -> None:
        """A rule's page is its docstring."""
        ran = handbok("rules", "heading-order")
        assert ran.out.startswith("heading-order (fel), grund: WCAG 1.3.1\n\nRubriknivåerna följer")
        assert "Underkänt:" in ran.out
