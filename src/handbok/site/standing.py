"""A site that stands from before: which of its files are known to be as they were written, and may stand on."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from handbok.cache.store import Store

_SPACE = "site"


@dataclass(frozen=True)
class Standing:
    """Hold a folder and the hash of each file in it that nobody has touched."""

    folder: Path
    files: Mapping[str, str]

    @classmethod
    def of(cls, folder: Path, store: Store) -> Standing:
        """Look at a site; what was changed, or was never written down, is not in it."""
        kept = store.read(_SPACE, [str(folder)]).get(str(folder))
        noted: dict[str, list[str | int]] = json.loads(kept) if kept else {}
        files = {path: str(hash) for path, (hash, *stamp) in noted.items() if _stamp(folder / path) == stamp}
        return cls(folder, files)

    def give(self, path: str, target: Path) -> None:
        """Put a file of it in another place as well."""
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(self.folder / path, target)
        except OSError:  # another disk, or one without links
            shutil.copy2(self.folder / path, target)


def remember(folder: Path, files: Mapping[str, str], store: Store) -> None:
    """Write down the hashes of a site's files."""
    stamped = {path: [hash, *stamp] for path, hash in files.items() if (stamp := _stamp(folder / path))}
    store.write(_SPACE, {str(folder): json.dumps(stamped).encode()})


def _stamp(file: Path) -> list[int] | None:
    try:
        found = file.lstat()
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns, found.st_ino]
