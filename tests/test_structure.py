"""The tree explains the system: imports flow one way, every rule is tested, modules stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "handbok"

TIERS = [
    ["problem", "swedish"],
    ["models", "yaml", "markdown"],
    ["validation"],
    ["handbook"],
    ["rule", "roles", "view", "macro", "captions"],
    ["checks"],
    ["checking"],
    ["components"],
    ["site", "release"],
    ["staging"],
    ["build"],
    ["publish"],
    ["gateway"],
    ["reports", "preview", "cli"],
]
"""From the ground up, as design.md draws it; what is not named may stand anywhere that makes no circle."""


def module_name(file: Path) -> str:
    """Return a file's module, handbok.x.y."""
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(file: Path) -> Iterator[str]:
    """Yield the modules of handbok that a file imports, also within functions."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("handbok"))
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("handbok"):
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else node.module


FILES = sorted(PACKAGE.rglob("*.py"))
MODULES = {module_name(file): file for file in FILES}
GRAPH = {name: set(imports(file)) - {name} for name, file in MODULES.items()}


def tier(module: str) -> int | None:
    """Return how high a module stands, if the design says."""
    noun = [*module.split("."), ""][1]
    return next((height for height, nouns in enumerate(TIERS) if noun in nouns), None)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_flow_downwards(module: str) -> None:
    """No module reaches one of a higher tier, however far the way."""
    height = tier(module)
    if height is None:
        return
    reached: set[str] = set()
    ahead = [module]
    while ahead:
        for each in GRAPH.get(ahead.pop(), set()) - reached:
            reached.add(each)
            ahead.append(each)
    above = sorted(each for each in reached if (tier(each) or 0) > height)
    assert not above


def test_no_circles() -> None:
    """Modules can be put in an order in which each imports only earlier ones."""
    left = {name: set(targets) & set(MODULES) for name, targets in GRAPH.items()}
    while free := [name for name, targets in left.items() if not targets]:
        left = {name: targets - set(free) for name, targets in left.items() if name not in free}
    assert not left


@pytest.mark.parametrize("file", FILES, ids=module_name)
def test_only_the_loader_opens_yaml(file: Path) -> None:
    """YAML is read in one place: handbook.py, by way of yaml/tree.py."""
    loads = {"load", "safe_load", "load_all", "parse", "compose"}
    calls = {
        node.attr
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "yaml"
    }
    assert file == PACKAGE / "yaml" / "tree.py" or not calls & loads


@pytest.mark.parametrize("file", sorted((PACKAGE / "checks").glob("[!_]*.py")), ids=lambda file: file.stem)
def test_every_rule_has_its_file(file: Path) -> None:
    """A rule's module is named as the rule, so that it can be found."""
    text = file.read_text(encoding="utf-8")
    assert f'Rule("{file.stem.replace("_", "-")}"' in text.replace('Rule(\n    "', 'Rule("')
