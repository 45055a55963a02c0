"""What a release is: every audience's files as they were built, packed beside, equal content once on the disk."""

from __future__ import annotations

import errno
import gzip
import os
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest

from handbok.gateway.releases import Releases
from handbok.gateway.site import load
from handbok.publish.refusal import Refused
from handbok.publish.rollback import rollback
from handbok.publish.target import Target
from handbok.publish.writing import release
from handbok.release import manifest as manifests
from handbok.release.name import is_name
from handbok.release.verifying import faults
from tests.gateway.sites import build
from tests.publish.targets import LONG, OLD, is_tidy, published, served, sites


def current(root: Path) -> Path:
    """Return the folder of the release that is served."""
    return (root / "target" / "current").resolve()


def inode(file: Path) -> int:
    """Return what two names of one file have in common."""
    return file.stat().st_ino


class TestRelease:
    """A whole release under its own name."""

    def test_layout(self, tmp_path: Path) -> None:
        """The gateway serves it; `current` is relative, so that the folder may be moved."""
        name = published(tmp_path).name
        target = tmp_path / "target"
        assert is_name(name)
        assert served(target) == name
        assert os.readlink(target / "current") == f"releases/{name}"  # noqa: PTH115  as it is written
        assert is_tidy(target)
        assert faults(current(tmp_path)) == []

    def test_only_what_is_listed(self, tmp_path: Path) -> None:
        """Dot files of the build, and what has come there since, are not published."""
        built = sites(tmp_path, "old")
        (built / "publik" / "kvar.html").write_text("kvar")
        release(built, tmp_path / "target")
        names = {each.name for each in current(tmp_path).rglob("*")}
        assert not names & {"kvar.html", ".env", ".git", "config", ".contents"}

    def test_changed_build(self, tmp_path: Path) -> None:
        """A file that is not as the build left it stops everything."""
        old = published(tmp_path).name
        built = sites(tmp_path, "new")
        page = built / "styrgrupp" / "risker" / "index.html"
        page.write_bytes(b"x" * page.stat().st_size)
        with pytest.raises(Refused, match="ändrades medan"):
            release(built, tmp_path / "target")
        assert served(tmp_path / "target") == old
        assert is_tidy(tmp_path / "target")

    def test_no_build(self, tmp_path: Path) -> None:
        """A folder without built sites."""
        (tmp_path / "tom").mkdir()
        with pytest.raises(Refused, match="handbok build"):
            release(tmp_path / "tom", tmp_path / "target")
        assert not (tmp_path / "target" / "current").exists()

    def test_nothing_new(self, tmp_path: Path) -> None:
        """The same sites are not published again: that would push out releases that one could go back to."""
        first = published(tmp_path)
        again = release(build(tmp_path / "again", source="another day", files=OLD).parent, tmp_path / "target")
        assert (first.is_new, again.is_new) == (True, False)
        assert Target.at(tmp_path / "target").names() == [first.name]

    def test_damaged(self, tmp_path: Path) -> None:
        """Unless the one that is served has been damaged: then it is replaced, and nothing of it is used."""
        first = published(tmp_path)
        page = current(tmp_path) / "publik" / "index.html"
        status = page.stat()
        page.write_bytes(page.read_bytes().replace(b"Gammal", b"Hackad"))
        os.utime(page, ns=(status.st_mtime_ns, status.st_mtime_ns))
        again = published(tmp_path)
        assert again.is_new
        assert again.name > first.name
        assert faults(current(tmp_path)) == []

    def test_new_audience(self, tmp_path: Path) -> None:
        """The sites are those of this build: an audience may come or go."""
        release(build(tmp_path / "a").parent, tmp_path / "target")
        release(build(tmp_path / "b", chain={"publik": "Publik", "kansli": "Kansli"}).parent, tmp_path / "target")
        assert {each.name for each in current(tmp_path).iterdir()} == {"manifest.json", "nginx.map", "publik", "kansli"}


class TestPacked:
    """Compressed forms beside what they are of."""

    def test_variants(self, tmp_path: Path) -> None:
        """Text over 256 bytes has both, the manifest lists them, and they unpack to the page."""
        published(tmp_path)
        folder = current(tmp_path)
        site = manifests.read(folder / "manifest.json").audiences[0]
        page = (folder / "publik" / "index.html").read_bytes()
        assert brotli.decompress((folder / "publik" / "index.html.br").read_bytes()) == page
        assert gzip.decompress((folder / "publik" / "index.html.gz").read_bytes()) == page
        assert set(site.files["/"].variants) == {"br", "gzip"}
        assert site.files["/assets/stil.css"].variants == {}  # short
        assert site.files["/media/film.mp4"].variants == {}
        assert not (folder / "publik" / "media" / "film.mp4.gz").exists()

    def test_own_file(self, tmp_path: Path) -> None:
        """A file of the site that is called as a variant would be stays itself."""
        files = {"a.txt": LONG, "a.txt.gz": "egen", "b.txt": LONG, "b.txt.br/c.txt": "egen"}
        release(build(tmp_path / "b", files=files).parent, tmp_path / "target")
        site = manifests.read(current(tmp_path) / "manifest.json").audiences[0]
        assert (current(tmp_path) / "publik" / "a.txt.gz").read_text() == "egen"
        assert set(site.files["/a.txt"].variants) == {"br"}
        assert set(site.files["/b.txt"].variants) == {"gzip"}
        assert "/a.txt" in load(current(tmp_path) / "manifest.json").public.files

    def test_equal_content(self, tmp_path: Path) -> None:
        """What a file is, not what else has its content, decides whether it is packed."""
        release(build(tmp_path / "b", files={"a.txt": LONG, "z.bin": LONG}).parent, tmp_path / "target")
        site = manifests.read(current(tmp_path) / "manifest.json").audiences[0]
        assert set(site.files["/a.txt"].variants) == {"br", "gzip"}
        assert site.files["/z.bin"].variants == {}


class TestDisk:
    """Equal content is one file, in all sites and in the release before."""

    def test_shared(self, tmp_path: Path) -> None:
        """Between audiences, between releases, packed forms too."""
        release(build(tmp_path / "a", files={"same.txt": LONG}).parent, tmp_path / "target")
        first = current(tmp_path)
        release(
            build(tmp_path / "b", files={"same.txt": LONG, "index.html": "<h1>Ny</h1>"}).parent, tmp_path / "target"
        )
        second = current(tmp_path)
        assert first != second
        for name in ("same.txt", "same.txt.br", "same.txt.gz"):
            assert len({inode(each / site / name) for each in (first, second) for site in ("publik", "styrgrupp")}) == 1
        assert inode(first / "publik/index.html") != inode(second / "publik/index.html")

    def test_no_hard_links(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """On a file system that has none, everything is copied, with its time."""

        def link(*_: object, **__: object) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(os, "link", link)
        published(tmp_path)
        published(tmp_path, "new")
        assert faults(current(tmp_path)) == []
        assert current(tmp_path).joinpath("publik/assets/stil.css").stat().st_nlink == 1


class TestKept:
    """The newest releases stay, and always the one in use."""

    def test_number(self, tmp_path: Path) -> None:
        """As many as one wishes."""
        names = [published(tmp_path, f"v{each}", keep=3).name for each in range(5)]
        assert Target.at(tmp_path / "target").names() == names[:1:-1]
        assert is_tidy(tmp_path / "target")

    def test_order(self, tmp_path: Path) -> None:
        """Two in the same second, or by a clock that has gone back, are still in order."""
        names = [published(tmp_path, f"v{each}").name for each in range(3)]
        assert names == sorted(names)
        assert Target.at(tmp_path / "target").new_name(b"", datetime(2020, 1, 1, tzinfo=UTC)) > names[-1]

    def test_watched(self, tmp_path: Path) -> None:
        """A gateway takes up a new release, and an old one after a rollback."""
        first = published(tmp_path).name
        releases = Releases(tmp_path / "target" / "current" / "manifest.json")
        second = published(tmp_path, "new").name
        assert releases.refreshed().id == second
        rollback(tmp_path / "target")
        assert releases.refreshed().id == first
