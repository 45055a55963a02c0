"""The faults that once stood in the sources of goals, effects, capabilities and costs, put back into the real data."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.problem import Level
from tests.putback import Fault, add, found_again, swap

COSTS = "data/kostnader/fyrbodal.yml"
BUDGET = "data/kostnader/e-samordnare.yml"
EFFECTS = "data/effektmal/digitala-processer.yml"
MAP = "data/formagor/fyrbodal.yml"
GOALS = "data/mal/timra.yml"

REFERRED = ("atkomst", "organisationer", "projekt", "roller")

ROUND = """\
omgångar:
  - id: dp-o1
    namn: Baslinje
    slag: baslinje
    datum: 2020-10-01
    resultat:
"""


FAULTS = {
    "a share rounded by itself gives one krona too much": Fault(
        COSTS, swap("belopp: 72393", "belopp: 72394"), "cost-sum", Level.ERROR, "stromstad", "ta bort dess belopp"
    ),
    "a participant left out, the others' shares as before": Fault(
        COSTS, swap("  - {organisation: tanum, belopp: 70329}\n", ""), "cost-sum", Level.ERROR, "bengtsfors", "Rätta andelen"
    ),
    "a municipality twice": Fault(
        COSTS, swap("{organisation: tanum,", "{organisation: orust,"), "list-duplicate", Level.ERROR, "belopp: 70329", "Ta bort den ena"
    ),
    "a budget line that its sum does not have": Fault(
        BUDGET, swap("belopp: 6000000", "belopp: 5000000"), "cost-sum", Level.ERROR, "id: totalt", "Rätta summan"
    ),
    "a misspelt municipality": Fault(
        COSTS, swap("organisation: tanum", "organisation: tannum"), "organisation-known", Level.ERROR, "tannum", "Menade du ”tanum”?"
    ),
    "a third indicator at goal level": Fault(
        EFFECTS,
        swap("mätning:\n", "  - {id: dp-i4, text: Nöjda medarbetare, målvärde: 80, metod: Enkät, baslinje: planerad}\nmätning:\n"),
        "goal-indicator", Level.ERROR, "dp-i4", "Ange exakt ett effektmål",
    ),
    "a goal without indicator": Fault(
        EFFECTS, swap("indikatorer:\n", "  - {id: dp-m3, mål: Invånarna får svar i tid}\nindikatorer:\n"),
        "goal-indicator", Level.ERROR, "dp-m3", "Lägg till en indikator",
    ),
    "an indicator of a goal that is not there": Fault(
        EFFECTS, swap("tas fram, mål: dp-m1", "tas fram, mål: dp-m11"), "entry-known", Level.ERROR, "dp-i1", "Menade du ”dp-m1”?"
    ),
    "a percentage without data": Fault(
        EFFECTS, add(ROUND + "      - {indikator: dp-i1, utfall: {procent: 53}}\n"),
        "percent-base", Level.WARNING, "procent: 53", "kända_brister",
    ),
    "a value of three persons": Fault(
        EFFECTS, add(ROUND + "      - {indikator: dp-i1, målgrupp: chefer, utfall: {täljare: 2, nämnare: 3}}\n"),
        "group-small", Level.ERROR, "täljare: 2", "Ta bort täljare",
    ),
    "a benefit that nobody takes home": Fault(
        EFFECTS, add("nyttor:\n  - {id: dp-n1, nytta: Färre samtal, mål: dp-m1}\n"),
        "benefit-plan", Level.WARNING, "dp-n1", "en roll som tar hem nyttan",
    ),
    "a municipality that has not chosen": Fault(
        EFFECTS, add("val:\n  - {organisation: orust}\n"), "goal-choice", Level.WARNING, "orust", "Skriv alternativ"
    ),
    "a coordinator role that is not defined": Fault(
        EFFECTS, add("val:\n  - {organisation: orust, alternativ: liten, samordnare: utvecklingsledaren}\n"),
        "role-known", Level.ERROR, "orust", "Menade du ”utvecklingsledare”?",
    ),
    "a chart with an unnamed series": Fault(
        MAP, swap("namn: Förmågekarta för digital utveckling", "namn: Serie1"), "chart-data", Level.ERROR, "Serie1", "Skriv vad serien visar"
    ),
    "a mean without scale": Fault(
        MAP, swap("namn: Bygga kultur}", "namn: Bygga kultur, vikt: 4.5, mognad: 2.5, standardavvikelse: 0.5}"),
        "chart-data", Level.ERROR, "områden:", "Skriv skala",
    ),
    "one capability fewer than stated": Fault(
        MAP, swap("      - {id: avveckla, namn: Avveckla}\n", ""), "count-stated", Level.ERROR, "antal_förmågor", "Rätta antalet"
    ),
    "one area more than stated": Fault(
        MAP, swap("antal_områden: 13", "antal_områden: 12"), "count-stated", Level.ERROR, "antal_områden: 12", "Rätta antalet"
    ),
    "a capability twice": Fault(
        MAP, swap("id: analysera-behov,", "id: verifiera-behov,"), "list-duplicate", Level.ERROR, "namn: Verifiera behov", "Ta bort den ena"
    ),
    "a footnote of 100 to a goal of 60": Fault(
        GOALS, swap("målvärde: 60, enhet: e-tjänster", "målvärde: 60, enhet: e-tjänster, anmärkning: Totalt 100 e-tjänster"),
        "count-stated", Level.ERROR, "ti-p2", "samma tal",
    ),
    "a project that is not there": Fault(
        GOALS, swap("projekt: timra", "projekt: tima"), "project-known", Level.ERROR, "projekt: tima", "Menade du ”timra”?"
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_found_again(tmp_path: Path, fault: Fault) -> None:
    """A fault put back is found by its rule, at its line, with a remedy in Swedish."""
    found_again(tmp_path, fault, (*REFERRED, Path(fault.path).parent.name))
