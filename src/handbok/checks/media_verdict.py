"""En film eller ett ljud visas bara för dem som lagen tillåter: textad, med beslut om syntolkning, eller med ett undantag.

Varför: Inspelad film som publiceras från den 23 september 2020 ska ha undertexter på språket som talas, ett beslut om
syntolkning, och ett ljud en textversion (WCAG 1.2.1, 1.2.2 och 1.2.5, EN 301 549 9.1.2, DOS-lagen).
För publika sidor gäller det utan undantag. Bakom inloggning får filmen vänta om en plan säger när den textas och vem
som ansvarar; fram till dess är den en brist i tillgänglighetsredogörelsen.

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
```

```text title="docs/intro.mp4"
```

```markdown title="docs/exempel.md"
{{ film("intro") }}
```

Ser inte: om undertexterna är bra; det prövar reglerna för undertexter. Handboken ger ingen juridisk rådgivning.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.showing import Showing, all_shown
from handbok.swedish import enumeration
from handbok.verdict import Outcome

RULE = Rule("media-verdict", Level.ERROR, Handbook, "WCAG 1.2.1, 1.2.2 och 1.2.5, EN 301 549 9.1.2, DOS-lagen")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield every page that shows a film to an audience whose requirement it does not meet."""
    for shown in all_shown(book):
        for showing in shown.showings:
            verdict = showing.verdict
            if verdict.outcome is Outcome.REFUSED and not verdict.told_elsewhere:
                yield _refused(showing, book)


def _refused(showing: Showing, book: Handbook) -> Problem:
    film, verdict = showing.film.record, showing.verdict
    audience = book.chain.audiences[showing.audience].name
    return RULE.problem(
        showing.page.place(showing.call.start),
        f"Sidan ”{showing.page.title}” kan inte visa ”{film.title}” för {audience}: {verdict.reason} "
        f"Kravet står i {verdict.law}.",
        _ways_out(showing, book),
    )


def _ways_out(showing: Showing, book: Handbook) -> str:
    """Return the two ways out: mend the film, or let fewer see it for a while."""
    remedies = enumeration(list(dict.fromkeys(lack.remedy for lack in showing.verdict.lacks)))
    plan = f"skriv en plan (textas_senast och ansvarig) i {showing.film.path}"
    chain = book.chain
    if chain.audiences[showing.audience].media == "full":
        behind = next((id for id in chain.ids if chain.audiences[id].media == "plan"), None)
        narrower = f"åtkomst: {behind}" if behind else "en snävare åtkomst, med mediekrav: plan,"
        plan = f"ge sidan {narrower} och {plan}"
    return f"{remedies[0].upper()}{remedies[1:]}, eller {plan}."
