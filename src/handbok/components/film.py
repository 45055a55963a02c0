"""Film and sound on a page: the browser's own player, facts, downloads, and the transcript."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handbok.captions.parser import parse
from handbok.components import names
from handbok.components.template import render
from handbok.components.transcript import Passage, turns
from handbok.handbook import Asset
from handbok.macro import Context
from handbok.models.media import Media
from handbok.swedish import number

LANGUAGES = {
    "ar": "arabiska", "da": "danska", "de": "tyska", "en": "engelska", "es": "spanska", "fa": "persiska",
    "fi": "finska", "fit": "meänkieli", "fr": "franska", "nb": "norska", "nn": "nynorska", "no": "norska",
    "pl": "polska", "rom": "romska", "se": "nordsamiska", "sma": "sydsamiska", "smj": "lulesamiska", "so": "somaliska",
    "sv": "svenska", "swl": "svenskt teckenspråk", "uk": "ukrainska", "yi": "jiddisch",
}  # fmt: skip
"""What languages are called; one that is not here is shown by its code."""

GROUNDS = {
    "direktsändning": "Filmen är en inspelning av en direktsändning",
    "före-2020-09-23": "Filmen publicerades före den 23 september 2020",
    "mediealternativ": "Filmen säger samma sak som texten på sidan",
    "oskäligt-betungande": "Det är bedömt som oskäligt betungande",
}
"""Why the law asks for no captions, in words."""

TYPES = {
    "m4a": "audio/mp4", "mp3": "audio/mpeg", "mp4": "video/mp4", "oga": "audio/ogg", "ogg": "audio/ogg",
    "opus": "audio/ogg", "wav": "audio/wav", "webm": "video/webm",
}  # fmt: skip


def player(context: Context, id: str) -> str:
    """Return a film or a sound with all that the law and its readers ask for beside it."""
    record = context.record(Media, id).record
    view = Player(context, id, record)
    said = turns(parse(view.captions.file.read_bytes())) if view.captions else []
    return render("film.html", context, film=record, view=view, turns=said, ground=GROUNDS)


@dataclass(frozen=True)
class Player:
    """Hold what a page shows of a film beside what its record says."""

    context: Context
    id: str
    record: Media

    @property
    def captions(self) -> Asset | None:
        """Return the file of captions, if there is one."""
        return self.context.book.assets.get(self.record.captions.file) if self.record.captions else None

    @property
    def noun(self) -> str:
        """Return what a reader calls it."""
        return "Filmen" if self.record.kind == "film" else "Ljudet"

    @property
    def length(self) -> str:
        """Return how long it is in words, or "" when the record does not say."""
        minutes, seconds = divmod(round(self.record.length or 0), 60)
        hours, minutes = divmod(minutes, 60)
        parts = ((hours, "tim"), (minutes, "min"), (seconds, "s"))
        return " ".join(f"{amount} {unit}" for amount, unit in parts if amount)

    def href(self, path: str | None) -> str | None:
        """Return the address of a file or a page, or None when the reader may not see it."""
        book = self.context.book
        return self.context.url(path) if path and (path in book.assets or path in book.pages) else None

    @property
    def poster(self) -> str | None:
        """Return the still picture's address; Zensical moves what stands in href and src, and leaves this as it is."""
        path = self.record.poster.file if self.record.poster else None
        return replace(self.context, from_source=False).url(path) if path and self.href(path) else None

    def type(self, path: str) -> str:
        """Return a file's media type, or "" when only the browser can tell."""
        return TYPES.get(path.rpartition(".")[2].lower(), "")

    def size(self, path: str) -> str:
        """Return a file's ending and size in words."""
        asset = self.context.book.assets.get(path)
        megabytes = asset.file.stat().st_size / 1_000_000 if asset else 0
        ending = path.rpartition(".")[2].lower()
        return f"{ending}, {number(round(megabytes, 1))} MB" if megabytes >= 0.1 else ending

    def language(self, code: str) -> str:
        """Return what a language is called."""
        return LANGUAGES.get(code.split("-")[0], code)

    def role(self, id: str) -> str:
        """Return a role's display name."""
        return names.role(self.context, None, id)

    def anchor(self, passage: Passage) -> str:
        """Return the id of a passage, which tells its time: intro-12-5s; search and the page's script read it."""
        seconds, tenths = divmod(int(passage.start * 10), 10)
        return f"{self.id}-{seconds}-{tenths}s"
