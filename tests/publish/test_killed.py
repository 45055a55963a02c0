"""Killed at any step, a publish leaves the old release or the new one in use, whole, and the next one tidies up."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest

from handbok.publish.overview import overview
from handbok.publish.rollback import rollback
from handbok.publish.writing import Outcome, release
from tests.publish.faults import killed, killed_after, steps
from tests.publish.targets import is_tidy, published, served, sites

KEEP = 2


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a target with as many releases as it keeps, so that the next one also removes one."""
    root = tmp_path_factory.mktemp("before")
    published(root, "oldest")
    published(root, "old")
    sites(root, "new")
    return root


@pytest.fixture(scope="module")
def events(before: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Give the steps of a publish."""
    target = copied(before, tmp_path_factory.mktemp("counted"))
    found = steps(before / "built" / "new", target, KEEP)
    assert len(found) > 60
    assert {"os.symlink", "os.rename", "os.link"} <= set(found)
    return found


def copied(root: Path, to: Path) -> Path:
    """Copy a target, so that something may happen to it."""
    return Path(shutil.copytree(root / "target", to / "target", symlinks=True))


def assert_whole(root: Path, target: Path) -> None:
    """Assert that one version is served whole, that the next publish succeeds, and that one can go back."""
    old = served(root / "target")
    met = served(target)
    assert not any(each.faults for each in overview(target))
    release = published_again(root, target)
    assert release.before == met
    assert served(target) == release.name
    assert release.name != old
    assert is_tidy(target)
    assert rollback(target).name < release.name
    served(target)


def published_again(root: Path, target: Path) -> Outcome:
    """Publish the new version to a target."""
    return release(root / "built" / "new", target, KEEP)


def test_at_a_step(before: Path, events: list[str], tmp_path: Path) -> None:
    """Killed around each step of the switch, at the first and the last, and at some of the others."""
    switching = {number for number, event in enumerate(events, 1) if event in ("os.rename", "os.symlink")}
    others = random.Random(20261122).sample(range(2, len(events)), 4)  # noqa: S311  the same in each run
    for step in sorted({1, *switching, *(number + 1 for number in switching), *others, len(events)}):
        target = copied(before, tmp_path / str(step))
        assert killed(before / "built" / "new", target, KEEP, step)
        assert_whole(before, target)


@pytest.mark.soak
def test_at_every_step(before: Path, events: list[str], tmp_path: Path) -> None:
    """Killed before each step."""
    for step in range(1, len(events) + 1):
        target = copied(before, tmp_path / str(step))
        assert killed(before / "built" / "new", target, KEEP, step)
        assert_whole(before, target)


def test_at_a_moment(before: Path, tmp_path: Path) -> None:
    """Killed at three moments."""
    assert_moments(before, tmp_path, 3)


@pytest.mark.soak
def test_at_many_moments(before: Path, tmp_path: Path) -> None:
    """Killed at 20 moments."""
    assert_moments(before, tmp_path, 20)


def assert_moments(before: Path, folder: Path, times: int) -> None:
    """Assert that a publish may be killed at moments spread over the time that it takes."""
    target = copied(before, folder / "timed")
    begun = time.monotonic()
    killed_after(before / "built" / "new", target, KEEP, 0)
    begin = time.monotonic() - begun
    for each in range(times):
        target = copied(before, folder / str(each))
        moment = random.Random(each).uniform(0, 0.15)  # noqa: S311  the same in each run
        killed_after(before / "built" / "new", target, KEEP, begin + moment)
        assert_whole(before, target)
