"""The corpus runner: silent when all agrees, a line for each deviation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.captions.conformance import main
from tests.captions.tracks import SECOND

CUE = {"id": "", "start": 0, "end": 1, "text": "a"}


def corpus(folder: Path, content: str, **file: Any) -> list[str]:
    """Write a corpus of one file and return the runner's argument."""
    (folder / "a.vtt").write_text(content, encoding="utf-8", newline="")
    (folder / "trees.json").write_text(json.dumps([{"text": "<i>a\n", "expectedTree": '| <i>\n|   "a"\n'}]))
    (folder / "manifest.json").write_text(json.dumps({"files": [{"file": "a.vtt", **file}]}))
    return [str(folder)]


@pytest.mark.parametrize(
    ("content", "file"),
    [
        (f"WEBVTT\n\n{SECOND}\na\n", {"expect": {"fatal": False, "cues": [CUE]}, "syntax_errors_webvttjs": 0}),
        ("WEBVT\n", {"expect": {"fatal": True, "cues": []}, "syntax_errors_webvttjs": 1}),
        (f"WEBVTT\n\n{SECOND}\n<i>a\n", {"expect": {"fatal": False}, "syntax_errors_webvttjs": 1}),
        ("WEBVTT\n\n", {"expect": {"fatal": False, "dom_trees": "trees.json"}, "syntax_errors_webvttjs": None}),
        (f"WEBVTT\n\nREGION\nid:a\n\n{SECOND} region:a\na\n", {"expect": {"fatal": False, "regions": [{"lines": 3}]}}),
        (f"WEBVTT\n\nREGION\nid:a\n\n{SECOND} region:a\na\n", {"expect": {"fatal": False, "regions": ["a"]}}),
    ],
)
def test_agrees(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, file: dict[str, Any]) -> None:
    """What agrees gives one line and exit code 0."""
    assert main(corpus(tmp_path, content, **file)) == 0
    assert capsys.readouterr().out.endswith("0 avvikelser.\n")


@pytest.mark.parametrize(
    ("content", "file"),
    [
        (f"WEBVTT\n\n{SECOND}\nb\n", {"expect": {"fatal": False, "cues": [CUE]}}),
        (f"WEBVTT\n\n{SECOND}\nb\n", {"expect": {"fatal": False, "cues_count": 2}}),
        (f"WEBVTT\n\n{SECOND}\na\n", {"expect": {"fatal": False, "cues": [{**CUE, "align": "end"}]}}),
        ("WEBVTT\n\n", {"expect": {"fatal": True}}),
        ("WEBVTT\n\n", {"expect": {"fatal": False}, "syntax_errors_webvttjs": 2}),
        ("WEBVTT\n\n", {"expect": {"fatal": False}, "author_violation_missed_by_webvttjs": ["x"]}),
        (f"WEBVTT\n\n{SECOND}\n<i>a\n", {"expect": {"fatal": False}, "syntax_errors_webvttjs": 0}),
        (f"WEBVTT\n\nREGION\nid:a\n\n{SECOND} region:a\na\n", {"expect": {"fatal": False, "regions": [{"lines": 4}]}}),
    ],
)
def test_deviates(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, file: dict[str, Any]) -> None:
    """What deviates is named, and the exit code is 1."""
    assert main(corpus(tmp_path, content, **file)) == 1
    *deviations, last = capsys.readouterr().out.splitlines()
    assert all(line.startswith("a.vtt: ") for line in deviations)
    assert last.endswith(f" {len(deviations)} avvikelser.")


def test_no_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without a manifest is said to be none."""
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().out.startswith("Ingen korpus: ")
