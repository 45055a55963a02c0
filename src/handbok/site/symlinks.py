"""Symbolic links in a built site: each could lead into another audience's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from handbok.problem import Problem
from handbok.release.listing import links


def symlinks(site: Path, audience: str) -> Iterator[Problem]:
    """Yield a problem for every symbolic link."""
    for link in links(site):
        yield Problem(
            f"{audience}/{link}", 1, 1, "site-symlink",
            "En symbolisk länk i webbplatsen kan leda till en annan åtkomsts sidor",
            "Lägg själva filen där i stället för länken.",
        )  # fmt: skip
