"""Whether a release is whole: every file there, each as the manifest says, and nothing else."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from handbok.release import allowlist
from handbok.release import manifest as manifests
from handbok.release.name import fits, is_name
from handbok.release.stamp import is_stamped

_Inode = tuple[int, int]


def faults(folder: Path) -> list[str]:
    """Return what is wrong with a release, in Swedish; nothing when it is whole."""
    return Verifier().faults(folder)


class Verifier:
    """Verify several releases; a file that they share is read once."""

    def __init__(self) -> None:
        self._hashes: dict[_Inode, str] = {}

    def faults(self, folder: Path) -> list[str]:
        """Return what is wrong with a release, in Swedish; nothing when it is whole."""
        try:
            content = manifests.content(folder / manifests.NAME)
            manifest = manifests.parse(content, folder)
        except manifests.Unreadable:
            return ["förteckningen saknas eller går inte att läsa"]
        if is_name(folder.name) and not fits(folder.name, content):
            return ["förteckningen har ändrats"]
        wanted = dict(_wanted(manifest))
        found = [self._fault(folder / path, path, *entry) for path, entry in sorted(wanted.items())]
        found += [_fault_of_list(folder, manifest)]
        return [*filter(None, found), *_strangers(folder, {*wanted, manifests.NAME, allowlist.NAME})]

    def _fault(self, file: Path, path: str, sha256: str, size: int) -> str:
        try:
            status = file.stat(follow_symlinks=False)
            if not stat.S_ISREG(status.st_mode):
                return f"{path} är ingen fil"
            if status.st_size != size or self._hash(file, status) != sha256:
                return f"{path} har ändrats"
        except OSError:
            return f"{path} saknas eller går inte att läsa"
        return "" if is_stamped(file, sha256) else f"{path} har fel ändringstid"

    def _hash(self, file: Path, status: os.stat_result) -> str:
        inode = (status.st_dev, status.st_ino)
        if inode not in self._hashes:
            with file.open("rb") as stream:
                self._hashes[inode] = hashlib.file_digest(stream, "sha256").hexdigest()
        return self._hashes[inode]


def _fault_of_list(folder: Path, manifest: manifests.Manifest) -> str:
    file = folder / allowlist.NAME
    if not is_name(folder.name) and not file.exists():
        return ""  # it is made when the release gets its name
    try:
        is_right = file.read_bytes() == allowlist.allow_list(folder.name, manifest).encode()
    except OSError:
        return f"{allowlist.NAME} saknas eller går inte att läsa"
    return "" if is_right else f"{allowlist.NAME} har ändrats"


def _wanted(manifest: manifests.Manifest) -> Iterator[tuple[str, tuple[str, int]]]:
    for site in manifest.audiences:
        for file in site.listed:
            yield f"{site.folder}/{file.path}", (file.sha256, file.size)
            for coding, variant in file.variants.items():
                yield f"{site.folder}/{file.packed_path(coding)}", (variant.sha256, variant.size)


def _strangers(folder: Path, known: set[str]) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for path in sorted((Path(place) / name).relative_to(folder).as_posix() for name in files + links):
            if path not in known:
                yield f"{path} hör inte till utgåvan"
