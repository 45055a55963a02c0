"""What a site lets its readers fetch: what its pages show, and nothing that its audience may not see."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from handbok.build import build
from handbok.exports.site import files
from handbok.macro import discover
from handbok.shipped import layers
from handbok.site.files import streams
from handbok.site.leaks import leaks
from handbok.site.secrets import secrets
from handbok.view import restrict
from tests.handbooks import TODAY, Content, book_of, page, write
from tests.imports.test_register import RISKS

CANARIES = ("kanariehotet", "kanarieåtgärden", "kanariebeslutet", "kanarierollen", "kanarieplanen")
MEETING = """\
organ: Styrgruppen
projekt: exempelprojekt
åtkomst: publik
datum: 2026-10-01
dagordning:
  - {id: p-1, rubrik: Läget, typ: beslut}
beslut:
  - {id: b-1, punkt: p-1, text: Vi fortsätter, utfall: godkänd}
  - {id: b-2, punkt: p-1, text: kanariebeslutet, utfall: godkänd, åtkomst: medarbetare}
"""
HANDBOOK: dict[str, Content] = {
    "mkdocs.yml": "site_name: Exempel\n",
    "data/risker/exempelprojekt.yml": RISKS.replace(
        "  # Sist av allt.\n",
        "  - {id: EP-R3, hot: kanariehotet, sannolikhet: 1, konsekvensgrad: 1, åtkomst: medarbetare}\n",
    ).replace(
        "      - {text: Pröva igen}\n",
        "      - {text: kanarieåtgärden, ansvarig: projektledare, åtkomst: medarbetare}\n",
    ),
    "data/roller/exempelprojekt.yml": (
        "namn: Roller\nåtkomst: medarbetare\nprojekt: exempelprojekt\nroller:\n"
        "  - {id: spion, namn: kanarierollen, ansvar: Ser allt}\n"
    ),
    "data/moten/styrgruppen.yml": MEETING,
    "data/planer/exempelprojekt.yml": (
        "namn: kanarieplanen\nåtkomst: medarbetare\nprojekt: exempelprojekt\nblock:\n"
        "  - {id: b-1, namn: Börja, start: 2026-01, slut: 2026-02, ansvarig: projektledare, leverans: Rapport,"
        " milstolpe: {kriterium: Klart, datum: 2026-02-28}}\n"
    ),
    "data/mallar/lista.yml": (
        "namn: Lista\nåtkomst: publik\nsammanfattning: Skriv upp.\nanvänds_när: Ofta.\nformat: tabell\navsnitt:\n"
        "  - {rubrik: Saker, kolumner: [Sak, Klart], rader: [Först]}\n"
    ),
    "docs/risker.md": page(
        '{{ risktabell("exempelprojekt") }}\n\n{{ riskband("exempelprojekt") }}\n\n{{ riskportfolj() }}', title="Risker"
    ),
    "docs/mallar/index.md": page("{{ wordmallar() }}", title="Mallar"),
    "docs/mallar/lista.md": page('{{ mall("lista") }}', title="Listan"),
}


def downloads(root: Path, audience: str) -> dict[str, bytes]:
    """Return what an audience may fetch."""
    book = book_of(root, HANDBOOK)
    return dict(files(restrict(book, audience), discover(*layers(root, "macros"))))


def words_of(found: dict[str, bytes]) -> set[str]:
    """Return every word of some files, packed ones unpacked."""
    return {word for name, data in found.items() for stream in streams(name, data) for word in stream}


def test_canaries(tmp_path: Path) -> None:
    """Whatever is withheld is in no file of the narrower audience, and in some file of the wider one."""
    public, staff = (words_of(downloads(tmp_path, audience)) for audience in ("publik", "medarbetare"))
    assert public.isdisjoint(CANARIES)
    assert staff.issuperset(CANARIES)
    assert {"öva", "fortsätter", "ep"} <= public


def test_what_pages_show(tmp_path: Path) -> None:
    """There are files for the tables and templates of pages that the audience may see, and for nothing else."""
    public = set(downloads(tmp_path, "publik"))
    assert public == {
        "hamta/alla/risker.xlsx",
        *(f"hamta/{each}/{table}.csv" for each in ("alla/risker", "risker/exempelprojekt")
          for table in ("uppgifter", "band", "risker", "risker-atgarder")),
        "hamta/risker/exempelprojekt.xlsx",
        "hamta/mallar/lista.docx", "hamta/mallar/lista.xlsx",
        *(f"hamta/mallar/{id}.docx" for id in
          ("beslut", "projektplan", "protokoll", "risklista", "slutrapport", "statusrapport")),
        "hamta/mallar/risklista/exempelprojekt.docx",
        "hamta/mallar/protokoll/styrgruppen.docx", "hamta/mallar/beslut/styrgruppen.docx",
    }  # fmt: skip
    assert "hamta/mallar/projektplan/exempelprojekt.docx" in downloads(tmp_path, "medarbetare")


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx", "a.csv"])
def test_leak_check_sees_inside(tmp_path: Path, name: str) -> None:
    """A file of the wider audience among the narrower one's is a leak."""
    book = book_of(tmp_path / "bok", HANDBOOK)
    found = downloads(tmp_path / "bok", "medarbetare")
    wanted = {
        "a.xlsx": "hamta/risker/exempelprojekt.xlsx",
        "a.docx": "hamta/mallar/risklista/exempelprojekt.docx",
        "a.csv": "hamta/risker/exempelprojekt/risker.csv",
    }
    site = tmp_path / "site"
    site.mkdir()
    (site / name).write_bytes(found[wanted[name]])
    told = [each.message for each in leaks(site, "publik", secrets(book, "publik"), frozenset())]
    assert any("kanariehotet" in each for each in told)


def test_sentences_over_runs() -> None:
    """A sentence of which some words are bold is still one sentence; two cells are not."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(
            "word/document.xml",
            '<w:p><w:r><w:t>Ett </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">hem</w:t></w:r>'
            "<w:r><w:t>ligt</w:t></w:r></w:p><w:p><w:r><w:t>annat</w:t></w:r></w:p>",
        )
    found = "/".join(" ".join(stream) for stream in streams("a.docx", out.getvalue()))
    assert "ett hemligt" in found
    assert "annat" in found
    assert "hemligt annat" not in found
    assert ["a", "b"] in list(streams("a.csv", b"a b;c\r\n"))


def test_built(tmp_path: Path) -> None:
    """A site links to its files below its tables, with their kinds and sizes, and has every file."""
    root = write(tmp_path, HANDBOOK)
    (public, staff) = build(root, today=TODAY).sites
    text = (public.folder / "risker" / "index.html").read_text(encoding="utf-8")
    assert 'href="../hamta/risker/exempelprojekt.xlsx" download' in text
    assert "CSV" in text
    assert " kB)" in text
    assert 'href="../hamta/alla/risker.xlsx"' in text
    assert text.count("hamta/risker/exempelprojekt.xlsx") == 1  # one line for a register, of all its tables
    templates = (public.folder / "mallar" / "index.html").read_text(encoding="utf-8")
    assert "Risklista för Exempelprojektet" in templates
    assert "Projektplan för" not in templates
    assert "hamta/mallar/lista.docx" in (public.folder / "mallar" / "lista" / "index.html").read_text(encoding="utf-8")
    assert (staff.folder / "hamta" / "mallar" / "projektplan" / "exempelprojekt.docx").is_file()
