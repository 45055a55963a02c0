"""Varje film har ett beslut om syntolkning: behövs inte och varför, integrerad, eller en egen fil.

Varför: Den som inte ser filmen behöver få veta det som bara syns (WCAG 1.2.5, EN 301 549 9.1.2.5).

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
textning: {fil: intro.sv.vtt, språk: sv, ursprung: manuell}
syntolkning: {behov: nej}
```

```text title="docs/intro.mp4"
```

```text title="docs/intro.sv.vtt"
WEBVTT
```

```markdown title="docs/exempel.md"
{{ film("intro") }}
```

Ser inte: om beslutet är riktigt.
Saknas beslutet helt för en film på en sida är det regeln media-verdict som säger det.
Har filmen en plan blir felet en varning.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.showing import told

RULE = Rule("media-description", Level.ERROR, Handbook, "WCAG 1.2.5, EN 301 549 9.1.2.5, DOS-lagen")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield decisions that are missing or say too little."""
    return told(book, RULE)
