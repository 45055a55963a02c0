"""Undertexterna är på samma språk som talas i filmen.

Varför: Den som inte hör ska få det som sägs, inte en översättning av det (WCAG 1.2.2, EN 301 549 9.1.2.2).

Godkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
textning: {fil: intro.sv.vtt, språk: sv, ursprung: manuell}
syntolkning: {behov: nej, motivering: Allt som syns sägs också}
```

```text title="docs/intro.mp4"
```

```text title="docs/intro.sv.vtt"
WEBVTT
```

```markdown title="docs/exempel.md"
{{ film("intro") }}
```

Underkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
textning: {fil: intro.sv.vtt, språk: en, ursprung: manuell}
syntolkning: {behov: nej, motivering: Allt som syns sägs också}
```

```text title="docs/intro.mp4"
```

```text title="docs/intro.sv.vtt"
WEBVTT
```

```markdown title="docs/exempel.md"
{{ film("intro") }}
```

Ser inte: vilket språk undertextfilen är skriven på; det prövar reglerna för undertexter.
Har filmen en plan blir felet en varning.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.showing import told

RULE = Rule("media-captions-language", Level.ERROR, Handbook, "WCAG 1.2.2, EN 301 549 9.1.2.2, DOS-lagen")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield captions declared in another language than the film's."""
    return told(book, RULE)
