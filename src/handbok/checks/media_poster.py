"""Bilden som syns innan filmen startar har ingen text som bara går att se.

Varför: Bilden har ingen alternativtext, så en skärmläsare läser inte det som står i den (WCAG 1.1.1, 1.4.5).

Godkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
affisch: {fil: intro.png, text: ingen text}
```

```text title="docs/intro.png"
```

Underkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
affisch: {fil: intro.png}
```

```text title="docs/intro.png"
```

Ser inte: vad som står i bilden. Därför ber den en människa titta.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.media import Media
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("media-poster", Level.REVIEW, Handbook, "WCAG 1.1.1 och 1.4.5")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield posters of which nobody has said what is written in them."""
    for film in book.records(Media).values():
        poster = film.record.poster
        if poster is not None and poster.text is None:
            yield RULE.problem(
                film.place("affisch"),
                f"Ingen har sagt vad som står i bilden ”{poster.file}”.",
                "Titta på bilden och skriv det som står i den under text, eller ”ingen text”.",
            )
