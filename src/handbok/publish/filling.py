"""A release's files: those of the built sites, each in its place, with compressed forms beside."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from handbok.publish.earlier import Earlier
from handbok.publish.packing import is_packed
from handbok.publish.shelf import Shelf
from handbok.release import manifest as manifests

_SHELF = ".contents"
_Variants = dict[str, dict[manifests.Coding, manifests.Variant]]


def fill(folder: Path, found: manifests.Manifest, sites: Path, earlier: Earlier) -> manifests.Manifest:
    """Fill a new release's folder and return its manifest. Raises shelf.Changed for a file that is not as it was built."""
    shelf = Shelf(folder / _SHELF, earlier)
    # Of equal contents with different names one that is worth packing, if there is any, goes on the shelf.
    sources = sorted(_sources(found, sites), key=lambda source: is_packed(source[0]))
    variants = _shelved(shelf, {file.sha256: (file, path) for file, path in sources})
    placed = tuple(_placed(shelf, folder, site, variants) for site in found.audiences)
    shelf.remove()
    return found.model_copy(update={"audiences": placed})


def _sources(found: manifests.Manifest, sites: Path) -> Iterator[tuple[manifests.File, Path]]:
    for site in found.audiences:
        for file in site.listed:
            yield file, sites / site.folder / file.path


def _shelved(shelf: Shelf, files: dict[str, tuple[manifests.File, Path]]) -> _Variants:
    """Put all contents on the shelf, several at a time, and return their variants by their hashes."""
    pool = ThreadPoolExecutor(os.cpu_count())
    try:
        return dict(zip(files, pool.map(lambda each: shelf.take(*each), files.values()), strict=True))
    finally:
        pool.shutdown(cancel_futures=True)


def _placed(shelf: Shelf, folder: Path, site: manifests.Site, variants: _Variants) -> manifests.Site:
    """Place a site's files and return it with their variants."""
    paths = {file.path for file in site.listed}
    taken = paths | {parent.as_posix() for path in paths for parent in Path(path).parents}

    def place(file: manifests.File) -> manifests.File:
        # A file of the site itself that is called as a variant would be keeps its place.
        found = variants[file.sha256].items() if is_packed(file) else ()
        own = {coding: variant for coding, variant in found if file.packed_path(coding) not in taken}
        shelf.place(folder / site.folder / file.path, file.sha256)
        for coding in own:
            shelf.place(folder / site.folder / file.packed_path(coding), file.sha256, coding)
        return file.model_copy(update={"variants": own})

    files = {address: place(file) for address, file in site.files.items()}
    return site.model_copy(update={"files": files, "not_found": site.not_found and place(site.not_found)})
