"""The verdict's truth table: film, what the audience asks, day; what is decided, and why."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import pytest

from handbok.models.media import Media
from handbok.verdict import Circumstances, judge

Demand = Literal["full", "plan"]

TODAY = date(2026, 11, 22)
FILES = frozenset({"a.mp4", "a.vtt", "a-syn.mp4", "a-text.md"})
ROLES = frozenset({"redaktor", "projektledare"})
AROUND = Circumstances(TODAY, FILES, ROLES)

CAPTIONS = {"fil": "a.vtt", "språk": "sv", "ursprung": "manuell"}
AUTOMATIC = {**CAPTIONS, "ursprung": "automatisk"}
REVIEWED = {**AUTOMATIC, "granskad": "2026-11-20", "granskad_av": "redaktor"}
NOT_NEEDED = {"behov": "nej", "motivering": "Allt som syns sägs"}
PLAN = {"textas_senast": "2026-11-22", "ansvarig": "projektledare"}
FULL = {"textning": CAPTIONS, "syntolkning": NOT_NEEDED}

ALLOWED, DEFECT, REFUSED = "tillåten", "tillåten med brist", "stoppad"


def exempt(ground: str, **more: str) -> dict[str, Any]:
    """Return an exemption on a ground."""
    return {"undantag": {"grund": ground, "motivering": "Därför", **more}}


def film(**keys: Any) -> Media:
    """Return a film's record with these keys."""
    base = {"titel": "A", "åtkomst": "publik", "fil": "a.mp4", "språk": "sv", "publicerad": "2026-11-20"}
    return Media.model_validate({**base, **keys})


LIVE = "direktsändning"
OLD = "före-2020-09-23"
BURDEN = "oskäligt-betungande"

TABLE: dict[str, tuple[dict[str, Any], str, str]] = {
    # name: (what the record says, outcome for an audience that asks full, for one that asks plan)
    "nothing": ({}, REFUSED, REFUSED),
    "captions and description": (FULL, ALLOWED, ALLOWED),
    "captions of a regional form of the language": ({**FULL, "språk": "sv-FI"}, ALLOWED, ALLOWED),
    "captions only": ({"textning": CAPTIONS}, REFUSED, REFUSED),
    "description only": ({"syntolkning": NOT_NEEDED}, REFUSED, REFUSED),
    "captions in another language": ({**FULL, "språk": "en"}, REFUSED, REFUSED),
    "caption file missing": ({**FULL, "textning": {**CAPTIONS, "fil": "b.vtt"}}, REFUSED, REFUSED),
    "automatic, not reviewed": ({**FULL, "textning": AUTOMATIC}, REFUSED, REFUSED),
    "automatic, reviewed": ({**FULL, "textning": REVIEWED}, ALLOWED, ALLOWED),
    "automatic, date but no role": ({**FULL, "textning": {**AUTOMATIC, "granskad": "2026-11-20"}}, REFUSED, REFUSED),
    "automatic, role but no date": ({**FULL, "textning": {**AUTOMATIC, "granskad_av": "redaktor"}}, REFUSED, REFUSED),
    "automatic, unknown role": ({**FULL, "textning": {**REVIEWED, "granskad_av": "x"}}, REFUSED, REFUSED),
    "automatic, reviewed tomorrow": ({**FULL, "textning": {**REVIEWED, "granskad": "2026-11-23"}}, REFUSED, REFUSED),
    "description: no, without reason": ({**FULL, "syntolkning": {"behov": "nej"}}, REFUSED, REFUSED),
    "description: integrated": ({**FULL, "syntolkning": {"behov": "integrerad"}}, ALLOWED, ALLOWED),
    "description: file": ({**FULL, "syntolkning": {"behov": "fil", "fil": "a-syn.mp4"}}, ALLOWED, ALLOWED),
    "description: no file named": ({**FULL, "syntolkning": {"behov": "fil"}}, REFUSED, REFUSED),
    "description: file missing": ({**FULL, "syntolkning": {"behov": "fil", "fil": "b.mp4"}}, REFUSED, REFUSED),
    "plan, on its last day": (PLAN, REFUSED, DEFECT),
    "plan, the day after": ({**PLAN, "textas_senast": "2026-11-21"}, REFUSED, REFUSED),
    "plan without role": ({"textas_senast": "2027-01-01"}, REFUSED, REFUSED),
    "plan without date": ({"ansvarig": "redaktor"}, REFUSED, REFUSED),
    "plan with unknown role": ({**PLAN, "ansvarig": "x"}, REFUSED, REFUSED),
    "plan for a missing decision": ({**PLAN, "textning": CAPTIONS}, REFUSED, DEFECT),
    "plan for automatic captions": ({**PLAN, **FULL, "textning": AUTOMATIC}, REFUSED, DEFECT),
    "plan that is past, nothing lacking": ({**FULL, **PLAN, "textas_senast": "2026-01-01"}, ALLOWED, ALLOWED),
    "live, captioned by today": (exempt(LIVE, textas_senast="2026-11-22"), ALLOWED, ALLOWED),
    "live, the day after": (exempt(LIVE, textas_senast="2026-11-21"), REFUSED, REFUSED),
    "live, no date": (exempt(LIVE), REFUSED, REFUSED),
    "live, the day after, with a plan": ({**exempt(LIVE, textas_senast="2026-11-21"), **PLAN}, REFUSED, DEFECT),
    "old, the day before": ({**exempt(OLD), "publicerad": "2020-09-22"}, ALLOWED, ALLOWED),
    "old, on the day": ({**exempt(OLD), "publicerad": "2020-09-23"}, REFUSED, REFUSED),
    "old, published again": (
        {**exempt(OLD), "publicerad": "2019-01-01", "återpublicerad": "2021-01-01"}, REFUSED, REFUSED,
    ),
    "old, published again before the day": (
        {**exempt(OLD), "publicerad": "2019-01-01", "återpublicerad": "2020-01-01"}, ALLOWED, ALLOWED,
    ),
    "old, but no exemption claimed": ({"publicerad": "2019-01-01"}, REFUSED, REFUSED),
    "media alternative": (exempt("mediealternativ"), ALLOWED, ALLOWED),
    "burden, assessed": (exempt(BURDEN, bedömd="2026-01-01", bedömd_av="redaktor"), ALLOWED, ALLOWED),
    "burden, no date": (exempt(BURDEN, bedömd_av="redaktor"), REFUSED, REFUSED),
    "burden, no role": (exempt(BURDEN, bedömd="2026-01-01"), REFUSED, REFUSED),
    "burden, unknown role": (exempt(BURDEN, bedömd="2026-01-01", bedömd_av="x"), REFUSED, REFUSED),
    "burden, assessed tomorrow": (exempt(BURDEN, bedömd="2026-11-23", bedömd_av="redaktor"), REFUSED, REFUSED),
    "sound alone": ({"typ": "ljud"}, REFUSED, REFUSED),
    "sound with captions but no text": ({"typ": "ljud", **FULL}, REFUSED, REFUSED),
    "sound with text": ({"typ": "ljud", "textversion": "a-text.md"}, ALLOWED, ALLOWED),
    "sound whose text is missing": ({"typ": "ljud", "textversion": "b.md"}, REFUSED, REFUSED),
    "sound with a plan": ({"typ": "ljud", **PLAN}, REFUSED, DEFECT),
    "film with a text version only": ({"textversion": "a-text.md"}, REFUSED, REFUSED),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "full", "plan"), TABLE.values(), ids=TABLE)
def test_table(keys: dict[str, Any], full: str, plan: str) -> None:
    """Each film has one outcome for each requirement, with a reason and a law."""
    for demand, outcome in zip(("full", "plan"), (full, plan), strict=True):
        found = judge(film(**keys), demand, AROUND)  # type: ignore[arg-type]
        assert found.outcome == outcome
        assert found.reason.endswith((".", "Därför"))
        assert "WCAG" in found.law or "DOS-lagen" in found.law
        assert bool(found.lacks) == (outcome != ALLOWED)


@pytest.mark.parametrize("name", TABLE)
def test_public_has_no_exception(name: str) -> None:
    """A plan never opens what an audience that asks full may not see, and what is open to it is open to all."""
    keys, full, plan = TABLE[name]
    assert judge(film(**{**keys, **PLAN}), "full", AROUND).outcome == full
    assert full != DEFECT
    assert full == REFUSED or plan == ALLOWED


REASONS: dict[str, tuple[dict[str, Any], Demand, str, str]] = {
    "all that is lacking": (
        {}, "full", "Filmen saknar undertexter och saknar beslut om syntolkning.",
        "WCAG 1.2.2, EN 301 549 9.1.2.2 och DOS-lagen; WCAG 1.2.5, EN 301 549 9.1.2.5 och DOS-lagen",
    ),
    "a plan": (
        {**PLAN, "syntolkning": NOT_NEEDED}, "plan",
        "Filmen saknar undertexter. Det ska vara åtgärdat senast 22 november 2026.",
        "WCAG 1.2.2, EN 301 549 9.1.2.2 och DOS-lagen",
    ),
    "a plan past": (
        {**PLAN, "textas_senast": "2026-11-21", "syntolkning": NOT_NEEDED}, "plan",
        "Filmen saknar undertexter. Planen gick ut 21 november 2026.",
        "WCAG 1.2.2, EN 301 549 9.1.2.2 och DOS-lagen",
    ),
    "an exemption": (exempt(BURDEN, bedömd="2026-01-01", bedömd_av="redaktor"), "full",
                     "Undantag, oskäligt betungande: Därför", "12 § DOS-lagen"),
    "a sound": ({"typ": "ljud"}, "full", "Ljudet saknar textversion.", "WCAG 1.2.1, EN 301 549 9.1.2.1 och DOS-lagen"),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "demand", "reason", "law"), REASONS.values(), ids=REASONS)
def test_reasons(keys: dict[str, Any], demand: Demand, reason: str, law: str) -> None:
    """The reason is a sentence an editor can read, and the law the one it rests on."""
    found = judge(film(**keys), demand, AROUND)
    assert (found.reason, found.law) == (reason, law)


def test_trusting() -> None:
    """Where files and roles were checked before, as in a staged tree, they are taken as they are."""
    found = judge(film(textning={**REVIEWED, "granskad_av": "x"}, syntolkning=NOT_NEEDED), "full", Circumstances(TODAY))
    assert found.outcome == ALLOWED
