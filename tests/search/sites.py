"""Built sites of four audiences, small and large, as the search meets them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cbor2

from handbok.search.indexing import FOLDER
from handbok.site.files import unpacked

AUDIENCES = ("publik", "medarbetare", "projektgrupp", "styrgrupp")
_WORDS = [
    "risk",
    "åtgärd",
    "mål",
    "styrgrupp",
    "på",
    "Över",
    "nyttan",
    "e-tjänst",
    "café",
    "bedömning",
    "2026",
    "äpple",
    "Ågren",
    "metod",
    "mötet",
    "i",
    "och",
]


def page(title: str, text: str, description: str = "", navigation: str = "") -> str:
    """Return a page as the theme writes it: what is searched, and navigation around it."""
    return (
        f'<!doctype html>\n<html lang="sv" class="no-js"><head><title>{title}</title></head><body><nav>{navigation}</nav>'
        f'<article class="x" data-pagefind-body data-pagefind-meta="plats[data-hb-place], beskrivning[data-hb-description]"'
        f' data-hb-description="{description}" data-hb-place="Start &gt; {title}">'
        f'<h1 data-pagefind-meta="title" data-pagefind-ignore>{title}</h1>{text}<aside data-pagefind-ignore>Dold</aside>'
        "</article><footer><p>Sidfot</p></footer></body></html>"
    )


def sites(folder: Path, count: int = 12) -> dict[str, Path]:
    """Write sites in which each audience sees more pages than the one before, and more of one of them."""
    made = {}
    for rank, audience in enumerate(AUDIENCES):
        written = {f"sida-{number:03}/index.html": _page(number) for number in range(count * (rank + 2) // 5)}
        written["index.html"] = page("Start", f"<p>Välkommen {audience if rank else ''}</p>")
        written["404.html"] = "<html lang='sv'><body><h1>Sidan finns inte</h1></body></html>"
        made[audience] = write(folder / audience, written)
    return made


def write(site: Path, pages: Mapping[str, str]) -> Path:
    """Write pages into a site, with a navigation that names all of them."""
    for path, html in pages.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html.replace("<nav></nav>", f"<nav>{' '.join(pages)}</nav>"), encoding="utf-8")
    return site


def _page(number: int) -> str:
    words = [_WORDS[(number * step) % len(_WORDS)] for step in range(1, 40)]
    picture = '<p><img src="bild.png" alt="En bild"></p>' if number % 5 == 0 else ""
    terms = (
        '<dl><dt id="mal" data-pagefind-weight="7">Mål</dt><dd>Det som ska nås.</dd></dl>' if number % 3 == 0 else ""
    )
    text = f"<h2 id='syfte'>Syfte</h2><p>{' '.join(words)}.</p>{picture}{terms}<p>unik{number}</p>"
    return page(f"Sida {number} om {words[0]}", text, f"Om {words[1]} & {words[2]}".replace("&", "&amp;"))


def files(site: Path) -> dict[str, bytes]:
    """Return every file of a site's index, by its path there."""
    folder = site / FOLDER
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def page_names(site: Path) -> list[str]:
    """Return the names of the pages of a site's index, as they stand there."""
    return [name for meta in (site / FOLDER).glob("*.pf_meta") for name, _ in _cbor(meta)[1]]


def told(site: Path) -> Any:
    """Return all that a site's index tells, in the same words whoever wrote it and however it numbers and cuts."""
    folder = site / FOLDER
    entry = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
    languages = {name: _language(folder, about) for name, about in entry.pop("languages").items()}
    return entry, languages


def _language(folder: Path, about: Mapping[str, Any]) -> Any:
    version, listed, chunks, filters, sorts, fields = _cbor(folder / f"pagefind.{about['hash']}.pf_meta")
    texts = [json.loads(unpacked((folder / "fragment" / f"{name}.pf_fragment").read_bytes())) for name, _ in listed]
    pages = {text["url"]: (text, length) for text, (_, length) in zip(texts, listed, strict=True)}
    words = {}
    for first, last, hash in chunks:
        for word, plain, variants in _cbor(folder / "index" / f"{hash}.pf_index")[0]:
            assert first <= word
            assert word[: len(last)] <= last
            for form, places in [("", plain), *variants]:
                words[word, form] = _places(places, texts, fields)
    return about["page_count"], about["wasm"], version, filters, sorts, sorted(fields), pages, words


def _places(listed: Any, texts: list[Any], fields: list[str]) -> dict[str, Any]:
    found, at = {}, 0
    for step, places, marks in listed:
        at += step
        found[texts[at]["url"]] = places, [fields[-1 - mark] if mark < 0 else mark for mark in marks]
    return found


def _cbor(file: Path) -> Any:
    return cbor2.loads(unpacked(file.read_bytes()))
