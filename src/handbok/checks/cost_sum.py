"""En summa är lika med sina poster, och andelar är delade så att de tillsammans blir hela beloppet.

Varför: Avrundas varje andel för sig blir det lätt en krona för mycket. Här delas beloppet med största restens metod:
alla får sin andel avrundad nedåt, och kronorna som blir över går till dem som avrundades mest.

Godkänt:

```yaml title="data/organisationer/exempel.yml"
namn: Exempel
åtkomst: publik
organisationer:
  - {id: norrby, namn: Norrby, typ: kommun, folkmängd: {antal: 2000, källa: räkning}}
  - {id: soderby, namn: Söderby, typ: kommun, folkmängd: {antal: 1000, källa: räkning}}
```

```yaml title="data/kostnader/exempel.yml"
namn: Exempel
åtkomst: publik
status: förslag
belopp: 100
nyckel: folkmängd
andelar:
  - {organisation: norrby, belopp: 67}
  - {organisation: soderby, belopp: 33}
```

Underkänt:

```yaml title="data/kostnader/exempel.yml"
namn: Exempel
åtkomst: publik
status: förslag
poster:
  - {id: lon, namn: Lön, belopp: 700}
  - {id: resor, namn: Resor, belopp: 200}
summor:
  - {id: allt, namn: Summa, belopp: 1000, poster: [lon, resor]}
```

Ser inte: om posterna är rätt, eller om nyckeln är rättvis.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.cost import CostRecord
from handbok.models.organisation import OrganisationRegister
from handbok.population import populations
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.shares import split
from handbok.swedish import number

RULE = Rule("cost-sum", Level.ERROR, CostRecord, "Handbokens egen regel")

_REMEDY = "Rätta andelen, eller ta bort dess belopp så räknas det ut."


def check(cost: Entry[CostRecord], book: Handbook) -> Iterator[Problem]:
    """Yield the sums that are not what they add, and the shares that are not what their key gives."""
    if cost.faulty or cost.lost:
        return  # a line that was not read would make every sum wrong
    yield from _sums(cost)
    record = cost.record
    if not record.shares:
        return
    if record.amount is None:
        yield RULE.problem(cost.key_place("andelar"), "Andelarna saknar belopp att dela.", "Skriv belopp före andelar.")
    elif record.key is None:
        yield from _parts(cost, record.amount)
    else:
        yield from _by_key(cost, record.amount, book)


def _sums(cost: Entry[CostRecord]) -> Iterator[Problem]:
    amounts = {each.id: each.amount for each in cost.record.addends}
    for index, total in enumerate(cost.record.totals):
        if not set(total.lines) <= amounts.keys():
            continue  # entry-known's
        counted = sum(amounts[id] for id in total.lines)
        if counted != total.amount:
            yield RULE.problem(
                cost.place("summor", index, "belopp"),
                f"”{total.name}” är {_kronor(total.amount)}, men posterna blir {_kronor(counted)}.",
                "Rätta summan, en post eller listan över poster.",
                item=total.id,
            )


def _parts(cost: Entry[CostRecord], amount: int) -> Iterator[Problem]:
    parts = sum(share.amount or 0 for share in cost.record.shares)
    if parts != amount:
        yield RULE.problem(
            cost.place("belopp"),
            f"Beloppet är {_kronor(amount)}, men andelarna blir {_kronor(parts)}.",
            "Rätta andelarna, eller ange en nyckel så räknas de ut.",
        )


def _by_key(cost: Entry[CostRecord], amount: int, book: Handbook) -> Iterator[Problem]:
    known = populations(book)
    lacking = [index for index, share in enumerate(cost.record.shares) if share.id not in known]
    for index in lacking:
        share = cost.record.shares[index]
        if share.id in _organisations(book):
            message = f"”{share.id}” har ingen folkmängd, och den är nyckeln."
            help = "Skriv folkmängd med källa i organisationsregistret."
            yield RULE.problem(cost.place("andelar", index), message, help, item=share.id)
    if lacking:
        return
    due = split(amount, {share.id: known[share.id] for share in cost.record.shares})
    for index, share in enumerate(cost.record.shares):
        if share.amount is not None and share.amount != due[share.id]:
            yield RULE.problem(
                cost.place("andelar", index, "belopp"),
                f"Andelen är {_kronor(share.amount)}, men ska vara {_kronor(due[share.id])} för att delarna ska bli "
                f"{_kronor(amount)}.",
                _REMEDY,
                item=share.id,
            )


def _organisations(book: Handbook) -> set[str]:
    registers = book.records(OrganisationRegister).values()
    return {each.id for register in registers for each in register.record.organisations}


def _kronor(amount: int) -> str:
    return f"{number(amount)} kr"
