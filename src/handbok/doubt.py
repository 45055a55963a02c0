"""What may seem to be missing only because something else could not be read: a fault causes no others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbok.models import record_types
from handbok.parts import values

if TYPE_CHECKING:
    from handbok.handbook import Handbook
    from handbok.models.base import Record


def names_an_entry(book: Handbook, id: str) -> bool:
    """Tell whether an id, as an anchor writes it, is that of an entry of some record."""
    return any(
        value.item.lower() == id
        for entries in book.entries.values()
        for entry in entries.values()
        for value in values(entry.record)
    )


def may_be_unread(book: Handbook, id: str, kind: type[Record] | None = None) -> bool:
    """Tell whether an entry of a type, or of any, may have an id although no record that was read has it.

    Its file could not be read, in whatever encoding, but says `id: …`; or was emptied; or an entry's id was no id.
    """
    folder = f"data/{kind.FOLDER}/" if kind else "data/"
    kinds = [kind] if kind else list(record_types().values())
    if any("" in entry.lost for each in kinds for entry in book.records(each).values()):
        return True
    defined = re.compile(rb"\b\w{2,3}[\"']?\s*:\s*[\"']?" + re.escape(id.encode()) + rb"(?![\w-])", re.I)
    files = (book.root / path for path in sorted(book.unreadable) if path.startswith(folder))
    texts = (file.read_bytes().replace(b"\0", b"") for file in files if file.is_file())
    return any(defined.search(text) or not text.strip() for text in texts)
