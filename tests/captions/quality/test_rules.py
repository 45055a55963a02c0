"""Each rule on quality has its file, and its example of what is right breaks no rule at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.captions import rules as folder
from handbok.captions.checking import rules
from handbok.checking import RuleModule
from tests.checks.test_examples import examples
from tests.handbooks import problems_of

FILES = sorted(Path(folder.__path__[0]).glob("[!_]*.py"))
MODULES = [module for id, module in rules().items() if id.startswith("captions-")]


def test_named_as_its_file() -> None:
    """A rule is found by its id."""
    assert sorted(module.RULE.id for module in MODULES) == sorted(
        f"captions-{file.stem.replace('_', '-')}" for file in FILES
    )


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.id)
def test_example(module: RuleModule, tmp_path: Path) -> None:
    """Whoever copies an example copies no fault of another rule."""
    if 'gånger="' in (module.__doc__ or ""):  # a piece of a file, repeated
        return
    found = {problem.rule for problem in problems_of(tmp_path, examples(module, "Godkänt"))}
    others = {rule for rule in found if rule.startswith(("captions-", "webvtt-"))}
    assert others <= ({"captions-srt"} if module.RULE.id == "captions-order" else set())
