"""Time, in seconds of the processor, the spelling of the handbook's own pages: the first run of a process, which loads the list, and the next."""

from __future__ import annotations

import platform
import time
from importlib.metadata import version
from pathlib import Path

from handbok.checks import spelling
from handbok.handbook import load

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print both times, with what was read."""
    book = load(ROOT)
    words = sum(len(page.markup.running.split()) for page in book.pages.values())
    print(f"Python {platform.python_version()}, chunspell {version('chunspell')}, hunspell-sv {version('hunspell-sv')}")
    print(f"{len(book.pages)} pages, {words} words")
    for name in ("first, with the list loaded", "again, each word known"):
        begun = time.process_time()
        found = len(list(spelling.check(book)))
        print(f"{name}: {time.process_time() - begun:.2f} s, {found} findings")


if __name__ == "__main__":
    main()
