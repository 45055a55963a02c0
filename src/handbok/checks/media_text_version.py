"""Varje ljud utan bild har en textversion, som en sida eller en fil.

Varför: Den som inte hör behöver kunna läsa det som sägs (WCAG 1.2.1, EN 301 549 9.1.2.1).

Godkänt:

```yaml title="data/media/samtal.yml"
titel: Samtal om nytta
åtkomst: publik
typ: ljud
fil: samtal.mp3
språk: sv
publicerad: 2026-11-22
textversion: samtal-text.md
```

```text title="docs/samtal.mp3"
```

```markdown title="docs/samtal-text.md"
Vi talar om nytta.
```

```markdown title="docs/exempel.md"
{{ ljud("samtal") }}
```

Underkänt:

```yaml title="data/media/samtal.yml"
titel: Samtal om nytta
åtkomst: publik
typ: ljud
fil: samtal.mp3
språk: sv
publicerad: 2026-11-22
textversion: samtal-text.md
```

```text title="docs/samtal.mp3"
```

```markdown title="docs/exempel.md"
{{ ljud("samtal") }}
```

Ser inte: om texten säger samma sak som ljudet.
Saknas textversionen helt för ett ljud på en sida är det regeln media-verdict som säger det.
Har ljudet en plan blir felet en varning.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.showing import all_shown, told

RULE = Rule("media-text-version", Level.ERROR, Handbook, "WCAG 1.2.1, EN 301 549 9.1.2.1, DOS-lagen")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield sounds whose text version is missing, or is a page that not all who hear it may read."""
    yield from told(book, RULE)
    for shown in all_shown(book):
        text = book.pages.get(shown.film.record.transcript or "")
        if text is None or text.meta is None:
            continue
        if any(book.chain.wider(each.audience, text.meta.audience) for each in shown.showings):
            yield RULE.problem(
                shown.film.place("textversion"),
                f"Alla som ser ”{shown.film.record.title}” får inte läsa dess textversion, {text.path}.",
                "Ge sidan med textversionen samma åtkomst som sidan som visar ljudet.",
            )
