"""The files of one built site, each with its canonical address, hash, size, type and inline scripts."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from handbok.release.csp import hashes_of
from handbok.release.manifest import File
from handbok.release.mediatype import media_type

NOT_FOUND = "404.html"
_INDEX = "index.html"


class Linked(Exception):
    """Name a symbolic link that stands in a site: it could lead into another audience's."""


def listing(folder: Path) -> tuple[dict[str, File], File | None]:
    """Return a site's files by address, and its 404 page. Raises Linked, and OSError for what cannot be read.

    Names that begin with a dot are no part of a site.
    """
    files = {path: _file(folder, path) for path in sorted(_walk(folder))}
    not_found = files.pop(NOT_FOUND, None)
    return {address(path): file for path, file in files.items()}, not_found


def address(path: str) -> str:
    """Return the one address of a file: a folder's index stands at the folder."""
    return "/" + (path.removesuffix(_INDEX) if path == _INDEX or path.endswith(f"/{_INDEX}") else path)


def _file(folder: Path, path: str) -> File:
    type = media_type(path)
    with (folder / path).open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        if not type.startswith("text/html"):
            return File(path=path, sha256=hashlib.file_digest(stream, "sha256").hexdigest(), size=size, type=type)
        content = stream.read()
    digest = hashlib.sha256(content).hexdigest()
    return File(path=path, sha256=digest, size=size, type=type, scripts=hashes_of(content))


def links(folder: Path) -> Iterator[str]:
    """Yield the path of every symbolic link in a folder, from it; "." for the folder itself."""
    if folder.is_symlink():
        yield "."
        return
    for place, folders, names in os.walk(folder):
        found = (Path(place) / name for name in folders + names)
        yield from (path.relative_to(folder).as_posix() for path in found if path.is_symlink())


def _walk(folder: Path) -> Iterator[str]:
    if (link := next(links(folder), None)) is not None:
        raise Linked(link)
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from ((Path(place) / name).relative_to(folder).as_posix() for name in names if not name.startswith("."))
