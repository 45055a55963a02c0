"""Runs of one to six words as numbers, so that a whole site is held against a million phrases in a moment.

Two phrases have the same number once in 2^64. Who must not be wrong at all asks exact.py when numbers meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from handbok.site.words import BREAK, RUN, Phrase

Numbers = NDArray[np.uint64]
NONE: Numbers = np.empty(0, np.uint64)

_FACTOR = np.array(0x9E3779B97F4A7C15, np.uint64)  # odd, of no pattern: 2^64 by the golden ratio
_SEED = np.array(1, np.uint64)  # so that what a run begins with counts, even a break
BLOCK = 1 << 15  # words at once: what is worked on stays in the processor's own memory
_REMEMBERED = 300_000  # words whose numbers are at hand: those of a large handbook
_SPARSE = 4  # as many as 2^4 places a phrase, so that few words look like one


class _Numbers(dict[str, int]):
    def __missing__(self, text: str) -> int:
        hash = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        self[text] = found = 0 if text == BREAK else int.from_bytes(hash, "big") or 1
        return found


_known = _Numbers()


def numbers(words: Sequence[str]) -> Numbers:
    """Return the numbers of words; 0 is a break's alone."""
    if len(_known) > _REMEMBERED:
        _known.clear()
    return np.fromiter(map(_known.__getitem__, words), np.uint64, len(words))


def together(streams: Iterable[Numbers]) -> Numbers:
    """Return streams of words as one, each ended by a break."""
    parts = [part for stream in streams for part in (stream, _BREAK)]
    return np.concatenate(parts) if parts else NONE


def of_phrases(phrases: Iterable[Phrase]) -> Numbers:
    """Return the number of each phrase of one to six words, those of one word first."""
    by_length: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        by_length.setdefault(len(phrase), []).append(phrase)
    return np.concatenate([NONE, *(_of_length(length, by_length[length]) for length in sorted(by_length) if length)])


def each_once(found: Numbers) -> Numbers:
    """Return numbers sorted, each once; NumPy's own unique() takes five times as long."""
    found = np.sort(found)
    return found[np.append(True, found[1:] != found[:-1])] if len(found) else found


def _of_length(length: int, phrases: list[Phrase]) -> Numbers:
    columns = numbers(list(chain.from_iterable(phrases))).reshape(-1, length)
    found = np.full(len(phrases), _SEED)
    for column in range(length):
        found = (found + columns[:, column]) * _FACTOR
    return found


class Table:
    """Hold the numbers of phrases, to find where a stream of words has one."""

    def __init__(self, phrases: Numbers) -> None:
        """Take numbers sorted, each once."""
        self.phrases = phrases
        bits = max(16, len(phrases).bit_length() + _SPARSE)
        self._shifts = np.uint64(64 - bits), np.uint64(64 - 2 * bits)
        self._mask = np.uint64((1 << bits) - 1)
        self._marks = tuple(self._marked(shift, 1 << bits) for shift in self._shifts)

    def hits(self, words: Numbers) -> Iterator[tuple[int, NDArray[np.intp], NDArray[np.intp]]]:
        """Yield lengths of runs, each with the places of words where such a run begins and of phrases that it is."""
        if not len(self.phrases):
            return
        for start in range(0, len(words), BLOCK):
            block = words[start : start + BLOCK + RUN - 1]
            run = np.full(len(block), _SEED)
            for length in range(1, min(RUN, len(block)) + 1):
                run = (run[: len(block) - length + 1] + block[length - 1 :]) * _FACTOR
                at = np.flatnonzero(self._is_marked(0, run[:BLOCK]))
                at = at[np.flatnonzero(self._is_marked(1, run[at]))]
                found = np.searchsorted(self.phrases, run[at])
                is_one = self.phrases[np.minimum(found, len(self.phrases) - 1)] == run[at]
                if is_one.any():
                    yield length, at[is_one] + start, found[is_one]

    def _marked(self, shift: np.uint64, count: int) -> NDArray[np.uint8]:
        """Return as many bits, packed so that they fit near the processor, with one set for each phrase."""
        marks = np.zeros(count, np.bool_)
        marks[self._place(shift, self.phrases)] = True
        return np.packbits(marks, bitorder="little")

    def _is_marked(self, which: int, runs: Numbers) -> NDArray[np.uint8]:
        places = self._place(self._shifts[which], runs)
        marks: NDArray[np.uint8] = self._marks[which][places >> 3] >> (places.astype(np.uint8) & 7) & 1
        return marks

    def _place(self, shift: np.uint64, runs: Numbers) -> NDArray[np.intp]:
        return (runs >> shift & self._mask).view(np.intp)


_BREAK = np.zeros(1, np.uint64)
