"""An organisation has one id and one name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registers import ORGANISATIONS, organisations
from tests.rulecases import Files, Found, found

OTHER = "data/organisationer/vidare.yml"

CASES: dict[str, tuple[Files, list[Found]]] = {
    "different": ({ORGANISATIONS: organisations()}, []),
    "with its kind and without": (
        {ORGANISATIONS: organisations() + "  - {id: norrby-stad, namn: Norrbys stad, typ: kommun}\n"},
        [
            (
                ORGANISATIONS,
                7,
                "Norrbys",
                "warning",
                "norrby-stad",
                "”Norrbys stad” (norrby-stad) heter även ”Norrby” (norrby).",
            )
        ],
    ),
    "the same in two registers": ({ORGANISATIONS: organisations(), OTHER: organisations()}, []),
    "another name in another register": (
        {ORGANISATIONS: organisations(), OTHER: organisations().replace("namn: Osby", "namn: Osby kommun")},
        [(OTHER, 5, "Osby", "warning", "osby", "”Osby kommun” (osby) heter även ”Osby” (osby).")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_organisation_name(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "organisation-name") == expected
