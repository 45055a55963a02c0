"""Text is plain Swedish."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page

LONG = " ".join(["ord"] * 36)
HARD = "Verksamhetsutvecklingsprocessen förutsätter kommunövergripande informationsklassificering. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fråga vem som har problemet.", []),
        (f"Kort.\n\n{LONG}.", ["3:1 warning"]),
        (f"Kort. O{LONG[1:]}.", ["1:7 warning"]),
        (f"{LONG[4:]}.", []),
        ("\n".join(["En mening per rad är bra."] * 20), []),
        (f"- {LONG[:80]}\n- {LONG[:80]}", []),
        (f"```\n{LONG}\n```", []),
        ("Tillse att rutinen finns.", ["1:1 warning"]),
        ("Vi gör det\ni syfte att lära.", ["2:1 warning"]),
        ("Tillsen hos oss.", []),
        (HARD * 25, ["1:1 warning"]),
        (HARD * 5, []),
        ("Se t.ex. bilagan, bl.a. kap. 3. " * 3, []),
    ],
)
def test_page(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Long sentences, hard words and a high LIX are told; short texts have no LIX."""
    assert on_page(tmp_path, "plain-language", text) == expected
