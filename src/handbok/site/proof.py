"""All audiences' built sites verified: each file is read once for as long as it is the same, whoever has it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbok import crew
from handbok.cache.digests import hashed
from handbok.cache.store import Store
from handbok.problem import Problem
from handbok.site import verification
from handbok.site.secrets import Secrets
from handbok.site.standing import walk
from handbok.site.verification import Reading

_SPACE = "reading"


@dataclass(frozen=True)
class Built:
    """Hold an audience's site, the hashes of those of its files that are known, and what it must not hold.

    `harmless` are hashes of files that hold nothing which the audience may not see.
    """

    audience: str
    folder: Path
    files: Mapping[str, str]
    secrets: Secrets
    harmless: frozenset[str]


@dataclass(frozen=True)
class _File:
    name: str
    place: Path
    harmless: frozenset[str]


def verified(sites: Collection[Built], own: frozenset[str], store: Store) -> list[Problem]:
    """Return what is wrong with some sites; `own` are hashes of files that hold nothing of the handbook's."""
    keys = {site.audience: dict(_keys(site)) for site in sites}
    files = {key: file for found in keys.values() for key, file in found.items()}
    kept = store.read(_SPACE, files)

    def read(share: Sequence[str]) -> dict[str, bytes]:
        return {key: _read(files[key]) for key in share}

    for found in crew.share(read, [key for key in files if key not in kept]):
        store.write(_SPACE, found)
        kept |= found
    readings = {key: Reading.unpack(data) for key, data in kept.items()}
    return [
        problem
        for site in sites
        for problem in verification.judge(
            site.folder,
            site.audience,
            {file.name: readings[key] for key, file in keys[site.audience].items()},
            site.secrets,
            own,
        )
    ]


def _keys(site: Built) -> Iterator[tuple[str, _File]]:
    for name in walk(site.folder):
        place = site.folder / name
        hash = site.files.get(name) or hashed(place.read_bytes())
        yield verification.key(name, hash, site.harmless), _File(name, place, site.harmless)


def _read(file: _File) -> bytes:
    return verification.read(file.name, file.place.read_bytes(), file.harmless).pack()
