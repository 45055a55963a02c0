"""What is read of a watched handbook is noted, and what has changed since is known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from handbok.cache.digests import Digests
from handbok.cache.ledger import Ledger
from handbok.cache.memo import Memo
from handbok.cache.store import Store
from handbok.cache.watching import watch
from handbok.handbook import Handbook, load
from handbok.models.risk import RiskRegister
from tests.handbooks import TODAY, page, write
from tests.registers import risks

FILES: dict[str, str | bytes] = {
    "docs/a.md": page('Text.\n\n{{ risktabell("ett") }}\n', "Första"),
    "docs/b.md": page("Text.\n", "Andra"),
    "docs/fil.txt": "fil",
    "data/risker/ett.yml": risks(
        "  - {id: EP-R1, hot: Hot, sårbarhet: Svagt, konsekvens: Skada, sannolikhet: 1, konsekvensgrad: 1}\n"
    ),
}
Look = Callable[[Handbook], object]
Change = Callable[[Path], object]


def _appended(path: str, text: str) -> Change:
    def change(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)

    return change


def _replaced(path: str, before: str, after: str) -> Change:
    def change(root: Path) -> None:
        file = root / path
        file.write_text(file.read_text(encoding="utf-8").replace(before, after), encoding="utf-8", newline="\n")

    return change


CHANGES: dict[str, Change] = {
    "text": _appended("docs/a.md", "Mer text.\n"),
    "title": _replaced("docs/a.md", "Första", "Annan"),
    "new page": lambda root: (root / "docs/ny.md").write_text(page("Text."), encoding="utf-8"),
    "gone page": lambda root: (root / "docs/a.md").unlink(),
    "record": _replaced("data/risker/ett.yml", "Skada", "Annan skada"),
    "new record": lambda root: (root / "data/risker/tva.yml").write_bytes((root / "data/risker/ett.yml").read_bytes()),
    "file": _appended("docs/fil.txt", "mer"),
    "call": _appended("docs/b.md", '\n{{ risktabell("ett") }}\n'),
    "audience": _replaced("data/atkomst/publik.yml", "Publik", "Alla"),
}
LOOKS: dict[str, tuple[Look, set[str]]] = {
    "a page's text": (lambda book: book.pages["a.md"].body, {"text", "title", "gone page"}),
    "a page's title": (lambda book: book.pages["a.md"].title, {"title", "gone page"}),
    "whether a page exists": (lambda book: "a.md" in book.pages, {"gone page"}),
    "a page that may come": (lambda book: book.pages.get("ny.md"), {"new page"}),
    "the pages' names": (lambda book: list(book.pages), {"new page", "gone page"}),
    "all titles": (lambda book: [each.title for each in book.pages.values()], {"title", "new page", "gone page"}),
    "a record": (lambda book: book.records(RiskRegister)["ett"].record.risks, {"record"}),
    "the records' names": (lambda book: list(book.records(RiskRegister)), {"new record"}),
    "how many records": (lambda book: len(book.records(RiskRegister)), {"new record"}),
    "a file": (lambda book: book.assets["fil.txt"].file.read_bytes(), {"file"}),
    "a call": (lambda book: book.callers.get("risktabell"), {"call", "gone page"}),
    "the audiences": (lambda book: book.chain.audiences["publik"].name, {"audience"}),
    "nothing": (lambda book: book.root, set()),
}


@pytest.mark.parametrize("look", LOOKS)
def test_only_what_was_looked_at_matters(tmp_path: Path, look: str) -> None:
    """Each look holds after every change but those that concern it, and a change taken back makes it hold again."""
    root = write(tmp_path / "before", FILES)
    looked, concerning = LOOKS[look]
    book = load(root, TODAY)
    ledger = Ledger(Digests(book, book))
    with ledger.noting() as notes:
        looked(watch(book, ledger.see))
    for name, change in CHANGES.items():
        other = write(tmp_path / name, FILES)
        change(other)
        after = load(other, TODAY)
        assert Ledger(Digests(after, after)).holds(notes) == (name not in concerning), name


def test_work_within_work(tmp_path: Path) -> None:
    """What inner work looked at concerns the outer, also when its result was made before."""
    book = load(write(tmp_path, FILES), TODAY)
    ledger = Ledger(Digests(book, book))
    watched = watch(book, ledger.see)
    with ledger.noting() as outer, ledger.noting() as inner:
        assert watched.pages["a.md"].title == "Första"
    assert inner == outer
    assert inner
    with ledger.noting() as later:
        ledger.again(inner)
    assert later == inner


def test_results_come_back(tmp_path: Path) -> None:
    """A result is found while what it was made of is as it was: the latest of those that are."""
    now = {"a": "1"}
    with Store(tmp_path, "v") as store:
        memo = Memo(store, "work", ["name"])
        memo.put("name", {"a": "1"}, "one")
        memo.put("name", {"a": "2"}, "two")
        memo.save()
    with Store(tmp_path, "v") as store:
        memo = Memo(store, "work", ["name"])
        assert memo.find("name", Ledger(now.__getitem__)) == "one"
        now["a"] = "3"
        assert memo.why("name", Ledger(now.__getitem__)) == ["a"]
        assert memo.find("name", Ledger(now.__getitem__)) is None
        assert memo.find("other", Ledger(now.__getitem__)) is None
