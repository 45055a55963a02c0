"""En film med brister bakom inloggning har en plan som håller: en dag som inte har passerat och en ansvarig roll.

Varför: Inloggning undantar inget från lagen. En film får bara vänta om någon har lovat när den blir textad.
Dagen efter stoppas publiceringen. Fyra veckor före varnar kontrollen.

Godkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: medarbetare
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
textas_senast: 2027-03-01
ansvarig: projektledare
```

```text title="docs/intro.mp4"
```

```markdown title="docs/exempel.md"
{{ film("intro") }}
```

Underkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: medarbetare
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
textas_senast: 2026-11-01
ansvarig: projektledare
```

```text title="docs/intro.mp4"
```

```markdown title="docs/exempel.md"
{{ film("intro") }}
```

Ser inte: om någon arbetar på saken. Saknas planen helt är det regeln media-verdict som säger det.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.showing import Shown, all_shown, circumstances, named
from handbok.swedish import enumeration, long_date
from handbok.verdict import noun, plan_fault

RULE = Rule("media-plan", Level.ERROR, Handbook, "DOS-lagen, WCAG 1.2.2")


_SOON = timedelta(weeks=4)


def check(book: Handbook) -> Iterator[Problem]:
    """Yield plans that are past, or half, where a page rests on them; those that soon are; and those without need."""
    around = circumstances(book)
    for shown in all_shown(book):
        film = shown.film.record
        if film.caption_by is None and film.owner is None:
            continue
        fault = plan_fault(film, around)
        if fault is not None and fault.rule == RULE.id:
            if not shown.showings or any(each.verdict.plan == fault for each in shown.showings):
                yield _problem(shown, fault.path, fault.text, fault.remedy)
        elif fault is None and not shown.lacks:
            yield _problem(shown, ("textas_senast",), "Planen behövs inte längre.", "ta bort raderna", Level.WARNING)
        elif fault is None and film.caption_by is not None and film.caption_by - book.today <= _SOON:
            text = f"Planen går ut {long_date(film.caption_by)}; dagen efter publiceras ingenting."
            yield _problem(shown, ("textas_senast",), text, "åtgärda det som saknas", Level.WARNING)


def _problem(shown: Shown, path: tuple[str, ...], text: str, remedy: str, level: Level | None = None) -> Problem:
    film = shown.film.record
    lacks = enumeration([lack.text for lack in shown.lacks])
    lacking = f" {noun(film)} {lacks}." if lacks else ""
    return RULE.problem(
        shown.film.place(*path),
        f"{named(film)} i plan: {text}{lacking}{shown.where}",
        f"{remedy[0].upper()}{remedy[1:]} i {shown.film.path}.",
        level=level,
    )
