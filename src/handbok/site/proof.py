"""All audiences' built sites verified: each file is read once for as long as it is the same, whoever has it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbok import crew
from handbok.cache.store import Store
from handbok.problem import Problem
from handbok.site import verification
from handbok.site.secrets import Secrets
from handbok.site.standing import walk
from handbok.site.verification import Reading

_SPACE = "reading"


@dataclass(frozen=True)
class Built:
    """Hold an audience's site, the hashes of those of its files that are known, and what it must not hold."""

    audience: str
    folder: Path
    files: Mapping[str, str]
    secrets: Secrets


def verified(sites: Collection[Built], own: frozenset[str], store: Store) -> list[Problem]:
    """Return what is wrong with some sites; `own` are hashes of files that hold nothing of the handbook's."""
    keys = {site.audience: {name: _key(site, name, own) for name in walk(site.folder)} for site in sites}
    where = {key: site.folder / name for site in sites for name, key in keys[site.audience].items()}
    kept = store.read(_SPACE, where)

    def read(share: Sequence[str]) -> dict[str, bytes]:
        return {key: _read(key, where[key], own) for key in share}

    for found in crew.share(read, [key for key in where if key not in kept]):
        store.write(_SPACE, found)
        kept |= found
    readings = {key: Reading.unpack(data) for key, data in kept.items()}
    return [
        problem
        for site in sites
        for problem in verification.judge(
            site.folder,
            site.audience,
            {name: readings[key] for name, key in keys[site.audience].items()},
            site.secrets,
            own,
        )
    ]


def _key(site: Built, name: str, own: frozenset[str]) -> str:
    """Return all that a reading of a file follows from, the file's path last."""
    hash = site.files.get(name) or hashlib.sha256((site.folder / name).read_bytes()).hexdigest()
    return f"{hash} {int(hash in own)} {name}"


def _read(key: str, file: Path, own: frozenset[str]) -> bytes:
    name = key.split(" ", 2)[2]
    return verification.read(name, file.read_bytes(), own).pack()
