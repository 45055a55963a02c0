"""What stands beside the built sites: which they are, what they were built from, and where login links lead."""

from __future__ import annotations

import hashlib
import shutil
from datetime import date
from pathlib import Path

from handbok.handbook import Handbook
from handbok.release import manifest as manifests
from handbok.release.listing import listing
from handbok.shipped import layers
from handbok.token import token


def source(root: Path, today: date) -> str:
    """Return a hash of all that the sites depend on: the sources, the theme, the macros, the engine and the day."""
    digest = hashlib.sha256(today.isoformat().encode())
    folders = [root / "docs", root / "data", *layers(root, "macros"), *layers(root, "overrides"), Path(__file__).parent]
    files = (file for folder in folders for file in folder.rglob("*") if "__pycache__" not in file.parts)
    for file in sorted([root / "mkdocs.yml", *files]):
        if file.is_file():
            digest.update(f"\0{file}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def is_fresh(root: Path, today: date | None = None, out: Path | None = None) -> bool:
    """Tell whether the sites in build/site are all there, built from just these sources, for this day."""
    out = out or root / "build" / "site"
    found = _read(out)
    wanted = source(root.resolve(), today or date.today())
    return (
        found is not None and found.source == wanted and all((out / site.folder).is_dir() for site in found.audiences)
    )


def write(out: Path, book: Handbook, engine: str, source: str) -> None:
    """Write the manifest of the sites in `out`, and remove those of audiences that the handbook no longer has.

    `source` is what the sites were built from, or "" when only some of them were built.
    """
    before = _read(out)
    for old in {site.folder for site in before.audiences} - set(book.chain.ids) if before else ():
        shutil.rmtree(out / old, ignore_errors=True)
    sites = tuple(_site(book, id, out / id) for id in book.chain.ids if (out / id).is_dir())
    manifests.write(out / manifests.NAME, manifests.Manifest(source=source, engine=engine, audiences=sites))


def _read(out: Path) -> manifests.Manifest | None:
    try:
        return manifests.read(out / manifests.NAME)
    except manifests.Unreadable:
        return None


def _site(book: Handbook, id: str, folder: Path) -> manifests.Site:
    files, not_found = listing(folder)
    seen = [page for page in book.pages.values() if page.meta and book.chain.sees(id, page.meta.audience)]
    return manifests.Site(
        id=id,
        name=book.chain.audiences[id].name,
        restricted=id != book.chain.public,
        folder=id,
        files=files,
        not_found=not_found,
        targets={token(page): f"/{page.url}" for page in seen},
    )
