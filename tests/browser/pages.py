"""The pages of the handbook, and one of each kind."""

from __future__ import annotations

from pathlib import Path

AUDIENCES = ("publik", "medarbetare", "projektgrupp", "styrgrupp")
NARROWEST, WIDEST = AUDIENCES[0], AUDIENCES[-1]
"""The audience that sees least, and the one that sees all."""

DOCS = Path(__file__).parents[2] / "docs"
MISSING = "/finns-inte/"

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
        names = address.strip("/").split("/")
        parts.setdefault("-".join(names[:2] if names[0] == "kurser" else names[:1]) or "start", []).append(address)
    return parts


def of_site(sites: Path, audience: str) -> list[str]:
    """Return every page's address in an audience's site, the gateway's own login page too."""
    folder = sites / audience
    files = sorted(folder.rglob("index.html"))
    return ["/" + file.relative_to(folder).as_posix().removesuffix("index.html") for file in files] + ["/logga-in"]
