"""The locks hold what pyproject.toml asks for, by hash, and name no registry."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<rest>[^\n]*(?:\n    --hash=sha256:[0-9a-f]{64}[^\n]*)+)", re.M
)


def pins(lock: str) -> dict[str, str]:
    """Return the versions that a lock holds by hash."""
    return {match["name"]: match["version"] for match in _PIN.finditer((ROOT / lock).read_text(encoding="utf-8"))}


def asked(extras: list[str], groups: list[str]) -> Iterator[Requirement]:
    """Yield what the project, some extras and some groups ask for."""
    yield from map(Requirement, PROJECT["project"]["dependencies"])
    for extra in extras:
        yield from map(Requirement, PROJECT["project"]["optional-dependencies"][extra])
    for group in groups:
        yield from (Requirement(each) for each in PROJECT["dependency-groups"][group] if isinstance(each, str))


@pytest.mark.parametrize(
    ("lock", "extras", "groups"),
    [
        ("requirements.txt", ["zensical"], ["build"]),
        ("requirements-dev.txt", ["booklets", "media", "zensical"], ["build", "dev"]),
    ],
)
def test_fresh(lock: str, extras: list[str], groups: list[str]) -> None:
    """Every requirement is locked in a version that it allows; else run `make lock`."""
    locked = pins(lock)
    stale = [
        str(each)
        for each in asked(extras, groups)
        if canonicalize_name(each.name) not in locked
        or not each.specifier.contains(locked[canonicalize_name(each.name)], prereleases=True)
    ]
    assert stale == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_every_line_is_hashed(lock: str) -> None:
    """No package is taken without its hash."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert len(_PIN.findall(text)) == len(re.findall(r"^[A-Za-z0-9]", text, re.M))


def test_same_versions() -> None:
    """What is tested is what is run."""
    tested = pins("requirements-dev.txt")
    assert {name: tested[name] for name in pins("requirements.txt")} == pins("requirements.txt")


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt", "tests/package-lock.json"])
def test_no_registry(lock: str) -> None:
    """A lock names packages, not where they are fetched."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r'--(extra-)?index-url|"resolved"|registry\.npmjs|pypi\.org', text)
