"""A new entry in a register that is there: a risk, a role, a term; all else in the file stands as it did."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from handbok.entry import Entry
from handbok.exports.shape import Shape, shape
from handbok.models import record_types
from handbok.models.base import Record
from handbok.models.project import Project
from handbok.writing import slug, yaml
from handbok.writing.file import Change
from handbok.writing.kinds.fields import OWN_NAMES, answered
from handbok.writing.kinds.kind import Made, word
from handbok.writing.known import Known
from handbok.writing.question import Answers, Question
from handbok.writing.refusal import Refused
from handbok.writing.text import Text


def kinds(taken: Container[str]) -> Iterator[EntryKind]:
    """Yield every list of entries with ids; a word that several would have is said more exactly."""
    found = [(kind, child) for kind in record_types().values() for child in shape(kind).children if _is_entry(child)]
    ways = [_words(kind, child) for kind, child in found]
    for (kind, child), own in zip(found, ways, strict=True):
        clear = (each for each in own if each not in taken and sum(each in other for other in ways) == 1)
        yield EntryKind(next(clear), kind, child)


def _words(kind: type[Record], child: Shape) -> tuple[str, ...]:
    own, whole = word(child.model.__name__), word(kind.__name__)
    return own, f"{whole}-{own}", f"{whole}-{child.attributes[-1]}"


def _is_entry(child: Shape) -> bool:
    """Tell whether a list stands straight in its record, and its entries' ids are their own and not of something else."""
    return len(child.keys) == 1 and any(column.keys == ("id",) and not column.limits.refers for column in child.columns)


@dataclass(frozen=True)
class EntryKind:
    """Be an entry of one of a record type's lists."""

    word: str
    model: type[Record]
    shape: Shape
    folder: str = ""

    @property
    def title(self) -> str:
        """Return what an editor calls it, and where it stands."""
        return f"en post under {self.shape.keys[-1]} i en fil i data/{self.model.FOLDER}/"

    @property
    def within(self) -> str:
        """Return its registers' folder."""
        return self.model.FOLDER

    def make(self, known: Known, name: str, answers: Answers) -> Made:
        """Return the register with the entry last in its list."""
        register = self._register(known, answers)
        said = answered(self.shape, known, {}, answers, name, _project(register))
        question = Question("id", "Id", "", self._id_hint(), default=self._id(known, register, said))
        said["id"] = answers.ask(question)
        answers.done()
        if said["id"] in _own_ids(register, self.shape):
            raise Refused(f"{register.path} har redan en post med id {said['id']}. Välj ett annat id.")
        file = known.book.root / register.path
        before = file.read_bytes()
        text = Text.of(before, register.path)
        after = yaml.appended(text.text, self.shape.keys, {"id": said.pop("id"), **said})
        change = Change(file, before, text.encoded(after))
        return Made((change,), (f"Läs igenom den nya posten i {register.path}.",))

    def _register(self, known: Known, answers: Answers) -> Entry[Record]:
        found = known.book.records(self.model)
        if not found:
            raise Refused(
                f"Det finns ingen fil i data/{self.model.FOLDER}/ än. Gör en med: handbok new {self.model.FOLDER}"
            )
        ids = tuple(found)
        only = ids[0] if len(ids) == 1 else None
        chosen = answers.ask(Question("register", "Fil", "Filens namn utan .yml.", default=only, choices=ids))
        if chosen is None:
            answers.done()
        return found[chosen]

    def _id_hint(self) -> Any:
        return next(column.hint for column in self.shape.columns if column.keys == ("id",))

    def _id(self, known: Known, register: Entry[Record], said: dict[str, Any]) -> str | None:
        taken = known.ids.get(self.shape.model.__name__.lower(), set()) | _own_ids(register, self.shape)
        texts = [str(said[key]) for key in OWN_NAMES if key in said] + [
            each for each in said.values() if isinstance(each, str)
        ]
        proposals = [slug.made(texts[0], taken)] if texts else []
        proposals += _numbered(known, register, taken)
        return next((each for each in proposals if self._fits(each)), None)

    def _fits(self, id: str) -> bool:
        try:
            TypeAdapter(self._id_hint()).validate_python(id)
        except ValidationError:
            return False
        return True


def _project(register: Entry[Record]) -> str:
    """Return the project whose roles the register's entries may name, or the register, when it is one of roles."""
    return getattr(register.record, "project", None) or register.id


def _own_ids(register: Entry[Record], shape: Shape) -> set[str]:
    return {each.id for each in getattr(register.record, shape.attributes[-1])}


def _numbered(known: Known, register: Entry[Record], taken: set[str]) -> list[str]:
    """Return the next of a project's numbered ids, such as DP-R7; a number is never used again."""
    project = known.book.records(Project).get(getattr(register.record, "project", None) or "")
    if project is None:
        return []
    stem = f"{project.record.short_name}-R"
    numbers = [int(id.removeprefix(stem)) for id in taken if id.startswith(stem) and id.removeprefix(stem).isdigit()]
    return [f"{stem}{max(numbers, default=0) + 1}"]
