"""Prerequisites are courses, and no course requires itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found


def courses(**required: str) -> Files:
    """Return courses and what each requires."""
    head = "namn: Kurs\nåtkomst: publik\nstatus: planerad\nmål: [Lära]\n"
    return {f"data/kurser/{id}.yml": f"{head}förkunskaper: [{before}]\n" for id, before in required.items()}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "known": (courses(a="b", b=""), []),
    "unknown": (courses(a="c", b=""), [("data/kurser/a.yml", 5, "c", "error", "", "Kursen ”c” finns inte.")]),
    "unread": ({**courses(a="c"), "data/kurser/c.yml": "namn: [\n"}, []),
    "itself": (
        courses(a="a"),
        [("data/kurser/a.yml", 5, "a", "error", "", "Kursen ”a” kräver ”a”, som i sin tur kräver ”a”.")],
    ),
    "of a self-test": (
        {
            "data/kunskapstest/a.yml": "kurs: b\nåtkomst: publik\nfrågor: []\n",
            "data/kunskapstest/c.yml": "kurs: c\nåtkomst: publik\nfrågor: []\n",
            **courses(c="c"),
        },
        [
            ("data/kunskapstest/a.yml", 1, "b", "error", "", "Kursen ”b” finns inte."),
            ("data/kurser/c.yml", 5, "c", "error", "", "Kursen ”c” kräver ”c”, som i sin tur kräver ”c”."),
        ],
    ),
    "a circle, told once": (
        courses(a="b", b="c", c="a", d="a"),
        [("data/kurser/a.yml", 5, "b", "error", "", "Kursen ”a” kräver ”b”, som i sin tur kräver ”a”.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_course_known(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "course-known") == expected
