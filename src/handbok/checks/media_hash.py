"""En films fil är den som undertexterna granskades mot: samma kontrollsumma.

Varför: Byts filen mot en annan med samma namn är undertexterna inaktuella, utan att det syns.

Godkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
```

```text title="docs/intro.mp4"
```

Underkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
```

```text title="docs/intro.mp4"
En annan film.
```

Ser inte: om den nya filmen skiljer sig så att det hörs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from handbok.handbook import Handbook
from handbok.models.media import Media
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.showing import named

RULE = Rule("media-hash", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield media whose file is another than the recorded one, or of which no hash is recorded."""
    for film in book.records(Media).values():
        asset, recorded = book.assets.get(film.record.file), film.record.sha256
        actual = _sha256(asset.file) if asset else recorded
        if actual is None or actual == recorded:
            continue
        if recorded is None:
            text, remedy = "saknar kontrollsumma", "Skriv"
        else:
            text, remedy = (
                "är inaktuell: filen är en annan än den som granskades",
                "Granska undertexterna mot den nya filen och skriv",
            )
        yield RULE.problem(
            film.place("sha256"), f"{named(film.record)} {text} ({film.record.file}).", f"{remedy} sha256: {actual}."
        )


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
