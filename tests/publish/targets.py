"""Targets to publish to, with small prebuilt sites, and what a visitor would find there."""

from __future__ import annotations

from pathlib import Path

from handbok.gateway.site import load
from handbok.publish.writing import Outcome, release
from tests.gateway.sites import build

LONG = "<p>En mening som återkommer på sidan.</p>" * 40
OLD: dict[str, str | bytes] = {
    "index.html": f"<h1>Gammal {{audience}}</h1>{LONG}",
    "risker/index.html": f"<h1>Gamla risker {{audience}}</h1>{LONG}",
}
NEW: dict[str, str | bytes] = {
    "index.html": f"<h1>Ny {{audience}}</h1>{LONG}",
    "risker/index.html": f"<h1>Nya risker {{audience}}</h1>{LONG}",
}


def published(root: Path, version: str = "old", keep: int = 5) -> Outcome:
    """Publish a version of the small sites to root/target."""
    return release(sites(root, version), root / "target", keep)


def sites(root: Path, version: str) -> Path:
    """Return built sites: "old", "new", or any other word, which then stands on the start page."""
    other: dict[str, str | bytes] = {"index.html": f"<h1>{version} {{audience}}</h1>{LONG}"}
    files = {"old": OLD, "new": NEW}.get(version, other)
    return build(root / "built" / version, source=version, files=files).parent


def served(target: Path) -> str:
    """Return the release that a gateway would serve, after a look that every page is of one version."""
    found = load(target / "current" / "manifest.json")
    for audience, site in found.sites.items():
        bodies = [site.files[path].wholes[""].body.decode() for path in ("/", "/risker/")]
        assert all(body.count(audience) == 1 for body in bodies)
        assert len({"Gam" in body for body in bodies}) == 1
    return found.id


def is_tidy(target: Path) -> bool:
    """Tell whether nothing but whole releases, the link and the lock is there."""
    hidden = {each.name for each in [*target.iterdir(), *(target / "releases").iterdir()] if each.name.startswith(".")}
    return hidden <= {".lock"}
