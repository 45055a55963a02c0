"""Symbolic links in a built site: each could lead into another audience's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from handbok.problem import Problem


def symlinks(site: Path, audience: str) -> Iterator[Problem]:
    """Yield a problem for every symbolic link."""
    for place, folders, names in os.walk(site):
        for name in folders + names:
            path = Path(place) / name
            if path.is_symlink():
                yield Problem(
                    f"{audience}/{path.relative_to(site).as_posix()}", 1, 1, "site-symlink",
                    "En symbolisk länk i webbplatsen kan leda till en annan åtkomsts sidor",
                    "Lägg själva filen där i stället för länken.",
                )  # fmt: skip
