"""Whatever a register holds and whatever is changed in it, the file says just that afterwards, with its comments."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from ruamel.yaml.scalarstring import LiteralScalarString

from handbok.imports.yamlfile import YamlFile
from handbok.imports.yamlnode import append, drop, finished, put
from handbok.models.risk import RiskRegister
from handbok.yaml.tree import parse
from tests.handbooks import write
from tests.imports.test_register import RISKS
from tests.workbooks import add, bytes_of, diff_of, fill, row_of, workbook_of

TEXTS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=30
).filter(lambda text: text.strip() and not text.startswith("_x") and "_x" not in text)  # fmt: skip
ORDER = ["id", "hot", "sårbarhet", "konsekvens", "sannolikhet", "konsekvensgrad", "åtgärd", "åtgärder"]


@given(st.data())
@settings(max_examples=50, deadline=None)
def test_any_change(data: st.DataObject) -> None:
    """A value set, removed or added anywhere reads as it was meant, and all else as it did."""
    file = YamlFile(RISKS)
    expected: Any = parse(RISKS, "").value
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(expected["risker"]) - 1))
        key = data.draw(st.sampled_from(["hot", "sårbarhet", "konsekvens", "åtgärd", "sannolikhet"]))
        value = data.draw(st.one_of(TEXTS, st.none()) if key != "sannolikhet" else st.integers(1, 5))
        put(file.root["risker"][at], (key,), value, ORDER)
        expected["risker"][at].pop(key, None)
        if value is not None:
            expected["risker"][at][key] = value
    text = file.text()
    assert parse(text, "").value == expected
    assert "# Överst, om registret." in text
    assert "  # Den andra risken.\n" in text
    assert text.endswith("  # Sist av allt.\n")


@given(st.lists(st.tuples(st.sampled_from(["add", "drop"]), TEXTS, st.integers(0, 5)), min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_entries_come_and_go(steps: list[tuple[str, str, int]]) -> None:
    """Comments that stand between entries outlive these."""
    file = YamlFile(RISKS)
    expected: Any = parse(RISKS, "").value
    for step, text, at in steps:
        if step == "add":
            new = append(file.root, ("risker",), ["risker"])
            put(new, ("hot",), text, ORDER)
            finished(new)
            expected.setdefault("risker", []).append({"hot": text})
        elif at < len(expected.get("risker", [])) and len(expected["risker"]) > 1:
            drop(file.root, ("risker",), at)
            del expected["risker"][at]
    made = file.text()
    assert parse(made, "").value == expected
    for comment in ("# Överst, om registret.", "# senast", "# Den andra risken.", "# Sist av allt."):
        assert comment in made


def test_several_lines() -> None:
    """A text of several lines becomes a block, and comes back as it was."""
    file = YamlFile(RISKS)
    put(file.root["risker"][1], ("konsekvens",), "En rad\nen till", ORDER)
    assert isinstance(file.root["risker"][1]["konsekvens"], LiteralScalarString)
    assert parse(file.text(), "").value["risker"][1]["konsekvens"].strip() == "En rad\nen till"


def edited(book: Workbook, changes: list[tuple[str, str]]) -> Iterator[str]:
    """Change a workbook; yield what each change should leave in the file."""
    for number, (title, text) in enumerate(changes, 3):
        add(book["Risker"], {"Id": f"EP-R{number}", "Hot": text})
        fill(book["Risker"], row_of(book["Risker"], "EP-R2"), {title: text})
        yield f"EP-R{number}"


@given(st.lists(st.tuples(st.sampled_from(["Rubrik", "Sårbarhet", "Konsekvens"]), TEXTS), min_size=1, max_size=3))
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_through_a_workbook(changes: list[tuple[str, str]]) -> None:
    """What is written in a workbook stands in the file, and a second import has nothing more to change."""
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder), {"data/risker/exempelprojekt.yml": RISKS})
        book = workbook_of(root, RiskRegister, "exempelprojekt")
        list(edited(book, [(title, text.replace("=", "ä")) for title, text in changes]))
        lines = diff_of(root, RiskRegister, bytes_of(book))
        assert not [line for line in lines if line.startswith("fil.xlsx")], lines
        assert not [line for line in lines if line.startswith("-")]
        assert sum("- id: EP-R" in line for line in lines) == len(changes)
