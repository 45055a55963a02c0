"""Audiences form one chain, each seeing all that the one before sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found


def audiences(**included: str) -> Files:
    """Return audiences and what each includes."""
    return {f"data/atkomst/{id}.yml": f"namn: {id.capitalize()}\ningår: {ids}\n" for id, ids in included.items()}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "a chain": (audiences(styrgrupp="[medarbetare]"), []),
    "a chain that names all": (audiences(styrgrupp="[publik, medarbetare]"), []),
    "unknown": (
        audiences(styrgrupp="[medarbetaren]"),
        [("data/atkomst/styrgrupp.yml", 2, "medarbetaren", "error", "", "Åtkomsten ”medarbetaren” finns inte.")],
    ),
    "unread": ({**audiences(styrgrupp="[medarbetare]"), "data/atkomst/medarbetare.yml": "a: [\n"}, []),
    "side by side": (
        audiences(styrgrupp="[publik]"),
        [
            (
                "data/atkomst/styrgrupp.yml",
                2,
                "[",
                "error",
                "",
                "Åtkomsterna medarbetare och styrgrupp ligger sida vid sida: ingen av dem ser allt som den andra ser.",
            )
        ],
    ),
    "two that see least": (
        {"data/atkomst/press.yml": "namn: Press\n"},
        [
            (
                "data/atkomst/publik.yml",
                1,
                "namn",
                "error",
                "",
                "Åtkomsterna press och publik ligger sida vid sida: ingen av dem ser allt som den andra ser.",
            )
        ],
    ),
    "a circle": (
        audiences(publik="[styrgrupp]", styrgrupp="[medarbetare]"),
        [
            (
                "data/atkomst/medarbetare.yml",
                2,
                "publik",
                "error",
                "",
                "Åtkomsterna medarbetare, publik och styrgrupp ingår i varandra.",
            )
        ],
    ),
    "itself": (
        audiences(publik="[publik]"),
        [("data/atkomst/publik.yml", 2, "publik", "error", "", "Åtkomsten publik ingår i sig själv.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_audience_chain(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "audience-chain") == expected
