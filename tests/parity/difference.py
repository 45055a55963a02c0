"""What differs between the sites that two engines built of the same handbook, beyond what is allowed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from tests.parity.content import Content, content


@dataclass(frozen=True)
class Allowed:
    """Hold the reasons for what may differ: by the CSS selector of elements, and by the pattern of files."""

    elements: Mapping[str, str]
    files: Mapping[str, str]

    def without(self, each: str) -> Allowed:
        """Return these but one."""
        elements, files = (
            {key: why for key, why in kind.items() if key != each} for kind in (self.elements, self.files)
        )
        return Allowed(elements, files)


ALLOWED = Allowed(**yaml.safe_load(Path(__file__).with_name("allowed.yml").read_text(encoding="utf-8")))
NOTHING = Allowed({}, {})


@dataclass(frozen=True)
class Difference:
    """Tell what of a page's part, or of a site's files, stands in only one of the two."""

    page: str
    part: str
    lost: tuple[str, ...]
    new: tuple[str, ...]

    def __str__(self) -> str:
        shown = [f"  - {line[:300]}" for line in self.lost] + [f"  + {line[:300]}" for line in self.new]
        return "\n".join([f"{self.page}: {self.part}", *shown])


def of_pages(one: Content, other: Content, page: str = "") -> Iterator[Difference]:
    """Yield the parts of a page that differ, each with the lines that do."""
    others = asdict(other)
    for part, lines in asdict(one).items():
        if lines != others[part]:
            yield Difference(page, part, *_apart(lines, others[part]))


def of_sites(one: Path, other: Path, allowed: Allowed = ALLOWED) -> Iterator[Difference]:
    """Yield what differs between two built sites: their files, what is in them, and each page part by part."""
    files, others = _files(one, allowed), _files(other, allowed)
    if files.keys() != others.keys():
        yield Difference("", "files", tuple(sorted(files.keys() - others)), tuple(sorted(others.keys() - files)))
    without = tuple(allowed.elements)
    for name in sorted(files.keys() & others):
        here, there = files[name].read_bytes(), others[name].read_bytes()
        if name.endswith(".html"):
            address = name.removesuffix("index.html")
            yield from of_pages(content(here, address, without), content(there, address, without), name)
        elif here != there:
            yield Difference(name, "bytes", (f"{len(here)} bytes",), (f"{len(there)} bytes",))


def _files(site: Path, allowed: Allowed) -> dict[str, Path]:
    names = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    return {name: file for name, file in names.items() if not any(fnmatchcase(name, each) for each in allowed.files)}


def _apart(lines: tuple[str, ...], others: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    changes = [
        each for each in SequenceMatcher(None, lines, others, autojunk=False).get_opcodes() if each[0] != "equal"
    ]
    lost = tuple(line for _, start, end, _, _ in changes for line in lines[start:end])
    return lost, tuple(line for _, _, _, start, end in changes for line in others[start:end])
