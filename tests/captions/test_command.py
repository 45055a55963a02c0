"""`handbok captions parse` and `handbok captions check`, and the files that `handbok check` finds by itself."""

from __future__ import annotations

import json
from pathlib import Path

from tests.captions.tracks import SECOND
from tests.cli.commands import book, handbok

GOOD = f"WEBVTT\n\nett\n{SECOND} line:-1 region:x\nHej &amp; hå\n"
BAD = f"WEBVTT\n\n{SECOND}\n<i>Hej\n"


def file(folder: Path, content: str | bytes, name: str = "film.vtt") -> str:
    """Write a file and return its name."""
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


class TestParse:
    """The cues as JSON."""

    def test_cues(self, tmp_path: Path) -> None:
        """Each cue has its settings with the names of browsers."""
        ran = handbok("captions", "parse", file(tmp_path, GOOD), cwd=tmp_path)
        assert ran.code == 0
        assert json.loads(ran.out) == {
            "fatal": False,
            "cues": [
                {
                    "id": "ett",
                    "start": 0,
                    "end": 1,
                    "text": "Hej &amp; hå",
                    "settings": {
                        "vertical": "",
                        "align": "center",
                        "line": -1,
                        "lineAlign": "start",
                        "snapToLines": True,
                        "position": "auto",
                        "positionAlign": "auto",
                        "size": 100,
                        "region": None,
                    },
                }
            ],
        }

    def test_fatal(self, tmp_path: Path) -> None:
        """A file without the signature has no cues."""
        ran = handbok("captions", "parse", file(tmp_path, b"\xff\x00"), cwd=tmp_path)
        assert json.loads(ran.out) == {"fatal": True, "cues": []}

    def test_missing(self, tmp_path: Path) -> None:
        """A file that does not exist is said so."""
        ran = handbok("captions", "parse", "film.vtt", cwd=tmp_path)
        assert (ran.code, ran.err) == (2, "Filen film.vtt finns inte.\n")


class TestCheck:
    """Findings as `handbok check` shows them."""

    def test_error(self, tmp_path: Path) -> None:
        """A finding has its place, rule and remedy, its line and a caret."""
        ran = handbok("captions", "check", file(tmp_path, BAD), cwd=tmp_path)
        assert ran.code == 1
        assert "film.vtt:4:1: fel webvtt-nesting: Taggen <i> stängs inte. Skriv </i> där den ska sluta." in ran.out
        assert "\n    <i>Hej\n    ^\n" in ran.out

    def test_many(self, tmp_path: Path) -> None:
        """Several files are checked at once, in any form of report."""
        names = [file(tmp_path, BAD, "a.vtt"), file(tmp_path, "", "b.vtt")]
        ran = handbok("captions", "check", *names, "--format", "json", cwd=tmp_path)
        found = {(each["path"], each["rule"]) for each in json.loads(ran.out)}
        assert ran.code == 1
        assert {("a.vtt", "webvtt-nesting"), ("b.vtt", "webvtt-signature")} <= found

    def test_missing(self, tmp_path: Path) -> None:
        """A file that does not exist is said so."""
        ran = handbok("captions", "check", "film.vtt", cwd=tmp_path)
        assert (ran.code, ran.err) == (2, "Filen film.vtt finns inte.\n")

    def test_too_large(self, tmp_path: Path) -> None:
        """A file that no captions need is not read."""
        with (tmp_path / "film.vtt").open("wb") as large:
            large.truncate(20_000_001)
        ran = handbok("captions", "check", "film.vtt", cwd=tmp_path)
        assert ran.code == 1
        assert "film.vtt:1:1: fel file-size: Filen är 20 000 001 byte" in ran.out


class TestHandbook:
    """Captions among a handbook's pages."""

    def test_found(self, tmp_path: Path) -> None:
        """`handbok check` holds them against the same rules."""
        ran = handbok("check", "--select", "webvtt-nesting", cwd=book(tmp_path, {"docs/film.vtt": BAD}))
        assert ran.code == 1
        assert ran.out.startswith("docs/film.vtt:4:1: fel webvtt-nesting: ")

    def test_rule_page(self) -> None:
        """A rule on captions is explained as any other."""
        ran = handbok("rules", "webvtt-timing")
        assert ran.code == 0
        assert "Underkänt:" in ran.out
