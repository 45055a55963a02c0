"""A small handbook with a course, its self-test, a process and method cards: every part that a reader acts on."""

from __future__ import annotations

from tests.handbooks import Content, page

COURSE = "/kurser/sy/"
FIRST, SECOND, THIRD = (f"{COURSE}{lesson}/" for lesson in ("stygn", "knapp", "test"))
PHASE = "/planering/"
CARDS = "/metoder/"
SUGGESTIONS = "mailto:handbok@example.se?subject=Om {sida}"

_HISTORY = "historik:\n  - {datum: 2026-11-20, text: Ny sida}\n"


def _lesson(text: str, title: str, order: int) -> str:
    return page(text, title).replace("granskad:", f"ordning: {order}\n{_HISTORY}granskad:", 1)


def _card(name: str, area: str, effort: str, phases: str) -> str:
    return (
        f"namn: {name}\nåtkomst: publik\nsammanfattning: Kort om hur {name.lower()} går till.\nområde: {area}\n"
        f"omfattning: {effort}\ndeltagare: Fyra till tio\npassar_i: [{phases}]\n"
    )


SCHOOL: dict[str, Content] = {
    "mkdocs.yml": f'site_name: Syhandboken\nextra: {{aterkoppling: "{SUGGESTIONS}"}}\n',
    "data/atkomst/publik.yml": "namn: Publik\nmediekrav: full\nkurslägen: [publik]\n",
    "data/kurser/sy.yml": "namn: Sy\nåtkomst: publik\nordning: 1\nstatus: genomförd\npublicering: publik\nmål: [Sy]\n",
    "data/kurser/brodera.yml": (
        "namn: Brodera\nåtkomst: publik\nordning: 2\nstatus: genomförd\npublicering: publik\nmål: [Brodera]\n"
    ),
    "docs/kurser/index.md": page("{{ kurskatalog() }}\n", "Kurser"),
    "docs/kurser/sy/index.md": page('Kursen lär dig sy.\n\n{{ kursmoment("sy") }}\n', "Sy"),
    "docs/kurser/sy/stygn.md": _lesson(
        "Ett stygn håller ihop tyg.\n\n## Så gör du\n\nTrä nålen.\n\n## Öva själv\n\nSy tio stygn.\n", "Stygn", 1
    ),
    "docs/kurser/sy/knapp.md": _lesson("En knapp håller ihop en rock.\n", "Knapp", 2),
    "docs/kurser/sy/test.md": _lesson('Pröva vad du minns.\n\n{{ sjalvtest("sy") }}\n', "Självtest", 3),
    "docs/kurser/brodera/index.md": page('Kursen lär dig brodera.\n\n{{ kursmoment("brodera") }}\n', "Brodera"),
    "docs/kurser/brodera/korsstygn.md": _lesson("Ett korsstygn är två stygn.\n", "Korsstygn", 1),
    "data/kunskapstest/sy.yml": """\
kurs: sy
åtkomst: publik
frågor:
  - id: trad
    fråga: Vad trär du genom nålsögat?
    alternativ:
      - {text: En tråd, rätt: ja, återkoppling: Tråden håller tyget.}
      - {text: En knapp, återkoppling: Knappen är för stor.}
  - id: verktyg
    fråga: Vad behöver du när du syr?
    alternativ:
      - {text: Nål, rätt: ja, återkoppling: Nålen för tråden.}
      - {text: Hammare, återkoppling: Den behövs till spik.}
      - {text: Sax, rätt: ja, återkoppling: Saxen klipper tråden.}
""",
    "data/processer/rock.yml": """\
namn: Sy en rock
åtkomst: publik
faser:
  - id: planering
    namn: Planering
    syfte: Bestämma hur rocken ska bli.
    sida: planering.md
    steg: []
    beslutspunkt:
      id: bp1
      namn: BP1 Börja sy
      beslutas_av: styrgrupp
      frågor:
        - {id: bp1-tyg, text: Är tyget köpt?}
        - {id: bp1-matt, text: Är måtten tagna?}
  - {id: somnad, namn: Sömnad, syfte: Sy., steg: []}
""",
    "docs/planering.md": page('Planera rocken.\n\n{{ beslutspunkt("rock", "planering") }}\n', "Planering"),
    "docs/metoder/index.md": page("Välj ett sätt att arbeta.\n\n{{ metodkatalog() }}\n", "Metoder"),
    "docs/nytt.md": page("{{ nytt() }}\n", "Nytt"),
}

_CARDS = (
    ("bikupa", "Bikupa", "Möten", "högst en timme", "planering, somnad"),
    ("mattband", "Måttband", "Analys", "högst en timme", "planering"),
    ("provning", "Provning", "Analys", "en dag eller mer", "somnad"),
)
for _id, *_facts in _CARDS:
    SCHOOL[f"data/metoder/{_id}.yml"] = _card(*_facts)
    SCHOOL[f"docs/metoder/{_id}.md"] = page(f'{{{{ metodfakta("{_id}") }}}}\n\n## Gör så här\n\nBörja.\n', _facts[0])
