"""Swedish as text needs it: dates, numbers, alphabetical order, addresses."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date

_MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_ALPHABET = {char: index for index, char in enumerate("abcdefghijklmnopqrstuvwxyzåäö")}


def long_date(day: date) -> str:
    """Return a date as "20 november 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment(text: str) -> str:
    """Return a month, "2026-11", as "november 2026", and a day as a long date."""
    year, month, *day = (int(part) for part in text.split("-"))
    return " ".join(str(part) for part in (*day, _MONTHS[month - 1], year))


def number(value: float) -> str:
    """Return a number with a no-break space between thousands and a decimal comma."""
    return f"{value:,}".replace(",", "\u00a0").replace(".", ",")


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the month's last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def slug(text: str) -> str:
    """Return an ASCII address for a heading or a name: "Så är det" becomes "sa-ar-det"."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    ascii_only = decomposed.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")


def alphabetical(text: str) -> tuple[int, ...]:
    """Return a sort key in which å, ä and ö come last."""
    folded = unicodedata.normalize("NFC", text.casefold())
    return tuple(_ALPHABET.get(char, ord(char) - 1000 if ord(char) < 128 else 100 + ord(char)) for char in folded)


def enumeration(words: list[str], last: str = "och") -> str:
    """Return "a, b och c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def shown(value: object) -> str:
    """Return a value of a file as one short piece of a line, with what cannot be seen written out."""
    text = " ".join(str(value).split())
    text = "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in text)
    return text if len(text) <= 60 else f"{text[:59]}…"


def listed(words: list[str], most: int = 8) -> str:
    """Return "a, b och 29 till": the first of many words and how many more there are."""
    if len(words) <= most + 1:
        return enumeration(words)
    return f"{', '.join(words[:most])} och {len(words) - most} till"
