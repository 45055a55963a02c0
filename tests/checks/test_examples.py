"""Every rule explains itself, and its examples are true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handbok.checking import RuleModule, rules
from tests.handbooks import Content, page, problems_of

_EXAMPLE = re.compile(
    r'^```\w+ title="(?P<path>[^"]+)"(?: (?P<how>[\w-]+)="(?P<value>[^"]+)")?\n(?P<text>.*?)^```$', re.M | re.S
)


def examples(module: RuleModule, heading: str) -> dict[str, Content]:
    """Return the files of one section of a rule's page."""
    doc = module.__doc__ or ""
    section = re.search(rf"^{heading}:\n(.*?)(?=^(?:Underkänt|Granska|Ser inte):|\Z)", doc, re.M | re.S)
    assert section, f"{module.RULE.id} saknar avsnittet ”{heading}”"
    return {match["path"]: content(match) for match in _EXAMPLE.finditer(section[1])}


def content(example: re.Match[str]) -> Content:
    """Return an example's file: a page gets front matter, and some files are what no example can show."""
    text = page(example["text"]) if example["path"].endswith(".md") else example["text"]
    match example["how"]:
        case "kodning":
            return text.encode(example["value"])
        case "gånger":
            return text * int(example["value"])
        case "pekar-på":
            return Path(example["value"])
        case _:
            return text


@pytest.mark.parametrize("module", list(rules().values()), ids=lambda module: module.RULE.id)
class TestRulePages:
    """A rule's page says what, why, what passes, what fails and what it cannot see."""

    def test_sections(self, module: RuleModule) -> None:
        """It has its sentence and all sections."""
        doc = module.__doc__ or ""
        assert re.match(r"[A-ZÅÄÖ].*\.$", doc.split("\n\n")[0].replace("\n", " "))
        for heading in ("Varför", "Godkänt", "Underkänt", "Ser inte"):
            assert re.search(rf"^{heading}:", doc, re.M), heading
        assert module.RULE.ground

    def test_pass(self, module: RuleModule, tmp_path: Path) -> None:
        """The example that passes gives no error or warning of the rule."""
        found = problems_of(tmp_path, examples(module, "Godkänt"), module.RULE.id)
        assert [problem for problem in found if problem.level != "review"] == []

    def test_fail(self, module: RuleModule, tmp_path: Path) -> None:
        """The example that fails is found, with a remedy."""
        found = problems_of(tmp_path, examples(module, "Underkänt"), module.RULE.id)
        assert found
        assert all(problem.message and problem.help for problem in found)
