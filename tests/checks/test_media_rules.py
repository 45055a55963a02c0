"""What a media record says wrongly is told at its line: files, language, review, decision, exemption, plan, poster."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.films import CAPTIONS, DESCRIPTION, HASH, PAGE, PLAN, RECORD, SOUND_RECORD, film, heard, shown, sound
from tests.handbooks import Content, page, problems_of

AUTOMATIC = CAPTIONS.replace("manuell", "automatisk")
ENGLISH = CAPTIONS.replace("språk: sv", "språk: en")
WHERE = " Den visas på docs/kurs.md."
UNSHOWN = {PAGE: page("Text.")}
LIVE = "undantag: {grund: direktsändning, motivering: Sändes, textas_senast: 2026-10-01}\n"

Case = tuple[str, dict[str, Content], list[tuple[str, int, str, str]]]

CASES: dict[str, Case] = {
    # registered
    "all in order": ("media-registered", shown(film(CAPTIONS, DESCRIPTION)), []),
    "file of no record": (
        "media-registered", {"docs/x/lektion.MP4": b"", "docs/x/text.txt": "a"},
        [("docs/x/lektion.MP4", 1, "error", "Filen ”x/lektion.MP4” är inte registrerad.")],
    ),
    "record of no page": (
        "media-registered", {**shown(film(CAPTIONS, DESCRIPTION)), **UNSHOWN},
        [(RECORD, 1, "error", "Ingen sida visar ”Introduktion”.")],
    ),
    "film gone": (
        "media-registered", {**shown(film(CAPTIONS, DESCRIPTION)), "docs/intro.mp4": None},
        [(RECORD, 3, "error", f"Filen ”intro.mp4” finns inte.{WHERE}")],
    ),
    "captions gone, where a plan lets it pass": (
        "media-registered", shown(film(CAPTIONS, DESCRIPTION, PLAN), "medarbetare", vtt=None),
        [(RECORD, 7, "error", f"Filen ”intro.sv.vtt” finns inte.{WHERE}")],
    ),
    "captions gone, which stops the page": ("media-registered", shown(film(CAPTIONS, DESCRIPTION), vtt=None), []),
    "poster gone": (
        "media-registered", shown(film(CAPTIONS, DESCRIPTION, "affisch: {fil: a.png, text: ingen text}\n")),
        [(RECORD, 9, "error", f"Filen ”a.png” finns inte.{WHERE}")],
    ),
    "record unread may name the file": ("media-registered", {"docs/intro.mp4": b"", RECORD: "titel: [\n"}, []),
    "page unread may show it": ("media-registered", {**shown(film(CAPTIONS, DESCRIPTION)), PAGE: b"\xe5"}, []),
    "called by its name": (
        "media-registered", {**shown(film(CAPTIONS, DESCRIPTION)), PAGE: page('{{ film(id="intro") }}')}, [],
    ),
    # hash
    "same file": ("media-hash", shown(film(CAPTIONS)), []),
    "replaced": (
        "media-hash", {**shown(film(CAPTIONS)), "docs/intro.mp4": b"another"},
        [(RECORD, 6, "error",
          "Filmen ”Introduktion” är inaktuell: filen är en annan än den som granskades (intro.mp4).")],
    ),
    "not recorded": (
        "media-hash", shown(film(hash="")), [(RECORD, 1, "error", "Filmen ”Introduktion” saknar kontrollsumma (intro.mp4).")],
    ),
    "no file": ("media-hash", {RECORD: film()}, []),
    # language
    "another language": (
        "media-captions-language", shown(film(ENGLISH, DESCRIPTION)),
        [(RECORD, 7, "error", f"Filmen ”Introduktion” har undertexter på ett annat språk än ljudet.{WHERE}")],
    ),
    "another language, with a plan": (
        "media-captions-language", shown(film(ENGLISH, DESCRIPTION, PLAN), "medarbetare"),
        [(RECORD, 7, "warning", f"Filmen ”Introduktion” har undertexter på ett annat språk än ljudet.{WHERE}")],
    ),
    "same language": ("media-captions-language", shown(film(CAPTIONS)), []),
    # review
    "not reviewed": (
        "media-captions-review", shown(film(AUTOMATIC, DESCRIPTION)),
        [(RECORD, 7, "error", f"Filmen ”Introduktion” har automatiska undertexter som ingen har granskat.{WHERE}")],
    ),
    "not reviewed, on no page": (
        "media-captions-review", {**shown(film(AUTOMATIC, DESCRIPTION)), **UNSHOWN},
        [(RECORD, 7, "error", "Filmen ”Introduktion” har automatiska undertexter som ingen har granskat.")],
    ),
    "reviewed": (
        "media-captions-review",
        shown(film(AUTOMATIC.replace("}", ", granskad: 2026-11-20, granskad_av: styrgrupp}"), DESCRIPTION)), [],
    ),
    # audio description
    "no reason": (
        "media-description", shown(film(CAPTIONS, "syntolkning: {behov: nej}\n")),
        [(RECORD, 8, "error", f"Filmen ”Introduktion” saknar skäl till att syntolkning inte behövs.{WHERE}")],
    ),
    "no file for it": (
        "media-description", shown(film(CAPTIONS, "syntolkning: {behov: fil, fil: b.mp4}\n")),
        [(RECORD, 8, "error", f"Filmen ”Introduktion” saknar sin syntolkade fil.{WHERE}")],
    ),
    "undecided, which media-verdict tells": ("media-description", shown(film(CAPTIONS)), []),
    "undecided, with a plan": (
        "media-description", shown(film(CAPTIONS, PLAN), "medarbetare"),
        [(RECORD, 1, "warning", f"Filmen ”Introduktion” saknar beslut om syntolkning.{WHERE}")],
    ),
    "a sound needs none": ("media-description", heard(sound()), []),
    # text version
    "no such text": (
        "media-text-version", heard(sound("textversion: b.md\n")),
        [(SOUND_RECORD, 8, "error", f"Ljudet ”Samtal” har en textversion som inte finns.{WHERE}")],
    ),
    "text on a page": ("media-text-version", heard(sound("textversion: kurs.md\n")), []),
    "text that fewer may read": (
        "media-text-version",
        {**heard(sound("textversion: text.md\n")), "docs/text.md": page("Text.", audience="medarbetare")},
        [(SOUND_RECORD, 8, "error", "Alla som ser ”Samtal” får inte läsa dess textversion, text.md.")],
    ),
    "text that more may read": (
        "media-text-version",
        {**heard(sound("textversion: text.md\n"), "medarbetare"), "docs/text.md": page("Text.")}, [],
    ),
    "no text, on no page": (
        "media-text-version", {SOUND_RECORD: sound()},
        [(SOUND_RECORD, 1, "error", "Ljudet ”Samtal” saknar textversion.")],
    ),
    # exemption
    "live, past": (
        "media-exemption", shown(film(LIVE)),
        [(RECORD, 7, "error", "Undantaget ”direktsändning” gäller inte för ”Introduktion”: "
          f"inspelningen skulle ha textats senast 1 oktober 2026.{WHERE}")],
    ),
    "live, past, with a plan": (
        "media-exemption", shown(film(LIVE, PLAN), "medarbetare"),
        [(RECORD, 7, "warning", "Undantaget ”direktsändning” gäller inte för ”Introduktion”: "
          f"inspelningen skulle ha textats senast 1 oktober 2026.{WHERE}")],
    ),
    "live": ("media-exemption", shown(film(LIVE.replace("10-01", "12-01"))), []),
    "not so old": (
        "media-exemption", shown(film("undantag: {grund: före-2020-09-23, motivering: Gammal}\n")),
        [(RECORD, 7, "error", "Undantaget ”före-2020-09-23” gäller inte för ”Introduktion”: "
          f"den publicerades 20 november 2026.{WHERE}")],
    ),
    # plan
    "in time": ("media-plan", shown(film(PLAN), "medarbetare"), []),
    "past": (
        "media-plan", shown(film(DESCRIPTION, PLAN.replace("2027-03-01", "2026-11-21")), "medarbetare"),
        [(RECORD, 8, "error", "Filmen ”Introduktion” i plan: Planen gick ut 21 november 2026. "
          f"Filmen saknar undertexter.{WHERE}")],
    ),
    "soon": (
        "media-plan", shown(film(DESCRIPTION, PLAN.replace("2027-03-01", "2026-11-22")), "medarbetare"),
        [(RECORD, 8, "warning", "Filmen ”Introduktion” i plan: Planen går ut 22 november 2026; dagen efter "
          f"publiceras ingenting. Filmen saknar undertexter.{WHERE}")],
    ),
    "half": (
        "media-plan", shown(film(DESCRIPTION, "textas_senast: 2027-03-01\n"), "medarbetare"),
        [(RECORD, 8, "error",
          f"Filmen ”Introduktion” i plan: Planen saknar ansvarig roll. Filmen saknar undertexter.{WHERE}")],
    ),
    "no longer needed": (
        "media-plan", shown(film(CAPTIONS, DESCRIPTION, PLAN)),
        [(RECORD, 9, "warning", f"Filmen ”Introduktion” i plan: Planen behövs inte längre.{WHERE}")],
    ),
    "past, but the page is public": ("media-plan", shown(film(PLAN.replace("2027", "2025"))), []),
    # poster
    "poster unread": (
        "media-poster", {RECORD: film("affisch: {fil: a.png}\n")},
        [(RECORD, 7, "review", "Ingen har sagt vad som står i bilden ”a.png”.")],
    ),
    "poster told": ("media-poster", {RECORD: film("affisch: {fil: a.png, text: ingen text}\n")}, []),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), CASES.values(), ids=CASES)
def test_media(tmp_path: Path, rule: str, files: dict[str, Content], expected: list[tuple[str, int, str, str]]) -> None:
    """Each case gives exactly these findings, each with a remedy."""
    found = problems_of(tmp_path, files, rule)
    assert [(each.path, each.line, each.level.value, each.message) for each in found] == expected
    assert all(each.help.endswith(".") for each in found)


def test_hash_is_given(tmp_path: Path) -> None:
    """The remedy holds the line to write."""
    [found] = problems_of(tmp_path, shown(film(hash="")), "media-hash")
    assert HASH.strip() in found.help


ONE_FAULT: dict[str, tuple[dict[str, Content], str]] = {
    "no captions": (shown(film(DESCRIPTION)), "media-verdict"),
    "caption file gone": (shown(film(CAPTIONS, DESCRIPTION), vtt=None), "media-verdict"),
    "language": (shown(film(ENGLISH, DESCRIPTION)), "media-captions-language"),
    "review": (shown(film(AUTOMATIC, DESCRIPTION)), "media-captions-review"),
    "unknown reviewer": (
        shown(film(AUTOMATIC.replace("}", ", granskad: 2026-11-20, granskad_av: ingen}"), DESCRIPTION)), "role-known",
    ),
    "description": (shown(film(CAPTIONS, "syntolkning: {behov: nej}\n")), "media-description"),
    "exemption": (shown(film(LIVE)), "media-exemption"),
    "plan past": (shown(film(DESCRIPTION, PLAN.replace("2027", "2025")), "medarbetare"), "media-plan"),
    "unknown planner": (
        shown(film(DESCRIPTION, PLAN.replace("projektledare", "ingen")), "medarbetare"), "role-known",
    ),
    "film gone": ({**shown(film(CAPTIONS, DESCRIPTION)), "docs/intro.mp4": None}, "media-registered"),
    "not registered": ({"docs/intro.mp4": b""}, "media-registered"),
    "not shown": ({**shown(film(CAPTIONS, DESCRIPTION)), **UNSHOWN}, "media-registered"),
    "replaced": ({**shown(film(CAPTIONS, DESCRIPTION)), "docs/intro.mp4": b"x"}, "media-hash"),
    "value": (shown(film(CAPTIONS.replace("manuell", "egen"), DESCRIPTION)), "schema-value"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "rule"), ONE_FAULT.values(), ids=ONE_FAULT)
def test_one_fault_is_told_once(tmp_path: Path, files: dict[str, Content], rule: str) -> None:
    """No fault of a film is told by two rules."""
    found = [each.rule for each in problems_of(tmp_path, files) if each.level == "error"]
    assert [each for each in found if each != "jinja-allowed"] == [rule]
