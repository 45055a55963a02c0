"""A Word document as a course's files: a record, the course's page, lessons and pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbok.imports.fault import Fault, Refused
from handbok.imports.word.asset import Assets
from handbok.imports.word.block import Blocks
from handbok.imports.word.content import Block
from handbok.imports.word.document import opened
from handbok.imports.word.finding import Findings, Kind
from handbok.imports.word.lesson import Division, Lesson, divided
from handbok.imports.word.link import Links
from handbok.imports.word.markdown import Page
from handbok.imports.word.title import fitting
from handbok.lessons import course_page, lessons_of
from handbok.models.course import Course
from handbok.writing import slug
from handbok.writing.file import Change
from handbok.writing.frontmatter import page
from handbok.writing.kinds.page import facts
from handbok.writing.kinds.record import RecordKind
from handbok.writing.known import Known
from handbok.writing.question import Answers

_UNWRITTEN = "Texten är inte skriven än.\n"
_EXISTS = (
    "Kursen {id} finns redan, och dess filer skrivs aldrig över. Lägg lektionerna i den med --course {id}, "
    "eller ge den nya kursen ett annat id."
)
_NAMELESS = "Dokumentets rubrik går inte att göra ett id av. Ange kursens id med --course."

Given = Mapping[str, Sequence[str]]
"""Answers to the questions that new courses and lessons ask: åtkomst, ägare and mål."""


@dataclass(frozen=True)
class Import:
    """Hold what is to be written: `pages` are the lessons' titles by their paths; `new` tells if the course is."""

    id: str
    title: str
    new: bool
    pages: Mapping[str, str]
    changes: tuple[Change, ...]
    findings: Findings


def imported(known: Known, data: bytes, name: str, course: str | None, given: Given) -> Import:
    """Return a document as a course, or as more lessons of one that is there. Raises Refused of imports or writing."""
    findings = Findings()
    document = opened(data, name)
    division = divided(Blocks(document, findings).all(), findings)
    title = fitting(division.title or document.title or name.rpartition(".")[0], findings)
    id = _id(known, title, course)
    if id in known.book.records(Course):
        return _lessons_only(known, id, title, division, given, findings)
    return _whole(known, id, title, division, given, findings)


def _id(known: Known, title: str, course: str | None) -> str:
    id = course or slug.made(title)
    if not id:
        raise Refused(Fault(_NAMELESS))
    if course is None and id in known.book.records(Course):
        raise Refused(Fault(_EXISTS.format(id=id)))
    return id


def _whole(known: Known, id: str, title: str, division: Division, given: Given, findings: Findings) -> Import:
    lessons = _named(division.lessons)
    written, assets = _written(title, {"index.md": division.introduction}, lessons, findings)
    record = RecordKind(Course).make(known, title, Answers({"mål": [], **given, "id": [id]}))
    own = {change.file.name: change for change in record.changes}
    index = own["index.md"]
    if division.introduction:
        findings.heading = findings.paragraph = ""
        findings.tell(Kind.INTRODUCTION, f"docs/{course_page(id)}")
    introduced = Change(index.file, None, _introduced(index.after.decode(), written["index.md"]).encode())
    pages = _pages(known, id, lessons, written, given, findings)
    changes = (*_files(known, id, assets), *pages, introduced, own[f"{id}.yml"])
    return Import(id, title, True, _titles(known, pages, lessons), changes, findings)


def _lessons_only(known: Known, id: str, title: str, division: Division, given: Given, findings: Findings) -> Import:
    """Give a course that is there its lessons; what stands before the first one becomes one too, as nothing is changed."""
    before = (Lesson(title, division.introduction),) if division.introduction else ()
    lessons = _named((*before, *division.lessons))
    written, assets = _written(title, {}, lessons, findings)
    pages = _pages(known, id, lessons, written, given, findings)
    changes = (*_files(known, id, assets), *pages)
    return Import(id, title, False, _titles(known, pages, lessons), changes, findings)


def _named(lessons: Sequence[Lesson]) -> dict[str, Lesson]:
    """Return lessons by their files' names, each name once."""
    found: dict[str, Lesson] = {"index": Lesson("", ())}
    for lesson in lessons:
        id = slug.made(lesson.title, found) or slug.made(f"lektion {len(found)}", found)
        found[id] = lesson
    return {f"{id}.md": lesson for id, lesson in found.items() if id != "index"}


def _written(
    title: str, index: Mapping[str, Sequence[Block]], lessons: Mapping[str, Lesson], findings: Findings
) -> tuple[dict[str, str], Assets]:
    blocks = {**index, **{file: lesson.blocks for file, lesson in lessons.items()}}
    links, assets = Links(blocks, findings), Assets()
    texts: dict[str, str] = {}
    for file, each in blocks.items():
        texts[file] = Page(file, lessons[file].title if file in lessons else title, links, assets, findings).written(
            each
        )
        if file in lessons and not texts[file]:
            findings.tell(Kind.EMPTY, file)
    return texts, assets


def _pages(
    known: Known,
    id: str,
    lessons: Mapping[str, Lesson],
    written: Mapping[str, str],
    given: Given,
    findings: Findings,
) -> list[Change]:
    # Not those that are made here: an import that was cut short goes on with the same order.
    siblings = [each for each in lessons_of(known.book, id) if each.path.rpartition("/")[2] not in lessons]
    answers = {own: given[key] for key, own in (("åtkomst", "åtkomst"), ("ägare", "ansvarig")) if key in given}
    order = int(str(facts(known, Answers(answers), siblings)["ordning"]))
    found: list[Change] = []
    for number, (file, lesson) in enumerate(lessons.items()):
        findings.heading, findings.paragraph = lesson.title, ""
        own = facts(known, Answers({**answers, "ordning": [str(order + 10 * number)]}), siblings)
        text = page({"title": fitting(lesson.title, findings), **own}, written[file] or _UNWRITTEN)
        found.append(Change(_folder(known, id) / file, None, text.encode()))
    return found


def _files(known: Known, id: str, assets: Assets) -> list[Change]:
    return [Change(_folder(known, id) / name, None, data) for name, data in assets.files.items()]


def _folder(known: Known, id: str) -> Path:
    return (known.book.root / "docs" / course_page(id)).parent


def _titles(known: Known, pages: Sequence[Change], lessons: Mapping[str, Lesson]) -> dict[str, str]:
    return {
        change.file.relative_to(known.book.root).as_posix(): lesson.title
        for change, lesson in zip(pages, lessons.values(), strict=True)
    }


def _introduced(text: str, introduction: str) -> str:
    """Return the course's page with the document's own introduction before its first heading."""
    head, mark, rest = text.partition("\n## ")
    return f"{head}\n{introduction}{mark}{rest}" if introduction else text
