"""Something wrong in a piece of a file, before it is known where the piece stands and which rule it breaks."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """Hold an offset, what is wrong and how to mend it."""

    at: int
    message: str
    help: str
