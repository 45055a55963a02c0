"""The news as a feed: each audience its own, by either engine."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest

from handbok.build import build
from tests.handbooks import TODAY, Content, page, write


def changed(title: str, date: str, text: str, audience: str = "publik") -> str:
    """Return a page with one change."""
    return page("Text.", title, audience).replace(
        "\n---\n", f"\nhistorik:\n  - {{datum: {date}, text: {text}}}\n---\n", 1
    )


FILES: dict[str, Content] = {
    "mkdocs.yml": "site_name: Exempel & mer\nsite_url: https://handbok.example.se/\n",
    "docs/index.md": changed("Start", "2026-01-02", "Ny sida"),
    "docs/del/sida.md": changed("Sidan om <å> & ä", "2026-11-20", "Rättad tabell"),
    "docs/del/inre.md": changed("Kanariegul nyhet", "2026-11-21", "Hemlig kanariegul", "medarbetare"),
}


def items(root: Path, audience: str) -> list[Element]:
    """Return an audience's news."""
    return parse(root / "build/site" / audience / "nytt.xml").getroot().findall("channel/item")  # noqa: S314  our own


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_feed(tmp_path: Path, engine: str) -> None:
    """The newest come first, with whole addresses; what is withheld stands only in the wider audience's."""
    root = write(tmp_path, FILES)
    build(root, engine=engine, today=TODAY)
    told = [
        [each.findtext(name) for name in ("title", "link", "description", "pubDate")] for each in items(root, "publik")
    ]
    assert told == [
        [
            "Sidan om <å> & ä",
            "https://handbok.example.se/del/sida/",
            "Rättad tabell",
            "Fri, 20 Nov 2026 00:00:00 +0000",
        ],
        ["Start", "https://handbok.example.se/", "Ny sida", "Fri, 02 Jan 2026 00:00:00 +0000"],
    ]
    assert items(root, "medarbetare")[0].findtext("title") == "Kanariegul nyhet"
    assert b"anariegul" not in (root / "build/site/publik/nytt.xml").read_bytes()
    html = (root / "build/site/publik/del/sida/index.html").read_text(encoding="utf-8")
    assert 'type="application/rss+xml" title="Nytt i Exempel &amp; mer" href="../../nytt.xml"' in html


def test_without_a_site_url(tmp_path: Path) -> None:
    """Without a configured address links count from the site's root; ids are the same from build to build."""
    root = write(tmp_path, {**FILES, "mkdocs.yml": "site_name: Exempel\n"})
    build(root, today=TODAY)
    first = [(each.findtext("link"), each.findtext("guid")) for each in items(root, "publik")]
    assert [link for link, _ in first] == ["/del/sida/", "/"]
    build(root, today=TODAY)
    assert [(each.findtext("link"), each.findtext("guid")) for each in items(root, "publik")] == first
    assert len({guid for _, guid in first}) == 2


def test_theme_without_a_feed(tmp_path: Path) -> None:
    """A handbook whose own theme links to no feed gets none."""
    own = "<!doctype html><html lang='sv'><body><main data-pagefind-body>{{ page.content }}</main></body></html>"
    root = write(
        tmp_path, {**FILES, "overrides/main.html": own, "overrides/404.html": own.replace("page.content", "''")}
    )
    build(root, today=TODAY)
    assert not (root / "build/site/publik/nytt.xml").exists()
