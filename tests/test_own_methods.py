"""The handbook's own process, method cards and templates hold what their readers come for."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from handbok.handbook import Handbook, load
from handbok.models.form import Form
from handbok.models.method import Method
from handbok.models.process import Phase, Process
from handbok.terms import EXPLAINS

ROOT = Path(__file__).parents[1]

COURSE_FORMS = {
    "digitalisering": "matplan gap-tabell fardplan samverkansoverenskommelse",
    "projektledning": "direktiv projektplan risklista statusrapport protokoll beslutslogg andringsbegaran slutrapport "
    "overlamningsprotokoll styrgruppsoverenskommelse",
    "behovsdriven-utveckling": "aktorskarta intervjuguide insiktskort kundresa testprotokoll",
    "kvalitetsledning": "avvikelserapport kontrollplan forbattringslogg standardval",
    "bi-dataanalys": "nyckeltalskort datakvalitetsprotokoll analysbestallning",
    "processbaserad-verksamhetsutveckling": "processpecifikation omfattningsmall problemlogg matplan",
    "rpa-automatisering": "kandidatblad kontrollplan-for-automatisering incidentlogg nyttoplan",
    "e-tjanstdesign": "e-tjanstbeskrivning fragetrad leveranschecklista testprotokoll forvaltningsblad",
}
PHASE_FORMS = {
    "initiering-och-prioritering": "ideblad prioriteringsmatris direktiv nyttokort",
    "planering": "projektplan risklista nyttoplan testplan kommunikationsplan",
    "genomforande": "statusrapport beslutslogg andringsbegaran",
    "test": "testplan testfall felrapport acceptansprotokoll testrapport",
    "implementation-i-kommun": "overlamningsprotokoll slutrapport inforandeplan",
}
SECTIONS = ["Varför", "Gör så här", "Resultat", "Vanliga fallgropar", "Tänk på lagen"]


@cache
def handbook() -> Handbook:
    return load(ROOT)


@cache
def phases() -> dict[str, Phase]:
    found = handbook().records(Process)["utvecklingsprocessen"].record.phases
    return {phase.id: phase for phase in found}


def forms(named: str) -> list[Form]:
    """Return the forms of some ids, in one string."""
    return [handbook().records(Form)[id].record for id in named.split()]


@pytest.mark.parametrize(("course", "named"), COURSE_FORMS.items(), ids=COURSE_FORMS)
def test_course_has_its_forms(course: str, named: str) -> None:
    """Every template that a course's exercises use exists, and says that it belongs there."""
    assert all(course in form.courses for form in forms(named))


@pytest.mark.parametrize(("phase", "named"), PHASE_FORMS.items(), ids=PHASE_FORMS)
def test_phase_has_its_forms(phase: str, named: str) -> None:
    """Every template of a phase exists, and says that it belongs there."""
    assert all(phase in form.phases for form in forms(named))


@pytest.mark.parametrize("phase", PHASE_FORMS)
def test_phase_is_whole(phase: str) -> None:
    """A phase says when it starts, its steps have times and roles, and it is told for work of each size."""
    found = phases()[phase]
    assert found.start
    assert [scale.form for scale in found.scales] == ["uppgift", "uppdrag", "projekt"]
    assert all(step.time and step.roles and step.description for step in found.steps)
    assert found.decision_point is not None
    assert len(found.decision_point.questions) >= 5


def test_benefits_are_followed_up() -> None:
    """The last phase follows the benefits up three times, by the role that answers for them."""
    steps = [step for step in phases()["implementation-i-kommun"].steps if step.id.startswith("folj-upp-")]
    assert [step.id for step in steps] == ["folj-upp-3", "folj-upp-6", "folj-upp-12"]
    assert all("nyttoansvarig" in step.roles for step in steps)


def test_documents_of_steps_are_forms() -> None:
    """What a step writes has a template, apart from what each writes in its own way."""
    names = {entry.record.name for entry in handbook().records(Form).values()}
    named = {name for phase in phases().values() for step in phase.steps for name in step.documents}
    assert named - names == {"Utbildningsmaterial"}


def test_enough_methods() -> None:
    """There are cards for every phase and of every effort."""
    cards = [entry.record for entry in handbook().records(Method).values()]
    assert len(cards) >= 26
    assert {phase for card in cards for phase in card.phases} == set(phases())
    assert len({card.effort for card in cards}) == 3


@pytest.mark.parametrize("id", sorted(handbook().records(Method)))
def test_card_can_be_worked_by(id: str) -> None:
    """A card has its sections, numbered steps, and a length that one reads before a meeting."""
    page = handbook().pages[Method.page(id)]
    headings = [heading.text for heading in page.markup.headings]
    assert [each for each in headings if each in SECTIONS] == SECTIONS
    source = (ROOT / "docs" / page.path).read_text(encoding="utf-8").split("---\n", 2)[2]
    text = re.sub(rf'\{{\{{ {EXPLAINS}\("([^"]+)"[^}}]*\}}\}}', r"\1", source)
    words = re.findall(r"\w+", re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", "", text))
    assert 250 <= len(words) <= 450
    assert len(re.findall(r"^\d+\. ", source, re.M)) >= 6
