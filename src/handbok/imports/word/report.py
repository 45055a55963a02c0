"""What an editor is told of an import: what was made, what could not be carried over and where, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handbok.imports.word.course import Import
from handbok.imports.word.finding import Finding, Findings, Kind
from handbok.problem import Level, Problem
from handbok.reports.text import summary
from handbok.swedish import number

_GOALS = "Skriv kursens mål, och för vem den är, i data/kurser/{id}.yml. Dokumentet säger inte vilka de är."


def told(made: Import, source: str, paths: Sequence[str], problems: Sequence[Problem] | None, *, goals: bool) -> str:
    """Return the report; `paths` are the files written, and `problems` what the check finds in them, if it was asked."""
    parts = [
        _heading(made, source),
        _made(made, paths) if problems is not None else "Inget är skrivet.",
        _found(made.findings, "Det här kom inte med:", "Allt innehåll kom med.", lost=True),
        _found(made.findings, "Det här kom med men blev annorlunda:", "", lost=False),
        _checked(problems),
        _next(made, problems, goals=goals),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _heading(made: Import, source: str) -> str:
    kind = "är kursen" if made.new else "har gett lektioner till kursen"
    return f"{source} {kind} ”{made.title}” ({made.id})." if made.new else f"{source} {kind} {made.id}."


def _made(made: Import, paths: Sequence[str]) -> str:
    if not paths:
        return "Inget nytt: allt fanns redan, likadant."
    return "\n".join(f"Skrev {path}{_called(made, path)}." for path in paths)


def _called(made: Import, path: str) -> str:
    return f" (lektionen ”{made.pages[path]}”)" if path in made.pages else ""


def _found(findings: Findings, heading: str, otherwise: str, *, lost: bool) -> str:
    lines = [line for kind, found in findings.of(lost=lost) for line in _kind(kind, found)]
    return "\n".join([heading, *lines]) if lines else otherwise


def _kind(kind: Kind, found: Sequence[Finding]) -> Iterator[str]:
    yield f"  {kind.title} ({number(len(found))}). {kind.advice}"
    yield from (f"    - {each.told}" for each in found)


def _checked(problems: Sequence[Problem] | None) -> str:
    if problems is None:
        return ""
    if not problems:
        return "Kontrollen har inget att anmärka på de nya filerna."
    errors = [each for each in problems if each.level is Level.ERROR]
    lines = [f"  {each.path}:{each.line}: {each.message} {each.help}" for each in errors]
    return "\n".join([f"Kontrollen av de nya filerna: {summary(problems)}", *lines])


def _next(made: Import, problems: Sequence[Problem] | None, *, goals: bool) -> str:
    steps = ["Läs igenom sidorna mot Word-filen, och ta bort raden utkast på dem som är färdiga."]
    if any(each.level is Level.ERROR for each in problems or ()):
        steps.insert(0, "Rätta felen ovan. Så länge de finns går handboken inte att bygga.")
    if any(True for _ in made.findings.of(lost=True)):
        steps.append("Gå igenom det som inte kom med, och skriv det som läsaren behöver.")
    if made.new and not goals:
        steps.append(_GOALS.format(id=made.id))
    steps += [f"Kontrollera: handbok check data/kurser/{made.id}.yml docs/kurser/{made.id}", "Titta: handbok preview"]
    return "\n".join(["Gör så här härnäst:", *(f"  {at}. {step}" for at, step in enumerate(steps, 1))])
