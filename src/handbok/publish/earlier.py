"""What the current release has: contents that need not be written, nor packed, once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from handbok.publish.target import Target
from handbok.release import manifest as manifests
from handbok.release.name import fits


@dataclass(frozen=True)
class Earlier:
    """Hold a release's files by their hashes, and a content's variants by its hash."""

    manifest: manifests.Manifest | None
    files: Mapping[str, Path]
    variants: Mapping[str, Mapping[manifests.Coding, manifests.Variant]]

    @classmethod
    def of(cls, target: Target) -> Earlier:
        """Return what a target's current release has, or nothing when its manifest is not to be trusted."""
        name = target.current()
        try:
            content = manifests.content(target.release(name or "") / manifests.NAME)
            found = manifests.parse(content, target.folder)
        except manifests.Unreadable:
            return cls(None, {}, {})
        if name is None or not fits(name, content):
            return cls(None, {}, {})
        variants = {file.sha256: file.variants for site in found.audiences for file in site.listed if file.variants}
        return cls(found, dict(_files(found, target.release(name))), variants)


def _files(manifest: manifests.Manifest, folder: Path) -> Iterator[tuple[str, Path]]:
    for site in manifest.audiences:
        for file in site.listed:
            yield file.sha256, folder / site.folder / file.path
            for coding, variant in file.variants.items():
                yield variant.sha256, folder / site.folder / file.packed_path(coding)
