"""Automatiska undertexter är granskade av en människa, med dag och roll.

Varför: Automatisk textning hör fel på namn, facktermer och dialekt, och räknas inte förrän någon har rättat den
(WCAG 1.2.2, EN 301 549 9.1.2.2).

Godkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
textning: {fil: intro.sv.vtt, språk: sv, ursprung: automatisk, granskad: 2026-11-20, granskad_av: projektledare}
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
textning: {fil: intro.sv.vtt, språk: sv, ursprung: automatisk}
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

Ser inte: hur noga granskningen var. Har filmen en plan blir felet en varning.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.showing import told

RULE = Rule("media-captions-review", Level.ERROR, Handbook, "WCAG 1.2.2, EN 301 549 9.1.2.2, DOS-lagen")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield automatic captions that nobody has reviewed, or only will."""
    return told(book, RULE)
