"""Every way in which a release can be other than it was published is found."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from handbok.release.verifying import faults
from tests.publish.targets import published

PAGE = "publik/risker/index.html"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """Give a release that is whole."""
    published(tmp_path)
    folder = (tmp_path / "target" / "current").resolve()
    assert faults(folder) == []
    return folder


def swap(folder: Path) -> None:
    """Put another site's file in a file's place, by a link."""
    (folder / PAGE).unlink()
    (folder / PAGE).symlink_to("../../styrgrupp/risker/index.html")


def link(folder: Path) -> None:
    """Add a link to a folder."""
    (folder / "publik" / "allt").symlink_to("..")


def edit(folder: Path) -> None:
    """Change the manifest."""
    manifest = folder / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b"Publik", b"Privat"))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda folder: (folder / PAGE).write_text("x"), f"{PAGE} har ändrats"),
        (lambda folder: (folder / f"{PAGE}.br").write_bytes(b"x"), f"{PAGE}.br har ändrats"),
        (lambda folder: (folder / f"{PAGE}.gz").unlink(), f"{PAGE}.gz saknas eller går inte att läsa"),
        (lambda folder: (folder / "publik/404.html").unlink(), "publik/404.html saknas eller går inte att läsa"),
        (lambda folder: os.utime(folder / PAGE), f"{PAGE} har fel ändringstid"),
        (lambda folder: (folder / "publik/.env").write_text("x"), "publik/.env hör inte till utgåvan"),
        (lambda folder: (folder / "nginx.map").write_bytes(b"\xff"), "nginx.map har ändrats"),
        (lambda folder: (folder / "nginx.map").unlink(), "nginx.map saknas eller går inte att läsa"),
        (swap, f"{PAGE} är ingen fil"),
        (link, "publik/allt hör inte till utgåvan"),
        (edit, "förteckningen har ändrats"),
        (lambda folder: (folder / "manifest.json").unlink(), "förteckningen saknas eller går inte att läsa"),
        (lambda folder: (folder / "manifest.json").write_text("{"), "förteckningen saknas eller går inte att läsa"),
        (lambda folder: shutil.rmtree(folder), "förteckningen saknas eller går inte att läsa"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_found(release: Path, change: Callable[[Path], object], fault: str) -> None:
    """Each is named."""
    change(release)
    assert faults(release) == [fault]
