"""From sources to sites: each audience its own, nothing withheld in any, and nothing changed by a failure."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from handbok import staging
from handbok.build import Failed, build
from handbok.handbook import Handbook
from handbok.manifest import is_fresh
from tests.attachments.office import pdf
from tests.handbooks import TODAY, page, write

CANARY = "kanariegul"
"""A word that stands in everything restricted and in nothing else."""

HIDDEN = "medarbetare"

RESTRICTED: dict[str, str | bytes | None] = {
    "mkdocs.yml": "site_name: Exempel\n",
    "docs/index.md": page(
        "Text för alla.\n\n[Mer om saken](hemligt/kanariegul-sida.md#kanariegul-rubrik), [Kanariegul fågel][s] och "
        '[en till][s].\n\n{{ risktabell("kanariegul") }}\n\n{{ ordlista() }}\n\n'
        "{{ innehall() }}\n\n[s]: hemligt/kanariegul-sida.md\n"
    ),
    "docs/hemligt/kanariegul-sida.md": (
        "---\ntitle: Kanariegul fågel i bur\nåtkomst: medarbetare\nansvarig: projektledare\ngranskad: 2026-11-22\n"
        "description: Om kanariegul färg\ntags: [kanariegul]\nhistorik:\n  - {datum: 2026-11-22, text: Ny kanariegul}\n---\n"
        "\n## Kanariegul rubrik\n\nDet här är en kanariegul mening som bara få får läsa här.\n\n"
        "![Kanariegul bild](kanariegul-bild.png)\n\n[Kanariegul blankett](kanariegul-blankett.pdf)\n"
    ),
    "docs/hemligt/kanariegul-bild.png": b"\x89PNG\r\n\x1a\n kanariegul",
    "docs/hemligt/kanariegul-blankett.pdf": pdf(title="Kanariegul blankett"),
    "data/risker/kanariegul.yml": (
        "projekt: exempelprojekt\nåtkomst: medarbetare\nuppdaterad: 2026-01-02\nband:\n"
        "  - {nivå: låg, från: 1, till: 4, befogenhet: projektledare}\n"
        "  - {nivå: medel, från: 5, till: 10, befogenhet: projektledare}\n"
        "  - {nivå: hög, från: 12, till: 25, befogenhet: styrgrupp}\nrisker:\n"
        "  - {id: EP-R1, hot: Kanariegul fara, sårbarhet: Sårbart, konsekvens: Skada, sannolikhet: 1, konsekvensgrad: 2}\n"
    ),
    "data/ordlista/ord.yml": (
        "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: sak, term: sak, förklaring: Något}\n"
        "  - {id: kanariegul, term: kanariegul, åtkomst: medarbetare, förklaring: En kanariegul färg}\n"
    ),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the restricted handbook once and return its root."""
    root = write(tmp_path_factory.mktemp("handbok"), RESTRICTED)
    build(root, today=TODAY)
    return root


def unpacked(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a site and, of a packed one, what it holds."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            data = file.read_bytes()
            yield file.relative_to(folder).as_posix(), data
            if data[:2] == b"\x1f\x8b":
                yield file.name, gzip.decompress(data)


def test_canary_reaches_only_its_audience(built: Path) -> None:
    """The word is in no file, name or packed index of the public site, and is in the staff's."""
    public = [
        name
        for name, data in unpacked(built / "build/site/publik")
        if CANARY in (name + data.decode("utf-8", "ignore")).casefold()
    ]
    assert public == []
    staff = {name for name, data in unpacked(built / "build/site/medarbetare") if CANARY.encode() in data.lower()}
    assert {"index.html", "hemligt/kanariegul-sida/index.html"} <= staff
    assert any(name.endswith(".pf_fragment") for name in staff)
    assert (built / "build/site/medarbetare/hemligt/kanariegul-bild.png").is_file()


def test_links_to_what_is_withheld_lead_to_login(built: Path) -> None:
    """They say neither title nor path; their token leads to the page in the wider audience's manifest."""
    html = (built / "build/site/publik/index.html").read_text(encoding="utf-8")
    manifest = json.loads((built / "build/site/manifest.json").read_text(encoding="utf-8"))
    staff = next(each for each in manifest["audiences"] if each["id"] == HIDDEN)
    token = next(token for token, url in staff["targets"].items() if url == "/hemligt/kanariegul-sida/")
    assert html.count(f"/logga-in?till={token}") == 3
    assert "Mer om saken (kräver inloggning)" in html
    assert token not in next(each for each in manifest["audiences"] if each["id"] == "publik")["targets"]


def test_withheld_record_says_login(built: Path) -> None:
    """A macro whose record is withheld says that login is needed."""
    assert "hb-inloggning-kravs" in (built / "build/site/publik/index.html").read_text(encoding="utf-8")
    assert "EP-R1" in (built / "build/site/medarbetare/index.html").read_text(encoding="utf-8")


def test_fresh_until_a_source_changes(built: Path) -> None:
    """The manifest knows the sources and the day that the sites were built from."""
    assert is_fresh(built, TODAY)
    assert not is_fresh(built, TODAY.replace(day=23))
    (built / "docs" / "ny.md").write_text(page("Text."), encoding="utf-8")
    assert not is_fresh(built, TODAY)
    (built / "docs" / "ny.md").unlink()
    site = built / "build/site/publik"
    site.rename(site.with_name("borta"))
    assert not is_fresh(built, TODAY)
    site.with_name("borta").rename(site)


def test_sites_of_former_audiences_go(tmp_path: Path) -> None:
    """An audience that is taken out of the handbook leaves no site behind."""
    root = write(tmp_path, {"mkdocs.yml": "site_name: Exempel\n"})
    build(root, today=TODAY)
    (root / "data/atkomst/medarbetare.yml").unlink()
    build(root, today=TODAY)
    assert sorted(each.name for each in (root / "build/site").iterdir()) == ["manifest.json", "publik"]


def test_leak_check_does_not_trust_staging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When staging lets everything through, the leak check stops the build, and the old site stands."""
    root = write(tmp_path, RESTRICTED)
    old = root / "build/site/publik/index.html"
    old.parent.mkdir(parents=True)
    old.write_text("gammal", encoding="utf-8")

    def everything(book: Handbook, viewer: str) -> Handbook:
        return book

    monkeypatch.setattr(staging, "restrict", everything)
    with pytest.raises(Failed) as failed:
        build(root, today=TODAY)
    found = {problem.path for problem in failed.value.problems if problem.rule == "leak"}
    assert "publik/index.html" in found
    assert "publik/hemligt/kanariegul-bild.png" in found
    assert "publik/sitemap.xml" in found or "publik/404.html" in found
    assert any(path.endswith(".pf_fragment") for path in found)
    assert not any(path.startswith("medarbetare/") for path in found)
    assert old.read_text(encoding="utf-8") == "gammal"


def test_errors_stop_before_anything_is_written(tmp_path: Path) -> None:
    """All problems come at once, and build/ is not made."""
    root = write(tmp_path, {
        "mkdocs.yml": "site_name: Exempel\n",
        "docs/a.md": page("{{ finnsinte() }}\n"),
        "docs/b.md": page("#### För djupt\n"),
    })  # fmt: skip
    with pytest.raises(Failed) as failed:
        build(root, today=TODAY)
    assert {problem.path for problem in failed.value.problems} == {"docs/a.md", "docs/b.md"}
    assert not (root / "build").exists()
