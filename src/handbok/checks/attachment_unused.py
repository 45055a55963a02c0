"""Varje fil bredvid sidorna används av någon sida eller post.

Varför: En fil som ingen länkar till läggs inte ut, eller ligger kvar och stämmer inte längre.

Godkänt:

```markdown title="docs/exempel.md"
Hämta [mallen för direktiv (docx)](direktiv.docx).
```

```text title="docs/direktiv.docx"
```

Underkänt:

```text title="docs/direktiv.docx"
```

Ser inte: om sidan som använder filen läses av någon. Film och ljud prövar regeln media-registered.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown.targets import is_media
from handbok.models.media import Media
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule
from handbok.view import used_files

RULE = Rule("attachment-unused", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the files that nothing uses, unless something that may use them could not be read."""
    if not book.assets or _unread(book):
        return
    films = {path for film in book.records(Media).values() for path in film.record.files}  # media-registered's matter
    for path in sorted(book.assets.keys() - used_files(book) - films):
        if is_media(path):
            continue
        yield RULE.problem(
            Place(f"docs/{path}", 1, 1),
            f"Ingen sida använder filen ”{path}”.",
            "Länka till den från en sida, eller ta bort den.",
        )


def _unread(book: Handbook) -> bool:
    return any(
        path.startswith("data/") or (path.endswith(".md") and path.removeprefix("docs/") not in book.pages)
        for path in book.unreadable
    )
