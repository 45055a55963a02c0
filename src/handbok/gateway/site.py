"""Built sites as the gateway serves them: one canonical address per file, and nothing that is not in the manifest.

A Release is read once and never changes. Each request uses one, so that no answer mixes two builds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from handbok.gateway.file import Changed, Contents, File, read
from handbok.gateway.whole import Fields
from handbok.release import manifest as manifests
from handbok.release import name as names


class Refused(Exception):
    """Say in a Swedish sentence why a build cannot be served."""


@dataclass(frozen=True)
class Site:
    """Hold one audience's files by their canonical addresses, its 404 page, and where login links lead."""

    id: str
    name: str
    restricted: bool
    files: Mapping[str, File]
    not_found: File | None
    targets: Mapping[str, str]

    def target(self, token: str) -> str | None:
        """Return the address that a login link means for this audience."""
        address = self.targets.get(token, "")
        return address if self.holds(address) else None

    def holds(self, address: str) -> bool:
        """Tell whether an address, with or without an anchor, is a file of this site."""
        return address.partition("#")[0] in self.files


@dataclass(frozen=True)
class Release:
    """Hold the sites of one build, the public one first; `id` is the folder's name, or a build's hash."""

    id: str
    sites: Mapping[str, Site]
    audiences: tuple[str, ...]
    contents: Contents

    @property
    def public(self) -> Site:
        """Return the site of those who are not signed in."""
        return self.sites[self.audiences[0]]


def load(manifest: Path, fixed: Fields = (), before: Release | None = None) -> Release:
    """Read a build's manifest and its files; what `before` holds is not read again.

    `fixed` are header fields that every answer has. Raises Refused when anything is not as the manifest says.
    """
    place = manifest.resolve()  # a release's own folder: whatever `current` becomes meanwhile, this is one release
    try:
        content = manifests.content(place)
        found = manifests.parse(content, manifest)
        contents = Contents(before.contents if before else None)
        sites = {site.id: _site(site, place.parent / site.folder, contents, fixed) for site in found.audiences}
    except manifests.Unreadable as error:
        raise Refused(str(error)) from error
    except Changed as error:
        raise Refused(f"Filen {error} är inte som bygget lämnade den. Bygg om det med handbok build.") from error
    contents.settle()
    return Release(_id(place.parent.name, content), MappingProxyType(sites), tuple(sites), contents)


def _id(folder: str, manifest: bytes) -> str:
    if not names.is_name(folder):
        return hashlib.sha256(manifest).hexdigest()[:12]
    if not names.fits(folder, manifest):
        raise Refused(
            f"Förteckningen i utgåvan {folder} har ändrats. Publicera på nytt, eller gå tillbaka med rollback."
        )
    return folder


def _site(site: manifests.Site, folder: Path, contents: Contents, fixed: Fields) -> Site:
    if folder.is_symlink() or not folder.is_dir():
        raise Refused(f"Mappen {folder.name} saknas i bygget. Bygg om det med handbok build.")
    files = {address: read(folder, file, contents, fixed) for address, file in site.files.items()}
    not_found = read(folder, site.not_found, contents, fixed, 404) if site.not_found else None
    return Site(site.id, site.name, site.restricted, MappingProxyType(files), not_found, MappingProxyType(site.targets))
