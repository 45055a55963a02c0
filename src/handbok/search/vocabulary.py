"""The words of a site's own pages, for the search: what a misspelt or compound word may have meant.

Pagefind's index is read word by word and cannot be asked which words it has.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

FOLDER = "ord"
"""Where the words stand, in the index; the search's script asks for them there."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
OTHERS = "0"
"""The file of the words that begin with none of the letters."""

_WORD = re.compile(r"[^\W_][^\W_-]*(?:-[^\W_]+)*")


def words_of(text: str) -> list[str]:
    """Return the words of a page's text, each once."""
    return sorted({word for word in _WORD.findall(text.lower()) if len(word) > 1})


def files(words: Iterable[str]) -> Mapping[str, bytes]:
    """Return the words in one file per first letter, which is all that a question about a known word needs.

    They are lists, so that two words never make a phrase that stands nowhere.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        found[_letter(word)].append(word)
    return {f"{FOLDER}/{letter}.json": _json(found[letter]) for letter in [*LETTERS, OTHERS]}


def _letter(word: str) -> str:
    first = unicodedata.normalize("NFD", word)[0]
    return first if first in LETTERS else OTHERS


def _json(words: list[str]) -> bytes:
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()
