"""A handbook of fifteen pages for three audiences, and every kind of change of it that a build may meet."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

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


def pages(root: Path) -> list[Path]:
    return sorted(file for file in (root / "docs").rglob("sida-*.md"))


def change(file: Path, before: str, after: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8", newline="\n")


def line(file: Path, key: str, value: str) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(f"{key}:"))
    file.write_text("\n".join([*lines[:at], f"{key}: {value}", *lines[at + 1 :], ""]), encoding="utf-8", newline="\n")


def edit_text(root: Path, some: random.Random) -> None:
    """Add a sentence to a page."""
    with some.choice(pages(root)).open("a", encoding="utf-8", newline="\n") as page:
        page.write(f"\n{' '.join(some.sample(WORDS, 7)).capitalize()}.\n")


def edit_title(root: Path, some: random.Random) -> None:
    """Give a page another title, which navigation and lists show."""
    line(some.choice(pages(root)), "title", f"Sida {some.randrange(1000)} med {some.choice(WORDS)}")


def edit_audience(root: Path, some: random.Random) -> None:
    """Let more or fewer see a page."""
    line(some.choice(pages(root)), "åtkomst", some.choice(AUDIENCES))


def edit_order(root: Path, some: random.Random) -> None:
    """Move a page among its siblings."""
    line(some.choice(pages(root)), "granskad", f"2026-11-22\nordning: {some.randrange(100)}")


def edit_heading(root: Path, some: random.Random) -> None:
    """Change a heading, and the contents with it."""
    change(some.choice(pages(root)), "## Så gör du", f"## Så {some.choice(WORDS)} du")


def explain_word(root: Path, some: random.Random) -> None:
    """Use a macro where there was none."""
    with some.choice(pages(root)).open("a", encoding="utf-8", newline="\n") as page:
        page.write('\nMer om {{ begrepp("sak") }} här.\n')


def add_page(root: Path, some: random.Random) -> None:
    """Write a new page, sometimes in a new folder."""
    name = f"{some.choice(['', 'handbok/', 'ny/', 'ny/djup/'])}sida-{some.randrange(100, 999)}"
    target = root / "docs" / f"{name}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(some.choice(pages(root)), target)
    edit_text(root, some)


def remove_page(root: Path, some: random.Random) -> None:
    """Take a page away; others may link to it."""
    some.choice(pages(root)).unlink()


def move_page(root: Path, some: random.Random) -> None:
    """Move a page to another folder."""
    page = some.choice(pages(root))
    target = root / "docs" / some.choice(["handbok", "stod", "ny"]) / f"sida-{some.randrange(100, 999)}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    page.rename(target)


def link_page(root: Path, some: random.Random) -> None:
    """Link from one page to another, which the reader may not see."""
    here, there = some.sample(pages(root), 2)
    with here.open("a", encoding="utf-8", newline="\n") as page:
        page.write(f"\n[Läs om {some.choice(WORDS)}]({Path(os.path.relpath(there, here.parent)).as_posix()}).\n")


def edit_risk(root: Path, some: random.Random) -> None:
    """Change a record that one page shows."""
    change(root / "data/risker" / some.choice(["ett.yml", "tva.yml"]), "Ett hot", f"Ett hot mot {some.choice(WORDS)}")


def hide_risk(root: Path, some: random.Random) -> None:
    """Let only some see an entry of a register."""
    change(root / "data/risker/ett.yml", "    sårbarhet", f"    åtkomst: {some.choice(AUDIENCES[1:])}\n    sårbarhet")


def edit_term(root: Path, some: random.Random) -> None:
    """Change what a word means, which every page that uses it shows."""
    change(root / "data/ordlista/ord.yml", "förklaring: ", f"förklaring: Helt {some.choice(WORDS)} ")


def rename_audience(root: Path, some: random.Random) -> None:
    """Change what every page of one site says in its head."""
    line(root / "data/atkomst/medarbetare.yml", "namn", f"Medarbetare {some.randrange(100)}")


def edit_role(root: Path, some: random.Random) -> None:
    """Change the name of the role that answers for pages."""
    change(root / "data/roller/gemensamma.yml", "namn: Projektledare", f"namn: Projektledare {some.randrange(100)}")


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
    line(root / "mkdocs.yml", "site_name", f"Exempel {some.randrange(100)}")


def next_day(root: Path, some: random.Random) -> date:
    """Let time pass; the site map and what is late know of it."""
    return TODAY + timedelta(days=some.randrange(1, 400))


STEPS: tuple[Step, ...] = (
    edit_text, edit_title, edit_audience, edit_order, edit_heading, explain_word, add_page, remove_page, move_page, link_page,
    edit_risk, hide_risk, edit_term, rename_audience, edit_role, edit_picture, edit_theme, edit_configuration, next_day,
)  # fmt: skip
