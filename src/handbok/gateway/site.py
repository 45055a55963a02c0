"""Built sites as the gateway serves them: one canonical address per file, and nothing that is not listed.

A Release is read once and never changes. Each request uses one, so that no answer mixes two builds.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, ValidationError

from handbok.gateway.file import File, read

_NOT_FOUND = "404.html"
_INDEX = "index.html"


class Refused(Exception):
    """Say in a Swedish sentence why a build cannot be served."""


class _Audience(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    id: str
    name: str
    restricted: bool
    folder: str
    targets: dict[str, str]


class _Manifest(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    source: str
    audiences: list[_Audience]


@dataclass(frozen=True)
class Site:
    """Hold one audience's files by their canonical addresses, its 404 page, and where login links lead."""

    id: str
    name: str
    files: Mapping[str, File]
    not_found: File | None
    targets: Mapping[str, str]

    def target(self, token: str) -> str:
        """Return the address that a login link means for this audience, or the start page's."""
        address = self.targets.get(token, "/")
        return address if address.partition("#")[0] in self.files else "/"


@dataclass(frozen=True)
class Release:
    """Hold the sites of one build, the public one first."""

    sites: Mapping[str, Site]

    @property
    def audiences(self) -> tuple[str, ...]:
        """Return the ids of the audiences in order."""
        return tuple(self.sites)


def load(manifest: Path) -> Release:
    """Read a build's manifest and list its files. Raises Refused when anything is not as it should be."""
    try:
        found = _Manifest.model_validate_json(manifest.read_bytes())
    except (OSError, ValidationError) as error:
        raise Refused(f"Bygget går inte att läsa ({manifest}). Bygg om det med handbok build.") from error
    if not found.audiences or found.audiences[0].restricted:
        raise Refused("Den publika webbplatsen är inte byggd. Bygg alla med handbok build.")
    _check_folders([each.folder for each in found.audiences])
    return Release(MappingProxyType({each.id: _site(each, manifest.parent / each.folder) for each in found.audiences}))


def _check_folders(folders: list[str]) -> None:
    # One folder inside another, or one for two audiences, would serve a site to those it is not for.
    if len(set(folders)) < len(folders) or any(
        folder in ("", ".", "..") or set(folder) & {"/", "\\"} for folder in folders
    ):
        raise Refused("Byggets förteckning pekar ut fel mappar. Bygg om det med handbok build.")


def _site(audience: _Audience, folder: Path) -> Site:
    files = {path: read(file) for path, file in _walk(folder)}
    not_found = files.pop(_NOT_FOUND, None)
    addresses = {_address(path): file for path, file in files.items()}
    return Site(audience.id, audience.name, MappingProxyType(addresses), not_found, MappingProxyType(audience.targets))


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    if folder.is_symlink() or not folder.is_dir():
        raise Refused(f"Mappen {folder.name} saknas i bygget. Bygg om det med handbok build.")
    for place, folders, names in os.walk(folder):
        for name in folders + names:
            if (Path(place) / name).is_symlink():
                raise Refused(f"Bygget innehåller en symbolisk länk ({name}). Bygg om det med handbok build.")
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(place) / name
            if not name.startswith(".") and file.is_file():
                yield file.relative_to(folder).as_posix(), file


def _address(path: str) -> str:
    return "/" + (path.removesuffix(_INDEX) if path == _INDEX or path.endswith(f"/{_INDEX}") else path)
