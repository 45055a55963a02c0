"""Varje film och ljud är registrerat i data/media/, och allt som är registrerat finns och visas på en sida.

Varför: En fil som ingen har registrerat har ingen som svarar för textning och åtkomst.

Godkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
textning: {fil: intro.sv.vtt, språk: sv, ursprung: manuell}
syntolkning: {behov: nej, motivering: Allt som syns sägs också}
```

```text title="docs/intro.mp4"
```

```text title="docs/intro.sv.vtt"
WEBVTT
```

```markdown title="docs/exempel.md"
{{ film("intro") }}
```

Underkänt:

```yaml title="data/media/intro.yml"
titel: Introduktion
åtkomst: publik
fil: intro.mp4
språk: sv
publicerad: 2026-11-22
textning: {fil: intro.sv.vtt, språk: sv, ursprung: manuell}
syntolkning: {behov: nej, motivering: Allt som syns sägs också}
```

```text title="docs/intro.mp4"
```

```text title="docs/intro.sv.vtt"
WEBVTT
```

Ser inte: om sidan som visar filmen läses av någon.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown.targets import is_media
from handbok.models.media import Media
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule
from handbok.showing import Shown, all_shown, circumstances, media_called

RULE = Rule("media-registered", Level.ERROR, Handbook, "Handbokens egen regel")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield media files of no record, records of no page, and files that records name but that do not exist."""
    films = book.records(Media)
    known = {path for film in films.values() for path in film.record.files}
    if not book.partly_read(Media):
        for path in sorted(path for path in book.assets if is_media(path) and path not in known):
            yield RULE.problem(Place(f"docs/{path}", 1, 1), f"Filen ”{path}” är inte registrerad.", _REGISTER)
    for shown in all_shown(book):
        yield from _missing(shown, book)
    called = media_called(book)
    for id, film in films.items():
        if id not in called and not _unread_pages(book):
            yield RULE.problem(
                film.place("titel"),
                f"Ingen sida visar ”{film.record.title}”.",
                f'Skriv {film.record.kind}("{id}") på en sida, eller ta bort posten och dess filer.',
            )


_REGISTER = "Beskriv den i data/media/<id>.yml, eller ta bort den."


def _missing(shown: Shown, book: Handbook) -> Iterator[Problem]:
    film, around = shown.film.record, circumstances(book)
    named: dict[tuple[str, ...], str] = {("fil",): film.file}
    if film.captions is not None and not shown.refused:  # else media-verdict tells
        named["textning", "fil"] = film.captions.file
    if film.poster is not None:
        named["affisch", "fil"] = film.poster.file
    for path, file in named.items():
        if not around.has(file):
            yield RULE.problem(
                shown.film.place(*path),
                f"Filen ”{file}” finns inte.{shown.where}",
                "Rätta sökvägen från docs/, eller lägg till filen.",
            )


def _unread_pages(book: Handbook) -> bool:
    """Tell whether a page that could not be read, or a call in it, may show what seems unused."""
    unread = {path for path in book.unreadable if path.endswith(".md")}
    return any(path.removeprefix("docs/") not in book.pages for path in unread) or any(
        page.markup.jinja.faults for page in book.pages.values()
    )
