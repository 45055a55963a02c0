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
_OTHER = "Det gick inte att skriva {file} ({why}). {stands}"
_SENTENCES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: _CLOSED,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
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
