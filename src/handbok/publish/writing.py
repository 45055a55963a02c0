"""A new release, from built sites: written aside, verified, and then put in use by one switch.

Whoever kills it at any moment finds the old release or the new one in use, never something between.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from handbok.durability import sync, sync_tree
from handbok.publish.earlier import Earlier
from handbok.publish.filling import fill
from handbok.publish.refusal import Refused, refusals
from handbok.publish.shelf import Changed
from handbok.publish.switch import prune, switch
from handbok.publish.target import Target
from handbok.release import allowlist
from handbok.release import manifest as manifests
from handbok.release.verifying import faults

KEPT = 5
"""How many releases stay when nobody says otherwise."""

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """Tell which release is in use, which was before, and the old ones that could not be removed."""

    name: str
    before: str | None
    left: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Tell whether there was anything new to publish."""
        return self.name != self.before


def release(sites: Path, to: Path, keep: int = KEPT, progress: Progress = lambda _: None) -> Outcome:
    """Publish sites that have been built into a folder. Raises Refused, and then the release before stands."""
    target = Target.at(to)
    with refusals(target.folder):
        target.begin()
    with target.locked():
        return put(sites, target, keep, progress)


def put(sites: Path, target: Target, keep: int, progress: Progress) -> Outcome:
    """Publish built sites to a target whose lock the caller holds. Raises Refused."""
    before = target.current()
    with refusals(target.folder):
        name = _written(sites, target, progress)
    return Outcome(name, before, prune(target, keep))


def _written(sites: Path, target: Target, progress: Progress) -> str:
    found = _read(sites)
    earlier = Earlier.of(target)
    current = target.current()
    is_same = earlier.manifest is not None and _facts(found) == _facts(earlier.manifest)
    if current and is_same and not faults(target.release(current)):
        return current
    try:
        _write(target.draft, found, sites, earlier, progress)
        return _put_in_use(target)
    except Changed as error:
        raise Refused(f"Bygget ändrades medan det publicerades ({error}). Publicera igen.") from error
    finally:
        shutil.rmtree(target.draft, ignore_errors=True)


def _read(sites: Path) -> manifests.Manifest:
    try:
        return manifests.read(sites / manifests.NAME)
    except manifests.Unreadable as error:
        raise Refused(str(error)) from error


def _facts(manifest: manifests.Manifest) -> object:
    """Return what a reader could notice of a manifest."""
    bare = {"variants"}
    return manifest.model_dump(
        exclude={"source": True, "audiences": {"__all__": {"files": {"__all__": bare}, "not_found": bare}}}
    )


def _write(folder: Path, found: manifests.Manifest, sites: Path, earlier: Earlier, progress: Progress) -> None:
    folder.mkdir()
    progress("Kopierar och packar")
    manifests.write(folder / manifests.NAME, fill(folder, found, sites, earlier))
    progress("Granskar utgåvan")
    if wrong := faults(folder):
        raise Changed(wrong[0])


def _put_in_use(target: Target) -> str:
    content = manifests.content(target.draft / manifests.NAME)
    name = target.new_name(content, datetime.now(UTC))
    allowed = allowlist.allow_list(name, manifests.parse(content, target.draft))
    (target.draft / allowlist.NAME).write_text(allowed, encoding="utf-8", newline="\n")
    sync_tree(target.draft)
    target.draft.rename(target.release(name))
    try:
        sync(target.releases)
        switch(target, name)
    except BaseException:
        if target.current() != name:
            target.release(name).rename(target.draft)
        raise
    return name
