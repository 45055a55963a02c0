"""Ours: from nothing, with nothing changed, and after each kind of edit."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.building import latency
from benchmarks.building.others import whole
from benchmarks.building.sample import Sample, measured, size
from benchmarks.building.way import Way
from benchmarks.handbooks.page import register, shows_risks
from benchmarks.handbooks.place import AUDIENCES, Place, places
from benchmarks.handbooks.writing import write

CHECK, ONE = "handbok check", "cold, one audience"
FOUR = "cold, four audiences"
_SIGN = "Ändrad i omgång"


@dataclass(frozen=True)
class Edit:
    """Change one file so that a page which everyone may see says something new in every round."""

    file: Path
    page: str
    pattern: str
    replacement: str

    def make(self, round: int) -> str:
        """Change the file, and return the words that the page must now say."""
        sign = f"{_SIGN} {round}"
        text = self.file.read_text(encoding="utf-8")
        changed, count = re.subn(self.pattern, self.replacement.format(sign), text, count=1, flags=re.M)
        if not count:
            sys.exit(f"{self.file} has nothing like {self.pattern}.")
        self.file.write_text(changed, encoding="utf-8", newline="\n")
        return sign


def ways(folder: Path, pages: int) -> Iterator[Way]:
    """Make two handbooks, so that what is kept of one build is no help to another, and yield how they are built."""
    one, four = write(folder / "one", pages), write(folder / "four", pages)
    checks = "all checks, Pagefind's search and verification"
    yield Way(CHECK, "the checks alone, of sources: nothing is built", lambda _: _handbok(one, "check"))
    yield Way(ONE, f"the widest audience, with {checks}", lambda _: _cold(one, pages, "--audience", AUDIENCES[-1]))
    yield Way(FOUR, f"with {checks}, from nothing kept", lambda _: _cold(four, pages))
    yield Way("nothing changed", "the build after that", lambda _: _built(four, pages))
    for name, edit in edits(four, places(pages)).items():
        yield Way(name, f"four audiences, with {checks}", _after(edit, four, pages))
    yield Way(
        "preview, edit to page",
        "from a saved file to the served page, of four saves the middle; the seconds count, the ratio compares nothing",
        lambda round: latency.measured(four, edits(four, places(pages))["one page edited"], round),
    )


def edits(root: Path, found: list[Place]) -> dict[str, Edit]:
    """Return the edits: of a page's text, of a risk that one page shows, and of a title."""
    public = [place for place in found if place.audience == AUDIENCES[0] and not place.is_index]
    text = next(place for place in public if not register(place))
    risk = next(place for place in public if register(place) and shows_risks(place))
    title = next(place for place in public[len(public) // 2 :] if not register(place))
    record = root / "data" / "risker" / f"{register(risk)}.yml"
    return {
        "one page edited": Edit(root / "docs" / text.path, text.path, r"^Det var allt.*$", "Det var allt. {}."),
        "one risk edited": Edit(record, risk.path, r"^    hot: .*$", "    hot: {}"),
        "one title edited": Edit(root / "docs" / title.path, title.path, r"^title: .*$", "title: {}"),
    }


def _after(edit: Edit, root: Path, pages: int) -> Callable[[int], Sample]:
    def run(round: int) -> Sample:
        sign = edit.make(round)
        sample = _built(root, pages)
        built = root / "build" / "site" / AUDIENCES[0] / edit.page.removesuffix(".md") / "index.html"
        if sign not in built.read_text(encoding="utf-8"):
            sys.exit(f"{built} does not say {sign}: a build that leaves out the edit says nothing.")
        return sample

    return run


def _cold(root: Path, pages: int, *options: str) -> Sample:
    shutil.rmtree(root / "build", ignore_errors=True)
    return _built(root, pages, *options)


def _built(root: Path, pages: int, *options: str) -> Sample:
    sample = _handbok(root, "build", *options)
    sites = root / "build" / "site"
    return replace(whole(sample, sites / AUDIENCES[-1], pages), output=size(sites))


def _handbok(root: Path, *arguments: str) -> Sample:
    return measured([sys.executable, "-m", "handbok", *arguments], root)
