"""Answers to a survey as the results of a round: counted, and without what few persons gave.

The file has a row for each answer and a column for each indicator, by its id or its text. Columns named Organisation and
Målgrupp say whose answer it is.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openpyxl.utils import get_column_letter

from handbok.handbook import Handbook
from handbok.imports.fault import Fault, Refused
from handbok.imports.package import safe
from handbok.imports.sheet import opened
from handbok.imports.yamlfile import YamlFile
from handbok.imports.yamlnode import append, drop, entries, finished, put
from handbok.models.effect import EffectRegister, Result
from handbok.models.organisation import OrganisationRegister
from handbok.suggestion import suggestion
from handbok.suppression import publishable
from handbok.writing.file import Change
from handbok.writing.text import Text

ORGANISATION, GROUP = "organisation", "målgrupp"
_MOST = 5_000_000
_ORDER = ["indikator", "organisation", "målgrupp", "tillfrågade", "utfall"]


@dataclass(frozen=True)
class Answer:
    """Hold one person's answer to one indicator."""

    indicator: str
    organisation: str | None
    group: str | None
    counts: bool


def imported(book: Handbook, id: str, round: str, data: bytes, name: str) -> Change:
    """Return what a survey's answers change in a register. Raises Refused with every fault."""
    entry = book.records(EffectRegister)[id]
    register = entry.record
    at = next((at for at, each in enumerate(register.rounds) if each.id == round), None)
    if at is None:
        known = suggestion(round, [each.id for each in register.rounds])
        raise Refused(Fault(f"Omgången ”{round}” finns inte i {entry.path}. {known}"))
    sheet, rows = _rows(data, name)
    reader = _Reader(register, _organisations(book), sheet, [])
    answers = list(reader.answers(rows))
    if reader.faults:
        raise Refused(*reader.faults)
    file = book.root / entry.path
    before = file.read_bytes()
    text = Text.of(before, entry.path)
    return Change(file, before, text.encoded(_written(text.text, at, _results(answers))))


def _organisations(book: Handbook) -> set[str]:
    registers = book.records(OrganisationRegister).values()
    return {each.id for register in registers for each in register.record.organisations}


def _rows(data: bytes, name: str) -> tuple[str, list[list[Any]]]:
    """Return the name of the sheet, "" for CSV, and its rows."""
    if name.lower().endswith(".csv"):
        if len(data) > _MOST:
            raise Refused(Fault("Filen är större än 5 MB. Dela upp den."))
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise Refused(Fault("Filen är inte UTF-8. Spara den som ”CSV UTF-8”.")) from None
        separator = ";" if ";" in text.partition("\n")[0] else ","
        return "", [list(row) for row in csv.reader(io.StringIO(text), delimiter=separator)]
    sheet = opened(safe(data, name)).worksheets[0]
    return sheet.title, [
        ["=" if cell.data_type == "f" else cell.value for cell in row] for row in sheet.iter_rows(max_col=200)
    ]


@dataclass(frozen=True)
class _Reader:
    register: EffectRegister
    organisations: set[str]
    sheet: str
    faults: list[Fault]

    def answers(self, rows: list[list[Any]]) -> Iterator[Answer]:
        columns = dict(self._columns(rows[0] if rows else []))
        if self.register.measurement is None:
            self.faults.append(Fault("Registret saknar ”mätning” med räknade_svar. Skriv vilka svar som räknas."))
            return
        for number, row in enumerate(rows[1:], 2):
            said = {meaning: (at, str(row[at]).strip()) for at, meaning in columns.items()
                    if at < len(row) and row[at] is not None and str(row[at]).strip()}  # fmt: skip
            groups = {each.id for each in self.register.target_groups}
            organisation = self._known(said.pop(ORGANISATION, None), self.organisations, number)
            group = self._known(said.pop(GROUP, None), groups, number)
            for indicator, (at, answer) in said.items():
                if self._is_step(answer, number, at):
                    yield Answer(indicator, organisation, group, answer in self.register.measurement.counted)

    def _columns(self, titles: list[Any]) -> Iterator[tuple[int, str]]:
        known = {ORGANISATION: ORGANISATION, GROUP: GROUP}
        for each in self.register.indicators:
            known |= {each.id.casefold(): each.id, each.text.casefold(): each.id}
        for at, title in enumerate(titles):
            word = str(title or "").strip().casefold()
            if word in known:
                yield at, known[word]
            elif word:
                self._tell(1, at, f"Kolumnen ”{title}” är ingen indikator. {suggestion(word, known)}")

    def _known(self, said: tuple[int, str] | None, known: set[str], number: int) -> str | None:
        if said is not None and said[1] not in known:
            self._tell(number, said[0], f"”{said[1]}” finns inte. {suggestion(said[1], sorted(known))}")
        return said[1] if said else None

    def _is_step(self, answer: str, number: int, at: int) -> bool:
        measurement = self.register.measurement
        steps = measurement.steps if measurement else ()
        if steps and answer not in steps:
            self._tell(number, at, f"”{answer}” är inget steg på skalan. {suggestion(answer, steps)}")
            return False
        return True

    def _tell(self, number: int, at: int, message: str) -> None:
        self.faults.append(Fault(message, self.sheet, f"{get_column_letter(at + 1)}{number}"))


def _results(answers: list[Answer]) -> list[Result]:
    """Return the results of all, of each organisation and of each group; n alone where few answered."""
    keys: dict[tuple[str, str | None, str | None], list[bool]] = {}
    for each in answers:
        for key in dict.fromkeys([(None, None), (each.organisation, None), (None, each.group)]):
            keys.setdefault((each.indicator, *key), []).append(each.counts)
    made = [_result(*key, sum(counts), len(counts)) for key, counts in keys.items()]
    shown = publishable(made)
    return [each if any(each is kept for kept in shown) else _result(
        each.indicator, each.organisation, each.group, None, each.answers) for each in made]  # fmt: skip


def _result(
    indicator: str, organisation: str | None, group: str | None, counted: int | None, answers: int | None
) -> Result:
    outcome = {"täljare": counted, "nämnare": answers}
    return Result.model_validate(
        {"indikator": indicator, "organisation": organisation, "målgrupp": group, "utfall": outcome}
    )


def _written(text: str, at: int, results: list[Result]) -> str:
    file = YamlFile(text)
    node = entries(file.root, ("omgångar",))[at]
    for index in reversed(range(len(entries(node, ("resultat",))))):
        drop(node, ("resultat",), index)
    for each in results:
        new = append(node, ("resultat",), ["id", "namn", "slag", "datum", "resultat"])
        for key, value in zip(_ORDER[:3], (each.indicator, each.organisation, each.group), strict=True):
            put(new, (key,), value, _ORDER)
        for key, number in (("täljare", each.outcome.numerator), ("nämnare", each.outcome.denominator)):
            put(new, ("utfall", key), number, _ORDER)
        finished(new)
    return file.text()
