"""One audience's site in the making: where it is laid, and which files it shall have."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from handbok.rendering.rendered import Pages
from handbok.rendering.renderer import Renderer
from handbok.rendering.sight import Sight
from handbok.site.standing import Standing


@dataclass
class Place:
    """Hold an audience's sight and pages, the site that stands from before, and a folder to work in.

    `wanted` is the hash of each file that the new site shall have, `sources` where those that are copied come from.
    """

    sight: Sight
    pages: Pages
    standing: Standing
    folder: Path
    wanted: dict[str, str] = field(default_factory=dict)
    sources: dict[str, Path] = field(default_factory=dict)
    renderer: Renderer | None = None

    @property
    def site(self) -> Path:
        """Return where the site is laid."""
        return self.folder / "site"

    def stands(self, path: str, hash: str | None) -> bool:
        """Tell whether the site that stands has a file as it shall be."""
        return hash is not None and self.standing.files.get(path) == hash

    def keep(self, path: str, hash: str | None) -> bool:
        """Want a file as it stands, if it stands as it shall be; tell whether it does."""
        if hash is None or not self.stands(path, hash):
            return False
        self.wanted[path] = hash
        return True

    def copy(self, path: str, hash: str, source: Path) -> None:
        """Want a file that is somewhere else."""
        self.wanted[path], self.sources[path] = hash, source

    def write(self, path: str, data: bytes) -> None:
        """Write a file that is new."""
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def lay(self) -> None:
        """Put all files in the site that were not written there."""
        for path, hash in self.wanted.items():
            target = self.site / path
            if target.exists():
                continue
            if self.stands(path, hash):
                self.standing.give(path, target)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self.sources[path], target)
