"""The pages of the handbook, and one of each kind."""

from __future__ import annotations

import re
from pathlib import Path

AUDIENCES = ("publik", "medarbetare", "projektgrupp", "styrgrupp")
NARROWEST, WIDEST = AUDIENCES[0], AUDIENCES[-1]
"""The audience that sees least, and the one that sees all."""

DOCS = Path(__file__).parents[2] / "docs"
MISSING = "/finns-inte/"
_ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)

ONE_OF_EACH_KIND = {
    "start": "/",
    "catalogue": "/kurser/",
    "course": "/kurser/digitalisering/",
    "lesson": "/kurser/digitalisering/vad-ar-digitalisering/",
    "self-test": "/kurser/digitalisering/sjalvtest/",
    "process": "/utvecklingsprocessen/",
    "phase": "/utvecklingsprocessen/planering/",
    "method": "/styrning/risker/",
    "method-cards": "/metoder/",
    "method-card": "/metoder/bikupa/",
    "templates": "/mallar/",
    "template": "/mallar/risklista/",
    "register": "/styrning/risker/digitala-processer/",
    "plan": "/styrning/planer/timra/",
    "project": "/styrning/projekt/digitala-processer/",
    "roadmap": "/styrning/fardplaner/e-radet/",
    "status": "/styrning/status/",
    "meetings": "/styrning/moten/",
    "documents": "/styrning/dokument/",
    "portfolio": "/styrning/risker/portfolj/",
    "roles": "/styrning/roller/timra/",
    "organisations": "/styrning/organisationer/",
    "glossary": "/ordlista/",
    "rules": "/redaktor/regler/",
    "editor": "/redaktor/",
    "statement": "/om/tillganglighet/",
    "contents": "/innehall/",
    "login": "/logga-in",
    "missing": MISSING,
}


def of_sources() -> list[str]:
    """Return every page's address, as the sources give it: what the widest audience sees."""
    files = (file.relative_to(DOCS).with_suffix("") for file in sorted(DOCS.rglob("*.md")))
    folders = (file.parent if file.name == "index" else file for file in files)
    return [f"/{folder.as_posix()}/".replace("/./", "/") for folder in folders]


def of_parts() -> dict[str, list[str]]:
    """Return every page's address by the part of the handbook that it stands in; each course is a part."""
    parts: dict[str, list[str]] = {}
    for address in of_sources():
        parts.setdefault(_part(address), []).append(address)
    return parts


def _part(address: str) -> str:
    names = address.strip("/").split("/")
    return "-".join(names[:2] if names[0] == "kurser" else names[:1]) or "start"


def of_site(sites: Path, audience: str) -> list[str]:
    """Return every page's address in an audience's site, the gateway's own login page too."""
    folder = sites / audience
    files = sorted(folder.rglob("index.html"))
    return ["/" + file.relative_to(folder).as_posix().removesuffix("index.html") for file in files] + ["/logga-in"]


def distinct(sites: Path) -> dict[str, list[str]]:
    """Return for each audience the pages that no narrower one has with the same content, and one of each part.

    What stands around the content (menu, head, foot) differs by audience and part, and is met by the one of each.
    """
    met: set[tuple[str, str]] = set()
    own: dict[str, list[str]] = {}
    for audience in AUDIENCES:
        parts: set[str] = set()
        own[audience] = []
        for address in of_site(sites, audience):
            content, part = (address, _content(sites / audience, address)), _part(address)
            if content not in met or part not in parts:
                own[audience].append(address)
            met.add(content)
            parts.add(part)
    return own


def _content(site: Path, address: str) -> str:
    file = site / address.strip("/") / "index.html"
    found = _ARTICLE.search(file.read_text(encoding="utf-8")) if file.exists() else None
    return found[0] if found else address
