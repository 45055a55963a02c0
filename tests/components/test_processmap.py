"""The process map's picture: nothing overlaps, everything fits."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from handbok.components.processmap import Box, Map, process_map
from handbok.macro import Context
from handbok.models.process import DecisionPoint, Phase
from tests.handbooks import book_of


def phase(name: str, point: str | None = "bp1") -> Phase:
    """Return a phase without steps, with or without a decision point."""
    end = DecisionPoint.model_construct(id=point, name="Beslut", questions=()) if point else None
    return Phase.model_construct(id="fas", name=name, purpose="Syfte", steps=(), decision_point=end)


def test_boxes_make_room_for_diamonds() -> None:
    """A box ends after its diamond when it has one."""
    with_point = Box(phase("Test"), ("Test",), 0, 90, "BP1")
    without = Box(phase("Test", None), ("Test",), 0, 90, "1")
    assert with_point.x + with_point.width < with_point.diamond < with_point.end
    assert without.end < with_point.end


def test_lines_stand_in_the_middle() -> None:
    """The lines of a name stand evenly around the line through the boxes."""
    box = Box(phase("Ett och två"), ("Ett", "och", "två"), 0, 90, "BP1")
    picture = Map((box,))
    first, second, third = (picture.baseline(box, index) for index in range(3))
    assert (second - first, third - second) == (20, 20)
    assert picture.middle < second < picture.middle + 10
    assert first > picture.height - picture.tall


def test_no_phases() -> None:
    """An empty process has an empty picture."""
    assert Map(()).width > 0


@pytest.mark.parametrize("names", [["Implementation i kommun", "Test"], ["A", "B", "C", "D", "E", "F", "G"]])
def test_boxes_do_not_overlap(tmp_path: Path, names: list[str]) -> None:
    """Boxes stand in a row inside the picture, wide enough for their longest word."""
    phases = "".join(
        f"  - {{id: f{number}, namn: {name}, syfte: Syfte, steg: []}}\n" for number, name in enumerate(names)
    )
    book = book_of(tmp_path, {"data/processer/p.yml": f"namn: P\nåtkomst: publik\nfaser:\n{phases}"})
    html = process_map(Context(book, "index.md"), "p", None)
    boxes = [(int(x), int(width)) for x, width in re.findall(r'<rect x="(\d+)" y="\d+" width="(\d+)"', html)]
    view = re.search(r'viewBox="0 0 (\d+) ', html)
    assert view is not None
    assert all(x + width < after for (x, width), (after, _) in pairwise(boxes))
    assert sum(boxes[-1]) < int(view[1])
    assert len(boxes) == len(names)
