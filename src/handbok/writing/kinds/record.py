"""A new record: a file in data/, and its page where its type has one."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from handbok.exports.shape import shape
from handbok.models import record_types
from handbok.models.base import Id, Record
from handbok.validation.reading import validate
from handbok.writing import slug, yaml
from handbok.writing.file import Change
from handbok.writing.frontmatter import page
from handbok.writing.kinds.fields import OWN_NAMES, answered
from handbok.writing.kinds.kind import Made, word
from handbok.writing.known import Known
from handbok.writing.question import Answers, Question
from handbok.writing.refusal import Refused
from handbok.yaml import tree as yamltree

_BEGINNINGS = Path(__file__).parents[1] / "beginnings"


def kinds(taken: Container[str]) -> Iterator[RecordKind]:
    """Yield every record type."""
    return (RecordKind(kind) for kind in record_types().values())


@dataclass(frozen=True)
class RecordKind:
    """Be a record type."""

    model: type[Record]

    @property
    def word(self) -> str:
        """Return what a command calls it."""
        return word(self.model.__name__)

    @property
    def title(self) -> str:
        """Return what an editor calls it, and where it stands."""
        return f"{self.model.TITLE} (en fil i data/{self.folder}/)"

    @property
    def folder(self) -> str:
        """Return the folder under data/."""
        return self.model.FOLDER

    @property
    def within(self) -> str:
        """Return that it stands alone."""
        return ""

    def make(self, known: Known, name: str, answers: Answers) -> Made:
        """Return the record's file, and its page where its type has one."""
        data = answered(shape(self.model), known, _start(self.model), answers, name)
        taken = known.ids.get(self.model.__name__.lower(), set())
        id = answers.ask(
            Question("id", "Id", "Filens namn.", Id, default=slug.made(name or _name(data), taken) or None)
        )
        answers.done()
        path = f"data/{self.folder}/{id}.yml"
        text = _valid(self.model, yaml.rendered(data), path)
        made = {path: text, **_pages(self.model, id, data, known)}
        changes = tuple(Change(known.book.root / each, None, text.encode()) for each, text in made.items())
        return Made(changes, tuple(f"Öppna {each} och skriv vidare." for each in made))


def _start(model: type[Record]) -> dict[str, Any]:
    file = _BEGINNINGS / "data" / f"{model.FOLDER}.yml"
    return dict(yamltree.parse(file.read_text(encoding="utf-8"), file.name).value) if file.is_file() else {}


def _name(data: Mapping[str, Any]) -> str:
    """Return what an id is made from: what the record is called, or else what it belongs to and its day."""
    called = [data[key] for key in OWN_NAMES if key in data and key != "organ"]
    parts = called[:1] or [data[key] for key in ("datum",) if "organ" in data]
    parts += [] if called else [data[key] for key in ("organ", "projekt", "kurs", "källa") if key in data][:1]
    parts += [data["datum"]] if "datum" in data and not called and "organ" not in data else []
    return " ".join(str(part) for part in parts)


def _valid(model: type[Record], text: str, path: str) -> str:
    found = validate(model, yamltree.parse(text, path), path, {"missing": "", "unknown": "", "value": ""})
    if found.problems:
        raise Refused("\n".join(f"{each.message} {each.help}" for each in found.problems))
    return text


def _pages(model: type[Record], id: str, data: Mapping[str, Any], known: Known) -> dict[str, str]:
    folder = _BEGINNINGS / "docs" / model.FOLDER
    return {
        f"docs/{model.FOLDER}/{file.relative_to(folder).as_posix().replace('id', id, 1)}": _page(file, id, data, known)
        for file in sorted(folder.rglob("*.md"))
    }


def _page(file: Path, id: str, data: Mapping[str, Any], known: Known) -> str:
    today = known.book.today.isoformat()
    meta = {
        "title": str(data["namn"]),
        "åtkomst": data["åtkomst"],
        "ansvarig": data.get("ägare") or known.owner,
        "granskad": today,
        "granskas_om": "12 månader",
        "historik": [{"datum": today, "text": "Ny sida"}],
    }
    return page(meta, Template(file.read_text(encoding="utf-8")).substitute(id=id))
