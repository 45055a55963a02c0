"""A project's page: whatever belongs to it, found by what records refer to."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.models import record_types
from handbok.models.project import Project
from handbok.parts import values
from handbok.view import restrict
from tests.handbooks import TODAY, book_of, page
from tests.macros.rendering import ROOT, parsed, rendered, rows
from tests.plans import DELIVERABLES, deliverables
from tests.registers import RISKS, risks

PROJECTS = ["digitala-processer", "digital-motor", "timra"]


@pytest.fixture
def book(tmp_path: Path) -> Handbook:
    """Return a handbook with two registers of one project, one of them for staff."""
    many = "".join(f"  - {{id: ep-l{number}, namn: Del {number}}}\n" for number in range(1, 11))
    files = {
        RISKS: risks(
            "  - {id: EP-R1, hot: Servern <går>, sannolikhet: 1, konsekvensgrad: 1, eskalerad_till: styrgrupp}\n"
        ).replace("åtkomst: publik", "åtkomst: medarbetare")
        + "kända_brister:\n  - {regel: risk-escalation, post: EP-R1, skäl: Källan säger inte varför}\n",
        DELIVERABLES: deliverables(many),
        "docs/risker.md": page('{{ risktabell("exempelprojekt") }}', audience="medarbetare"),
    }
    return book_of(tmp_path, files)


CALL = '{{ projektsida("exempelprojekt") }}'


def headings(html: str) -> list[str]:
    """Return the Markdown headings of a page."""
    return [line.removeprefix("## ").split(" {")[0] for line in html.split("\n") if line.startswith("## ")]


def test_types_with_records(book: Handbook) -> None:
    """There is a heading for each type that has records of the project, and for no other."""
    assert headings(rendered(CALL, book)) == ["Leverabler", "Risker"]


def test_restricted(book: Handbook) -> None:
    """What the reader may not see leaves no trace."""
    html = rendered(CALL, restrict(book, "publik"))
    assert headings(html) == ["Leverabler"]
    assert "Risk" not in html


def test_entries(book: Handbook) -> None:
    """An entry has its values by their titles, roles by name, and leads to its place on the register's page."""
    html = rendered(CALL, book)
    found = rows(html, 1)
    assert found["EP-R1"]["Hot"] == "Servern <går>"
    assert 'href="risker/#ep-r1"' in html
    assert "Källan säger inte varför" in html


def test_long_lists_are_folded(book: Handbook) -> None:
    """Ten rows are folded behind words that say how many they are."""
    summaries = [node.text() for node in parsed(rendered(CALL, book)).css("summary")]
    assert summaries == ["Leverabler: 10 rader"]


def test_list_of_projects(book: Handbook) -> None:
    """Each project has a row with what the handbook has of it."""
    row = rows(rendered("{{ projektlista() }}", book))["Exempelprojektet"]
    assert (row["Kortnamn"], row["Register"]) == ("EP", "Leverabler, Risker")


@pytest.mark.parametrize("project", PROJECTS)
def test_own_projects(project: str) -> None:
    """Each of the handbook's projects has a page with all that refers to it, whatever its type."""
    book = load(ROOT, TODAY)
    assert f"styrning/projekt/{project}.md" in book.pages
    html = rendered(f'{{{{ projektsida("{project}") }}}}', book)
    expected = {
        kind.TITLE
        for kind in record_types().values()
        for entry in book.records(kind).values()
        if any(value.refers == "project" and value.value == project for value in values(entry.record))
    }
    assert len(expected) >= 4
    assert set(headings(html)) == expected


def test_every_project_has_a_page() -> None:
    """A new project's page is missed here."""
    assert sorted(load(ROOT, TODAY).records(Project)) == sorted(PROJECTS)
