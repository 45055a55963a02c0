"""What captioning what is not captioned would cost: minutes times a price, by month and responsible role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from handbok.models.captionprice import CaptionPrice
from handbok.models.media import Media
from handbok.showing import circumstances
from handbok.verdict import Circumstances, judge, uncaptioned

if TYPE_CHECKING:
    from handbok.handbook import Handbook


@dataclass(frozen=True)
class Cost:
    """Hold films to caption: the month ("" without a date), the role ("" when nobody), how many and how long.

    `unknown` counts those whose length nobody has said; `kronor` is None without a price.
    """

    month: str
    role: str
    films: int
    minutes: float
    unknown: int
    kronor: int | None


def costs(book: Handbook, *, trusting: bool = False) -> tuple[Cost, ...]:
    """Return the costs in order of month; those without a date come last."""
    around = Circumstances(book.today) if trusting else circumstances(book)
    found = sorted(_uncaptioned(book, around), key=_key)
    price = price_of(book)
    return tuple(_cost(month, role, list(films), price) for (_, month, role), films in groupby(found, _key))


def price_of(book: Handbook) -> CaptionPrice | None:
    """Return the price that counts, if its reader may see one."""
    known = [entry.record for entry in book.records(CaptionPrice).values()]
    return max(known, key=lambda price: price.date, default=None)


def _uncaptioned(book: Handbook, around: Circumstances) -> Iterator[Media]:
    for entry in book.records(Media).values():
        film = entry.record
        live = film.exemption is not None and film.exemption.ground == "direktsändning"
        # a live broadcast's recording is exempt for a while, and captioned in the end
        owed = live or bool(judge(film, "full", around).lacks)
        if not entry.faulty and owed and uncaptioned(film, around):
            yield film


def _key(film: Media) -> tuple[bool, str, str]:
    live = film.exemption.captioned_by if film.exemption else None
    day = film.caption_by or live
    return (day is None, day.isoformat()[:7] if day else "", film.owner or "")


def _cost(month: str, role: str, films: list[Media], price: CaptionPrice | None) -> Cost:
    lengths = [film.length for film in films if film.length is not None]
    minutes = sum(lengths) / 60
    kronor = round(minutes * price.per_minute) if price else None
    return Cost(month, role, len(films), minutes, len(films) - len(lengths), kronor)
