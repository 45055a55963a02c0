"""A page of about six hundred words: headings, paragraphs, a list, a table in Markdown, links, and on every fifth what a macro shows.

From so few words the same six could come together by chance on a page for few and in the theme around a page for all,
which is a leak. So titles and headings are numbered, and a page begins and ends with words that nothing else does.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from posixpath import relpath

from benchmarks.handbooks.place import AUDIENCES, Place
from benchmarks.handbooks.words import clause, heading, paragraph, phrase

MACRO_EVERY = 5
FILM_EVERY = 200
PICTURE_EVERY = 10
_SECTIONS = 6


def source(place: Place, all_places: Sequence[Place]) -> str:
    """Return a page's Markdown with its front matter; it depends on nothing but the places."""
    chance = random.Random(f"page {place.number}")  # noqa: S311  not for secrets
    parts = [_front(place), f"Här {clause(chance, '{does} {who} {what}')}.", *_shown(place), *_courses(place)]
    for number in range(_SECTIONS):
        parts += [f"## {place.number}.{number + 1} {heading(chance, number)}", paragraph(chance, 5)]
        parts += {1: [_list(chance)], 3: [_table(chance)]}.get(number, [paragraph(chance, 5)])
    return "\n\n".join([*parts, "## Läs vidare", _links(chance, place, all_places), "Det var allt."]) + "\n"


def register(place: Place) -> str | None:
    """Return the id of the register that is shown on a page and nowhere else."""
    return f"projekt-{place.number}" if place.number and place.number % MACRO_EVERY == 0 else None


def shows_risks(place: Place) -> bool:
    """Tell whether a page's register is one of risks; else it is one of roles."""
    return place.number % (2 * MACRO_EVERY) == 0


def film(place: Place) -> str | None:
    """Return the id of the film that a page shows."""
    return f"film-{place.number}" if place.number % FILM_EVERY == 7 else None


def picture(place: Place) -> str | None:
    """Return the path, from docs/, of the picture that a page shows."""
    return f"{place.folder}bild-{place.number}.svg" if place.number % PICTURE_EVERY == 3 else None


def _front(place: Place) -> str:
    return (
        f"---\ntitle: {place.title}\nåtkomst: {place.audience}\nansvarig: redaktor\ngranskad: 2026-11-20\n"
        f"granskas_om: 24 månader\nordning: {place.order}\n---"
    )


def _shown(place: Place) -> list[str]:
    """Return what a page shows beside its text."""
    found = []
    if id := register(place):
        macros = ("riskmatris", "risktabell") if shows_risks(place) else ("rolltabell", "rollmatris")
        found += [f'{{{{ {macro}("{id}") }}}}' for macro in macros]
    if id := film(place):
        found.append(f'{{{{ film("{id}") }}}}')
    if path := picture(place):
        found.append(f"![Fyra staplar som blir högre åt höger]({path.rpartition('/')[2]})")
    return found


def _courses(place: Place) -> list[str]:
    if place.path == "kurser/index.md":
        return ["{{ kurskatalog() }}"]
    return [f'{{{{ kursfakta("{place.course}") }}}}'] if place.course and place.is_index else []


def _list(chance: random.Random) -> str:
    return "\n".join(f"- {phrase(chance, '{do} {what} {when}')}." for _ in range(5))


def _table(chance: random.Random) -> str:
    rows = [" | ".join(phrase(chance, each) for each in ("{what}", "{who}", "{when}")) for _ in range(5)]
    return "\n".join(["| Sak | Ansvarig | Tid |", "| --- | --- | --- |", *(f"| {row} |" for row in rows)])


def _links(chance: random.Random, place: Place, all_places: Sequence[Place]) -> str:
    """Return links to the next page, the section's first and three others; what is linked to may be for fewer readers."""
    count = len(all_places)
    following = all_places[(place.number + 1) % count]
    others = [all_places[chance.randrange(count)] for _ in range(3)]
    found = {each.path: each for each in [following, all_places[0], *others] if each != place}
    why = [clause(chance, "för {who} {does} {what} {when}") for _ in found]
    return "\n".join(
        f"- Se även [{_named(place, each)}]({relpath(each.path, place.folder or '.')}), {because}."
        for each, because in zip(found.values(), why, strict=True)
    )


def _named(place: Place, other: Place) -> str:
    """Return a page's title, unless not all readers of this one may see it: its title is then not told either."""
    if AUDIENCES.index(other.audience) <= AUDIENCES.index(place.audience):
        return other.title
    return f"Läs sida {other.number} när du har loggat in"
