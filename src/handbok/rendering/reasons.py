"""Why a page was rendered anew, in a sentence that an editor can act on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_SENTENCES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "together": lambda name: f"alla sidor ritas om tillsammans, för mkdocs.yml har {name}",
        "frame": lambda _: "mkdocs.yml, macros/ eller overrides/ har ändrats",
        "settings": lambda _: "åtkomstens namn eller länkarna i sidfoten har ändrats",
        "today": lambda _: "det är en ny dag",
        "page": lambda path: f"docs/{path} har ändrats",
        "head": lambda path: f"sidhuvudet i docs/{path} har ändrats",
        "page*": lambda _: "en sida har kommit till eller tagits bort",
        "page?": lambda path: f"docs/{path} har kommit till eller tagits bort",
        "record": lambda name: _record(name),
        "file": lambda path: f"filen {path} har ändrats",
        "asset*": lambda _: "en fil har kommit till eller tagits bort",
        "asset?": lambda path: f"filen {path} har kommit till eller tagits bort",
        "site": lambda path: f"{path} har kommit till eller tagits bort",
        "setting?": lambda name: f"data/{name}.yml har ändrats",
        "calls?": lambda name: f"sidorna som anropar {name} har ändrats",
        "source": lambda _: "sidans text har ändrats",
        "content": lambda _: "sidans innehåll har ändrats",
        "title": lambda path: f"rubriken på docs/{path} har ändrats",
        "secret": lambda _: "det som kräver inloggning har ändrats",
    }
)
_OTHERWISE = "navigeringen har ändrats"
_NEW = "sidan har inte ritats förut, eller finns inte kvar"


def _record(name: str) -> str:
    """Return what has changed when it is a record, or which records there are."""
    folder, _, id = name.partition("/")
    if id == "*":
        return f"en fil i data/{folder}/ har kommit till eller tagits bort"
    return (
        f"data/{folder}/{id.removeprefix('? ')}.yml har {'kommit till eller tagits bort' if '? ' in id else 'ändrats'}"
    )


@dataclass(frozen=True)
class Reason:
    """Hold an audience, a page and the keys of what had changed; without a page it is about all of them."""

    audience: str
    path: str
    keys: tuple[str, ...]

    def __str__(self) -> str:
        if not self.path:
            return f"{self.sentence}."
        return f"{self.audience}: {self.path}: {self.sentence}."

    @property
    def sentence(self) -> str:
        """Return what had changed, the first thing of it."""
        if not self.keys:
            return _NEW
        kind, _, name = self.keys[0].removeprefix("view:").removeprefix("book:").partition(" ")
        more = f" (och {len(self.keys) - 1} till)" if len(self.keys) > 1 else ""
        sentence = _SENTENCES.get(kind)
        return (sentence(name) if sentence else _OTHERWISE) + more
