"""What axe-core says about a page as it is shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"


def violations(page: Page, axe: str) -> list[str]:
    """Return what breaks WCAG 2.2 A and AA or axe's best practice, one line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)  # by the debugger, which the content security policy does not stop
    found: dict[str, Any] = page.evaluate(_RUN, TAGS)
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]
