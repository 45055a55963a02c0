"""The facts of a handbook: audiences, roles, a course's record, and a register for every page that shows one."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from string import ascii_uppercase

from benchmarks.handbooks import page
from benchmarks.handbooks.place import AUDIENCES, Place
from benchmarks.handbooks.words import phrase

FILM = Path(__file__).parents[2] / "docs" / "om" / "sa-anvander-du-handboken.mp4"
"""The handbook's own film, which is captioned; so nothing needs to be made."""

CAPTIONS = FILM.with_suffix(".sv.vtt")
_ROLES = ("projektledare", "styrgrupp", "processledare", "metodstod", "redaktor", "bestallare", "granskare")
_BANDS = (
    "band:\n  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}\n"
    "  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}\n"
    "  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}\n"
)


def records(places: Sequence[Place]) -> Iterator[tuple[str, str]]:
    """Yield each record's path, from data/, and its source."""
    for before, audience in zip((None, *AUDIENCES), AUDIENCES, strict=False):
        yield f"atkomst/{audience}.yml", _audience(audience, before)
    yield "roller/gemensamma.yml", "namn: Gemensamma roller\nåtkomst: publik\nroller:\n" + _roles(_ROLES)
    for place in places:
        if id := page.register(place):
            yield f"projekt/{id}.yml", _project(place, id)
            kind, register = ("risker", _risks) if page.shows_risks(place) else ("roller", _matrix)
            yield f"{kind}/{id}.yml", register(place, id)
        if film := page.film(place):
            yield f"media/{film}.yml", _film(place, film)
        if place.course and place.is_index:
            yield f"kurser/{place.course}.yml", _course(place)


def _audience(id: str, before: str | None) -> str:
    included = f"ingår: [{before}]\n" if before else ""
    return f"namn: {id.capitalize()}\n{included}mediekrav: {'plan' if before else 'full'}\nkurslägen: [{id}]\n"


def _roles(ids: Sequence[str]) -> str:
    return "".join(f"  - {{id: {id}, namn: {id.capitalize()}, ansvar: Gör sin del av arbetet}}\n" for id in ids)


def _project(place: Place, id: str) -> str:
    return f"namn: Projekt {place.number}\nåtkomst: {place.audience}\nkortnamn: {_short(place)}\n"


def _short(place: Place) -> str:
    """Return a project's short name: capital letters only, for the ids of its risks."""
    return "P" + "".join(ascii_uppercase[int(digit)] for digit in str(place.number))


def _risks(place: Place, id: str) -> str:
    """Return a register of eight risks; the last is for fewer, where there are fewer."""
    chance = random.Random(f"risks {place.number}")  # noqa: S311  not for secrets
    fewer = AUDIENCES[min(AUDIENCES.index(place.audience) + 1, len(AUDIENCES) - 1)]
    rows = [_risk(chance, f"{_short(place)}-R{number}", fewer if number == 8 else None) for number in range(1, 9)]
    return (
        f"projekt: {id}\nåtkomst: {place.audience}\nuppdaterad: 2026-11-18\nuppdaterad_av: projektledare\n{_BANDS}"
        f"risker:\n{''.join(rows)}"
    )


def _risk(chance: random.Random, id: str, audience: str | None) -> str:
    lines = [f"id: {id}", *([f"åtkomst: {audience}"] if audience else [])]
    lines += [
        f"{key}: {phrase(chance, '{who} {does} {what} {when}')} i fall {id[1:]}"
        for key in ("hot", "sårbarhet", "konsekvens")
    ]
    lines += [f"sannolikhet: {chance.randint(1, 2)}", f"konsekvensgrad: {chance.randint(1, 3)}"]
    return "  - " + "\n    ".join(lines) + "\n"


def _matrix(place: Place, id: str) -> str:
    """Return a register of roles and who does what."""
    chance = random.Random(f"roles {place.number}")  # noqa: S311  not for secrets
    rows = [_activity(chance, f"{place.number}.{number}") for number in range(1, 7)]
    return (
        f"namn: Roller i projekt {place.number}\nåtkomst: {place.audience}\nprojekt: {id}\nroller:\n{_roles(_ROLES[:4])}"
        f"aktiviteter:\n{''.join(rows)}"
    )


def _activity(chance: random.Random, number: str) -> str:
    does, accounts, asked, told = chance.sample(_ROLES[:4], 4)
    name = phrase(chance, "{do} {what} {when}")
    return f"  - {{id: steg-{number.replace('.', '-')}, namn: {number} {name}, R: [{does}], A: {accounts}, C: [{asked}], I: [{told}]}}\n"


def _film(place: Place, id: str) -> str:
    return (
        f"titel: Film {place.number}\nåtkomst: {place.audience}\nfil: {place.folder}{id}.mp4\nspråk: sv\n"
        f"publicerad: 2026-11-20\nlängd: 64.8\nsha256: {sha256(FILM.read_bytes()).hexdigest()}\n"
        f"textning: {{fil: {place.folder}{id}.sv.vtt, språk: sv, ursprung: manuell, granskad: 2026-11-20, granskad_av: redaktor}}\n"
        "syntolkning: {behov: integrerad, motivering: Rösten berättar vad som syns}\n"
    )


def _course(place: Place) -> str:
    return (
        f"namn: {place.title}\nåtkomst: publik\nordning: {place.order}\nstatus: planerad\npublicering: publik\n"
        "mål: [Kunna göra uppgiften på egen hand]\n"
    )
