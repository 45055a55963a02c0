"""A build that uses what earlier ones made gives what a build of everything gives, byte for byte, whatever has changed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from handbok.build import Failed, build
from tests.handbooks import FRONT, TODAY, write
from tests.registers import risks

WORDS = [
    "ansökan",
    "beslut",
    "samverkan",
    "rutin",
    "blankett",
    "kontakt",
    "ärende",
    "nämnd",
    "tjänst",
    "invånare",
    "förvaltning",
    "uppgift",
]
PAGES = [f"{folder}sida-{number}" for folder in ("", "handbok/", "handbok/inre/", "stod/") for number in range(3)]
AUDIENCES = ("publik", "medarbetare", "projektgrupp")

Step = Callable[[Path, random.Random], date | None]
"""A change of a handbook; one may move the day."""


def _risk(id: str) -> str:
    return (
        f"  - id: {id}\n    hot: Ett hot\n    sårbarhet: En sårbarhet\n    konsekvens: En konsekvens\n"
        "    sannolikhet: 2\n    konsekvensgrad: 2\n    åtgärder:\n"
        "      - {text: Gör något, ansvarig: projektledare, klart: 2027-01-31}\n"
    )


def handbook(root: Path) -> Path:
    """Write fifteen pages for three audiences, with records, files, terms and links between them."""
    files = {
        "mkdocs.yml": "site_name: Exempel\nsite_url: https://exempel.se/\n",
        "data/atkomst/projektgrupp.yml": "namn: Projektgrupp\ningår: [medarbetare]\nmediekrav: plan\n",
        "data/risker/ett.yml": risks(_risk("EP-R1") + _risk("EP-R2")),
        "data/risker/tva.yml": risks(_risk("EP-R3")).replace("åtkomst: publik", "åtkomst: medarbetare"),
        "data/ordlista/ord.yml": "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: sak, term: sak, förklaring: Något}\n",
        "docs/risker.md": FRONT.format(title="Risker", audience="publik") + '\n{{ risktabell("ett") }}\n',
        "docs/innehall.md": FRONT.format(title="Innehåll", audience="publik")
        + "\n{{ innehall() }}\n\n{{ ordlista() }}\n",
        "docs/bild.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    for at, path in enumerate(PAGES):
        text = " ".join(WORDS[(at + each) % len(WORDS)] for each in range(9)).capitalize()
        body = f'\n{text}.\n\n## Så gör du {at}\n\n{text} igen. Läs om {{{{ begrepp("sak") }}}}.\n'
        audience = AUDIENCES[at % 3]
        files[f"docs/{path}.md"] = FRONT.format(title=f"Sida {at} i {path.split('/')[0]}", audience=audience) + body
    files["docs/sida-0.md"] += "\n[Risker](risker.md), [en annan](handbok/sida-1.md).\n\n![Bild](bild.svg)\n"
    files["docs/stod/sida-1.md"] += '\n{{ risktabell("tva") }}\n'
    return write(root, files)


def _pages(root: Path) -> list[Path]:
    return sorted(file for file in (root / "docs").rglob("sida-*.md"))


def _change(file: Path, before: str, after: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8", newline="\n")


def _line(file: Path, key: str, value: str) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(f"{key}:"))
    file.write_text("\n".join([*lines[:at], f"{key}: {value}", *lines[at + 1 :], ""]), encoding="utf-8", newline="\n")


def edit_text(root: Path, some: random.Random) -> None:
    """Add a sentence to a page."""
    with some.choice(_pages(root)).open("a", encoding="utf-8", newline="\n") as page:
        page.write(f"\n{' '.join(some.sample(WORDS, 7)).capitalize()}.\n")


def edit_title(root: Path, some: random.Random) -> None:
    """Give a page another title, which navigation and lists show."""
    _line(some.choice(_pages(root)), "title", f"Sida {some.randrange(1000)} med {some.choice(WORDS)}")


def edit_audience(root: Path, some: random.Random) -> None:
    """Let more or fewer see a page."""
    _line(some.choice(_pages(root)), "åtkomst", some.choice(AUDIENCES))


def edit_order(root: Path, some: random.Random) -> None:
    """Move a page among its siblings."""
    _line(some.choice(_pages(root)), "granskad", f"2026-11-22\nordning: {some.randrange(100)}")


def edit_heading(root: Path, some: random.Random) -> None:
    """Change a heading, and the contents with it."""
    _change(some.choice(_pages(root)), "## Så gör du", f"## Så {some.choice(WORDS)} du")


def explain_word(root: Path, some: random.Random) -> None:
    """Use a macro where there was none."""
    with some.choice(_pages(root)).open("a", encoding="utf-8", newline="\n") as page:
        page.write('\nMer om {{ begrepp("sak") }} här.\n')


def add_page(root: Path, some: random.Random) -> None:
    """Write a new page, sometimes in a new folder."""
    name = f"{some.choice(['', 'handbok/', 'ny/', 'ny/djup/'])}sida-{some.randrange(100, 999)}"
    target = root / "docs" / f"{name}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(some.choice(_pages(root)), target)
    edit_text(root, some)


def remove_page(root: Path, some: random.Random) -> None:
    """Take a page away; others may link to it."""
    some.choice(_pages(root)).unlink()


def move_page(root: Path, some: random.Random) -> None:
    """Move a page to another folder."""
    page = some.choice(_pages(root))
    target = root / "docs" / some.choice(["handbok", "stod", "ny"]) / f"sida-{some.randrange(100, 999)}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    page.rename(target)


def link_page(root: Path, some: random.Random) -> None:
    """Link from one page to another, which the reader may not see."""
    here, there = some.sample(_pages(root), 2)
    with here.open("a", encoding="utf-8", newline="\n") as page:
        page.write(f"\n[Läs om {some.choice(WORDS)}]({Path(os.path.relpath(there, here.parent)).as_posix()}).\n")


def edit_risk(root: Path, some: random.Random) -> None:
    """Change a record that one page shows."""
    _change(root / "data/risker" / some.choice(["ett.yml", "tva.yml"]), "Ett hot", f"Ett hot mot {some.choice(WORDS)}")


def hide_risk(root: Path, some: random.Random) -> None:
    """Let only some see an entry of a register."""
    _change(root / "data/risker/ett.yml", "    sårbarhet", f"    åtkomst: {some.choice(AUDIENCES[1:])}\n    sårbarhet")


def edit_term(root: Path, some: random.Random) -> None:
    """Change what a word means, which every page that uses it shows."""
    _change(root / "data/ordlista/ord.yml", "förklaring: ", f"förklaring: Helt {some.choice(WORDS)} ")


def rename_audience(root: Path, some: random.Random) -> None:
    """Change what every page of one site says in its head."""
    _line(root / "data/atkomst/medarbetare.yml", "namn", f"Medarbetare {some.randrange(100)}")


def edit_role(root: Path, some: random.Random) -> None:
    """Change the name of the role that answers for pages."""
    _change(root / "data/roller/gemensamma.yml", "namn: Projektledare", f"namn: Projektledare {some.randrange(100)}")


def edit_picture(root: Path, some: random.Random) -> None:
    """Change a file that a page shows."""
    (root / "docs/bild.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="{some.randrange(999)}"/>')


def edit_theme(root: Path, some: random.Random) -> None:
    """Change a template of the handbook's own, and a style sheet."""
    for path, text in (("partials/footer.html", "<footer>{}</footer>"), ("assets/stylesheets/start.css", "/* {} */")):
        target = root / "overrides" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.format(some.randrange(999)), encoding="utf-8")


def edit_configuration(root: Path, some: random.Random) -> None:
    """Give the handbook another name."""
    _line(root / "mkdocs.yml", "site_name", f"Exempel {some.randrange(100)}")


def next_day(root: Path, some: random.Random) -> date:
    """Let time pass; the site map and what is late know of it."""
    return TODAY + timedelta(days=some.randrange(1, 400))


STEPS: tuple[Step, ...] = (
    edit_text, edit_title, edit_audience, edit_order, edit_heading, explain_word, add_page, remove_page, move_page, link_page,
    edit_risk, hide_risk, edit_term, rename_audience, edit_role, edit_picture, edit_theme, edit_configuration, next_day,
)  # fmt: skip


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _same(root: Path, clean: Path, what: str) -> None:
    found, wanted = _files(root / "build/site"), _files(clean)
    differing = sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))
    assert differing == [], what


def _take(root: Path, clean: Path, step: Step, some: random.Random, day: date) -> date:
    """Take a step and build both ways; a step that the rules refuse is taken back, and the sites must have stood."""
    before = root.with_name("before")
    shutil.rmtree(before, ignore_errors=True)
    shutil.copytree(root, before, ignore=shutil.ignore_patterns("build"))
    new = step(root, some) or day
    try:
        build(root, out=clean, today=new, cache=False)
    except Failed:
        stood = _files(root / "build/site")
        with pytest.raises(Failed):
            build(root, today=new)
        assert _files(root / "build/site") == stood
        for folder in ("docs", "data"):
            shutil.rmtree(root / folder)
            shutil.copytree(before / folder, root / folder)
        return day
    build(root, today=new)
    _same(root, clean, f"{step.__name__} on {new}")
    return new


def _walk(root: Path, seed: int, count: int) -> None:
    some = random.Random(seed)  # noqa: S311  not for secrets
    handbook(root)
    build(root, today=TODAY)
    day = TODAY
    for step in some.choices(STEPS, k=count):
        day = _take(root, root.with_name("clean"), step, some, day)


@pytest.mark.parametrize("seed", range(3))
def test_any_change(tmp_path: Path, seed: int) -> None:
    """Five changes in a row, of three kinds of luck."""
    _walk(tmp_path / "handbok", seed, 5)


@pytest.mark.soak
@settings(max_examples=10, phases=[Phase.generate], suppress_health_check=list(HealthCheck), deadline=None)
@given(seed=st.integers(100, 2**32))
def test_many_changes(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    """Twenty in a row, ten times."""
    _walk(tmp_path_factory.mktemp("vandring") / "handbok", seed, 20)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_each_change(tmp_path: Path, step: Step) -> None:
    """Every kind of change, once."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    _take(root, tmp_path / "clean", step, random.Random(7), TODAY)  # noqa: S311  not for secrets


_SHARED_OUT = (
    "import sys; from datetime import date; from pathlib import Path; from handbok import crew; from handbok.build import build\n"
    "crew.ALONE = 3\n"
    "print(flush=True)\n"
    "build(Path(sys.argv[1]), today=date.fromisoformat(sys.argv[2]))\n"
)
"""A build that calls in every processor, however few its pages are; it says when it begins."""


def _killed(root: Path, wait: float) -> None:
    process = subprocess.Popen([sys.executable, "-c", _SHARED_OUT, str(root), str(TODAY)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()


def _kill_and_build(root: Path, clean: Path, some: random.Random, times: int) -> None:
    build(handbook(root), today=TODAY)
    started = time.monotonic()
    subprocess.run([sys.executable, "-c", _SHARED_OUT, str(root), "2026-11-23"], check=True)
    longest = time.monotonic() - started
    for _ in range(times):
        some.choice((edit_text, edit_title, edit_risk, edit_term, rename_audience))(root, some)
        _killed(root, some.uniform(0, longest))
        build(root, out=clean, today=TODAY, cache=False)
        build(root, today=TODAY)
        _same(root, clean, "after a kill")


def test_killed(tmp_path: Path) -> None:
    """A build that is killed at any moment leaves nothing that the next one believes in."""
    some = random.Random(3)  # noqa: S311  not for secrets
    _kill_and_build(tmp_path / "handbok", tmp_path / "clean", some, 3)


@pytest.mark.soak
def test_killed_often(tmp_path: Path) -> None:
    """Thirty moments."""
    some = random.Random(4)  # noqa: S311  not for secrets
    _kill_and_build(tmp_path / "handbok", tmp_path / "clean", some, 30)


def test_copied_with_its_cache(tmp_path: Path) -> None:
    """A folder that is copied, sites, cache and all, builds what it would have built without."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    copy = shutil.copytree(root, tmp_path / "kopia")
    edit_text(copy, random.Random(5))  # noqa: S311  not for secrets
    build(copy, today=TODAY)
    build(copy, out=tmp_path / "clean", today=TODAY, cache=False)
    _same(copy, tmp_path / "clean", "copied")


def test_what_somebody_did_to_a_site_is_undone(tmp_path: Path) -> None:
    """A file that was changed, added or taken away in a site is as it should be after the next build."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    wanted = _files(root / "build/site")
    site = root / "build/site/publik"
    (site / "index.html").write_text("ändrad", encoding="utf-8")
    (site / "ny.html").write_text("ny", encoding="utf-8")
    (site / "sitemap.xml").unlink()
    build(root, today=TODAY)
    assert _files(root / "build/site") == wanted


def test_nothing_changed(tmp_path: Path) -> None:
    """The second build of the same handbook writes nothing, and tells the same warnings."""
    root = handbook(tmp_path / "handbok")
    first = build(root, today=TODAY)
    stamps = {file: file.stat().st_ino for file in (root / "build/site").rglob("*")}
    second = build(root, today=TODAY)
    assert {file: file.stat().st_ino for file in (root / "build/site").rglob("*")} == stamps
    assert (second.problems, second.sites, second.reasons) == (first.problems, first.sites, ())


def test_why(tmp_path: Path) -> None:
    """A build tells which pages were rendered anew, and what had changed."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    _change(root / "data/risker/ett.yml", "Ett hot", "Ett annat hot")
    told = [str(reason) for reason in build(root, today=TODAY).reasons]
    assert told[0].startswith("publik: risker.md: data/risker/ett.yml har ändrats")
    assert {reason.split(": ")[1] for reason in told} == {"risker.md"}
    edit_title(root, random.Random(6))  # noqa: S311  not for secrets
    told = [str(reason) for reason in build(root, today=TODAY).reasons]
    assert any("innehall.md: sidhuvudet i docs/" in each for each in told)


def test_half_a_cache(tmp_path: Path) -> None:
    """What is kept without what it goes with is made anew."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    for file in (root / "build/cache").glob("*.sqlite"):
        with sqlite3.connect(file) as database:
            database.execute("DELETE FROM kept WHERE space = 'bytes'")
    shutil.rmtree(root / "build/site")
    build(root, today=TODAY)
    build(root, out=tmp_path / "clean", today=TODAY, cache=False)
    _same(root, tmp_path / "clean", "half a cache")


def test_elsewhere(tmp_path: Path) -> None:
    """A site that is built in another place is the same, and shares no file with the one that stands."""
    root = handbook(tmp_path / "handbok")
    build(root, today=TODAY)
    build(root, out=tmp_path / "annan", today=TODAY)
    _same(root, tmp_path / "annan", "elsewhere")
    assert {file.stat().st_nlink for file in (tmp_path / "annan").rglob("*") if file.is_file()} == {1}
