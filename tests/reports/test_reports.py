"""Each form says the same, in the way its readers take it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from handbok.checking import rules
from handbok.problem import Problem
from handbok.reports import formats
from tests.reports.problems import ERROR, PROBLEMS, WARNING, handbook

SARIF = Path(__file__).parents[1] / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the handbook that the problems are in."""
    return handbook(tmp_path)


def report(form: str, root: Path, problems: list[Problem] | None = None) -> str:
    """Return a report of the awkward problems, or of others."""
    return formats()[form].render(PROBLEMS if problems is None else problems, root)


def test_discovered() -> None:
    """The six forms of the design are there, and a table for summaries."""
    assert set(formats()) == {"text", "json", "github", "gitlab", "sarif", "junit", "markdown"}


class TestText:
    """For people."""

    def test_lines(self, root: Path) -> None:
        """A problem is one line, then its source line and a caret under the column; a summary is last."""
        assert report("text", root).split("\n") == [
            "data/risker/exempel.yml:3:7: fel schema-key: Nyckeln ”färg” finns inte. Ta bort den, {raden}.",
            "    färg: �[31mröd",
            "          ^",
            "docs/å b.md:2:1: varning page-review: 100 %: sen, gammal. Granska sidan.",
            "    title: Å",
            "    ^",
            "docs/å b.md:99:1: granska heading-order: Rubrik <&>.",
            "1 fel, 1 varning, 1 att granska.",
            "",
        ]

    def test_tab(self, root: Path) -> None:
        """A tab before the column is one before the caret too, so that they stand under each other."""
        lines = report("text", root, [Problem("docs/å b.md", 1, 1, "x", "y"), _at(2, 2)]).split("\n")
        assert lines[4:6] == ["    \tåtkomst: publik", "    \t^"]

    def test_none(self, root: Path) -> None:
        """Nothing wrong is said too."""
        assert report("text", root, []) == "Inga problem.\n"

    def test_unreadable(self, root: Path) -> None:
        """A file that is not UTF-8 shows what can be shown; one that is not there shows no line."""
        (root / "docs/latin.md").write_bytes("å\n".encode("latin-1"))
        found = [Problem(f"docs/{name}.md", 1, 1, "file-encoding", "Fel.") for name in ("borta", "latin")]
        assert report("text", root, found).split("\n")[1:] == [
            "docs/latin.md:1:1: fel file-encoding: Fel.",
            "    �",
            "    ^",
            "2 fel.",
            "",
        ]


def test_json(root: Path) -> None:
    """A list of objects with the design's fields."""
    assert json.loads(report("json", root))[1] == {
        "path": "docs/å b.md",
        "line": 2,
        "column": 1,
        "end_line": 4,
        "level": "warning",
        "rule": "page-review",
        "message": "100 %: sen,\ngammal.",
        "help": "Granska sidan.",
    }
    assert json.loads(report("json", root, [])) == []


class TestGithub:
    """Workflow commands."""

    def test_escapes(self, root: Path) -> None:
        """Line ends and per cents are escaped; in properties colons and commas too."""
        lines = report("github", root, [WARNING, Problem("docs/a,b:c.md", 1, 2, "x", "y")]).splitlines()
        assert lines == [
            "::warning file=docs/å b.md,line=2,col=1,endLine=4,title=varning page-review"
            "::100 %25: sen,%0Agammal. Granska sidan.",
            "::error file=docs/a%2Cb%3Ac.md,line=1,col=2,endLine=1,title=fel x::y",
        ]

    def test_levels(self, root: Path) -> None:
        """Each level has its command."""
        assert [line.split()[0] for line in report("github", root).splitlines()] == ["::error", "::warning", "::notice"]

    def test_path(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A handbook in a folder of the checkout has its paths from the checkout."""
        monkeypatch.chdir(root.parent)
        assert f"file={root.name}/data/risker/exempel.yml," in report("github", root, [ERROR])


class TestMarkdown:
    """A table for a summary."""

    def test_rows(self, root: Path) -> None:
        """A row for each, in which nothing that a file says is markup."""
        lines = report("markdown", root).splitlines()
        assert lines[0] == "## 1 fel, 1 varning, 1 att granska."
        assert lines[4].startswith("| fel | data/risker/exempel.yml:3 | Nyckeln ”färg” finns inte. |")
        assert lines[6] == "| granska | docs/å b.md:99 | Rubrik &#60;&&#62;. |  | heading-order |"
        assert report("markdown", root, []) == "## Inga problem.\n"

    def test_size(self, root: Path) -> None:
        """It is never larger than a service takes, and says what it leaves out."""
        text = report("markdown", root, [_at(line, 1) for line in range(1, 20_001)])
        assert len(text.encode()) < 1_000_000
        assert "till: kör handbok check" in text


class TestGitlab:
    """Code Quality."""

    def test_finding(self, root: Path) -> None:
        """A finding has what GitLab demands."""
        finding = json.loads(report("gitlab", root))[0]
        assert finding["description"] == "Nyckeln ”färg” finns inte. Ta bort den, {raden}."
        assert finding["check_name"] == "schema-key"
        assert finding["severity"] == "major"
        assert finding["location"] == {"path": "data/risker/exempel.yml", "lines": {"begin": 3, "end": 3}}

    def test_fingerprint(self, root: Path) -> None:
        """It stays when the line moves, and tells equal findings from each other."""
        first, second, other = json.loads(report("gitlab", root, [_at(1, 1), _at(2, 1), ERROR]))
        assert len({each["fingerprint"] for each in (first, second, other)}) == 3
        assert json.loads(report("gitlab", root, [_at(3, 1)]))[0]["fingerprint"] == first["fingerprint"]


class TestSarif:
    """The exchange format."""

    @pytest.mark.parametrize("problems", [PROBLEMS, []], ids=["problems", "none"])
    def test_schema(self, root: Path, problems: list[Problem]) -> None:
        """It is valid by the standard's own schema."""
        schema = json.loads(SARIF.read_text(encoding="utf-8"))
        jsonschema.Draft4Validator(schema).validate(json.loads(report("sarif", root, problems)))

    def test_results(self, root: Path) -> None:
        """Levels are mapped, rules are pointed at, paths are URIs and braces are escaped."""
        run: dict[str, Any] = json.loads(report("sarif", root))["runs"][0]
        results, described = run["results"], run["tool"]["driver"]["rules"]
        assert [each["level"] for each in results] == ["error", "warning", "note"]
        assert [described[each["ruleIndex"]]["id"] for each in results] == [each.rule for each in PROBLEMS]
        assert results[0]["message"]["text"].endswith("Ta bort den, {{raden}}.")
        assert results[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "docs/%C3%A5%20b.md"

    def test_rules(self, root: Path) -> None:
        """Every rule is there with its page."""
        described = {
            each["id"]: each for each in json.loads(report("sarif", root, []))["runs"][0]["tool"]["driver"]["rules"]
        }
        assert set(described) == set(rules())
        assert described["heading-order"]["shortDescription"]["text"].startswith("Rubriknivåerna följer")
        assert "Underkänt:" in described["heading-order"]["help"]["markdown"]


class TestJunit:
    """Test results."""

    def test_cases(self, root: Path) -> None:
        """An error is a failure; a warning or a review is skipped, and says why."""
        suite = ElementTree.fromstring(report("junit", root)).find("testsuite")  # noqa: S314  our own text
        assert suite is not None
        assert {name: suite.get(name) for name in ("tests", "failures", "skipped")} == {
            "tests": "3",
            "failures": "1",
            "skipped": "2",
        }
        assert [case[0].tag for case in suite] == ["failure", "skipped", "skipped"]
        assert suite[2][0].get("message") == "Rubrik <&>."

    def test_none(self, root: Path) -> None:
        """Nothing wrong is one test that passes."""
        suite = ElementTree.fromstring(report("junit", root, [])).find("testsuite")  # noqa: S314  our own text
        assert suite is not None
        assert (suite.get("tests"), len(suite), len(suite[0])) == ("1", 1, 0)

    def test_illegal_characters(self, root: Path) -> None:
        """What XML cannot hold is replaced."""
        ElementTree.fromstring(report("junit", root, [Problem("a\0b.md", 1, 1, "x", "\x1b\ufffe")]))  # noqa: S314


def _at(line: int, column: int) -> Problem:
    return Problem("data/risker/exempel.yml", line, column, "schema-value", "Fel värde.")
