"""Films for tests: records that meet the law, changed by each test."""

from __future__ import annotations

from hashlib import sha256

from tests.handbooks import Content, page

RECORD = "data/media/intro.yml"
SOUND_RECORD = "data/media/samtal.yml"
PAGE = "docs/kurs.md"

CAPTIONS = "textning: {fil: intro.sv.vtt, språk: sv, ursprung: manuell}\n"
DESCRIPTION = "syntolkning: {behov: nej, motivering: Allt som syns sägs också}\n"
PLAN = "textas_senast: 2027-03-01\nansvarig: projektledare\n"
BYTES = b"film"
HASH = f"sha256: {sha256(BYTES).hexdigest()}\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\nHej och välkommen till handboken.\n"


def film(*parts: str, audience: str = "publik", hash: str = HASH) -> str:
    """Return a film's record: the file, its language and hash, and these parts."""
    head = f"titel: Introduktion\nåtkomst: {audience}\nfil: intro.mp4\nspråk: sv\npublicerad: 2026-11-20\n"
    return head + hash + "".join(parts)


def sound(*parts: str, audience: str = "publik") -> str:
    """Return a sound's record."""
    head = f"titel: Samtal\nåtkomst: {audience}\ntyp: ljud\nfil: samtal.mp3\nspråk: sv\npublicerad: 2026-11-20\n"
    return head + HASH + "".join(parts)


def shown(record: str, audience: str = "publik", vtt: str | None = VTT) -> dict[str, Content]:
    """Return a handbook's files: a film with its record, and a page that shows it."""
    files: dict[str, Content] = {RECORD: record, "docs/intro.mp4": BYTES}
    if vtt is not None and "intro.sv.vtt" in record:
        files["docs/intro.sv.vtt"] = vtt
    return {**files, PAGE: page('Se filmen.\n\n{{ film("intro") }}\n', "Kursen", audience)}


def heard(record: str, audience: str = "publik") -> dict[str, Content]:
    """Return a handbook's files: a sound with its record, and a page that plays it."""
    text = page('{{ ljud("samtal") }}\n', "Kursen", audience)
    return {SOUND_RECORD: record, "docs/samtal.mp3": BYTES, PAGE: text}
