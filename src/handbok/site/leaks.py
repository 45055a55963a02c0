"""Whether a built site holds anything that its audience must not meet."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from handbok.problem import Problem
from handbok.site.files import flat, streams, unpacked
from handbok.site.secrets import Phrase, Secrets, words

RULE = "leak"


def leaks(site: Path, audience: str, secrets: Secrets, own: frozenset[str]) -> Iterator[Problem]:
    """Yield each file of a site that holds a secret, with what it holds and where that comes from.

    `own` are content hashes of files that hold nothing of the handbook's: the theme's and the search tool's.
    """
    for file in sorted(site.rglob("*")):
        if not file.is_file():
            continue
        name = file.relative_to(site).as_posix()
        data = file.read_bytes()
        hash = hashlib.sha256(data).hexdigest()
        if hash in secrets.files:
            yield _problem(audience, name, "filen", f"docs/{secrets.files[hash]}")
        for phrase in _phrases(site, name, data, hash, secrets, own):
            yield _problem(audience, name, f"”{' '.join(phrase)}”", secrets.phrases.origin[phrase])


def _phrases(site: Path, name: str, data: bytes, hash: str, secrets: Secrets, own: frozenset[str]) -> list[Phrase]:
    found = dict.fromkeys(secrets.phrases.met(words(name)))
    if hash not in own and hash not in secrets.open_files:
        for stream in streams(name, data):
            found |= dict.fromkeys(secrets.phrases.met(stream))
    if name.endswith(".pf_index"):  # holds stems, and a stem of an open word may be a secret one
        return [phrase for phrase in found if not (len(phrase) == 1 and secrets.is_stem(phrase[0]))]
    if name.endswith(".pf_fragment"):
        return [phrase for phrase in found if not _runs_over_blocks(site, data, phrase)]
    return list(found)


def _runs_over_blocks(site: Path, fragment: bytes, phrase: Phrase) -> bool:
    """Tell whether a phrase arose only because the search tool wrote a page's blocks one after another.

    The page itself is held to the same secrets, block by block.
    """
    address = json.loads(unpacked(fragment)).get("url", "")
    page = site / address.lstrip("/") / ("index.html" if address.endswith("/") else "")
    text = words(flat(page.read_bytes())) if page.is_file() else []
    return len(phrase) > 1 and any(tuple(text[at : at + len(phrase)]) == phrase for at in range(len(text)))


def _problem(audience: str, name: str, what: str, origin: str) -> Problem:
    return Problem(
        f"{audience}/{name}", 1, 1, RULE,
        f"Sidan för {audience} innehåller {what}, som hör till {origin} och inte får synas där.",
        "Inget har publicerats. Kontrollera åtkomsten på sidorna och posterna; är den rätt är felet handbokens eget.",
    )  # fmt: skip
