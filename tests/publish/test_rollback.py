"""Going back is to a release that is whole, and to no other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from handbok.publish.overview import overview
from handbok.publish.refusal import Refused
from handbok.publish.rollback import rollback
from tests.publish.targets import published, served

Three = tuple[str, str, str]


@pytest.fixture
def names(tmp_path: Path) -> Three:
    """Publish three releases, and give their names."""
    return published(tmp_path, "v1").name, published(tmp_path, "v2").name, published(tmp_path, "v3").name


def damage(root: Path, name: str, place: str = "styrgrupp/plan/index.html") -> None:
    """Change a file of a release, and keep its size and time."""
    file = root / "target" / "releases" / name / place
    content, status = file.read_bytes(), file.stat()
    file.unlink()
    file.write_bytes(content[:-1] + b"X")
    os.utime(file, ns=(status.st_mtime_ns, status.st_mtime_ns))


def test_previous(tmp_path: Path, names: Three) -> None:
    """One step at a time, until there is none before."""
    for name in (names[1], names[0]):
        assert rollback(tmp_path / "target").name == name == served(tmp_path / "target")
    with pytest.raises(Refused, match="ingen hel utgåva före"):
        rollback(tmp_path / "target")
    assert served(tmp_path / "target") == names[0]


def test_named(tmp_path: Path, names: Three) -> None:
    """To any, forward too."""
    assert rollback(tmp_path / "target", names[0]).before == names[2]
    assert rollback(tmp_path / "target", names[2]).is_new
    assert not rollback(tmp_path / "target", names[2]).is_new
    with pytest.raises(Refused, match=f"finns inte. Välj bland {names[2]}"):
        rollback(tmp_path / "target", "../..")


def test_damaged(tmp_path: Path, names: Three) -> None:
    """One that has been changed is passed over, and refused when named."""
    damage(tmp_path, names[1])
    with pytest.raises(Refused, match=r"inte hel .styrgrupp/plan/index.html har ändrats"):
        rollback(tmp_path / "target", names[1])
    assert served(tmp_path / "target") == names[2]
    assert rollback(tmp_path / "target").name == names[0]


def test_nothing(tmp_path: Path) -> None:
    """A folder that nothing has been published to is not made."""
    with pytest.raises(Refused, match="Det finns inga utgåvor"):
        rollback(tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_publish_after(tmp_path: Path, names: Three) -> None:
    """The next release is the newest, whichever was in use."""
    rollback(tmp_path / "target", names[0])
    outcome = published(tmp_path, "v4")
    assert (outcome.before, outcome.name > names[2]) == (names[0], True)
    assert rollback(tmp_path / "target").name == names[2]


def test_overview(tmp_path: Path, names: Three) -> None:
    """The newest first, with what is wrong."""
    damage(tmp_path, names[0])
    found = list(overview(tmp_path / "target"))
    assert [each.name for each in found] == list(reversed(names))
    assert [each.is_current for each in found] == [True, False, False]
    assert [bool(each.faults) for each in found] == [False, False, True]
    assert {each.pages for each in found} == {5}
    assert found[0].size > 10_000
