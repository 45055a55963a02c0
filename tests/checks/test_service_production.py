"""A service in production has an owner, a manager, and all of the checklist met."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import SERVICES, services
from tests.rulecases import Files, Found, found

ROLES = "ägare: styrgrupp, förvaltare: projektledare"


def service(more: str) -> str:
    """Return a register with two demands; its only service stands on line 8."""
    demands = "  - {id: test, text: Testad}\n  - {id: beslut, text: Beslutad}\n"
    return services(f"checklista:\n{demands}tjänster:\n  - {{id: s, namn: Sök, {more}}}\n")


CASES: dict[str, tuple[Files, list[Found]]] = {
    "whole": ({SERVICES: service(f"{ROLES}, status: produktion, uppfyllt: [test, beslut]")}, []),
    "not yet in production": ({SERVICES: service("status: test")}, []),
    "without an owner": (
        {SERVICES: service("förvaltare: projektledare, status: produktion, uppfyllt: [test, beslut]")},
        [(SERVICES, 8, "produktion", "error", "s", "E-tjänsten ”Sök” är i produktion men saknar ägare.")],
    ),
    "untested": (
        {SERVICES: service(f"{ROLES}, status: produktion, uppfyllt: [beslut]")},
        [(SERVICES, 8, "produktion", "error", "s", "E-tjänsten ”Sök” är i produktion men saknar kravet ”Testad”.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_service_production(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "service-production") == expected
