"""A folder that is not as publishing left it is refused, with what to do."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from handbok.publish.overview import overview
from handbok.publish.refusal import Refused
from handbok.publish.rollback import rollback
from handbok.publish.target import Target
from tests.publish.targets import is_tidy, published, served


@pytest.mark.parametrize("leads", ["/etc", "..", "releases", "../annat", "releases/../..", "releases/annat", "built"])
def test_current_elsewhere(tmp_path: Path, leads: str) -> None:
    """A `current` that leads anywhere but to a release is not followed, and not replaced."""
    published(tmp_path)
    link = tmp_path / "target" / "current"
    link.unlink()
    link.symlink_to(leads)
    with pytest.raises(Refused, match="Ta bort den"):
        published(tmp_path, "new")
    with pytest.raises(Refused, match="Ta bort den"):
        rollback(link.parent)
    with pytest.raises(Refused, match="Ta bort den"):
        list(overview(link.parent))
    assert os.readlink(link) == leads  # noqa: PTH115  as it is written
    assert len(Target.at(link.parent).names()) == 1


def test_current_is_a_folder(tmp_path: Path) -> None:
    """Nor is a folder of that name."""
    (tmp_path / "target" / "current").mkdir(parents=True)
    with pytest.raises(Refused, match="är ingen länk"):
        published(tmp_path)


def test_current_is_missing(tmp_path: Path) -> None:
    """Publishing makes it; going back needs to be told where."""
    first = published(tmp_path).name
    (tmp_path / "target" / "current").unlink()
    with pytest.raises(Refused, match=f"Ange vilken som ska visas: {first}"):
        rollback(tmp_path / "target")
    assert rollback(tmp_path / "target", first).name == served(tmp_path / "target")
    (tmp_path / "target" / "current").unlink()
    assert published(tmp_path).name == served(tmp_path / "target")


def test_current_release_is_gone(tmp_path: Path) -> None:
    """A release that somebody has removed is replaced by the next."""
    name = published(tmp_path).name
    shutil.rmtree(tmp_path / "target" / "releases" / name)
    assert published(tmp_path).name == served(tmp_path / "target")


def test_releases_elsewhere(tmp_path: Path) -> None:
    """The releases lie in the folder itself."""
    (tmp_path / "target").mkdir()
    (tmp_path / "target" / "releases").symlink_to(tmp_path)
    with pytest.raises(Refused, match="är en länk"):
        published(tmp_path)


def test_link_to_the_folder(tmp_path: Path) -> None:
    """The folder may be reached by a link."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "target").symlink_to(tmp_path / "disk")
    assert published(tmp_path).name == served(tmp_path / "target")


def test_foreign_folder(tmp_path: Path) -> None:
    """A folder with other things in it is left alone; a disk's own do not count."""
    (tmp_path / "target" / "lost+found").mkdir(parents=True)
    (tmp_path / "target" / ".dold").write_text("")
    (tmp_path / "target" / "viktigt.txt").write_text("")
    with pytest.raises(Refused, match="innehåller något annat"):
        published(tmp_path)
    (tmp_path / "target" / "viktigt.txt").unlink()
    published(tmp_path)


def test_file(tmp_path: Path) -> None:
    """A file is no folder."""
    (tmp_path / "target").write_text("")
    with pytest.raises(Refused, match="är ingen mapp"):
        published(tmp_path)


def test_lock(tmp_path: Path) -> None:
    """The second of two is refused at once, and changes nothing of what the first is writing."""
    published(tmp_path)
    target = Target.at(tmp_path / "target")
    with target.locked():
        target.draft.mkdir()
        with pytest.raises(Refused, match=r"En annan publicering .* pågår"):
            published(tmp_path, "new")
        with pytest.raises(Refused, match=r"En annan publicering .* pågår"):
            rollback(target.folder)
        assert target.draft.is_dir()
    published(tmp_path, "new")
    assert is_tidy(target.folder)


@pytest.mark.parametrize("name", ["99999999T999999Z-3f2a9c1b04de", "20261122T184500Z-3f2a9c1b04d", ".new", "x"])
def test_no_release(tmp_path: Path, name: str) -> None:
    """A folder that is called otherwise is no release, and stays."""
    published(tmp_path)
    (tmp_path / "target" / "releases" / name).mkdir()
    assert len(list(overview(tmp_path / "target"))) == 1
