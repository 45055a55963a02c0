"""What services for code run on a proposal: every command, on this machine; and that a fork's proposal gets nothing."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
import yaml

from tests.cli.commands import FAULTY, book
from tests.handbooks import page
from tests.reports.test_reports import SARIF

ROOT = Path(__file__).parents[2]
GITHUB = ".github/workflows/handbok.yml"
FORGEJO = ".forgejo/workflows/handbok.yml"
GITLAB = ".gitlab-ci.yml"
ALL = [GITHUB, FORGEJO, GITLAB]

GITLAB_FINDING = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer"}}},
                },
            },
        },
    },
}
"""https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"""


@dataclass(frozen=True)
class Step:
    """Hold a command, and whether it runs although an earlier one failed."""

    run: str
    always: bool = False


@dataclass
class Ran:
    """Hold how a service's job went."""

    code: int = 0
    said: str = ""
    steps: list[int] = field(default_factory=list)


def parsed(path: str) -> dict[str, Any]:
    """Return a workflow; YAML 1.1 reads the key `on` as true."""
    found = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    return {("on" if key is True else key): value for key, value in found.items()}


def steps(path: str) -> list[Step]:
    """Return the commands of a workflow."""
    if path == GITLAB:
        return [Step(line) for line in parsed(path)["handbok"]["script"]]
    return [
        Step(each["run"], any(word in each.get("if", "") for word in ("always()", "!cancelled()")))
        for each in parsed(path)["jobs"]["handbok"]["steps"]
        if "run" in each
    ]


def checkout(folder: Path, files: dict[str, Any]) -> Path:
    """Write a small handbook as a service checks it out, with what `make install` would install."""
    root = book(folder / "bok", files)
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, root)
    binary = root / ".venv" / "bin"
    binary.mkdir(parents=True)
    for name in ("python", "../.installed"):
        (binary / name).touch(mode=0o755)
    command = "import sys; from handbok.cli import main; sys.exit(main())"
    script = f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -c {shlex.quote(command)} "$@"\n'
    (binary / "handbok").write_text(script, encoding="utf-8")
    (binary / "handbok").chmod(0o755)
    return root


def job(path: str, root: Path) -> Ran:
    """Run a workflow's commands as its service does."""
    ran = Ran()
    summary = root.parent / "summary.md"
    environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(summary), "NO_COLOR": "1"}
    environment["GITHUB_ACTIONS"] = "true" if path == GITHUB else ""
    for step in steps(path):
        if ran.code and not step.always:
            continue
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step.run], cwd=root, env=environment, capture_output=True, check=False
        )  # fmt: skip
        ran.code = ran.code or done.returncode
        ran.said += (done.stdout + done.stderr).decode("utf-8")
        ran.steps.append(done.returncode)
    return ran


@pytest.mark.parametrize("path", ALL)
class TestSafe:
    """A proposal from a fork runs its own code: it gets nothing to take."""

    def test_no_secrets(self, path: str) -> None:
        """No secret is named, no right but to read is given, and the fork's code never meets the project's rights."""
        text = (ROOT / path).read_text(encoding="utf-8")
        told = re.sub(r"(?m)^\s*#.*$", "", text)
        assert not re.search(r"secrets\.|pull_request_target|workflow_run|write-all|\w+: write", told)
        if path != GITLAB:
            assert parsed(path)["permissions"] == {"contents": "read"}
            assert set(parsed(path)["on"]) == {"pull_request", "push"}

    def test_pinned(self, path: str) -> None:
        """What others wrote is named by a whole commit id, and leaves no credentials behind."""
        text = (ROOT / path).read_text(encoding="utf-8")
        assert all(re.fullmatch(r"\S+@[0-9a-f]{40}", used) for used in re.findall(r"uses: (\S+)", text))
        assert text.count("actions/checkout") == text.count("persist-credentials: false")

    def test_nothing_of_the_proposal_in_commands(self, path: str) -> None:
        """No command holds an expression that a title or a branch's name could fill with a command."""
        assert not any("${{" in step.run for step in steps(path))


@pytest.mark.parametrize("path", ALL)
class TestRuns:
    """The commands, run here."""

    def test_fine(self, path: str, tmp_path: Path) -> None:
        """All pass, the reports are valid, and the preview opens from the disk."""
        root = checkout(tmp_path, {"docs/sida.md": page("[Till start](index.md)\n", "Sidan")})
        ran = job(path, root)
        assert ran.code == 0, ran.said
        assert all(reports(root))
        zips = sorted(each.name for each in (root / "forhandsvisning").iterdir())
        assert zips == ["medarbetare.zip", "publik.zip"]

    def test_faulty(self, path: str, tmp_path: Path) -> None:
        """A fault fails the job, is in every report, and nothing is built."""
        root = checkout(tmp_path, FAULTY)
        ran = job(path, root)
        assert ran.code == 1
        assert "heading-order" in ran.said
        assert not any(reports(root))
        assert not (root / "forhandsvisning").exists()
        if path == GITHUB:
            assert "::error file=docs/fel.md,line=8" in ran.said
            assert "docs/fel.md:8" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def reports(root: Path) -> Iterator[bool]:
    """Yield for each report that was written whether it has no errors, once its format holds."""
    folder = root / "rapporter"
    sarif = json.loads((folder / "handbok.sarif").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(json.loads(SARIF.read_text(encoding="utf-8"))).validate(sarif)
    yield all(each["level"] != "error" for each in sarif["runs"][0]["results"])
    suites = ElementTree.fromstring((folder / "handbok.xml").read_text(encoding="utf-8"))  # noqa: S314  our own text
    assert suites.tag == "testsuites"
    for suite in suites:
        cases = suite.findall("testcase")
        assert int(suite.get("tests", "")) == len(cases)
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert all(case.get("name") and case.get("classname") for case in cases)
        yield suite.get("failures") == "0"
    if (folder / "gitlab.json").exists():
        found = json.loads((folder / "gitlab.json").read_text(encoding="utf-8"))
        jsonschema.validate(found, GITLAB_FINDING)
        yield all(each["severity"] != "major" for each in found)


def test_zip(tmp_path: Path) -> None:
    """Every link of an unpacked preview leads to a file that is there; nothing leads to a server."""
    files = {"docs/a/sida.md": page("[Start](../index.md) [Inne](inne.md#rubrik)\n", "Sidan")}
    files["docs/a/inne.md"] = page("## Rubrik\n\nText.\n", "Inne", "medarbetare")
    root = checkout(tmp_path, files)
    done = subprocess.run([".venv/bin/handbok", "build", "--zip", "ut"], cwd=root, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    for audience in ("publik", "medarbetare"):
        folder = tmp_path / audience
        with zipfile.ZipFile(root / "ut" / f"{audience}.zip") as packed:
            packed.extractall(folder)
        assert (folder / "index.html").is_file()
        for file in folder.rglob("*.html"):
            html = file.read_text(encoding="utf-8")
            assert "<script" not in html
            assert "från en fil" in html
            for value in re.findall(r'\s(?:href|src)="([^"#]+)', html):
                assert value.startswith(("mailto:", "data:")) or (file.parent / value).is_file(), (file, value)
    assert "inne" not in {each.name for each in (tmp_path / "publik" / "a").iterdir()}


@pytest.mark.parametrize(
    "file", sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")), ids=lambda file: file.name
)
def test_issue_templates(file: Path) -> None:
    """A form has what GitHub demands, every field a label and an id of its own."""
    form = yaml.safe_load(file.read_text(encoding="utf-8"))
    if file.name == "config.yml":
        return
    assert {"name", "description", "body"} <= set(form)
    fields = [each for each in form["body"] if each["type"] != "markdown"]
    assert len({each["id"] for each in fields}) == len(fields)
    assert all(each["attributes"]["label"] for each in fields)


def test_owners() -> None:
    """Every line names a folder that is there and a group, of the organisation that is to be replaced."""
    for line in (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            path, owner = line.split()
            assert owner.startswith("@EXEMPELORGANISATION/")
            assert path == "*" or (ROOT / path.strip("/")).exists(), path
