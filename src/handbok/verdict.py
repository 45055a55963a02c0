"""Whether a film or a sound may be shown to an audience: a pure decision, as the law is read here (not legal advice).

| audience asks | the film | outcome |
|---|---|---|
| anything | meets the law, or is exempt on a ground that holds | allowed |
| full | lacks something | refused, plan or not |
| plan | lacks something; dated plan with a known role, its day not past | allowed with defect |
| plan | lacks something; no plan, half a plan, unknown role, or the day is past | refused |
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from handbok.models.media import Captions, Exemption, Media
from handbok.swedish import enumeration, long_date

CAPTIONED_FROM = date(2020, 9, 23)
"""Recorded media published before this day, and not again since, is outside the law."""

GATE = "media-verdict"
"""The rule that tells, on the page, what a record says nothing of; what it says wrongly is told at its own line."""

_CAPTIONS = "WCAG 1.2.2, EN 301 549 9.1.2.2 och DOS-lagen"
_DESCRIPTION = "WCAG 1.2.5, EN 301 549 9.1.2.5 och DOS-lagen"
_SOUND = "WCAG 1.2.1, EN 301 549 9.1.2.1 och DOS-lagen"
_GROUNDS = {
    "direktsändning": ("direktsändning", "9 § DOS-lagen"),
    "före-2020-09-23": ("publicerad före den 23 september 2020", "9 § DOS-lagen"),
    "mediealternativ": ("mediealternativ till sidans text", "WCAG 1.2.2 och DOS-lagen"),
    "oskäligt-betungande": ("oskäligt betungande", "12 § DOS-lagen"),
}
OUTSIDE = ("direktsändning", "före-2020-09-23")
"""Grounds that put a film outside the law (9 §)."""


class Outcome(StrEnum):
    """What is decided; the values are what an editor reads."""

    ALLOWED = "tillåten"
    DEFECT = "tillåten med brist"
    REFUSED = "stoppad"


@dataclass(frozen=True)
class Lack:
    """Hold what a film lacks, in words after its name, how to mend it, and by which law.

    `rule` is the rule it concerns and `path` where it stands in the record's file; `absent` that the record says nothing
    of it, so that GATE tells it wherever it stops a page.
    """

    text: str
    remedy: str
    law: str
    rule: str = GATE
    path: tuple[str, ...] = ()
    absent: bool = False


@dataclass(frozen=True)
class Verdict:
    """Hold what is decided, why, and by which law."""

    outcome: Outcome
    reason: str
    law: str
    lacks: tuple[Lack, ...] = ()
    plan: Lack | None = None

    @property
    def told_elsewhere(self) -> bool:
        """Tell whether rules of their own report all that stands in the way."""
        plan = self.plan is not None and not self.plan.absent
        return plan or not any(lack.absent for lack in self.lacks)


@dataclass(frozen=True)
class Circumstances:
    """Hold what a decision depends on beside the record: the day, the files and roles there are; None trusts all."""

    today: date
    files: Collection[str] | None = None
    roles: Collection[str] | None = None

    def has(self, path: str | None) -> bool:
        """Tell whether a file exists."""
        return path is not None and (self.files is None or path in self.files)

    def knows(self, role: str | None) -> bool:
        """Tell whether a role exists."""
        return role is not None and (self.roles is None or role in self.roles)


def judge(film: Media, demand: Literal["full", "plan"], around: Circumstances) -> Verdict:
    """Return the verdict on a film for an audience with a media requirement."""
    if film.exemption is not None and exemption_fault(film, film.exemption, around) is None:
        ground, law = _GROUNDS[film.exemption.ground]
        return Verdict(Outcome.ALLOWED, f"Undantag, {ground}: {film.exemption.reason}", law)
    found = tuple(lacks(film, around))
    law = "; ".join(dict.fromkeys(lack.law for lack in found))
    if not found:
        return _fulfilled(film)
    reason = f"{noun(film)} {enumeration([lack.text for lack in found])}."
    if demand == "full":
        return Verdict(Outcome.REFUSED, reason, law, found)
    fault = plan_fault(film, around)
    if fault is not None or film.caption_by is None:
        return Verdict(Outcome.REFUSED, f"{reason} {fault.text if fault else ''}", law, found, fault)
    return Verdict(Outcome.DEFECT, f"{reason} Det ska vara åtgärdat senast {long_date(film.caption_by)}.", law, found)


def noun(film: Media) -> str:
    """Return what a reader calls it."""
    return "Filmen" if film.kind == "film" else "Ljudet"


def lacks(film: Media, around: Circumstances) -> Iterator[Lack]:
    """Yield what a film or a sound lacks by the law, exemptions aside."""
    if film.kind == "ljud":
        yield from _transcript(film, around)
    else:
        yield from _captions(film, around)
        yield from _description(film, around)


def uncaptioned(film: Media, around: Circumstances) -> bool:
    """Tell whether a film has no captions in the language of its sound."""
    captions = film.captions
    if film.kind == "ljud":
        return False
    return captions is None or not around.has(captions.file) or not same_language(captions.language, film.language)


def exemption_fault(film: Media, exemption: Exemption, around: Circumstances) -> str | None:
    """Return why an exemption does not hold, or None when it does."""
    if exemption.ground == "direktsändning":
        if exemption.captioned_by is None:
            return "datum saknas för när inspelningen ska vara textad"
        if around.today > exemption.captioned_by:
            return f"inspelningen skulle ha textats senast {long_date(exemption.captioned_by)}"
    if exemption.ground == "före-2020-09-23":
        latest = max(film.published, film.republished or film.published)
        if latest >= CAPTIONED_FROM:
            return f"den publicerades {long_date(latest)}"
    if exemption.ground == "oskäligt-betungande":
        if exemption.assessed is None or not around.knows(exemption.assessed_by):
            return "det saknas när det bedömdes, eller vilken roll som gjorde det"
        if exemption.assessed > around.today:
            return "dagen för bedömningen har inte varit"
    return None


def plan_fault(film: Media, around: Circumstances) -> Lack | None:
    """Return what is wrong with a film's plan, or None when it has one that still holds."""
    law = "DOS-lagen"
    if film.caption_by is None and film.owner is None:
        return Lack("Det finns ingen plan.", "skriv textas_senast och ansvarig", law, absent=True)
    if film.caption_by is None:
        return Lack("Planen saknar datum.", "skriv textas_senast", law, "media-plan", ("ansvarig",))
    if film.owner is None:
        return Lack("Planen saknar ansvarig roll.", "skriv ansvarig", law, "media-plan", ("textas_senast",))
    if not around.knows(film.owner):
        return Lack("Planens ansvariga roll finns inte.", "rätta ansvarig", law, "role-known", ("ansvarig",))
    if around.today > film.caption_by:
        text = f"Planen gick ut {long_date(film.caption_by)}."
        return Lack(text, "åtgärda det som saknas", law, "media-plan", ("textas_senast",))
    return None


def _fulfilled(film: Media) -> Verdict:
    if film.kind == "ljud":
        return Verdict(Outcome.ALLOWED, "Ljudet har en textversion.", _SOUND)
    return Verdict(Outcome.ALLOWED, "Filmen har undertexter och beslut om syntolkning.", _CAPTIONS)


def _captions(film: Media, around: Circumstances) -> Iterator[Lack]:
    captions = film.captions
    if captions is None:
        yield _absent(film, "saknar undertexter", "texta filmen", _CAPTIONS, GATE)
        return
    if not around.has(captions.file):
        text = f"saknar undertextfilen ”{captions.file}”"
        yield Lack(text, "lägg till undertextfilen", _CAPTIONS, GATE, ("textning", "fil"), absent=True)
    if not same_language(captions.language, film.language):
        yield Lack(
            "har undertexter på ett annat språk än ljudet", "texta på ljudets språk", _CAPTIONS,
            "media-captions-language", ("textning", "språk"),
        )  # fmt: skip
    if captions.origin == "automatisk" and not _reviewed(captions, around):
        nobody = captions.reviewed_by is None or around.knows(captions.reviewed_by)
        rule = "media-captions-review" if nobody else "role-known"
        text, remedy = "har automatiska undertexter som ingen har granskat", "granska undertexterna"
        yield Lack(text, remedy, _CAPTIONS, rule, ("textning", "ursprung"))


def _reviewed(captions: Captions, around: Circumstances) -> bool:
    day = captions.reviewed
    return day is not None and day <= around.today and around.knows(captions.reviewed_by)


def _description(film: Media, around: Circumstances) -> Iterator[Lack]:
    decision = film.description
    rule, path = "media-description", ("syntolkning",)
    if decision is None:
        text, remedy = "saknar beslut om syntolkning", "skriv beslutet under syntolkning"
        yield _absent(film, text, remedy, _DESCRIPTION, rule)
    elif decision.need == "nej" and decision.reason is None:
        yield Lack("saknar skäl till att syntolkning inte behövs", "skriv motivering", _DESCRIPTION, rule, path)
    elif decision.need == "fil" and not around.has(decision.file):
        yield Lack("saknar sin syntolkade fil", "lägg till filen och dess sökväg", _DESCRIPTION, rule, path)


def _transcript(film: Media, around: Circumstances) -> Iterator[Lack]:
    if film.transcript is None:
        yield _absent(film, "saknar textversion", "skriv en textversion", _SOUND, "media-text-version")
    elif not around.has(film.transcript):
        text, remedy = "har en textversion som inte finns", "lägg till textversionen"
        yield Lack(text, remedy, _SOUND, "media-text-version", ("textversion",))


def _absent(film: Media, text: str, remedy: str, law: str, rule: str) -> Lack:
    """Return a lack of something unsaid; an exemption that does not hold is what is wrong, where one is claimed."""
    if film.exemption is not None:
        return Lack(text, remedy, law, "media-exemption", ("undantag",))
    return Lack(text, remedy, law, rule, absent=True)


def same_language(one: str, other: str) -> bool:
    """Tell whether two languages are one, wherever they are spoken."""
    return one.split("-")[0] == other.split("-")[0]
