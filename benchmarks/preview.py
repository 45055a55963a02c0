"""How long an editor waits for a saved page of a 200-page handbook in preview, and how much memory 100 saves take."""

from __future__ import annotations

import resource
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from handbok.preview.desk import Desk
from tests.handbooks import page, write

PAGES, SAVES = 200, 100


def main() -> None:
    """Save one page again and again, and ask for it."""
    with tempfile.TemporaryDirectory() as folder:
        pages = {f"docs/d{n % 10}/s{n}.md": page(f"## Rubrik\n\nText {n}.\n", f"Sida {n}") for n in range(PAGES - 1)}
        root = write(Path(folder) / "bok", {"mkdocs.yml": "site_name: Exempel\n", **pages})
        desk = Desk(root, Path(folder), date.today())
        desk.page("d7/s7.md", "medarbetare")
        before, times = _peak(), []
        for number in range(SAVES):
            write(root, {"docs/d7/s7.md": page(f"## Rubrik\n\nSparat {number}.\n")})
            began = time.perf_counter()
            desk.saved(frozenset({"docs/d7/s7.md"}))
            if f"Sparat {number}." not in desk.page("d7/s7.md", "medarbetare").html:
                raise SystemExit("the page that was saved is not the page that is shown")
            times.append(time.perf_counter() - began)
        print(f"{PAGES} pages: median {statistics.median(times):.2f} s, slowest {max(times):.2f} s from save to page")
        print(f"{SAVES} saves: {(_peak() - before) / 1024:.0f} MB more")


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
