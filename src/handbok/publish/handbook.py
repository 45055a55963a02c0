"""Publishing a handbook: it is built aside, and what was served stands until the new is whole."""

from __future__ import annotations

import hashlib
import shutil
from datetime import date
from pathlib import Path

from handbok import build as builder
from handbok.outcome import Result
from handbok.publish.refusal import Refused, refusals
from handbok.publish.switch import try_link
from handbok.publish.target import Target
from handbok.publish.writing import KEPT, Outcome, Progress, put

_NOT_IN = ("docs", "data", "macros", "overrides", "build/site", "build/stage")


def publish(
    root: Path,
    to: Path,
    *,
    keep: int = KEPT,
    engine: str = "mkdocs",
    today: date | None = None,
    progress: Progress = lambda _: None,
    booklets: bool = False,
) -> tuple[Outcome, Result]:
    """Build a handbook for all audiences and publish it. Raises build.Failed or Refused, and then nothing has changed."""
    target = Target.at(to)
    _refuse_inside(target.folder, root.resolve())
    with refusals(target.folder):
        target.begin()
    with target.locked():
        with refusals(target.folder):
            try_link(target)
        # Within build/, so that finished sites are moved there and not copied; one for each target, whose lock we have.
        aside = root.resolve() / "build" / f".publish-{hashlib.sha256(bytes(target.folder)).hexdigest()[:12]}"
        try:
            result = _built(root, aside, engine, today, progress, booklets)
            return put(aside, target, keep, progress), result
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def _built(root: Path, out: Path, engine: str, today: date | None, progress: Progress, booklets: bool) -> Result:
    shutil.rmtree(out, ignore_errors=True)
    with refusals(root.resolve() / "build"):
        return builder.build(root, engine=engine, out=out, today=today, progress=progress, booklets=booklets)


def _refuse_inside(folder: Path, root: Path) -> None:
    for part in _NOT_IN:
        if folder.is_relative_to((root / part).resolve()):
            raise Refused(f"{folder} ligger i handbokens {part}/. Ange en mapp utanför handboken att publicera till.")
