"""Everything that can be made is in order: the real handbook gets no new error from it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from handbok.checking import run
from handbok.handbook import load
from handbok.models import record_types
from handbok.problem import Level, Problem
from handbok.writing.file import write
from handbok.writing.kinds import kinds, named
from handbok.writing.kinds.kind import Kind
from handbok.writing.known import Known
from handbok.writing.question import Answers, Question
from handbok.writing.refusal import Refused
from tests.handbooks import TODAY

ROOT = Path(__file__).parents[2]

ROLE = ["projektledare"]
GIVEN: dict[str, dict[str, list[str]]] = {
    "action": {"ansvarig": ROLE, "klart": ["2026-12-01"]},
    "activity": {"R": ROLE, "A": ROLE},
    "agenda-item": {"typ": ["beslut"]},
    "block": {"milstolpe.kriterium": ["Planen är beslutad"], "milstolpe.datum": ["2026-12-01"], "ansvarig": ROLE},
    "change": {"beslut.utfall": ["godkänd"], "beslut.av": ROLE, "beslut.datum": ["2026-11-20"]},
    "commitment": {"parter": ["prov-av-party"]},
    "decision": {"utfall": ["godkänd"], "punkt": ["prov-av-agenda-item"]},
    "indicator": {"mål": ["prov-av-effect-goal"], "målvärde": ["50"], "metod": ["Enkät"], "baslinje": ["planerad"]},
    "media": {
        "fil": ["om/ny-film.mp4"],
        "textas_senast": ["2027-01-01"],
        "ansvarig": ROLE,
        "syntolkning.behov": ["nej"],
        "syntolkning.motivering": ["Allt som syns sägs också."],
    },
    "page": {"mapp": ["om"]},
    "plan-phase": {
        "beslutspunkt.id": ["prov-bp"],
        "beslutspunkt.namn": ["BP"],
        "beslutspunkt.kriterium": ["Klart"],
        "beslutspunkt.datum": ["2026-12-02"],
    },
    "test-question": {
        "alternativ": ["{text: Ena, rätt: ja, återkoppling: 'Ja, så är det.'}", "{text: Andra, återkoppling: Nej.}"]
    },
    "total": {"poster": ["prov-av-line"], "belopp": ["5"]},
}
"""What a person would answer where a rule asks for more than the model does."""

EXPECTED = {
    "count-stated": "the file says how many there are, and now there is one more",
    "known-deficiency": "what the file said was missing is there now",
    "status-state": "a report has its five areas from the beginning",
    "media-registered": "which page shows a film is for its editor to say",
}
"""Errors that are true of what was there before, or that only a person can settle."""

_SAMPLES = ("Något att pröva", "något", "2026-12-01", "2026-12", "13.00", "5", "{}")


class Ready(Answers):
    """Answer what must be answered with the first thing that holds."""

    def prompted(self, question: Question) -> Any:
        """Return the default, a choice, or a sample of the right form."""
        if question.default is not None or not question.required:
            return question.default
        for sample in (*question.choices, *_SAMPLES):
            try:
                return question.read([sample])
            except Refused:
                continue
        return None


def errors_in(root: Path) -> set[Problem]:
    """Return the errors of a handbook, wherever in its files they stand."""
    return {problem for problem in run(load(root, TODAY)) if problem.level is Level.ERROR}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Make one of each in a copy of the real handbook; return the new errors by the kind that caused them."""
    root = tmp_path_factory.mktemp("handbok")
    for folder in ("data", "docs", "macros", "overrides"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "mkdocs.yml", root)
    before = {(each.path, each.message) for each in errors_in(root)}
    (root / "docs/om/ny-film.mp4").write_bytes(b"\0")
    paths: dict[str, str] = {}
    for is_entry in (False, True):
        known = Known(load(root, TODAY))
        for word, kind in kinds().items():
            if type(kind).__module__.endswith(".entry") is is_entry:
                paths |= dict.fromkeys(_make(root, known, kind), word)
    found: dict[str, list[str]] = {word: [] for word in kinds()}
    for each in errors_in(root):
        if (each.path, each.message) not in before and each.rule not in EXPECTED:
            found[paths.get(each.path, "page")].append(f"{each.path}:{each.line} {each.rule} {each.message}")
    return found


def _make(root: Path, known: Known, kind: Kind) -> list[str]:
    answers = Ready(GIVEN.get(kind.word, {}))
    new = kind.make(known, f"Prov av {kind.word}", answers)
    write(new.changes)
    return [change.file.relative_to(root).as_posix() for change in new.changes]


@pytest.mark.parametrize("word", kinds())
def test_in_order(word: str, made: dict[str, list[str]]) -> None:
    """What was made causes no error."""
    assert made[word] == []


@pytest.mark.parametrize("folder", record_types())
def test_found_by_its_folder(folder: str) -> None:
    """A record type is known by its folder's name too, which is Swedish."""
    kind = named(folder)
    assert kind is not None
    assert kind.folder == folder


def test_words() -> None:
    """The words of the design are there, and every one can be typed."""
    assert {
        "course",
        "lesson",
        "process",
        "risks",
        "risk",
        "role",
        "meeting",
        "method",
        "media",
        "audience",
        "term",
    } <= set(kinds())
    assert all(word.replace("-", "").isascii() and word.islower() for word in kinds())
