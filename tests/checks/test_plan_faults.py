"""The faults that really stood in the sources, put back into the handbook's own data: found, in their line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from handbok.checking import run
from handbok.handbook import load
from handbok.problem import Level
from tests.handbooks import TODAY
from tests.putback import ROOT, Change, swap, unexcused

PLAN = "planer/timra.yml"
SERVICES = "e-tjanster/timra.yml"
HANDED = "leverabler/digitala-processer.yml"
TALK = "kommunikation/e-radet.yml"
ROADS = "fardplaner/e-radets-vagval.yml"
PROJECT = "projekt/digitala-processer.yml"

FOLDERS = (
    "atkomst", "dokument", "e-tjanster", "fardplaner", "kommunikation", "leverabler", "mal", "planer", "planmallar",
    "projekt", "roller",
)  # fmt: skip

Fault = tuple[str, Change, str, Level, str, str]
"""A file, what is done to it, the rule, its level, how the line begins, and the remedy."""


def _started(text: str) -> str:
    text = swap("nyckelroller: [bestallare,", "nyckelroller: [metodstod,")(text)
    return swap("kriterium: Genomförandet kan börja,", "utfall: godkänd, kriterium: Genomförandet kan börja,")(text)


def _in_production(text: str) -> str:
    return text + "tjänster:\n  - {id: ti-fritids, namn: Sök fritidsplats, status: produktion}\n"


FAULTS: dict[str, Fault] = {
    "three blocks without anyone responsible": (
        PLAN, unexcused("block-owner", "ti-block-1-2"), "block-owner", Level.ERROR, "- id: ti-block-1-2", "Ange exakt en roll"
    ),
    "models in the same months as the processes they need": (
        PLAN, unexcused("plan-dependency", "ti-block-5-1"), "plan-dependency", Level.ERROR, "beror_på: [ti-block-4-2]", "parallellt_med"
    ),
    "a programme beside everything, planned for two months": (
        PLAN, unexcused("plan-dependency", "ti-block-7"), "plan-dependency", Level.ERROR, "parallellt_med: [ti-block-1-1", "Ändra blockets tid"
    ),
    "milestones without a date": (
        PLAN, unexcused("plan-milestone"), "plan-milestone", Level.ERROR, "block:", "Ange ett datum"
    ),
    "a phase that ends without a decision point": (
        PLAN, unexcused("plan-milestone", "genomforande"), "plan-milestone", Level.ERROR, "- {id: genomforande", "Lägg till beslutspunkt"
    ),
    "monthly for 17 months, six planned": (
        PLAN, unexcused("plan-meetings"), "plan-meetings", Level.WARNING, "planerade: 6", "Ändra antalet"
    ),
    "nine blocks, numbered 0 to 9": (
        PLAN, unexcused("count-stated"), "count-stated", Level.ERROR, "antal_huvudblock: 9", "Rätta antalet"
    ),
    "a role that is used and not defined": (
        PLAN, unexcused("role-known", "ti-block-9"), "role-known", Level.ERROR, "resurser: [e-koordinator, styrgruppsmedlem]", "Menade du ”styrgrupp”?"
    ),
    "a start decided with a vacant key role": (
        PLAN, _started, "role-filled", Level.ERROR, "nyckelroller: [metodstod", "Tillsätt rollen"
    ),
    "a block that waits for none": (
        PLAN, swap("beror_på: [ti-block-4-2]", "beror_på: [ti-block-42]"), "entry-known", Level.ERROR, "beror_på: [ti-block-42]", "Menade du ”ti-block-4-2”?"
    ),
    "a section that the outline lacks": (
        PLAN, swap("- avsnitt: beroenden", "- avsnitt: beroende"), "plan-section", Level.ERROR, "- avsnitt: beroende", "Menade du ”beroenden”?"
    ),
    "stages that miss their goal": (
        SERVICES, swap("namn: Etapp 4, antal: 20", "namn: Etapp 4, antal: 10"), "plan-sum", Level.ERROR, "etapper:", "Rätta etappernas antal"
    ),
    "a stage of a block there is not": (
        SERVICES, swap("block: ti-block-2-1}", "block: ti-block-21}"), "item-known", Level.ERROR, "- {id: ti-etapp-1", "Menade du ”ti-block-2-1”?"
    ),
    "a service in production, untested and owned by none": (
        SERVICES, _in_production, "service-production", Level.ERROR, "- {id: ti-fritids", "Lägg till det som saknas"
    ),
    "an approval answered with go on": (
        HANDED, unexcused("deliverable-accepted", "dp-metodhandbok"), "deliverable-accepted", Level.WARNING, "- {id: dp-metodhandbok", "Lägg till godkännande"
    ),
    "a deliverable that the project does not know": (
        PROJECT, swap("[Metodhandbok, Utvecklingsprocessen]", "[Metodhandboken, Utvecklingsprocessen]"), "project-delivers", Level.WARNING, "levererar:", "Menade du ”Metodhandbok”?"
    ),
    "a goal that nobody can measure": (
        TALK, unexcused("communication-goal", "er-nytta"), "communication-goal", Level.WARNING, "- {id: er-nytta", "Lägg till metod och mäts"
    ),
    "a communication plan for nobody": (
        TALK, unexcused("communication-reach"), "communication-reach", Level.WARNING, "namn:", "Skriv vilka som berörs"
    ),
    "an alternative that nobody analysed": (
        ROADS, unexcused("roadmap-consequences", "er-regional"), "roadmap-consequences", Level.WARNING, "- id: er-regional", "Skriv tre"
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the handbook's data that plans and what belongs to them refer to, and no more: rules read all there is."""
    root = tmp_path_factory.mktemp("handbok")
    for folder in FOLDERS:
        shutil.copytree(ROOT / "data" / folder, root / "data" / folder)
    return root


@pytest.mark.parametrize(("path", "change", "rule", "level", "line", "help"), FAULTS.values(), ids=FAULTS)
def test_fault_is_found(data: Path, path: str, change: Change, rule: str, level: Level, line: str, help: str) -> None:
    """Each is found where it stands, with a remedy in Swedish."""
    file = data / "data" / path
    sound = file.read_text(encoding="utf-8")
    file.write_text(change(sound), encoding="utf-8")
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
        problems = run(load(data, TODAY))
    finally:
        file.write_text(sound, encoding="utf-8")
    found = [each for each in problems if each.path == f"data/{path}" and each.rule == rule and each.level is level]
    assert [lines[each.line - 1].strip().startswith(line) for each in found] == [True]
    assert help in found[0].help
