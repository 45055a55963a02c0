"""Det ett projekt säger att det levererar står i dess register över leverabler, och tvärtom.

Varför: Skiljer sig listorna åt väntar någon på något som ingen gör, eller får något som ingen har bett om.

Godkänt:

```yaml title="data/projekt/exempelprojekt.yml"
namn: Exempelprojektet
kortnamn: EP
åtkomst: publik
levererar: [Handbok]
```

```yaml title="data/leverabler/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
leverabler:
  - {id: ep-handbok, namn: Handbok}
```

Underkänt:

```yaml title="data/projekt/exempelprojekt.yml"
namn: Exempelprojektet
kortnamn: EP
åtkomst: publik
levererar: [Handbok, Process]
```

```yaml title="data/leverabler/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
leverabler:
  - {id: ep-handbok, namn: Handbok}
```

Ser inte: projekt utan register över leverabler, eller utan lista under levererar.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.deliverable import Deliverable, DeliverableRegister
from handbok.models.project import Project
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion

RULE = Rule("project-delivers", Level.WARNING, Project, "Handbokens egen regel")

Found = list[tuple[Entry[DeliverableRegister], int, Deliverable]]


def check(project: Entry[Project], book: Handbook) -> Iterator[Problem]:
    """Yield what only one of the project and its registers says that it delivers."""
    registers = [entry for entry in book.records(DeliverableRegister).values() if entry.record.project == project.id]
    listed = {name.casefold() for name in project.record.delivers}
    if not registers or not listed or book.partly_read(DeliverableRegister):
        return
    found: Found = [(entry, index, each) for entry in registers for index, each in enumerate(entry.record.deliverables)]
    yield from _without_entry(project, [each.name for _, _, each in found])
    for entry, index, each in found:
        if each.name.casefold() not in listed:
            yield RULE.problem(
                entry.place("leverabler", index, "namn"),
                f"Projektet ”{project.record.name}” nämner inte ”{each.name}” bland det som det levererar.",
                f"Lägg till det under levererar i {project.path}, eller ta bort leverabeln.",
                item=each.id,
            )


def _without_entry(project: Entry[Project], names: list[str]) -> Iterator[Problem]:
    known = {name.casefold() for name in names}
    for index, name in enumerate(project.record.delivers):
        if name.casefold() not in known:
            message = f"Projektet levererar ”{name}”, som inte står i dess leverabler."
            yield RULE.problem(project.place("levererar", index), message, suggestion(name, names))
