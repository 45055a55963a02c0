"""One of the handbook's own courses from its first page to its last, on a phone, with script and without."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader

HOME = "/kurser/digitalisering/"
EXERCISE, TEMPLATE = "fran-formagekarta-till-fardplan", "gap-tabell"


def follow(page: Page, name: str) -> None:
    """Follow a link by keyboard."""
    page.locator(f"a[rel={name}]").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize("script", [True, False])
def test_from_first_to_last(reader: Reader, script: bool) -> None:
    """Every lesson is met once, in order, fits the phone, and the last one leads home."""
    page = reader.page("medarbetare", HOME, width=320, script=script)
    titles = page.locator(".hb-moment > li a").all_inner_texts()
    assert len(titles) > 1
    for number, title in enumerate(titles, 1):
        follow(page, "next")
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        expect(page.get_by_text(f"Lektion {number} av {len(titles)} i kursen")).to_be_visible()
        if script:
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
            page.get_by_role("button", name="Markera lektionen som klar").press("Enter")
    follow(page, "next")
    assert page.url.endswith(HOME)
    if script:
        expect(page.get_by_text(f"{len(titles)} av {len(titles)} lektioner klara.")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_template_of_the_exercise(reader: Reader, tmp_path: Path, script: bool) -> None:
    """An exercise leads by keyboard to its template, whose two files come to the reader and open."""
    page = reader.page("medarbetare", f"{HOME}{EXERCISE}/", width=320, script=script)
    page.locator(".hb-ovning").get_by_role("link", name=TEMPLATE).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    opened = {}
    for link in page.locator("article a[download]").all():
        link.focus()
        with page.expect_download() as fetched:
            page.keyboard.press("Enter")
        file = tmp_path / fetched.value.suggested_filename
        fetched.value.save_as(file)
        opened[file.suffix] = file
    assert set(opened) == {".docx", ".xlsx"}
    assert "Gap-tabell" in [each.text for each in docx.Document(str(opened[".docx"])).paragraphs]
    assert openpyxl.load_workbook(opened[".xlsx"]).sheetnames


@pytest.mark.parametrize("script", [True, False])
def test_every_question(reader: Reader, script: bool) -> None:
    """Each question of the course's self-test says why its answers are right or wrong."""
    page = reader.page("medarbetare", f"{HOME}sjalvtest/", width=320, script=script)
    forms = page.locator(".hb-fraga")
    expect(forms).not_to_have_count(0)
    for form in forms.all():
        if script:
            for right in form.locator("input[data-hb-right]").all():
                right.check()
            form.get_by_role("button").press("Enter")
            expect(form.get_by_role("status")).to_contain_text("✓ Rätt.")
        else:
            form.locator("summary").press("Enter")
            expect(form.get_by_text("Rätt:").first).to_be_visible()
            assert all(each.inner_text().strip() for each in form.locator("[data-hb-feedback]").all())
    if script:
        count = forms.count()
        expect(forms.last.get_by_role("status")).to_contain_text(f"Du har svarat rätt på {count} av {count} frågor.")
