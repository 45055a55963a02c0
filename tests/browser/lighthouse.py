"""What Lighthouse says of pages, as somebody of one audience meets them with nothing kept from before."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.browser.pages import ONE_OF_EACH_KIND
from tests.browser.serving import chromium

SCRIPT = Path(__file__).with_suffix(".mjs")
PACKAGE = Path(__file__).parents[1] / "node_modules" / "lighthouse"
KINDS = ("start", "course", "lesson", "phase", "register")
_LONG = 600


def reports(address: str, categories: list[str], audience: str = "medarbetare") -> dict[str, dict[str, Any]]:
    """Return, for one page of each kind, each category's score and what took from it; one process for all."""
    urls = {f"{address}{ONE_OF_EACH_KIND[kind]}": kind for kind in KINDS}
    command = ["node", str(SCRIPT), chromium(), f"handbok-demo={audience}", ",".join(categories), *urls]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=_LONG)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {urls[each.pop("url")]: each for each in found}
