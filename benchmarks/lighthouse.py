"""Measure what Lighthouse gives five kinds of page for speed: published, on loopback, with nothing kept from before.

Medians of three; Lighthouse's own desktop profile, which slows the network down. Goal: 98 of 100 for each.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from handbok.build import build
from handbok.publish.writing import release
from tests.browser.lighthouse import KINDS, reports
from tests.browser.serving import ROOT, served

ROUNDS = 3


def main() -> None:
    """Build the handbook, unless a folder of built sites is named, publish it, and print each kind's score."""
    with tempfile.TemporaryDirectory() as folder:
        sites = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder, "sites")
        if len(sys.argv) == 1:
            build(ROOT, out=sites)
        release(sites, Path(folder, "published"))
        with served(Path(folder, "published", "current")) as address:
            rounds = [reports(address, ["performance"]) for _ in range(ROUNDS)]
    for kind in KINDS:
        scores = [each[kind]["performance"]["score"] for each in rounds]
        print(f"{kind:10} {statistics.median(scores):5.0f}  {scores}")


if __name__ == "__main__":
    main()
