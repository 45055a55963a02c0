"""Why nothing was written, as a sentence for the editor."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STANDS = "Inget är ändrat."
_FULL = "Disken är full eller kvoten slut, så {file} kunde inte skrivas. {stands} Frigör utrymme och försök igen."
_CLOSED = (
    "Det går inte att skriva {file}: du saknar rätt till det, filen är öppen i ett annat program, "
    "eller så är disken skrivskyddad. {stands}"
)
_NO_FOLDER = "{file} kan inte skrivas, för något i sökvägen är ingen mapp. {stands}"
_MISSING = "{file} kan inte skrivas, för mappen som den ska ligga i finns inte. {stands}"
_FOLDER = "{file} kan inte skrivas, för det finns en mapp med det namnet. {stands}"
_OTHER = "Det gick inte att skriva {file} ({why}). {stands}"
_SENTENCES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: _CLOSED,
    errno.ENOENT: _MISSING,
    errno.EISDIR: _FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
}


_UNREAD = {
    errno.ENOENT: "den finns inte",
    errno.ENOTDIR: "den finns inte",
    errno.EISDIR: "det är en mapp",
    errno.EACCES: "du saknar rätt till den, eller så är den öppen i ett annat program",
    errno.EPERM: "du saknar rätt till den",
}


class Refused(Exception):
    """Say in Swedish why nothing was changed, and what to do."""


@contextmanager
def refusals(file: Path) -> Iterator[None]:
    """Turn what the file system says about a file into Refused."""
    try:
        yield
    except OSError as error:
        sentence = _SENTENCES.get(error.errno or 0, _OTHER)
        raise Refused(sentence.format(file=file, stands=_STANDS, why=error.strerror or error)) from error


def unread(file: Path, error: OSError) -> str:
    """Return why a file cannot be read, as a sentence."""
    return f"{file} kan inte läsas: {_UNREAD.get(error.errno or 0, error.strerror or error)}."
