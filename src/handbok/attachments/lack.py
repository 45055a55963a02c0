"""Something that a file lacks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Lack:
    """Hold what is missing and how to mend it, each a sentence in Swedish; `certain` unless a person must look."""

    message: str
    help: str
    certain: bool = True


UNREADABLE = "Öppna filen i programmet som den är gjord med, spara den på nytt utan lösenord och lägg in den igen."
"""How a file is mended that cannot be read."""
