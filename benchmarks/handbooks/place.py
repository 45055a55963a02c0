"""Where the pages of a handbook stand: areas of sections of twenty to forty pages, and courses of eight lessons."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice

from benchmarks.handbooks.words import clause
from handbok.swedish import slug

AUDIENCES = ("publik", "medarbetare", "projektgrupp", "styrgrupp")
"""From the narrowest view to the widest: of twenty pages twelve, five, two and one."""

_SHARES = (0, 1, 0, 0, 1, 0, 2, 0, 1, 0, 0, 3, 0, 1, 0, 0, 2, 0, 1, 0)
_SECTION_SIZES = (30, 24, 38, 20, 33, 27)
_SECTIONS_IN_AREA = 6
_LESSONS = 8
_PAGES_TO_A_COURSE = 200


@dataclass(frozen=True)
class Place:
    """Place a page: its number among all, its path from docs/, its title, who may see it, its place among its siblings."""

    number: int
    path: str
    title: str
    audience: str
    order: int

    @property
    def folder(self) -> str:
        """Return the folder, with a slash after it unless it is docs/ itself."""
        return self.path.rpartition("/")[0] + "/" if "/" in self.path else ""

    @property
    def is_index(self) -> bool:
        """Tell whether the page begins its folder."""
        return self.path.rpartition("/")[2] == "index.md"

    @property
    def course(self) -> str | None:
        """Return the id of the course that the page begins or is a lesson of."""
        parts = self.path.split("/")
        return parts[1] if parts[0] == "kurser" and len(parts) > 2 else None


def places(count: int) -> list[Place]:
    """Return where `count` pages stand, in the order of the navigation."""
    return [_place(number, path) for number, path in enumerate(islice(_paths(count // _PAGES_TO_A_COURSE), count))]


def _place(number: int, path: str) -> Place:
    chance = random.Random(f"title {number}")  # noqa: S311  not for secrets
    title = f"Rutin {number}, {clause(chance, '{do} {what} inför {occasion}')}"
    found = path.replace("{}", slug(title))
    open_to_all = found.endswith("index.md")
    audience = AUDIENCES[0 if open_to_all else _SHARES[number % len(_SHARES)]]
    return Place(number, found, title, audience, number + 1)


def _paths(courses: int) -> Iterator[str]:
    """Yield paths without end; {} is where the title goes."""
    yield "index.md"
    if courses:
        yield "kurser/index.md"
    for course in range(1, courses + 1):
        yield f"kurser/kurs-{course}/index.md"
        yield from (f"kurser/kurs-{course}/{{}}.md" for _ in range(_LESSONS))
    for section, size in enumerate(cycle(_SECTION_SIZES)):
        area = f"omrade-{section // _SECTIONS_IN_AREA + 1}"
        if section % _SECTIONS_IN_AREA == 0:
            yield f"{area}/index.md"
        yield f"{area}/avsnitt-{section + 1}/index.md"
        yield from (f"{area}/avsnitt-{section + 1}/{{}}.md" for _ in range(size - 1))
