"""Time a build of four audiences, with checks, search and verification, against plain MkDocs and Zensical of one.

Side by side in one run, interleaved, medians of three: the ratios say something, the seconds only on this machine.
Plain builds check nothing, index nothing for Pagefind and verify nothing.
"""

from __future__ import annotations

import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = int(os.environ.get("PAGES", "200"))
ROUNDS = 3
AUDIENCES = ("publik", "medarbetare", "projektgrupp", "styrgrupp")
SYLLABLES = [
    "ar",
    "be",
    "da",
    "en",
    "fö",
    "gå",
    "hus",
    "in",
    "jo",
    "ka",
    "lä",
    "mö",
    "ny",
    "om",
    "på",
    "rå",
    "sta",
    "tå",
    "ut",
    "vi",
    "åk",
    "är",
    "öv",
]


def main() -> None:
    """Make a handbook, build it in each way, and print the medians and their ratios to plain MkDocs."""
    with tempfile.TemporaryDirectory() as folder:
        root = handbook(Path(folder))
        ways: dict[str, Callable[[], object]] = {
            "mkdocs, one audience": lambda: plain(root, "mkdocs"),
            "zensical, one audience": lambda: plain(root, "zensical", "--clean"),
            "handbok, one audience": lambda: handbok(root, "--audience", AUDIENCES[-1]),
            "handbok, four audiences": lambda: handbok(root),
        }
        seconds: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, build in ways.items():
                seconds[name].append(timed(build))
    medians = {name: statistics.median(each) for name, each in seconds.items()}
    versions = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "zensical", "pagefind"))
    print(f"{PAGES} pages, {os.cpu_count()} cores, Python {platform.python_version()}, {versions}")
    for name, median in medians.items():
        print(f"{name:26} {median:7.2f} s {median / medians['mkdocs, one audience']:6.2f}")


def handbook(root: Path) -> Path:
    """Write a handbook of PAGES pages in Swedish-like words, the same every time; every sixth page is restricted."""
    words = random.Random(1)  # noqa: S311  not for secrets
    shutil.copytree(ROOT / "data", root / "data")
    for name in ("macros", "overrides"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    for number in range(PAGES):
        audience = AUDIENCES[max(number % 6 - 2, 0)]
        file = root / "docs" / (f"del-{number // 50}/sida-{number}.md" if number else "index.md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(words, audience, number), encoding="utf-8")
    for number in range(5):  # the pages that data/processer names
        phase = ("initiering-och-prioritering", "planering", "genomforande", "test", "implementation-i-kommun")[number]
        file = root / "docs" / "utvecklingsprocessen" / f"{phase}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(words, "publik", 1), encoding="utf-8")
    return root


def page(words: random.Random, audience: str, number: int) -> str:
    """Return a page of about 600 words; every fifth shows a table by a macro."""
    front = f"---\ntitle: {text(words, 3)}\nåtkomst: {audience}\nansvarig: redaktor\ngranskad: 2026-11-22\n---\n"
    sections = [f"## {text(words, 4)}\n\n" + "\n\n".join(f"{text(words, 12)}." for _ in range(12)) for _ in range(4)]
    table = '\n\n{{ risktabell("digitala-processer") }}' if number and number % 5 == 0 else ""
    return front + "\n" + "\n\n".join(sections) + table + "\n"


def text(words: random.Random, count: int) -> str:
    """Return words that look Swedish and mean nothing."""
    return " ".join("".join(words.choices(SYLLABLES, k=words.randint(1, 4))) for _ in range(count)).capitalize()


def plain(root: Path, *command: str) -> None:
    """Build the handbook's root with a site engine alone."""
    run([sys.executable, "-m", command[0], "build", *command[1:]], root)


def handbok(root: Path, *options: str) -> None:
    """Build the handbook's audiences."""
    run([sys.executable, "-m", "handbok", "build", *options], root)


def run(command: list[str], root: Path) -> None:
    """Run a build; what it prints is shown only when it fails."""
    done = subprocess.run(
        command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")


def timed(build: Callable[[], object]) -> float:
    """Return the seconds that a build takes."""
    start = time.perf_counter()
    build()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
