"""`handbok new`: what is written, what is asked, what is refused, and what to do next."""

from __future__ import annotations

import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import COMMAND, book, handbok
from tests.handbooks import Content

REGISTER = (
    "# Källa: protokollet\nprojekt: exempelprojekt\nåtkomst: publik\nuppdaterad: 2026-11-22\n"
    "band:\n"
    "  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}\n"
    "  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}\n"
    "  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}\n"
    "risker:\n  # den äldsta\n  - id: EP-R1\n    hot: 'Något: händer'   # så stod det\n    sannolikhet: 2\n"
    "    konsekvensgrad: 3\n\n# slut\nuppdaterad_av: projektledare\n"
)
RISKS: dict[str, Content] = {"data/risker/exempelprojekt.yml": REGISTER}


def files_of(root: Path) -> dict[str, bytes]:
    """Return all files of a handbook."""
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


class TestNew:
    """A file of its own."""

    def test_course(self, tmp_path: Path) -> None:
        """A course is a record and a page; the id is ASCII, and the next steps are told."""
        root = book(tmp_path)
        ran = handbok("new", "course", "Öppna data på rätt sätt", "--set", "mål=Förstå", "--set", "mål=Göra", cwd=root)
        assert (ran.code, ran.err) == (0, "")
        assert "mål: [Förstå, Göra]" in (root / "data/kurser/oppna-data-pa-ratt-satt.yml").read_text(encoding="utf-8")
        page = (root / "docs/kurser/oppna-data-pa-ratt-satt/index.md").read_text(encoding="utf-8")
        assert page.startswith("---\ntitle: Öppna data på rätt sätt\nåtkomst: medarbetare\nansvarig: projektledare\n")
        assert "handbok check data/kurser/oppna-data-pa-ratt-satt.yml docs/kurser/" in ran.out
        assert "Lägg till mer: handbok new lesson" in ran.out
        assert handbok("check", cwd=root).code == 0

    def test_narrowest(self, tmp_path: Path) -> None:
        """Nothing is public because nobody said anything."""
        root = book(tmp_path)
        handbok("new", "page", "Ny", "--set", "mapp=om", "--today", "2026-12-01", cwd=root)
        assert (root / "docs/om/ny.md").read_text(encoding="utf-8").split("\n")[2:5] == [
            "åtkomst: medarbetare",
            "ansvarig: projektledare",
            "granskad: 2026-12-01",
        ]

    def test_never_over(self, tmp_path: Path) -> None:
        """A file that is there is never written over."""
        root = book(tmp_path, {"docs/om/ny.md": "---\n---\n"})
        ran = handbok("new", "page", "Ny", "--set", "mapp=om", "--set", "id=ny", cwd=root)
        assert (ran.code, ran.out) == (2, "")
        assert "finns redan och skrivs aldrig över" in ran.err
        assert (root / "docs/om/ny.md").read_text(encoding="utf-8") == "---\n---\n"

    def test_dry_run(self, tmp_path: Path) -> None:
        """What would be written is shown, and nothing is."""
        root = book(tmp_path)
        before = files_of(root)
        ran = handbok("new", "project", "Nytt", "--set", "kortnamn=NY", "--dry-run", cwd=root)
        assert "+kortnamn: NY\n" in ran.out
        assert ran.out.endswith("Inget är skrivet.\n")
        assert files_of(root) == before

    def test_list(self) -> None:
        """Without a word the command tells what can be made."""
        assert "\nrisk                    en post under risker" in handbok("new").out


class TestEntry:
    """An entry in a register that is there."""

    def test_risk(self, tmp_path: Path) -> None:
        """Only the new lines are new: comments, order and quotation marks stand."""
        root = book(tmp_path, RISKS)
        assert handbok("new", "risk", "Ett avbrott", "--set", "sårbarhet=Ett enda nät", cwd=root).code == 0
        added = "  - id: EP-R2\n    hot: Ett avbrott\n    sårbarhet: Ett enda nät\n"
        after = (root / "data/risker/exempelprojekt.yml").read_text(encoding="utf-8")
        assert after == REGISTER.replace("\n\n# slut", f"\n{added}\n# slut")

    def test_own_role(self, tmp_path: Path) -> None:
        """A role of the register's own project may be named, and one of nobody's is refused."""
        roles = "namn: Roller\nåtkomst: publik\nprojekt: exempelprojekt\nroller:\n  - {id: egen, namn: Egen, ansvar: Allt}\n"
        root = book(tmp_path, {**RISKS, "data/roller/exempelprojekt.yml": roles})
        assert handbok("new", "risk", "Ett", "--set", "eskalerad_till=egen", cwd=root).code == 0
        assert "”ingen” finns inte" in handbok("new", "risk", "Ett", "--set", "eskalerad_till=ingen", cwd=root).err

    @pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
    def test_windows(self, tmp_path: Path, mark: bytes) -> None:
        """Windows' line ends stay as they were; a byte order mark, which the check refuses, goes, and that is said."""
        root = book(tmp_path, RISKS)
        file = root / "data/risker/exempelprojekt.yml"
        file.write_bytes(mark + REGISTER.replace("\n", "\r\n").encode())
        ran = handbok("new", "risk", "Ett avbrott", cwd=root)
        assert ran.code == 0
        assert ("sparas utan byteordningsmarkering (BOM)" in ran.out) is bool(mark)
        added = REGISTER.replace("\n\n# slut", "\n  - id: EP-R2\n    hot: Ett avbrott\n\n# slut")
        assert file.read_bytes() == added.replace("\n", "\r\n").encode()

    def test_no_register(self, tmp_path: Path) -> None:
        """Where there is no register yet, the command that makes one is told."""
        ran = handbok("new", "risk", "Ett avbrott", cwd=book(tmp_path))
        assert (ran.code, ran.err) == (2, "Det finns ingen fil i data/risker/ än. Gör en med: handbok new risker\n")


class TestRefused:
    """What is wrong is told in Swedish, and nothing is written."""

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["riskk"], "Sorten riskk finns inte"),
            (["course", "A"], "--set mål=…"),
            (["project", "A", "--set", "kortnamn"], "”kortnamn” är inget svar"),
            (["project", "A", "--set", "kortnman=A"], "Menade du ”kortnamn”?"),
            (
                ["project", "A", "--set", "kortnamn=A", "--set", "atkomst=publk"],
                "”publk” finns inte. Menade du ”publik”?",
            ),
            (["project", "A", "--set", "kortnamn=A", "--set", "id=Åtta"], "Skriv till exempel atta"),
            (["risks", "--set", "uppdaterad=i går"], "Skriv datumet som 2026-11-22."),
        ],
        ids=lambda value: " ".join(value[:4]) if isinstance(value, list) else "",
    )
    def test_told(self, arguments: list[str], said: str, tmp_path: Path) -> None:
        """Each wrong use in a sentence, with exit code 2."""
        root = book(tmp_path)
        before = files_of(root)
        ran = handbok("new", *arguments, cwd=root)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err
        assert files_of(root) == before


class TestAsked:
    """On a terminal a person is asked, in Swedish, until the answer holds."""

    def test_asked(self, tmp_path: Path) -> None:
        """A wrong answer is told and asked again; Enter takes what is suggested."""
        root = book(tmp_path)
        said = _typed(root, "new", "risks", typed="ep\nexempelprojekt\n\n\n\n\n")
        assert "”ep” finns inte." in said
        assert "[medarbetare]" in said
        assert "Skrev data/risker/exempelprojekt.yml." in said
        assert handbok("check", cwd=root).code == 0

    def test_ended(self, tmp_path: Path) -> None:
        """Who ends in the middle has written nothing."""
        root = book(tmp_path)
        before = files_of(root)
        assert "Avbrutet. Inget är skrivet." in _typed(root, "new", "risks", typed="exempelprojekt\n\x04")
        assert files_of(root) == before


def _typed(root: Path, *arguments: str, typed: str) -> str:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=root,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "NO_COLOR": "1"},
    ) as process:
        os.close(theirs)
        os.write(ours, typed.encode())
        said = b""
        try:
            while piece := os.read(ours, 65536):
                said += piece
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        process.wait(20)
    return said.decode("utf-8")
