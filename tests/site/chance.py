"""Handbooks and sites by chance, of so few words that what is open and what is withheld often say the same."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from random import Random

import cbor2

from tests.handbooks import Content, page

WORDS = ["alm", "björk", "bok", "ek", "gran", "hassel", "lind", "lönn", "oxel", "pil", "rönn", "tall"]
_AUDIENCES = ("publik", "medarbetare", "styrgrupp")


def by(seed: int) -> Random:
    """Return chance that is the same each time."""
    return Random(seed)  # noqa: S311  for tests


def handbook(chance: Random) -> dict[str, Content]:
    """Return the files of a handbook for three audiences."""
    files: dict[str, Content] = {
        "mkdocs.yml": "site_name: Exempel\n",
        "data/atkomst/styrgrupp.yml": "namn: Styrgrupp\ningår: [medarbetare]\nmediekrav: plan\n",
        "data/ordlista/ord.yml": _glossary(chance),
        "docs/hemlig.vtt": f"WEBVTT\n\n00:01.000 --> 00:03.500\n{said(chance, 12)}\n",
        "docs/bild.png": b"\x89PNG bild",
    }
    for number in range(8):
        files[f"docs/sida-{number}.md"] = page(_body(chance, number), said(chance, 3), _AUDIENCES[number % 3])
    return files


def said(chance: Random, count: int) -> str:
    """Return words."""
    return " ".join(chance.choices(WORDS, k=count)).capitalize()


def _body(chance: Random, number: int) -> str:
    parts = [f"{said(chance, 14)}.", f"## {said(chance, 2)}", f"[{said(chance, 2)}](sida-{chance.randrange(8)}.md)"]
    parts += [f'{said(chance, 3)} {{{{ begrepp("{chance.choice(WORDS)}") }}}} {said(chance, 3)}', "![Bild](bild.png)"]
    return "\n\n".join(chance.sample(parts, 4)) + f"\n\n[Film](hemlig.vtt) {number}\n"


def _glossary(chance: Random) -> str:
    terms = "".join(
        f"  - {{id: {word.translate(str.maketrans('åäö', 'aao'))}, term: {word}, förklaring: {said(chance, 5)}, "
        f"åtkomst: {chance.choice(_AUDIENCES)}}}\n"
        for word in WORDS
    )
    return f"namn: Ord\nåtkomst: publik\ntermer:\n{terms}"


def site(chance: Random) -> dict[str, bytes]:
    """Return the files of a site, of every kind that is read in its own way."""
    kinds: dict[str, Callable[[Random], bytes]] = {
        "html": _html, "json": _json, "csv": _csv, "js": _text, "pf_fragment": _fragment, "pf_index": _index,
        "docx": _office, "png": _noise, "html.gz": lambda chance: gzip.compress(_html(chance)),
    }  # fmt: skip
    names = (f"{chance.choice(['', 'del/'])}{said(chance, 2).lower().replace(' ', '-')}" for _ in range(12))
    return {f"{name}.{kind}": kinds[kind](chance) for name, kind in zip(names, 2 * [*kinds], strict=False)}


def _html(chance: Random) -> bytes:
    tags = ["<p>", "</p>", "<em>", "</em>", f'<img alt="{said(chance, 4)}">', "<br>", f"<!-- {said(chance, 3)} -->", ""]
    return "".join(f"{said(chance, 5)} {chance.choice(tags)} " for _ in range(8)).encode()


def _json(chance: Random) -> bytes:
    return json.dumps(
        {said(chance, 2): [said(chance, 7), 3, {"text": f"<b>{said(chance, 2)}</b> {said(chance, 4)}"}]}
    ).encode()


def _csv(chance: Random) -> bytes:
    return "\n".join(f"{said(chance, 3)};{said(chance, 7)}" for _ in range(3)).encode()


def _text(chance: Random) -> bytes:
    return f"var text = '{said(chance, 9)}'".encode()


def _fragment(chance: Random) -> bytes:
    content = {"url": "/ihop/", "content": said(chance, 20), "meta": {"title": said(chance, 2)}}
    return gzip.compress(b"pagefind_dcd" + json.dumps(content).encode())


def _index(chance: Random) -> bytes:
    stems = [[word[: chance.randrange(2, 6)], [[chance.randrange(999), [], [-2, 0]]]] for word in WORDS]
    return gzip.compress(b"pagefind_dcd" + cbor2.dumps([[*stems, [said(chance, 2), []]]]))


def _office(chance: Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as document:
        runs = "".join(f"<w:r><w:t>{word} </w:t></w:r>" for word in said(chance, 9).split())
        document.writestr("word/document.xml", f"<w:p>{runs}</w:p><w:p><w:t>{said(chance, 3)}</w:t></w:p>")
    return packed.getvalue()


def _noise(chance: Random) -> bytes:
    return b"\x89PNG\0\xff" + said(chance, 9).encode() + bytes(chance.randrange(256) for _ in range(50))
