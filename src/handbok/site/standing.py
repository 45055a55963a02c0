"""A site that stands from before: which of its files are known to be as they were written, and may stand on."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from handbok.cache.store import Store

_SPACE = "site"


UNKNOWN = ""
"""The hash of a file that is known to be untouched, and of which nothing else need be known."""


@dataclass(frozen=True)
class Standing:
    """Hold a folder, the hash of each file in it that nobody has touched, and whether that is all of them.

    One that will be replaced may share its files with the new one; another's are copied, so that nobody who may write
    in one place changes the other.
    """

    folder: Path
    files: Mapping[str, str]
    is_whole: bool
    is_replaced: bool = True

    @classmethod
    def of(cls, folder: Path, store: Store) -> Standing:
        """Look at a site; what was changed, or was never written down, is not in it."""
        kept = store.read(_SPACE, [str(folder)]).get(str(folder))
        noted: dict[str, list[str | int]] = json.loads(kept) if kept else {}
        files = {path: str(hash) for path, (hash, *stamp) in noted.items() if _stamp(folder / path) == stamp}
        return cls(folder, files, bool(noted) and len(files) == len(noted) == sum(1 for _ in walk(folder)))

    def give(self, path: str, target: Path) -> None:
        """Put a file of it in another place as well."""
        target.parent.mkdir(parents=True, exist_ok=True)
        if self.is_replaced:
            with suppress(OSError):  # another disk, or one without links
                os.link(self.folder / path, target)
                return
        shutil.copy2(self.folder / path, target)


def remember(folder: Path, files: Mapping[str, str], store: Store, inside: Iterable[str] | None = None) -> None:
    """Write down what a folder's files, or some of them, are like now, with the hashes of those that `files` has."""
    paths = walk(folder) if inside is None else inside
    stamped = {path: [files.get(path, UNKNOWN), *(_stamp(folder / path) or ())] for path in paths}
    store.write(_SPACE, {str(folder): json.dumps(stamped).encode()})


def walk(folder: Path) -> Iterator[str]:
    """Yield the paths of a folder's files, from it."""
    ahead = [("", str(folder))]
    while ahead:
        prefix, place = ahead.pop()
        with suppress(OSError), os.scandir(place) as found:
            for each in found:
                if each.is_dir(follow_symlinks=False):
                    ahead.append((f"{prefix}{each.name}/", each.path))
                else:
                    yield prefix + each.name


def _stamp(file: Path) -> list[int] | None:
    try:
        found = file.lstat()
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns, found.st_ino]
