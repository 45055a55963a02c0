"""Datum i en statusrapport är hela, med år, och det som är klart har ett datum som inte är efter rapporten.

Varför: ”Slutet av Q1” betyder olika år för olika läsare, och en åtgärd som ligger framåt är inte klar.

Godkänt:

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden:
  - {id: tid, område: Tid, läge: Mindre komplikationer, avvikelse: Leveransen är flyttad till den 26 februari 2027, klart: ja, klart_datum: 2026-11-18}
resultat:
  - {id: analys, text: Analys, klart: 2026-11-10}
kommande:
  - {id: plan, text: Plan, klart: 2026-12-10}
```

Underkänt:

```yaml title="data/status/exempelprojekt-2026-11-20.yml"
projekt: exempelprojekt
åtkomst: publik
datum: 2026-11-20
områden:
  - {id: tid, område: Tid, läge: Mindre komplikationer, avvikelse: Leveransen är flyttad till den 26 februari, klart: ja}
resultat:
  - {id: analys, text: Analys, klart: 2026-12-10}
```

Ser inte: om det som sägs vara klart verkligen är det. Det som är märkt som oklart får du granska.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.status import Piece, Row, StatusReport
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule
from handbok.swedish import long_date

RULE = Rule("status-done-date", Level.ERROR, StatusReport, "Handbokens egen regel")

_MONTH = "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_QUARTER = r"(?:(?:första|andra|tredje|fjärde|sista) kvartalet|kvartal [1-4]|Q[1-4])"
_PARTIAL = re.compile(
    rf"\b(?:(?:(?:i )?(?:slutet|början|mitten) (?:av|på) )?{_QUARTER}|\d{{1,2}}(?::e)? {_MONTH}"
    rf"|(?:slutet|början|mitten) (?:av|på) {_MONTH}|vecka \d{{1,2}}|v\. ?\d{{1,2}})\b(?!,? (?:år )?\d{{4}}\b)",
    re.I,
)


def check(report: Entry[StatusReport], book: Handbook) -> Iterator[Problem]:
    """Yield dates that lack their year, and things done without a date or on a day to come."""
    for path, text in report.tree.texts():
        if path[0] in {"områden", "resultat", "kommande"} and (found := _PARTIAL.search(text)):
            yield RULE.problem(
                report.place(*path),
                f"”{found[0]}” står utan år.",
                "Skriv hela datumet med år, till exempel 26 februari 2027.",
                item=report.tree.item(path),
            )
    for index, row in enumerate(report.record.rows):
        if row.done == "ja" and not report.place("områden", index).muted:
            yield from _done(row, index, report)
    for index, piece in enumerate(report.record.results):
        yield from _result(piece, report.place("resultat", index), report)


def _done(row: Row, index: int, report: Entry[StatusReport]) -> Iterator[Problem]:
    if row.done_on is None:
        yield RULE.problem(
            report.key_place("områden", index, "klart"),
            f"{row.area} är klart men har inget datum.",
            "Skriv dagen under klart_datum, eller klart: nej om det ligger framåt.",
            item=row.id,
        )
    elif row.done_on > report.record.date:
        yield RULE.problem(
            report.place("områden", index, "klart_datum"),
            f"{row.area} är klart {long_date(row.done_on)}, efter rapporten.",
            "Skriv klart: nej, eller rätta datumet.",
            item=row.id,
        )


def _result(piece: Piece, place: Place, report: Entry[StatusReport]) -> Iterator[Problem]:
    if piece.unclear:
        message, help = f"”{piece.text}” står som uppnått, men det är oklart om det är klart.", "Fråga den som skrev."
        yield RULE.problem(place, message, help, item=piece.id, level=Level.REVIEW)
    if piece.done and piece.done > report.record.date:
        yield RULE.problem(
            place,
            f"”{piece.text}” står som uppnått, men blir klart {long_date(piece.done)}, efter rapporten.",
            "Flytta det till kommande, eller rätta datumet.",
            item=piece.id,
        )
