"""Self-tests can be answered, and have as many questions as they should."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found

PATH = "data/kunskapstest/sy.yml"
RIGHT = "{text: Ja, rätt: ja, återkoppling: Så är det}"
WRONG = "{text: Nej, återkoppling: Jo}"


def question(id: str, *alternatives: str) -> str:
    """Return a question's source: five lines, or four with one alternative."""
    rows = "".join(f"      - {each}\n" for each in alternatives)
    return f"  - id: {id}\n    fråga: Är det så?\n    alternativ:\n{rows}"


def selftest(*questions: str) -> Files:
    """Return a self-test with questions."""
    return {PATH: "kurs: sy\nåtkomst: publik\nfrågor:\n" + "".join(questions)}


ANSWERS: dict[str, tuple[Files, list[Found]]] = {
    "one right": (selftest(question("a", RIGHT, WRONG)), []),
    "all right": (selftest(question("a", RIGHT, RIGHT.replace("Ja,", "Jo,"))), []),
    "none right": (
        selftest(question("a", WRONG, WRONG)),
        [(PATH, 6, "alternativ", "error", "a", "Frågan ”Är det så?” har inget rätt svar.")],
    ),
    "no choice": (
        selftest(question("b", RIGHT)),
        [(PATH, 6, "alternativ", "error", "b", "Frågan ”Är det så?” har färre än två alternativ.")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_answers(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "self-test") == expected


@pytest.mark.parametrize(
    ("count", "message"),
    [(5, "Självtestet har 5 frågor."), (6, None), (10, None), (11, "Självtestet har 11 frågor.")],
)
def test_size(tmp_path: Path, count: int, message: str | None) -> None:
    """Six to ten questions are right."""
    files = selftest(*(question(f"fraga-{number}", RIGHT, WRONG) for number in range(count)))
    expected = [(PATH, 3, "frågor", "warning", "", message)] if message else []
    assert found(tmp_path, files, "self-test-size") == expected


@pytest.mark.parametrize(
    ("line", "rule"),
    [("{text: Ja, rätt: ja}", "schema-missing"), ("{text: Ja, rätt: kanske, återkoppling: Så}", "schema-value")],
)
def test_schema(tmp_path: Path, line: str, rule: str) -> None:
    """Feedback is required, and an answer is right or not."""
    assert [each[1] for each in found(tmp_path, selftest(question("a", line, RIGHT)), rule)] == [7]
