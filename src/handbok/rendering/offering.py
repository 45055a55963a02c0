"""The files that pages offer for download: made anew only when something that they show has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from handbok import crew
from handbok.cache.digests import hashed
from handbok.cache.memo import Memo
from handbok.cache.store import Store
from handbok.exports import site as downloads
from handbok.handbook import Asset
from handbok.rendering.place import Place
from handbok.rendering.rendered import BYTES

Files = dict[str, str]
"""Hashes by paths from the site's root."""


class Offering:
    """Hold what makes the files of each audience, by name, and what earlier builds made."""

    def __init__(self, places: Sequence[Place], store: Store) -> None:
        """Look up what is kept."""
        self._places = places
        self._store = store
        self._makings = [downloads.makings(place.sight.plain.view, place.sight.plain.macros) for place in places]
        self._memo = Memo(store, "download", {name for _, name in self._wanted()})
        found = [(place, self._memo.find(name, place.sight.ledger) or {}) for place, name in self._wanted()]
        absent = {hash for place, files in found for path, hash in files.items() if not place.stands(path, hash)}
        self._bytes = store.read(BYTES, sorted(absent))

    def offer(self) -> None:
        """Let each audience's pages see their files: where they stand, or in a folder beside the site."""
        missing = {name for place, name in self._wanted() if self._kept(place, name) is None}
        for taken, made in crew.share(self._make, sorted(missing)):
            self._memo.add(taken)
            self._store.write(BYTES, made)
            self._bytes |= made
        self._memo.save()
        for place, makings in zip(self._places, self._makings, strict=True):
            kept = [self._kept(place, name) or {} for name in makings]
            self._show(place, {path: hash for files in kept for path, hash in files.items()})

    def _wanted(self) -> Iterator[tuple[Place, str]]:
        for place, makings in zip(self._places, self._makings, strict=True):
            yield from ((place, name) for name in makings)

    def _kept(self, place: Place, name: str) -> Files | None:
        """Return the files that were made and are not lost."""
        files: Files | None = self._memo.find(name, place.sight.ledger)
        if files is None or not all(place.stands(path, hash) or hash in self._bytes for path, hash in files.items()):
            return None
        return files

    def _make(self, share: Sequence[str]) -> tuple[dict[str, Any], dict[str, bytes]]:
        made: dict[str, bytes] = {}
        for name in share:
            for place, makings in zip(self._places, self._makings, strict=True):
                # what one audience gets may be what the next one does
                if name in makings and self._kept(place, name) is None:
                    files = self._files(place, name, makings)
                    made |= files
                    self._bytes |= files
        return self._memo.taken(), made

    def _files(self, place: Place, name: str, makings: Mapping[str, downloads.Making]) -> dict[str, bytes]:
        """Return the bytes by their hashes, and keep under which paths they stand."""
        ledger = place.sight.ledger
        with ledger.noting() as notes:
            ledger.see("frame")
            files = dict(makings[name](place.sight.own))
        self._memo.put(name, notes, {path: hashed(data) for path, data in files.items()})
        return {hashed(data): data for data in files.values()}

    def _show(self, place: Place, files: Files) -> None:
        for path, hash in files.items():
            if place.keep(path, hash):
                place.sources[path] = place.standing.folder / path
                continue
            place.copy(path, hash, place.folder / "downloads" / path)
            place.sources[path].parent.mkdir(parents=True, exist_ok=True)
            place.sources[path].write_bytes(self._bytes[hash])
        place.sight.add({path: Asset(path, place.sources[path]) for path in files})
        for path, hash in files.items():
            place.sight.ledger.tell(f"view:file {path}", hash)
