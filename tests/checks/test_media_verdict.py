"""A page shows a film only to whom the law allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.films import CAPTIONS, DESCRIPTION, PAGE, PLAN, film, heard, shown, sound
from tests.handbooks import Content, page, problems_of
from tests.rulecases import Found, found

LINE = 10
WHOLE = (CAPTIONS, DESCRIPTION)
LAW = "Kravet står i WCAG 1.2.2, EN 301 549 9.1.2.2 och DOS-lagen"
DESCRIBED = "WCAG 1.2.5, EN 301 549 9.1.2.5 och DOS-lagen."
BARE = f"Filmen saknar undertexter och saknar beslut om syntolkning. {LAW}; {DESCRIBED}"


def refusal(message: str, line: int = LINE) -> Found:
    """Return a finding at the call on the page."""
    return (PAGE, line, "{", "error", "", message)


CASES: dict[str, tuple[dict[str, Content], list[Found]]] = {
    "public, whole": (shown(film(*WHOLE)), []),
    "public, nothing": (shown(film()), [refusal(f"Sidan ”Kursen” kan inte visa ”Introduktion” för Publik: {BARE}")]),
    "public, plan": (shown(film(PLAN)), [refusal(f"Sidan ”Kursen” kan inte visa ”Introduktion” för Publik: {BARE}")]),
    "public, caption file gone": (
        shown(film(*WHOLE), vtt=None),
        [refusal(f"Sidan ”Kursen” kan inte visa ”Introduktion” för Publik: Filmen saknar undertextfilen ”intro.sv.vtt”. {LAW}.")],
    ),
    "restricted page, plan": (shown(film(PLAN), "medarbetare"), []),
    "restricted record, plan": (shown(film(PLAN, audience="medarbetare")), []),
    "restricted, no plan": (
        shown(film(DESCRIPTION), "medarbetare"),
        [refusal(f"Sidan ”Kursen” kan inte visa ”Introduktion” för Medarbetare: Filmen saknar undertexter. Det finns ingen plan. {LAW}.")],
    ),
    "public, no text version": (
        heard(sound()),
        [(PAGE, 8, "{", "error", "", "Sidan ”Kursen” kan inte visa ”Samtal” för Publik: Ljudet saknar textversion. "
          "Kravet står i WCAG 1.2.1, EN 301 549 9.1.2.1 och DOS-lagen.")],
    ),
    "told at its own line: review": (shown(film(CAPTIONS.replace("manuell", "automatisk"), DESCRIPTION)), []),
    "told at its own line: exemption": (shown(film("undantag: {grund: direktsändning, motivering: A}\n")), []),
    "told at its own line: plan": (shown(film(PLAN.replace("2027", "2025")), "medarbetare"), []),
    "told at its own line: role": (shown(film(PLAN.replace("projektledare", "chefen")), "medarbetare"), []),
    "a part could not be read": (shown(film(DESCRIPTION, "textning: {fil: 3}\n")), []),
    "page of no known audience": (shown(film(), "ingen"), []),
    "on no page": ({**shown(film()), PAGE: page("Text.")}, []),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_media_verdict(tmp_path: Path, files: dict[str, Content], expected: list[Found]) -> None:
    """Each case gives exactly these findings, at the call."""
    assert found(tmp_path, files, "media-verdict") == expected


def test_ways_out(tmp_path: Path) -> None:
    """The help names both: mend the film, or narrow the page with a plan; behind login, the plan alone."""
    public = problems_of(tmp_path / "a", shown(film()), "media-verdict")
    assert [each.help for each in public] == [
        "Texta filmen och skriv beslutet under syntolkning, eller ge sidan åtkomst: medarbetare och skriv en plan "
        "(textas_senast och ansvarig) i data/media/intro.yml."
    ]
    behind = problems_of(tmp_path / "b", shown(film(), "medarbetare"), "media-verdict")
    assert [each.help for each in behind] == [
        "Texta filmen och skriv beslutet under syntolkning, eller skriv en plan (textas_senast och ansvarig) "
        "i data/media/intro.yml."
    ]


def test_each_page(tmp_path: Path) -> None:
    """A film that two pages show is told on both."""
    files = {**shown(film()), "docs/mer.md": page('{{ film("intro") }}')}
    assert [each[0] for each in found(tmp_path, files, "media-verdict")] == [PAGE, "docs/mer.md"]
