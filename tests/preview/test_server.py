"""The real preview: a process of its own, the real watch, a real browser; and five hundred saves."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.serving import browser_of
from tests.cli.commands import COMMAND
from tests.handbooks import page, write
from tests.servers import free_port

MKDOCS = {"mkdocs.yml": "site_name: Exempel\n"}
SHARE = 25
"""How many of the five hundred saves every test run does."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a handbook of 200 pages."""
    pages = {f"docs/d{n % 10}/s{n}.md": page(f"## Rubrik\n\nText {n}.\n", f"Sida {n}") for n in range(199)}
    return write(tmp_path / "bok", {**MKDOCS, **pages})


@pytest.fixture
def address(root: Path) -> Iterator[str]:
    """Run the command on a free port."""
    port = free_port()
    server = subprocess.Popen([*COMMAND, "preview", "--port", str(port)], cwd=root, stdout=subprocess.DEVNULL)
    try:
        wait(f"http://127.0.0.1:{port}/", "Start")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.send_signal(signal.SIGINT)
        assert server.wait(20) == 0


def wait(url: str, text: str, seconds: float = 60) -> float:
    """Wait until a page holds a text; return how long that took."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310  a loopback address made above
                if text in answer.read().decode():
                    return time.monotonic() - began
        except OSError:
            pass
        time.sleep(0.02)
    raise AssertionError(f"{text} is not on {url}")


def save(file: Path, text: str) -> None:
    """Save as editors do: a new file in the old one's place."""
    draft = file.with_suffix(".tmp")
    draft.write_text(text, encoding="utf-8", newline="\n")
    draft.replace(file)


@pytest.mark.browser
def test_browser_follows(root: Path, address: str) -> None:
    """An open page shows what is saved without being asked, its faults too, and becomes whole when they are mended."""
    file = root / "docs/d3/s3.md"
    with sync_playwright() as playwright, browser_of(playwright) as browser:
        told: list[str] = []
        tab = browser.new_page()
        tab.on("console", lambda each: told.append(each.text))
        tab.goto(f"{address}/d3/s3/")
        save(file, page("## Rubrik\n\nSparat.\n"))
        tab.get_by_text("Sparat.").wait_for()
        save(file, "---\ntitle: 'Trasig\n---\n")
        tab.get_by_text("Att rätta här").wait_for()
        assert tab.get_by_text("Sparat.").count() == 1
        save(file, page("[Bort](borta.md)\n"))
        tab.get_by_text("link-target").wait_for()
        save(file, page("Lagat.\n"))
        tab.get_by_text("Lagat.").wait_for()
        tab.get_by_text("Hela handboken: Inga problem.").wait_for()
        tab.get_by_label("Visa som").select_option("publik")
        with tab.expect_navigation():
            tab.get_by_role("button", name="Visa", exact=True).click()
        tab.get_by_text("Lagat.").wait_for()
        assert tab.get_by_label("Visa som").input_value() == "publik"
        assert told == []


def test_saves(root: Path, address: str) -> None:
    """Saves, some of them faulty, are each on the page soon, and the process does not grow."""
    grown, slowest = saved(root, address, SHARE)
    assert grown < 40_000_000
    assert slowest < 10  # a machine under load; benchmarks/preview.py says what it is on one without


@pytest.mark.soak
def test_five_hundred_saves(root: Path, address: str) -> None:
    """Memory is stable over five hundred saves."""
    grown, _ = saved(root, address, 500)
    assert grown < 40_000_000


def saved(root: Path, address: str, times: int) -> tuple[int, float]:
    """Save a page many times, each third time broken; return how many bytes the process grew, and the slowest save."""
    file, url = root / "docs/d7/s7.md", f"{address}/d7/s7/"
    times_taken: list[float] = []
    before = 0
    for number in range(times):
        if number % 3 == 2:
            save(file, "---\ntitle: 'Trasig\n---\n")
            wait(url, "Att rätta här")
        save(file, page(f"## Rubrik\n\nSparat {number}.\n"))
        times_taken.append(wait(url, f"Sparat {number}."))
        if number == min(10, times // 2):
            before = memory()
    return memory() - before, max(times_taken)


def memory() -> int:
    """Return the bytes that the preview's processes hold: all that this test has begun."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True).stdout
    rows = [tuple(map(int, line.split())) for line in listed.splitlines()]
    ours, size = {os.getpid()}, 0
    for pid, parent, kilobytes in sorted(rows):  # a child's number is higher than its parent's
        if parent in ours:
            ours.add(pid)
            size += kilobytes * 1024
    return size


def test_port_taken(root: Path, address: str) -> None:
    """A port that is taken is said so."""
    port = address.rpartition(":")[2]
    done = subprocess.run([*COMMAND, "preview", "--port", port], cwd=root, capture_output=True, check=False)
    assert done.returncode == 2
    assert f"Port {port} är upptagen" in done.stderr.decode()


def test_terminal(root: Path, tmp_path: Path) -> None:
    """Each fault is told once with its line and remedy, and that it has gone."""
    port, said = free_port(), tmp_path / "said"
    with said.open("wb") as out:
        server = subprocess.Popen([*COMMAND, "preview", "--port", str(port)], cwd=root, stdout=out)
        for text, expected in (
            ("#### Djup\n\nText.\n", "docs/index.md:8:1: fel heading-order"),
            ("Text.\n", "1 är borta."),
        ):
            wait(f"http://127.0.0.1:{port}/", "Inga problem.")
            save(root / "docs/index.md", page(text))
            while expected not in said.read_text(encoding="utf-8"):
                assert server.poll() is None
                time.sleep(0.05)
            save(root / "docs/index.md", page("Text.\n"))
        server.send_signal(signal.SIGINT)
        server.wait(20)
    assert said.read_text(encoding="utf-8").endswith("Avslutad.\n")
