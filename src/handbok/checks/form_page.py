"""Varje mall har en sida, varje sida bland mallarna har en mall, och mallen har något att fylla i.

Varför: Kurser och faser länkar till mallens sida. Data säger vad mallen innehåller, och filen att hämta görs av det.

Godkänt:

```yaml title="data/mallar/ideblad.yml"
namn: Idéblad
åtkomst: publik
sammanfattning: Beskriv ett behov på en sida.
används_när: Någon har sett ett problem.
format: dokument
avsnitt:
  - {rubrik: Problemet, hjälp: Vad händer i dag?}
```

```markdown title="docs/mallar/ideblad.md"
{{ mall("ideblad") }}
```

Underkänt:

```yaml title="data/mallar/ideblad.yml"
namn: Idéblad
åtkomst: publik
sammanfattning: Beskriv ett behov på en sida.
används_när: Någon har sett ett problem.
format: tabell
avsnitt:
  - {rubrik: Problemet, hjälp: Vad händer i dag?}
```

Ser inte: om mallen frågar efter rätt saker.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.models.form import Form
from handbok.pairs import without_page, without_record
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("form-page", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield forms without pages, pages without forms, and forms with nothing to fill in."""
    for form in without_page(book, Form):
        yield RULE.problem(
            form.key_place("namn"),
            f"Mallen ”{form.record.name}” har ingen sida.",
            f'Skriv docs/{Form.page(form.id)} med {{{{ mall("{form.id}") }}}}.',
        )
    for id, page in without_record(book, Form):
        yield RULE.problem(
            page.meta_place("title"),
            f"Sidan ”{page.title}” har ingen mall.",
            f"Lägg till data/{Form.FOLDER}/{id}.yml med mallens avsnitt, eller flytta sidan.",
        )
    yield from _nothing_to_fill_in(book)


def _nothing_to_fill_in(book: Handbook) -> Iterator[Problem]:
    for form in book.records(Form).values():
        if not form.record.sections:
            yield RULE.problem(
                form.key_place("avsnitt"),
                f"Mallen ”{form.record.name}” har inga avsnitt.",
                "Skriv minst ett avsnitt med en rubrik.",
            )
        elif form.record.format == "tabell" and not any(section.columns for section in form.record.sections):
            yield RULE.problem(
                form.key_place("format"),
                f"Mallen ”{form.record.name}” är en tabell utan kolumner.",
                "Skriv kolumner i minst ett avsnitt, eller ändra formatet till dokument.",
            )
