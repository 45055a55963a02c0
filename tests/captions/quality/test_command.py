"""`handbok captions fix` shows what it would do, and writes only when asked; `check` takes a profile."""

from __future__ import annotations

import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.captions.quality.captions import cue, every, vtt
from tests.cli.commands import COMMAND, handbok

BROKEN = "\ufeff" + vtt(cue(2000, 4000, "Två."), cue(0, 2000, "Ett."))
MENDED = vtt(cue(0, 2000, "Ett."), cue(2000, 4000, "Två."))


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Write a file to mend."""
    file = tmp_path / "film.vtt"
    file.write_text(BROKEN, encoding="utf-8", newline="")
    return file


class TestFix:
    """The command that mends."""

    def test_shows_first(self, film: Path) -> None:
        """Without --write, and off a terminal, the diff and the sentences are all."""
        ran = handbok("captions", "fix", "film.vtt", cwd=film.parent)
        assert ran.code == 0
        assert ran.out.startswith("--- film.vtt\n+++ film.vtt\n@@ ")
        assert "\n-<BOM>WEBVTT\n+WEBVTT\n" in ran.out
        assert "film.vtt: Byteordningsmarkeringen (BOM) är borttagen.\n" in ran.out
        assert film.read_text(encoding="utf-8") == BROKEN

    def test_writes(self, film: Path) -> None:
        """With --write the file is replaced whole, with its rights, and nothing is left beside it."""
        film.chmod(0o640)
        assert handbok("captions", "fix", "--write", "film.vtt", cwd=film.parent).code == 0
        assert film.read_text(encoding="utf-8") == MENDED
        assert film.stat().st_mode & 0o777 == 0o640
        assert names(film.parent) == ["film.vtt"]
        again = handbok("captions", "fix", "--write", "film.vtt", cwd=film.parent)
        assert again.out == "film.vtt: inget att rätta.\n"

    @pytest.mark.parametrize(("answer", "text"), [("j\n", MENDED), ("ja\n", MENDED), ("n\n", BROKEN), ("", BROKEN)])
    def test_asks_on_a_terminal(self, film: Path, answer: str, text: str) -> None:
        """A person answers after having seen the diff."""
        assert "--- film.vtt" in on_terminal(film.parent, answer, "captions", "fix", "film.vtt")
        assert film.read_text(encoding="utf-8") == text

    def test_srt(self, tmp_path: Path) -> None:
        """An SRT file stays, and its WebVTT is written beside it, once."""
        srt = tmp_path / "film.srt"
        srt.write_text("1\n00:00:00,000 --> 00:00:02,000\nEtt.\n", encoding="utf-8")
        assert handbok("captions", "fix", "--write", "film.srt", cwd=tmp_path).code == 0
        assert names(tmp_path) == ["film.srt", "film.vtt"]
        assert (tmp_path / "film.vtt").read_text(encoding="utf-8") == vtt("1\n" + cue(0, 2000, "Ett."))
        again = handbok("captions", "fix", "--write", "film.srt", cwd=tmp_path)
        assert (again.code, again.err) == (2, "Filen film.vtt finns redan. Flytta undan den först.\n")

    def test_link(self, film: Path) -> None:
        """A link stays a link, and what it leads to is mended."""
        link = film.parent / "a.vtt"
        link.symlink_to(film)
        handbok("captions", "fix", "--write", "a.vtt", cwd=film.parent)
        assert link.is_symlink()
        assert film.read_text(encoding="utf-8") == MENDED

    def test_refuses(self, tmp_path: Path) -> None:
        """What would lose something is shown with its place instead, and is a failure."""
        (tmp_path / "film.vtt").write_bytes(BROKEN.encode() + b"\xe5")
        ran = handbok("captions", "fix", "--write", "film.vtt", cwd=tmp_path)
        assert ran.code == 1
        assert "film.vtt:8:1: fel captions-encoding" in ran.out
        assert (tmp_path / "film.vtt").read_bytes() == BROKEN.encode() + b"\xe5"

    def test_missing(self, film: Path) -> None:
        """Nothing is written when one of the files does not exist."""
        ran = handbok("captions", "fix", "--write", "film.vtt", "b.vtt", cwd=film.parent)
        assert (ran.code, ran.err) == (2, "Filen b.vtt finns inte.\n")
        assert film.read_text(encoding="utf-8") == BROKEN

    def test_control_characters(self, tmp_path: Path) -> None:
        """An author's text cannot steer the terminal."""
        (tmp_path / "film.vtt").write_text(BROKEN.replace("Ett", "\x1b[31mEtt"), encoding="utf-8")
        assert "\x1b" not in handbok("captions", "fix", "film.vtt", cwd=tmp_path).out


class TestCheck:
    """The command that finds."""

    @pytest.mark.parametrize(("profile", "found"), [("standard", 0), ("lättläst", 1)])
    def test_profile(self, tmp_path: Path, profile: str, found: int) -> None:
        """The profile is one by name."""
        (tmp_path / "film.vtt").write_text(vtt(cue(0, 4000, "a" * 35 + ".")), encoding="utf-8")
        ran = handbok("captions", "check", "--profile", profile, "film.vtt", cwd=tmp_path)
        assert ran.code == 0
        assert ran.out.count("captions-line-length") == found

    def test_unknown_profile(self, tmp_path: Path) -> None:
        """The nearest name is told."""
        ran = handbok("captions", "check", "--profile", "lattläst", "film.vtt", cwd=tmp_path)
        assert (ran.code, ran.err) == (2, "Profilen lattläst finns inte. Menade du lättläst?\n")

    @pytest.mark.parametrize(("options", "code"), [([], 1), (["--language", "en"], 0)])
    def test_language(self, tmp_path: Path, options: list[str], code: int) -> None:
        """The language of the sound can be given."""
        (tmp_path / "film.vtt").write_text(every("Welcome to our course.", 20), encoding="utf-8")
        assert handbok("captions", "check", *options, "film.vtt", cwd=tmp_path).code == code


def names(folder: Path) -> list[str]:
    """Return the names of a folder's files."""
    return sorted(file.name for file in folder.iterdir())


def on_terminal(cwd: Path, answer: str, *arguments: str) -> str:
    """Run the command on a terminal of its own and answer it; "" is the end of what is typed."""
    master, slave = pty.openpty()
    with subprocess.Popen([*COMMAND, *arguments], cwd=cwd, stdin=slave, stdout=slave, stderr=slave) as process:
        os.close(slave)
        os.write(master, answer.encode() or b"\x04")
        shown = b""
        while True:
            try:
                part = os.read(master, 10_000)
            except OSError:  # Linux says so when the other end is closed
                break
            shown += part
            if not part:
                break
        process.wait()
    os.close(master)
    return shown.decode()
