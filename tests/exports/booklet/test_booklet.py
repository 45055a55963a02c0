"""Booklets as files: real PDFs of a real site, read back."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from handbok.exports.booklet.making import Maker
from handbok.handbook import load
from handbok.site.leaks import leaks
from handbok.site.secrets import secrets
from handbok.staging import Stage
from handbok.view import restrict
from tests.cli.commands import book, handbok
from tests.exports.booklet.sewing import CANARY, FILES

CHAPTERS = ["Om kursen", "Stygn", "Knapp", "Film om nålar", "Självtest"]
END = ["Svar på självtestet", "Utskrifter av filmer", "Ord som förklaras"]


@dataclass(frozen=True)
class Published:
    """Hold what was published: the handbook's root, and the sites."""

    root: Path
    sites: Path

    def pdf(self, audience: str) -> Path:
        """Return an audience's booklet."""
        return self.sites / audience / "kurser" / "sy" / "sy.pdf"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Give a handbook that has been published with booklets."""
    root = book(tmp_path_factory.mktemp("bok"), FILES)
    ran = handbok("publish", "--booklets", "--to", "../ute", "--today", "2026-11-22", cwd=root)
    assert ran.code == 0, ran.said
    return Published(root, root.parent / "ute" / "current")


def texts(pdf: Path) -> list[str]:
    """Return the text of each page, its words apart by single spaces."""
    with pdfplumber.open(pdf) as found:
        return [" ".join((page.extract_text() or "").split()) for page in found.pages]


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Yield every element of a PDF's structure."""
    ahead = [pdf.Root.StructTreeRoot]
    while ahead:
        node = ahead.pop()
        if not isinstance(node, pikepdf.Dictionary):
            continue
        if "/S" in node:
            yield node
        kids = node.get("/K", pikepdf.Array())
        ahead += list(kids) if isinstance(kids, pikepdf.Array) else [kids]


class TestAccessible:
    """What a screen reader needs of a PDF (PDF/UA-1)."""

    def test_document(self, published: Published) -> None:
        """It says that it is PDF/UA-1, what it is called and that it is in Swedish; a title bar shows the title."""
        with pikepdf.open(published.pdf("publik")) as pdf:
            meta = pdf.open_metadata()
            assert meta["pdfuaid:part"] == "1"
            assert meta["dc:title"] == "Sy för hand – Syhandboken"
            assert str(pdf.Root.Lang) == "sv"
            assert pdf.Root.MarkInfo.Marked
            assert pdf.Root.ViewerPreferences.DisplayDocTitle

    def test_outline(self, published: Published) -> None:
        """The bookmarks are the chapters, with their sections below."""
        with pikepdf.open(published.pdf("publik")) as pdf, pdf.open_outline() as outline:
            found = {item.title: [child.title for child in item.children] for item in outline.root}
        assert list(found) == ["Innehåll", *CHAPTERS, *END]
        assert found["Stygn"] == ["Knut"]
        assert found["Knapp"] == ["Fäst knappen"]

    def test_structure(self, published: Published) -> None:
        """One first heading, tables with headers that their cells point at, pictures with their text."""
        with pikepdf.open(published.pdf("publik")) as pdf:
            found = list(elements(pdf))
            kinds = [str(each.S) for each in found]
            assert kinds.count("/H1") == 1
            assert kinds.count("/H2") == len(["Innehåll", *CHAPTERS, *END])
            assert kinds.count("/TH") == 2
            assert all(len(each.A.Headers) == 1 for each in found if each.S == "/TD")
            assert [str(each.Alt) for each in found if each.S == "/Figure"] == ["En nål med tråd"]


class TestContents:
    """What a reader finds in it."""

    def test_whole_course(self, published: Published) -> None:
        """Every page of the course is in it, as it is read on the site."""
        said = " ".join(texts(published.pdf("publik")))
        for sentence in ("Kursen lär dig sy.", "Efterstygn Mycket", "Sy i kors.", "Vad trär du genom nålsögat?"):
            assert sentence in said

    def test_page_numbers(self, published: Published) -> None:
        """The contents name the page that each chapter begins on, which the page itself says too."""
        pages = texts(published.pdf("publik"))
        for title in [*CHAPTERS, *END]:
            begins = [
                n for n, text in enumerate(pages, 1) if n > 2 and f" {title} " in f"{text} "[len("Sy för hand") :]
            ]
            line = pages[1].split(title, 1)[1].lstrip(" .")
            assert line.split()[0] == str(begins[0]), title
            assert f"Sida {begins[0]} av {len(pages)}" in pages[begins[0] - 1]

    def test_answers_last(self, published: Published) -> None:
        """The questions are asked without answers; those stand at the end, with why they are right."""
        pages = texts(published.pdf("publik"))
        asked = next(text for text in pages if "Fråga 1 av 1." in text)
        assert "Tråden håller tyget." not in asked
        assert "Svaren finns sist i häftet" in asked
        assert any("Rätt: En tråd Tråden håller tyget." in text for text in pages[pages.index(asked) + 1 :])

    def test_transcript_and_words(self, published: Published) -> None:
        """What a film says, and what a word means, can be read at the end."""
        said = " ".join(texts(published.pdf("publik"))[-2:])
        assert "Hej och välkommen till nålarnas film." in said
        assert "stygn Tråd genom tyg" in said

    def test_nothing_to_fetch(self, published: Published) -> None:
        """Files to fetch are not offered on paper, when nothing says where the site is."""
        said = " ".join(texts(published.pdf("publik")))
        assert "Läs och hämta • Utskriften Utskriften finns sist i häftet." in said
        assert "(mp4)" not in said

    def test_links(self, published: Published) -> None:
        """Links within the course stay in the booklet, those to other sites leave it, others are their words."""
        with pikepdf.open(published.pdf("publik")) as pdf:
            links = [link for page in pdf.pages for link in page.get("/Annots", pikepdf.Array())]
            within = {str(link.Dest) for link in links if "/Dest" in link}
            outside = {str(link.A.URI) for link in links if "/A" in link}
        assert {"lektion-stygn--knut", "lektion-knapp--fest"} <= within
        assert outside == {"https://example.se/slojd"}
        assert "fler ord (sidan Ordlista)" in " ".join(texts(published.pdf("publik")))


class TestAudience:
    """Each audience has its own."""

    def test_canary(self, published: Published) -> None:
        """What is withheld stands nowhere in the narrower booklet, packed or not."""
        assert any(CANARY in text for text in texts(published.pdf("medarbetare")))
        assert not any(CANARY in text or "Tornets" in text for text in texts(published.pdf("publik")))
        with pikepdf.open(published.pdf("publik")) as pdf:
            data = b"".join(
                each.read_bytes() if isinstance(each, pikepdf.Stream) else each.unparse() for each in pdf.objects
            )
        assert b"hemligt" not in data
        assert CANARY.encode("utf-16-be") not in data

    def test_leaks_are_seen(self, published: Published, tmp_path: Path) -> None:
        """What a booklet is laid out from is held against the secrets: the wider one would be stopped."""
        found = load(published.root)
        for audience, leaking in (("medarbetare", True), ("publik", False)):
            drafts = tmp_path / audience
            drafts.mkdir()
            maker = Maker(restrict(found, audience), audience, published.sites / audience, drafts)
            (drafts / "sy.html").write_text(maker.document("sy"), encoding="utf-8")
            assert any(leaks(drafts, "publik", secrets(found, "publik"), frozenset())) == leaking

    def test_told(self, published: Published) -> None:
        """A restricted booklet says on its cover who it is for."""
        assert "Åtkomst: Medarbetare." in texts(published.pdf("medarbetare"))[0]
        assert "Åtkomst" not in texts(published.pdf("publik"))[0]

    def test_linked(self, published: Published) -> None:
        """The course's page leads to it; a course without lessons has none."""
        course = (published.sites / "publik" / "kurser" / "sy" / "index.html").read_text(encoding="utf-8")
        assert '<a href="sy.pdf">Hämta hela kursen som häfte (pdf)</a>' in course
        empty = (published.sites / "publik" / "kurser" / "tom" / "index.html").read_text(encoding="utf-8")
        assert "häfte" not in empty
        assert not (published.sites / "publik" / "kurser" / "tom" / "tom.pdf").exists()

    def test_not_linked(self, published: Published) -> None:
        """A build without booklets has no link to one."""
        found = load(published.root)
        stage = Stage.of(found, "publik", secrets(found, "publik"))
        assert stage.facts(found.pages["kurser/sy/index.md"])["course"]["booklet"] is None


class TestExport:
    """`handbok export booklet`: one course's."""

    def test_one(self, published: Published, tmp_path: Path) -> None:
        """It gives the same bytes as publishing, of the site as it stands or of one built for it."""
        target = tmp_path / "haft.pdf"
        ran = handbok("export", "booklet", "sy", "--output", str(target), "--today", "2026-11-22", cwd=published.root)
        assert ran.code == 0, ran.said
        assert ran.out.endswith(f"Kursen Sy för hand som häfte: {target}\n")
        assert digest(target) == digest(published.pdf("publik"))
        assert not list((published.root / "build").glob(".booklet-*"))

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["syy"], "Kursen syy finns inte. Menade du sy?"),
            (["sy", "--audience", "alla"], "Åtkomsten alla finns inte."),
            (["tom"], "Kursen tom har inga lektioner som Publik får se. Skriv en lektion först."),
        ],
    )
    def test_refused(self, published: Published, arguments: list[str], told: str) -> None:
        """What cannot be made is said in a sentence."""
        ran = handbok("export", "booklet", *arguments, cwd=published.root)
        assert ran.code == 2
        assert told in ran.err

    def test_other_audience(self, tmp_path: Path) -> None:
        """A course that only some may read names who."""
        closed = str(FILES["data/kurser/sy.yml"]).replace("publicering: publik\n", "")
        ran = handbok("export", "booklet", "sy", cwd=book(tmp_path, {**FILES, "data/kurser/sy.yml": closed}))
        assert ran.code == 2
        assert "Ange --audience medarbetare." in ran.err

    @pytest.mark.parametrize("command", [("export", "booklet", "sy"), ("publish", "--booklets", "--to", "../inget")])
    def test_without_the_extra(
        self, published: Published, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
    ) -> None:
        """Where WeasyPrint is missing, the sentence says what to install, and nothing is made."""
        monkeypatch.setitem(sys.modules, "weasyprint", None)
        ran = handbok(*command, cwd=published.root)
        assert ran.code == 2
        assert "pip install 'handbok[booklets]'" in ran.err
        assert not (published.root.parent / "inget").exists()

    def test_without_pango(self, published: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where WeasyPrint is there but does not start, the sentence says what it most likely lacks."""
        (tmp_path / "weasyprint.py").write_text('raise OSError("cannot load library libpango")\n', encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        ran = handbok("export", "booklet", "sy", cwd=published.root)
        assert ran.code == 2
        assert "Installera Pango" in ran.err


def digest(file: Path) -> str:
    """Return a file's content hash."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
