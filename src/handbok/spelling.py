"""Swedish spelling: Hunspell with the list of the package hunspell-sv, and a handbook's own words beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Protocol

_PACKAGE, _NAME = "hunspell-sv", "sv_SE"
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
_SUGGESTED = 3


class Dictionary(Protocol):
    """Be a list of words that knows inflections and compounds."""

    def spell(self, word: str) -> bool:
        """Tell whether it has a word."""


@dataclass(frozen=True)
class Speller:
    """Judge words, each once."""

    dictionary: Dictionary
    judged: dict[str, bool] = field(default_factory=dict, repr=False)
    near: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def knows(self, word: str) -> bool:
        """Tell whether a word is Swedish, or each of its parts around hyphens is."""
        if word not in self.judged:
            parts = word.split("-")
            self.judged[word] = self._has(word) or (len(parts) > 1 and all(map(self._is_part, parts)))
        return self.judged[word]

    def suggestions(self, word: str, used: Collection[str]) -> list[str]:
        """Return words one letter away: those that the handbook uses, or else others."""
        lower = word.lower()
        if lower not in self.near:
            self.near[lower] = [each for each in dict.fromkeys(_one_away(lower)) if self._has(each)]
        near = self.near[lower]
        found = ([each for each in near if each in used] or near)[:_SUGGESTED]
        return [each.capitalize() for each in found] if word[:1].isupper() else found

    def _has(self, word: str) -> bool:
        return self.dictionary.spell(word)

    def _is_part(self, part: str) -> bool:
        return not part or part.isupper() or len(part) == 1 or self._has(part)


@cache
def speller() -> Speller | None:
    """Return the Swedish one, or None where the list or what reads it is missing or does not work."""
    try:
        from hunspell import Hunspell

        found = Speller(Hunspell(_NAME, hunspell_data_dir=_folder()))
    except Exception:  # whatever is wrong with an installation, the other rules still have their say
        return None
    return found if found.knows("kommun") and not found.knows("kmomun") else None


def _folder() -> str:
    files = metadata.files(_PACKAGE) or []
    place = next(each for each in files if each.name == f"{_NAME}.aff").locate()
    return str(Path(str(place)).parent.resolve())


def _one_away(word: str) -> Iterator[str]:
    """Yield what a word may be with two letters changed places, one gone, another, or one more."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    for at in range(len(word) + 1):
        for letter in _LETTERS:
            yield word[:at] + letter + word[at + 1 :]
            yield word[:at] + letter + word[at:]
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
