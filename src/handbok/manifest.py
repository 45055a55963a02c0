"""What stands beside the built sites: which they are, what they were built from, and where login links lead."""

from __future__ import annotations

import hashlib
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

from handbok.handbook import Handbook
from handbok.shipped import layers
from handbok.token import token

NAME = "manifest.json"


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
    folders = [out / each["folder"] for each in found.get("audiences", [])]
    wanted = source(root.resolve(), today or date.today())
    return bool(folders) and all(folder.is_dir() for folder in folders) and found.get("source") == wanted


def write(out: Path, book: Handbook, engine: str, source: str) -> None:
    """Write the manifest of the sites in `out`, and remove those of audiences that the handbook no longer has.

    `source` is what the sites were built from, or "" when only some of them were built.
    """
    for old in {each["folder"] for each in _read(out).get("audiences", [])} - set(book.chain.ids):
        shutil.rmtree(out / old, ignore_errors=True)
    manifest = {
        "source": source,
        "engine": engine,
        "audiences": [_site(book, id) for id in book.chain.ids if (out / id).is_dir()],
    }
    temporary = out / f".{NAME}.new"
    temporary.write_text(json.dumps(manifest, ensure_ascii=False, indent=1), encoding="utf-8")
    temporary.replace(out / NAME)


def _read(out: Path) -> dict[str, Any]:
    try:
        found = json.loads((out / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _site(book: Handbook, id: str) -> dict[str, Any]:
    seen = [page for page in book.pages.values() if page.meta and book.chain.sees(id, page.meta.audience)]
    return {
        "id": id,
        "name": book.chain.audiences[id].name,
        "restricted": id != book.chain.public,
        "folder": id,
        "targets": {token(page): f"/{page.url}" for page in seen},
    }
