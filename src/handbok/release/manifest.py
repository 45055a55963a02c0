"""The manifest of built sites: every address, the file that answers it, and the file's hash; nothing else exists.

    <folder>/manifest.json
    <folder>/<audience>/…

A build writes one in build/site; publishing writes one, with compressed variants, in each release.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

NAME = "manifest.json"
Coding = Literal["br", "gzip"]
_SUFFIXES: dict[Coding, str] = {"br": ".br", "gzip": ".gz"}


class Unreadable(Exception):
    """Say in a Swedish sentence why a manifest cannot be used."""


class _Frozen(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class Variant(_Frozen):
    """Be a file's compressed form, beside it under its name and a suffix."""

    size: int
    sha256: str


class File(_Frozen):
    """Be one file: `path` is from the audience's folder, `size` in bytes, `scripts` the CSP hashes of inline scripts.

    `variants` are by content coding, br and gzip.
    """

    path: str
    sha256: str
    size: int
    type: str
    scripts: tuple[str, ...] = ()
    variants: dict[Coding, Variant] = {}

    def packed_path(self, coding: Coding) -> str:
        """Return the path of a compressed form, as web servers look for it."""
        return self.path + _SUFFIXES[coding]


class Site(_Frozen):
    """Be one audience's site: its files by canonical address, its 404 page, and the addresses that tokens lead to."""

    id: str
    name: str
    restricted: bool
    folder: str
    files: dict[str, File]
    not_found: File | None = None
    targets: dict[str, str]

    @property
    def listed(self) -> tuple[File, ...]:
        """Return all files, the 404 page too."""
        return (*self.files.values(), *([self.not_found] if self.not_found else []))


class Manifest(_Frozen):
    """Be all sites of one build, the public one first; `source` is a hash of what they were built from, or ""."""

    source: str
    engine: str
    audiences: tuple[Site, ...]


def read(path: Path) -> Manifest:
    """Read a manifest. Raises Unreadable for one that is missing or broken, and for sites that could be mixed up."""
    return parse(content(path), path)


def parse(text: bytes, path: Path) -> Manifest:
    """Return the manifest that stood in a file. Raises Unreadable as read() does."""
    try:
        manifest = Manifest.model_validate_json(text)
    except ValidationError as error:
        raise Unreadable(f"Bygget går inte att läsa ({path}). Bygg om det med handbok build.") from error
    if not manifest.audiences or manifest.audiences[0].restricted:
        raise Unreadable("Den publika webbplatsen är inte byggd. Bygg alla med handbok build.")
    _check_folders([site.folder for site in manifest.audiences])
    _check_files(manifest)
    return manifest


def write(path: Path, manifest: Manifest) -> None:
    """Write a manifest in one step: a reader meets the old one or the new one."""
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text(manifest.model_dump_json(indent=1), encoding="utf-8")
    temporary.replace(path)


def content(path: Path) -> bytes:
    """Return a manifest's bytes. Raises Unreadable when it is not there."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"Bygget går inte att läsa ({path}). Bygg om det med handbok build.") from error


def _check_folders(folders: list[str]) -> None:
    # One folder inside another, or one for two audiences, would serve a site to those it is not for.
    if len(set(folders)) < len(folders) or any(
        folder in ("", ".", "..") or set(folder) & {"/", "\\"} for folder in folders
    ):
        raise Unreadable("Byggets förteckning pekar ut fel mappar. Bygg om det med handbok build.")


def _check_files(manifest: Manifest) -> None:
    # A path that leaves its folder would do the same.
    for site in manifest.audiences:
        if any("\\" in file.path or {"", ".", ".."} & set(file.path.split("/")) for file in site.listed):
            raise Unreadable("Byggets förteckning pekar ut filer utanför mappen. Bygg om det med handbok build.")
