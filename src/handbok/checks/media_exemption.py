"""Ett undantag från kraven på film gäller: grunden stämmer med filmens datum, och det som grunden kräver står där.

Varför: Lagen undantar bara vissa filmer, och var och en med sitt skäl.
En inspelad direktsändning ska textas utan onödigt dröjsmål, så där krävs `textas_senast`.
`före-2020-09-23` gäller inte en film som har publicerats igen.
Det som är oskäligt betungande ska vara bedömt av en roll, en viss dag (9 och 12 §§ DOS-lagen).

Godkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
undantag: {grund: direktsändning, motivering: Sändes direkt, textas_senast: 2026-12-15}
```

```text title="docs/intro.mp4"
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
undantag: {grund: före-2020-09-23, motivering: Gammal film}
```

```text title="docs/intro.mp4"
```

```markdown title="docs/exempel.md"
{{ film("intro") }}
```

Ser inte: om motiveringen håller, eller om ett mediealternativ verkligen bara upprepar sidans text.
Handboken ger ingen juridisk rådgivning.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.showing import all_shown, circumstances
from handbok.verdict import exemption_fault

RULE = Rule("media-exemption", Level.ERROR, Handbook, "9 och 12 §§ DOS-lagen")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield exemptions that do not hold."""
    around = circumstances(book)
    for shown in all_shown(book):
        film, exemption = shown.film.record, shown.film.record.exemption
        if exemption is None or (exemption.assessed_by and not around.knows(exemption.assessed_by)):
            continue  # an unknown role is role-known's
        fault = exemption_fault(film, exemption, around)
        if fault is not None:
            yield RULE.problem(
                shown.film.place("undantag", "grund"),
                f"Undantaget ”{exemption.ground}” gäller inte för ”{film.title}”: {fault}.{shown.where}",
                "Ta bort undantaget och texta filmen, eller rätta det som undantaget kräver.",
                level=Level.WARNING if shown.tolerated else Level.ERROR,
            )
