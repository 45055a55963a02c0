"""`handbok import course`: a Word document becomes a course that passes the check and builds, with a complete report."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.cli.commands import book, handbok
from tests.cli.test_new import files_of
from tests.worddocuments import docx, h, item, p, picture, png, r, tbl, tc

COMMENT = '<w:comment w:id="0" w:author="X"><w:p><w:r><w:t>Stämmer detta?</w:t></w:r></w:p></w:comment>'
CHANGED = (
    '<w:ins w:id="1">' + r("alltid ") + '</w:ins><w:del w:id="2"><w:r><w:delText>aldrig </w:delText></w:r></w:del>'
)
COURSE = docx(
    h(1, "Öppna data"),
    p("Kursen handlar om data som alla får använda."),
    h(2, "Börja med behovet"),
    p('<w:commentRangeStart w:id="0"/>' + r("Tolv kommuner") + '<w:commentRangeEnd w:id="0"/>' + r(" frågade.")),
    p(r("Vi ") + CHANGED + r("frågar först.")),
    h(3, "Gör så här"),
    item("Skriv", 0, 3), item("en rad", 1), item("en rad till", 1), item("Läs", 0, 3),
    h(2, "Dela data"),
    p("Tabell 1. Vem gör vad", "Beskrivning"),
    tbl([tc("Område", '<w:gridSpan w:val="2"/>'), tc("Vem")], [tc("Skola", '<w:vMerge w:val="restart"/>'), tc("Förskola"), tc("Rektor")],
        [tc("", "<w:vMerge/>"), tc("Grundskola"), tc("Rektor")]),
    p(picture("a", "Två personer ritar på en tavla")),
    p(picture("b", "En hylla med pärmar")),
    media={"a.png": png(1), "b.png": png(2)},
    parts={"comments": COMMENT},
)  # fmt: skip
FOLDER = "docs/kurser/oppna-data"
WRITTEN = {
    f"{FOLDER}/dela-data-bild-1.png",
    f"{FOLDER}/dela-data-bild-2.png",
    f"{FOLDER}/borja-med-behovet.md",
    f"{FOLDER}/dela-data.md",
    f"{FOLDER}/index.md",
    "data/kurser/oppna-data.yml",
}


def ready(root: Path, data: bytes = COURSE) -> Path:
    """Return a handbook with the document beside its files."""
    book(root)
    (root / "kurs.docx").write_bytes(data)
    return root


def imported(root: Path, *arguments: str) -> tuple[int, str, str]:
    """Return the exit code of the command, and what it said."""
    ran = handbok("import", "course", "kurs.docx", "--today", "2026-11-22", *arguments, cwd=root)
    return ran.code, ran.out, ran.err


class TestCourse:
    """The whole way."""

    def test_whole(self, tmp_path: Path) -> None:
        """Everything that the issue names comes in, is told, passes the check and builds."""
        root = ready(tmp_path)
        before = set(files_of(root))
        code, out, err = imported(root, "--access", "publik", "--owner", "styrgrupp")
        assert (code, err) == (0, "")
        assert set(files_of(root)) - before == WRITTEN
        for line in (
            "kurs.docx är kursen ”Öppna data” (oppna-data).",
            f"Skrev {FOLDER}/dela-data.md (lektionen ”Dela data”).",
            "Under ”Börja med behovet”, vid ”Tolv kommuner frågade.”: ”Tolv kommuner” – Stämmer detta?",
            "Under ”Börja med behovet”, vid ”Vi alltid aldrig frågar först.”: aldrig",
            "Sammanslagna celler (1).",
            "Under ”Dela data”: Tabell 1. Vem gör vad",
            "Kontrollen har inget att anmärka på de nya filerna.",
            "Skriv kursens mål, och för vem den är, i data/kurser/oppna-data.yml.",
            f"Kontrollera: handbok check data/kurser/oppna-data.yml {FOLDER}",
        ):
            assert line in out
        page = (root / FOLDER / "dela-data.md").read_text(encoding="utf-8")
        assert page.startswith("---\ntitle: Dela data\nåtkomst: publik\nansvarig: styrgrupp\ngranskad: 2026-11-22\n")
        assert "utkast: true" in page
        assert handbok("check", "--today", "2026-11-22", cwd=root).code == 0
        assert handbok("build", "--today", "2026-11-22", cwd=root).code == 0
        built = (root / "build/site/medarbetare/kurser/oppna-data/dela-data/index.html").read_text(encoding="utf-8")
        assert '<td rowspan="2">Skola</td>' in built
        assert built.count("dela-data-bild-") == 2

    def test_what_is_left(self, tmp_path: Path) -> None:
        """A picture without words is told, and the check points at its line until somebody has written them."""
        root = ready(tmp_path, docx(h(1, "Kurs"), h(2, "Ett"), p(picture("a")), media={"a.png": png()}))
        code, out, _ = imported(root)
        assert code == 0
        assert "Bilder utan text för den som inte ser dem (1)." in out
        assert "docs/kurser/kurs/ett.md:13: Bilden saknar text" in out
        assert "1. Rätta felen ovan." in out
        assert handbok("check", cwd=root).code == 1
        page = root / "docs/kurser/kurs/ett.md"
        page.write_text(page.read_text(encoding="utf-8").replace("![]", "![En hylla med pärmar]"), encoding="utf-8")
        assert handbok("check", cwd=root).code == 0

    def test_dry_run(self, tmp_path: Path) -> None:
        """What would be written is shown, and nothing is."""
        root = ready(tmp_path)
        before = files_of(root)
        code, out, _ = imported(root, "--dry-run")
        assert code == 0
        assert "+title: Dela data\n" in out
        assert f"ny fil {FOLDER}/dela-data-bild-2.png\n" in out
        assert "Stämmer detta?" in out
        assert "Inget är skrivet." in out
        assert files_of(root) == before

    def test_into_a_course(self, tmp_path: Path) -> None:
        """A course that is there gets the lessons after its own, and nothing of it is changed."""
        root = ready(tmp_path)
        assert handbok("new", "course", "Data", "--set", "mål=Förstå", "--set", "åtkomst=publik", cwd=root).code == 0
        assert handbok("new", "lesson", "Först", "--set", "åtkomst=publik", cwd=root).code == 0
        before = files_of(root)
        code, out, _ = imported(root, "--course", "data")
        assert code == 0
        assert out.startswith("kurs.docx har gett lektioner till kursen data.")
        after = files_of(root)
        assert {path: after[path] for path in before} == before
        orders = {path: next(line for line in text.decode().split("\n") if line.startswith(("ordning", "åtkomst")))
                  for path, text in after.items() if path.startswith("docs/kurser/data/") and path.endswith(".md")}  # fmt: skip
        assert set(orders) == {
            f"docs/kurser/data/{name}.md" for name in ("index", "forst", "oppna-data", "borja-med-behovet", "dela-data")
        }
        text = (root / "docs/kurser/data/oppna-data.md").read_text(encoding="utf-8")
        assert "åtkomst: publik\n" in text
        assert "ordning: 20\n" in text
        assert text.endswith("Kursen handlar om data som alla får använda.\n")

    def test_asked(self, tmp_path: Path) -> None:
        """On a terminal a person is asked for who sees the course, who owns it and what its goals are."""
        root = ready(tmp_path)
        typed = io.StringIO("publk\npublik\n\nFörstå data\nDela data\n\n")
        with patch("handbok.cli.asking.possible", return_value=True), patch("sys.stdin", typed):
            code, out, _ = imported(root)
        assert code == 0
        assert "”publk” finns inte. Menade du ”publik”?" in out
        assert "Skriv kursens mål" not in out
        record = (root / "data/kurser/oppna-data.yml").read_text(encoding="utf-8")
        assert "åtkomst: publik\n" in record
        assert "mål: [Förstå data, Dela data]\n" in record

    def test_another_id(self, tmp_path: Path) -> None:
        """A new course may be given its id."""
        assert imported(ready(tmp_path), "--course", "egen")[0] == 0
        assert (tmp_path / "data/kurser/egen.yml").is_file()


class TestRefused:
    """What stands in the way is told in a sentence, and nothing is written."""

    def test_bad_file(self, tmp_path: Path) -> None:
        """A file that is no Word document: one sentence and exit code 1."""
        root = ready(tmp_path, b"Hej")
        before = files_of(root)
        said = "kurs.docx: Filen är ingen Word-fil. Spara texten som Word-dokument (.docx) och försök igen.\n1 fel. Inget är skrivet.\n"
        assert imported(root) == (1, said, "")
        assert files_of(root) == before

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("--access", "publk"), "Menade du ”publik”?"),
            (("--åtkomst", "publk"), "Menade du ”publik”?"),
            (("--owner", "styrgrup"), "Menade du ”styrgrupp”?"),
            (("--course", "Min kurs"), "Skriv till exempel min-kurs"),
        ],
    )
    def test_wrong_use(self, arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
        """Each in a sentence, with exit code 2."""
        root = ready(tmp_path)
        before = files_of(root)
        code, out, err = imported(root, *arguments)
        assert (code, out) == (2, "")
        assert said in err
        assert files_of(root) == before

    def test_twice(self, tmp_path: Path) -> None:
        """A course is not made twice, and no lesson is written over; the same lessons again are nothing new."""
        root = ready(tmp_path)
        assert imported(root)[0] == 0
        before = files_of(root)
        code, out, _ = imported(root)
        assert code == 1
        assert "Kursen oppna-data finns redan" in out
        page = root / FOLDER / "dela-data.md"
        page.write_text("Min egen text.\n", encoding="utf-8")
        code, out, err = imported(root, "--course", "oppna-data")
        assert (code, out) == (2, "")
        assert "dela-data.md finns redan och skrivs aldrig över. Inget är skrivet." in err
        assert page.read_text(encoding="utf-8") == "Min egen text.\n"
        assert {path: text for path, text in files_of(root).items() if not path.endswith("dela-data.md")} == {
            path: text for path, text in before.items() if not path.endswith("dela-data.md")
        }

    def test_full_disk(self, tmp_path: Path) -> None:
        """Without room nothing is left behind."""
        root = ready(tmp_path)
        before = files_of(root)
        with patch("handbok.writing.file.os.fsync", side_effect=[None, None, OSError(28, "No space left on device")]):
            code, _, err = imported(root)
        assert code == 2
        assert err.startswith("Disken är full eller kvoten slut")
        assert files_of(root) == before
        assert not (root / FOLDER).exists()


KILLED = """
import os, signal, sys
from handbok.cli import main
from handbok.writing import file
put, left = file._put, [int(sys.argv[1])]
def fatal(change):
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    put(change)
file._put = fatal
main(["import", "course", "kurs.docx", "--today", "2026-11-22"])
"""


@pytest.mark.parametrize("moment", range(0, len(WRITTEN), 2))
def test_killed(moment: int, tmp_path: Path) -> None:
    """Killed between two files, the command leaves whole ones only, never a course; run again it goes on from there."""
    root, whole = ready(tmp_path / "a"), ready(tmp_path / "b")
    assert imported(whole)[0] == 0
    wanted = files_of(whole)
    done = subprocess.run([sys.executable, "-c", KILLED, str(moment)], cwd=root, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    found = {path: text for path, text in files_of(root).items() if not path.endswith(".utkast")}
    assert found.items() <= wanted.items()
    assert len(WRITTEN & set(found)) == moment
    assert "data/kurser/oppna-data.yml" not in found
    assert imported(root)[0] == 0
    assert {path: text for path, text in files_of(root).items() if not path.endswith(".utkast")} == wanted
