"""Pagefind's own files, which are the same in every site: its script, and its searching program for each language."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import cbor2

from handbok import engine
from handbok.cache.digests import hashed
from handbok.cache.store import Store
from handbok.search.reading import SIGNATURE
from handbok.site.files import unpacked

_SCRIPT = "pagefind.js"
_LANGUAGE = "sv"
_SPACE = "scripts"


@dataclass(frozen=True)
class Scripts:
    """Hold the files by name, and what Pagefind says of itself and of a language in its entry file."""

    files: Mapping[str, bytes]
    entry: Mapping[str, Any]


def scripts(languages: Iterable[str], today: date, store: Store) -> Scripts:
    """Return what a search in some languages needs of Pagefind. Raises Broke."""
    wanted = sorted({_LANGUAGE, *languages})
    key = " ".join(wanted)
    if kept := store.read(_SPACE, [key]).get(key):
        files, entry = cbor2.loads(kept)
        return Scripts(files, entry)
    made = _made(wanted, today)
    store.write(_SPACE, {key: cbor2.dumps([dict(made.files), dict(made.entry)])})
    return made


def hashes(today: date, store: Store) -> frozenset[str]:
    """Return the hashes of the files, which hold nothing of the handbook's. Raises Broke."""
    files = scripts((), today, store).files
    return frozenset(hashed(data) for data in files.values())


def _made(languages: Iterable[str], today: date) -> Scripts:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for language in languages:
            html = f'<html lang="{language}"><body><p>x</p></body></html>'
            (folder / f"{language}.html").write_text(html, encoding="utf-8")
        engine.index(folder, today)
        bundle = folder / "pagefind"
        entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
        wasms = {about["wasm"] or "unknown" for about in entry["languages"].values()}
        return Scripts({_SCRIPT: (bundle / _SCRIPT).read_bytes(), **dict(_loose(bundle, wasms))}, entry)


def _loose(bundle: Path, wasms: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the searching programs unpacked: what publishes a site packs them better, and once."""
    for name in sorted(f"wasm.{each}.pagefind" for each in wasms):
        yield name, SIGNATURE + unpacked((bundle / name).read_bytes())
