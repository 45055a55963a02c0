"""A new page of docs/: anywhere, or as a lesson of a course."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from handbok.lessons import lessons_of
from handbok.models.base import Id
from handbok.models.frontmatter import FrontMatter
from handbok.writing import slug
from handbok.writing.file import Change
from handbok.writing.frontmatter import page
from handbok.writing.kinds.kind import Made
from handbok.writing.known import Known
from handbok.writing.question import Answers, Question

if TYPE_CHECKING:
    from handbok.page import Page

_STEP = 10
_BODY = "Texten är inte skriven än.\n"
Folder = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]


def kinds(taken: Container[str]) -> Iterator[PageKind]:
    """Yield the kinds of pages."""
    yield PageKind("page", "en sida i docs/", "mapp", "")
    yield PageKind("lesson", "en lektion i en kurs", "kurs", "kurser/")


@dataclass(frozen=True)
class PageKind:
    """Be a page in a folder that the answer to `key` names, under `base`."""

    word: str
    title: str
    key: str
    base: str
    folder: str = ""

    @property
    def within(self) -> str:
        """Return the folder of what a page in `base` is a part of."""
        return self.base.rstrip("/")

    def make(self, known: Known, name: str, answers: Answers) -> Made:
        """Return the page's file."""
        courses = known.choices("course") if self.base else ()
        where = Question(self.key, self.key.capitalize(), "", Folder, choices=courses, default=_only(courses))
        folder = f"{self.base}{answers.ask(where)}"
        siblings = self._siblings(known, folder)
        meta = {
            "title": answers.ask(Question("title", "Rubrik", default=name or None)),
            **facts(known, answers, siblings),
        }
        taken = {each.path.rsplit("/", 1)[-1].removesuffix(".md") for each in siblings}
        id = answers.ask(
            Question("id", "Id", "Filens namn.", Id, default=slug.made(str(meta["title"] or ""), taken) or None)
        )
        answers.done()
        path = f"docs/{folder}/{id}.md"
        change = Change(known.book.root / path, None, page(meta, _BODY).encode())
        return Made((change,), (f"Skriv sidan i {path}, och ta bort raden utkast när den är färdig.",))

    def _siblings(self, known: Known, folder: str) -> list[Page]:
        course = folder.removeprefix(self.base)
        pages = lessons_of(known.book, course) if self.base else list(known.book.pages.values())
        return [each for each in pages if each.folder == folder]


def facts(known: Known, answers: Answers, siblings: list[Page]) -> dict[str, object]:
    """Return what a page says of itself besides its title; its siblings tell what is likely."""
    fields = FrontMatter.model_fields
    today = known.book.today.isoformat()
    written = siblings[-1].tree.value if siblings and siblings[-1].tree else None  # not what its course narrows it to
    audience = written.get("åtkomst") if isinstance(written, dict) else known.narrowest
    orders = [each.meta.order for each in siblings if each.meta and each.meta.order != fields["order"].default]
    said = {
        "åtkomst": answers.ask(
            Question("åtkomst", "Åtkomst", "Vem som får se sidan.", default=audience, choices=known.choices("audience"))
        ),
        "ansvarig": answers.ask(
            Question("ansvarig", "Ansvarig", "En roll.", default=known.owner, choices=known.choices("role"))
        ),
        "granskad": answers.ask(Question("granskad", "Granskad", hint=_hint("reviewed"), default=today, asked=False)),
        "granskas_om": answers.ask(
            Question("granskas_om", "Granskas om", hint=_hint("review_every"), default="12 månader")
        ),
        "ordning": answers.ask(
            Question("ordning", "Ordning", "Platsen bland syskonen.", int, default=max(orders, default=0) + _STEP)
        ),
        "description": answers.ask(Question("description", "Beskrivning", "En mening.", required=False)),
    }
    history = [{"datum": said["granskad"], "text": "Ny sida"}]
    return {key: value for key, value in {**said, "utkast": True, "historik": history}.items() if value is not None}


def _hint(name: str) -> object:
    from typing import get_type_hints

    return get_type_hints(FrontMatter, include_extras=True)[name]


def _only(choices: tuple[str, ...]) -> str | None:
    return choices[0] if len(choices) == 1 else None
