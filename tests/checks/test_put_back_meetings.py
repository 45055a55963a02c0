"""The faults that once stood in the sources of status, meetings, changes, lessons and documents, put back."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.problem import Level
from tests.putback import Fault, add, found_again, swap, together, unexcused

BOARD = "data/moten/2020-12-04-styrgrupp.yml"
COUNCIL = "data/moten/2019-10-03-e-rad.yml"
PLAIN = "data/moten/2020-12-17-e-rad.yml"
DP = "data/status/digitala-processer-2020-12-04.yml"
DM = "data/status/digital-motor-2020-12-17.yml"
CHANGES = "data/andringar/digital-motor.yml"
LESSONS = "data/erfarenheter/e-radet.yml"
REGION = "data/dokument/fyrbodal.yml"
TOWN = "data/dokument/timra.yml"

REFERRED = ("atkomst", "dokument", "moten", "organisationer", "planer", "projekt", "risker", "roller")
"""What the records of all faults refer to: the rest of the data says nothing of them."""

FAULTS = {
    "one representative in both lists": Fault(
        BOARD, unexcused("meeting-attendance-once", "amal"), "meeting-attendance-once", Level.ERROR, "organisation: amal", "Räkna varje ledamot en gång"
    ),
    "an organisation in two rows": Fault(
        BOARD, swap("  - {organisation: munkedal, förhindrade: 1}", "  - {organisation: lysekil, förhindrade: 1}"),
        "meeting-attendance-once", Level.ERROR, "organisation: lysekil", "på samma rad",
    ),
    "next meeting 198 days before": Fault(
        BOARD, unexcused("meeting-next-after"), "meeting-next-after", Level.ERROR, "nästa_möte: 2020-05-20", "Rätta datumet"
    ),
    "B without being in the legend": Fault(
        BOARD, unexcused("meeting-item-type", "p4"), "meeting-item-type", Level.ERROR, "rubrik: Riskhantering", "Lägg till beslut i teckenförklaringen"
    ),
    "an item without type": Fault(
        COUNCIL, unexcused("meeting-item-type", "p5"), "meeting-item-type", Level.ERROR, "Besluta kommunikationsplan", "Skriv typ"
    ),
    "a decision where nothing was to be decided": Fault(
        COUNCIL, unexcused("meeting-item-type", "b1"), "meeting-item-type", Level.ERROR, "punkt: p5", "typen beslut"
    ),
    "an economy item without a section": Fault(
        BOARD, unexcused("meeting-agenda-match", "p2"), "meeting-agenda-match", Level.ERROR, "Ekonomisk rapport", "Lägg till ett avsnitt"
    ),
    "a section by another name": Fault(
        BOARD, unexcused("meeting-agenda-match", "p5"), "meeting-agenda-match", Level.ERROR, "Godkännande av delleverans", "samma rubrik"
    ),
    "next meeting on no agenda": Fault(
        BOARD, unexcused("meeting-agenda-match", "nasta-mote"), "meeting-agenda-match", Level.WARNING, "id: nasta-mote", "på dagordningen"
    ),
    "other questions on no agenda": Fault(
        COUNCIL, unexcused("meeting-agenda-match", "ovriga-fragor"), "meeting-agenda-match", Level.WARNING, "Övriga frågor", "på dagordningen"
    ),
    "a section of an item that is not there": Fault(
        BOARD, swap("{punkt: p3,", "{punkt: p33,"), "entry-known", Level.ERROR, "punkt: p33", "Menade du ”p3”?"
    ),
    "a break that was forgotten": Fault(
        COUNCIL, swap("  - {id: fika, rubrik: Fika, typ: paus, minuter: 30}\n", ""),
        "meeting-minutes-sum", Level.WARNING, "dagordning:", "Förläng punkterna med 30 minuter",
    ),
    "an action of nobody": Fault(
        PLAIN, add("åtgärder:\n  - {id: a1, text: Skriv slutrapporten}\n"), "meeting-action", Level.ERROR, "id: a1", "under ansvarig"
    ),
    "an approval answered with 'continue'": Fault(
        BOARD, unexcused("decision-outcome", "b2"), "decision-outcome", Level.ERROR, "Projektet fortsätter", "Skriv utfall"
    ),
    "of two agreed goals one was decided": Fault(
        COUNCIL, unexcused("decision-outcome", "b1"), "decision-outcome", Level.ERROR, "digitaliseringskonferens", "under ändringar"
    ),
    "a decision on nothing": Fault(
        COUNCIL, swap("    punkt: p5\n", ""), "decision-outcome", Level.REVIEW, "id: b1", "Känd brist"
    ),
    "a proposed change without outcome": Fault(
        CHANGES, unexcused("decision-outcome", "dm-a1"), "decision-outcome", Level.ERROR, "id: dm-a1", "under beslut"
    ),
    "a change without reason": Fault(
        CHANGES, unexcused("change-grounds", "dm-a1"), "change-grounds", Level.WARNING, "id: dm-a1", "under varför"
    ),
    "the colour of a row was lost": Fault(
        DP, unexcused("status-state", "budget"), "status-state", Level.ERROR, "id: budget", "Enligt plan, Mindre komplikationer eller"
    ),
    "a colour for a state": Fault(
        DP, swap("{id: tid, område: Tid}", "{id: tid, område: Tid, läge: gul}"), "schema-value", Level.ERROR, "läge: gul", "Enligt plan"
    ),
    "the end of Q1": Fault(
        DP, swap("text: Ta fram kommande kursmaterial", "text: Ta fram kursmaterial i slutet av Q1"),
        "status-done-date", Level.ERROR, "slutet av Q1", "Skriv hela datumet",
    ),
    "26 February of no year": Fault(
        DM, unexcused("status-done-date", "tid"), "status-done-date", Level.ERROR, "26 februari", "Skriv hela datumet"
    ),
    "a future action marked as done": Fault(
        DP, swap("    klart: ja\n", "    klart: ja\n    klart_datum: 2021-03-31\n"),
        "status-done-date", Level.REVIEW, "klart_datum: 2021-03-31", "Känd brist",
    ),
    "the environment analysis was both": Fault(
        DM, swap("text: Analys av omvärld", "text: Omvärldsanalys"), "status-done-xor-coming", Level.ERROR, "id: analys-av-omvarld", "Ta bort det ena"
    ),
    "an overloaded project leader, and no such risk": Fault(
        DP, unexcused("status-links-risk", "personal"), "status-links-risk", Level.WARNING, "överbelastad", "riskens id under risker"
    ),
    "the same in another project": Fault(
        DM, unexcused("status-links-risk", "personal"), "status-links-risk", Level.WARNING, "överbelastad", "riskens id under risker"
    ),
    "a date that slipped with likelihood 1": Fault(
        DM,
        together(unexcused("status-links-risk", "tid"), swap("mötestid}", "mötestid, risker: [DM-R6]}")),
        "status-links-risk", Level.WARNING, "DM-R6", "Skriv inträffad",
    ),
    "a risk of no register": Fault(
        DP, swap("risker: [DP-R2]", "risker: [DP-R22]"), "risk-known", Level.ERROR, "DP-R22", "Menade du ”DP-R2"
    ),
    "a role of no register": Fault(
        DP, swap("      - text: Balanseras inför 2021\n", "      - {text: Balanseras, ansvarig: projektledaren}\n"),
        "role-known", Level.ERROR, "projektledaren", "Menade du ”projektledare”?",
    ),
    "a project without a file": Fault(
        DM, swap("projekt: digital-motor", "projekt: digital-motorn"), "project-known", Level.ERROR, "digital-motorn", "Menade du ”digital-motor”?"
    ),
    "a municipality by another name": Fault(
        BOARD, swap("organisation: trollhattan", "organisation: trollhattans-stad"),
        "organisation-known", Level.ERROR, "trollhattans-stad", "Menade du ”trollhattan”?",
    ),
    "a document of no register": Fault(
        CHANGES, swap("[forstudiedirektiv-digital-motor]", "[forstudiedirektiv]"),
        "document-known", Level.ERROR, "[forstudiedirektiv]", "Menade du ”forstudiedirektiv-digital-motor”?",
    ),
    "a meeting without a file": Fault(
        CHANGES, add("    beslut: {av: styrgrupp, utfall: godkänd, möte: 2020-12-17-e-radet}\n"),
        "meeting-known", Level.ERROR, "2020-12-17-e-radet", "Menade du ”2020-12-17-e-rad”?",
    ),
    "attendance 53 % and no data": Fault(
        LESSONS, unexcused("percent-base", "narvaro"), "percent-base", Level.WARNING, "procent: 53", "Skriv täljare och nämnare"
    ),
    "a lesson without cause": Fault(
        LESSONS, unexcused("lesson-whole", "tydligt-uppdrag"), "lesson-whole", Level.WARNING, "id: tydligt-uppdrag", "Lägg till orsak"
    ),
    "decided without a day": Fault(
        REGION, unexcused("document-status", "modell-for-e-samordnare"), "document-status", Level.WARNING, "status: beslutad", "Skriv dagen under beslutad"
    ),
    "decided, resting on what is not adopted": Fault(
        REGION,
        together(
            unexcused("document-status", "modell-for-e-samordnare"),
            swap("    status: beslutad\n    bygger_på", "    status: beslutad\n    beslutad: 2020-09-10\n    bygger_på"),
        ),
        "document-status", Level.WARNING, "bygger_på", "Besluta underlaget först",
    ),
    "decided on a day to come": Fault(
        TOWN, swap("beslutad: 2015-04-27", "beslutad: 2027-04-27"), "document-status", Level.WARNING, "vision-2025", "Skriv dagen då det beslutades"
    ),
    "two spellings of one plan": Fault(
        REGION, swap("titel: Handlingsplan för digitalisering 2020-2022", "titel: Handlingsplan för digitalisering 2019-2020 i Fyrbodal"),
        "document-status", Level.REVIEW, "titel: Handlingsplan för digitalisering 2019-2020", "Känd brist",
    ),
    "vision 2020": Fault(
        TOWN, swap("not: Genomgång och roller", "not: Genomgång av Vision 2020 och roller"),
        "source-year", Level.WARNING, "Vision 2020", "Rätta årtalet",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_found_again(tmp_path: Path, fault: Fault) -> None:
    """A fault put back is found by its rule, at its line, with a remedy in Swedish."""
    found_again(tmp_path, fault, tuple(dict.fromkeys((*REFERRED, Path(fault.path).parent.name))))
