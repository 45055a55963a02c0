"""Why nothing was published, as a sentence for the operator."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import Timeout

_STANDS = "Det som visades förut visas fortfarande."
_FULL = (
    "Disken är full eller kvoten slut: {to}. {stands} "
    "Frigör utrymme, till exempel genom att ta bort en gammal utgåva ur releases/, och publicera igen."
)
_CLOSED = (
    "Det går inte att skriva i {to}: kontot saknar rätt till det, eller så är disken skrivskyddad. {stands} "
    "Ge kontot som publicerar rätt att skriva där."
)
_NO_FOLDER = "{to} är ingen mapp. Ange en mapp att publicera till."
_OTHER = "Det gick inte att skriva i {to} ({why}). {stands} Rätta felet och försök igen."
_SENTENCES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: _CLOSED,
    errno.EEXIST: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
}


class Refused(Exception):
    """Say in Swedish why nothing was changed, and what to do."""


@contextmanager
def refusals(to: Path) -> Iterator[None]:
    """Turn what the file system says about a folder into Refused."""
    try:
        yield
    except Timeout as error:
        raise Refused(f"En annan publicering till {to} pågår. Vänta tills den är klar och försök igen.") from error
    except OSError as error:
        sentence = _SENTENCES.get(error.errno or 0, _OTHER)
        raise Refused(sentence.format(to=to, stands=_STANDS, why=error.strerror or error)) from error
