"""The pages of one audience: which stand as they were rendered before, and rendering those that do not."""

from __future__ import annotations

from dataclasses import dataclass, field

from mkdocs.structure.files import File

from handbok.cache.digests import digest, hashed
from handbok.cache.memo import Memo
from handbok.rendering import content
from handbok.rendering.content import Content
from handbok.rendering.renderer import Renderer
from handbok.rendering.sight import Sight

BYTES = "bytes"
"""Where a store keeps what was made, by its hash."""


@dataclass
class Kept:
    """Hold what earlier builds made of pages: staged sources, contents and whole pages, by hash, and contents' bytes."""

    sources: Memo
    contents: Memo
    pages: Memo
    blobs: dict[str, bytes] = field(default_factory=dict)


class Pages:
    """Hold one audience's pages."""

    def __init__(self, sight: Sight, kept: Kept) -> None:
        self.sight = sight
        self.kept = kept

    def standing(self, path: str) -> str | None:
        """Return the hash of a page's HTML when an earlier one is what would be rendered now, or None."""
        ledger = self.sight.ledger
        source = self.kept.sources.find(path, ledger)
        if source is None:
            return None
        ledger.tell(f"source {path}", source)
        made = self.kept.contents.find(path, ledger)
        if made is None:
            return None
        ledger.tell(f"content {path}", made)
        found: str | None = self.kept.pages.find(f"{self.sight.audience}/{path}", ledger)
        return found

    def why(self, path: str) -> tuple[str, ...]:
        """Return the keys of what has changed since a page was last rendered; none for one that never was."""
        ledger = self.sight.ledger
        works = (
            (self.kept.sources, path),
            (self.kept.contents, path),
            (self.kept.pages, f"{self.sight.audience}/{path}"),
        )
        return next((tuple(changed) for memo, name in works if (changed := memo.why(name, ledger))), ())

    def render(self, path: str, renderer: Renderer) -> bytes:
        """Return a page's HTML, and keep what it was made of."""
        ledger = self.sight.ledger
        source = self._source(path)
        made = self._content(path, source, renderer)
        ledger.tell(f"content {path}", made.digest)
        with ledger.noting() as notes:
            for key in ("frame", "settings", f"source {path}", f"content {path}"):
                ledger.see(key)
            html = renderer.page(path, source, made).encode("utf-8", errors="xmlcharrefreplace")
        self.kept.pages.put(f"{self.sight.audience}/{path}", notes, hashed(html))
        return html

    def _source(self, path: str) -> str:
        ledger = self.sight.ledger
        with ledger.noting() as notes:
            ledger.see("frame")
            source = self.sight.stage.page_source(self.sight.stage.view.pages[path])
        found = digest([source])
        ledger.tell(f"source {path}", found)
        self.kept.sources.put(path, notes, found)
        return source

    def _content(self, path: str, source: str, renderer: Renderer) -> Content:
        ledger = self.sight.ledger
        found = self.kept.contents.find(path, ledger)
        if found in self.kept.blobs:
            return content.decode(self.kept.blobs[found])
        with ledger.noting() as notes:
            ledger.see("frame")
            ledger.see(f"source {path}")
            made = renderer.content(path, source)
        self.kept.blobs[made.digest] = made.encode()
        self.kept.contents.put(path, notes, made.digest)
        return made


def address(path: str) -> str:
    """Return the path of a page's file in a site."""
    return File(path, "", "", use_directory_urls=True).dest_uri
