"""A course with all that a booklet has to carry: tables, a picture, a film, a self-test, links, and a secret."""

from __future__ import annotations

import struct
import zlib

from tests.films import DESCRIPTION, film
from tests.handbooks import Content, page

CANARY = "kanariefågeln"
SECRET = f"Bara kollegor får veta att {CANARY} sjunger om nätterna i tornet."


def png() -> bytes:
    """Return a picture of one grey pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")


def lesson(text: str, title: str, order: int, audience: str = "publik") -> str:
    """Return a lesson's source."""
    return page(text, title, audience).replace("granskad:", f"ordning: {order}\ngranskad:", 1)


STITCH = """\
Ett {{ begrepp("stygn") }} håller ihop tyg. Se [regeln om knut](#knut), [nästa lektion](knapp.md#fest)
och [fler ord](../../ordlista.md), eller [läs hos Slöjd](https://example.se/slojd).

| Stygn | Håller |
|---|---|
| Förstygn | Lite |
| Efterstygn | Mycket |

## Knut {#knut}

Knyt en knut.

![En nål med tråd](../../nal.png)
"""

FILES: dict[str, Content] = {
    "mkdocs.yml": "site_name: Syhandboken\n",
    "data/atkomst/publik.yml": "namn: Publik\nmediekrav: full\nkurslägen: [publik]\n",
    "data/kurser/sy.yml": "namn: Sy för hand\nåtkomst: publik\nstatus: genomförd\npublicering: publik\nmål: [Sy]\n",
    "data/kurser/tom.yml": "namn: Tom\nåtkomst: publik\nstatus: genomförd\npublicering: publik\nmål: [Tom]\n",
    "data/ordlista/ord.yml": (
        "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: stygn, term: stygn, förklaring: Tråd genom tyg}\n"
    ),
    "data/kunskapstest/sy.yml": """\
kurs: sy
åtkomst: publik
frågor:
  - id: trad
    fråga: Vad trär du genom nålsögat?
    alternativ:
      - {text: En tråd, rätt: ja, återkoppling: Tråden håller tyget.}
      - {text: En knapp, återkoppling: Knappen är för stor.}
""",
    "docs/kurser/sy/index.md": page('Kursen lär dig sy.\n\n{{ kursmoment("sy") }}\n', "Sy för hand"),
    "docs/kurser/sy/stygn.md": lesson(STITCH, "Stygn", 1),
    "docs/kurser/sy/knapp.md": lesson("En knapp.\n\n## Fäst knappen {#fest}\n\nSy i kors.\n", "Knapp", 2),
    "docs/kurser/sy/film.md": lesson('Se filmen.\n\n{{ film("intro") }}\n', "Film om nålar", 3),
    "docs/kurser/sy/test.md": lesson('Pröva dig.\n\n{{ sjalvtest("sy") }}\n', "Självtest", 4),
    "docs/kurser/sy/hemligt.md": lesson(f"{SECRET}\n", "Tornets hemlighet", 5, "medarbetare"),
    "docs/kurser/tom/index.md": page("Kursen har inga lektioner än.\n", "Tom"),
    "docs/ordlista.md": page("{{ ordlista() }}\n", "Ordlista"),
    "docs/nal.png": png(),
    "docs/intro.mp4": b"film",
    "docs/intro.sv.vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\nHej och välkommen till nålarnas film.\n",
    "data/media/intro.yml": film("textning: {fil: intro.sv.vtt, språk: sv, ursprung: manuell}\n", DESCRIPTION),
}
