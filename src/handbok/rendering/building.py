"""All audiences' sites laid out in new folders: what stands as it was is taken along, the rest is rendered."""

from __future__ import annotations

import gzip
import io
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from handbok import crew
from handbok.cache.digests import digest, hashed
from handbok.cache.frame import frame
from handbok.cache.memo import Memo
from handbok.cache.store import Store
from handbok.rendering import navigation
from handbok.rendering.broken import Broken, broken
from handbok.rendering.offering import Offering
from handbok.rendering.place import Place
from handbok.rendering.reasons import Reason
from handbok.rendering.rendered import BYTES, Kept, Pages, address
from handbok.rendering.renderer import Renderer
from handbok.rendering.sight import Sight
from handbok.rendering.singly import obstacles
from handbok.site.standing import Standing
from handbok.staging import Stage

_EPOCH = date(1970, 1, 1)


class Together(Exception):
    """Name what in a handbook's configuration makes it impossible to render one page at a time."""


class Building:
    """Build sites for stages; use once."""

    def __init__(
        self, stages: Sequence[Stage], folders: Mapping[str, Path], standing: Mapping[str, Standing], store: Store
    ) -> None:
        """Take each audience's stage, an empty folder to work in, and the site that stands from before."""
        self._store = store
        book = stages[0].book
        self._root, self._day = book.root, book.today
        self._frame = frame(self._root)
        pages = {path for stage in stages for path in stage.view.pages}
        shown = [f"{stage.audience}/{path}" for stage in stages for path in stage.view.pages]
        made = [f"{stage.audience}/*{name}" for stage in stages for name in ("404.html", "sitemap.xml")]
        self._kept = Kept(
            Memo(store, "source", pages), Memo(store, "content", pages), Memo(store, "page", [*shown, *made])
        )
        self.reasons: list[Reason] = []
        self.places = [self._place(stage, folders[stage.audience], standing[stage.audience]) for stage in stages]

    def build(self) -> None:
        """Lay out the sites. Raises Together, and what a page's own fault raises."""
        with _day(self._day):
            try:
                Offering(self.places, self._store).offer()
                self._theme()
                for place in self.places:
                    self._templates(place)  # before the work is shared out, so that the theme is compiled once
                self._all_pages()
                for place in self.places:
                    self._assets(place)
                    place.lay()
            except (Exception, SystemExit) as error:  # mkdocs-macros exits when something of it fails
                if isinstance(error, Broken | Together | OSError):
                    raise
                if isinstance(error, navigation.Beyond):
                    raise Together(str(error)) from error
                raise broken(error, self.places[0].folder / "frame") from error
            finally:
                for place in self.places:
                    if place.renderer:
                        place.renderer.close()
                self._save()

    def _place(self, stage: Stage, folder: Path, standing: Standing) -> Place:
        sight = Sight(stage)
        settings = {**stage.configuration(folder, folder / "site"), "nav": None}
        sight.ledger.tell("frame", self._frame)
        sight.ledger.tell("settings", digest([json.dumps(settings, sort_keys=True)]))
        return Place(sight, Pages(sight, self._kept), standing, folder)

    def _theme(self) -> None:
        """Learn what the theme gives every site, or that it cannot be asked a page at a time."""
        place = self.places[0]
        memo = Memo(self._store, "theme", [self._frame])
        found = memo.find(self._frame, place.sight.ledger)
        if found is None or not all(self._is_at_hand(path, *each) for path, each in found["files"].items()):
            renderer = self._renderer(place)
            files = {path: [str(file), hashed(file.read_bytes())] for path, file in renderer.theme_files()}
            found = {
                "files": files,
                "templates": renderer.templates(),
                "obstacles": obstacles(renderer.config, self._root),
            }
            memo.put(self._frame, {"frame": self._frame}, found)
            memo.save()
        if found["obstacles"]:
            raise Together(", ".join(found["obstacles"]))
        self._names: list[str] = found["templates"]
        for each in self.places:
            for path, (file, hash) in found["files"].items():
                each.copy(path, hash, Path(file))

    def _is_at_hand(self, path: str, file: str, hash: str) -> bool:
        return Path(file).exists() or all(place.stands(path, hash) for place in self.places)

    def _renderer(self, place: Place) -> Renderer:
        if place.renderer is None:
            theme = next((each.renderer.theme for each in self.places if each.renderer), None)
            place.renderer = Renderer(place.sight.stage, place.folder / "frame", place.sight.ledger.see, theme)
        return place.renderer

    def _all_pages(self) -> None:
        todo = self._todo()
        for at in {at for places in todo.values() for at in places}:
            self._renderer(self.places[at])
        self._fetch(todo)
        parent = os.getpid()

        def render(share: Sequence[str]) -> tuple[list[dict[str, Any]], dict[str, bytes], list[tuple[int, str, str]]]:
            known = set(self._kept.blobs)
            done = []
            for path in share:
                for at in todo[path]:
                    html = self._rendered(self.places[at], path)
                    if crew.orphaned(parent):
                        raise SystemExit
                    self.places[at].write(address(path), html)
                    done.append((at, address(path), hashed(html)))
            blobs = {hash: data for hash, data in self._kept.blobs.items() if hash not in known}
            return [memo.taken() for memo in self._memos], blobs, done

        for taken, blobs, done in crew.share(render, sorted(todo)):
            for memo, new in zip(self._memos, taken, strict=True):
                memo.add(new)
            self._store.write(BYTES, blobs)
            for at, file, hash in done:
                self.places[at].wanted[file] = hash

    def _todo(self) -> dict[str, list[int]]:
        """Return the pages that do not stand, each with the places that lack it."""
        todo: dict[str, list[int]] = {}
        for at, place in enumerate(self.places):
            for path in place.sight.plain.view.pages:
                if not place.keep(address(path), place.pages.standing(path)):
                    todo.setdefault(path, []).append(at)
                    self.reasons.append(Reason(place.sight.audience, path, place.pages.why(path)))
        return todo

    def _rendered(self, place: Place, path: str) -> bytes:
        try:
            return place.pages.render(path, self._renderer(place))
        except navigation.Beyond as error:
            raise Together(str(error)) from error
        except (Exception, SystemExit) as error:
            found = broken(error, place.folder / "frame")
            raise Broken(found.sentence, found.path or f"docs/{path}", found.line) from error

    @property
    def _memos(self) -> tuple[Memo, Memo, Memo]:
        return self._kept.sources, self._kept.contents, self._kept.pages

    def _fetch(self, todo: Mapping[str, list[int]]) -> None:
        """Have the contents at hand that pages are to be made of once more."""
        found = [
            made
            for path, places in todo.items()
            for at in places
            if (made := self._kept.contents.find(path, self.places[at].sight.ledger)) is not None
        ]
        self._kept.blobs |= self._store.read(BYTES, sorted(set(found)))

    def _templates(self, place: Place) -> None:
        """Make the theme's pages that nobody writes."""
        for name in self._names:
            found = self._kept.pages.find(f"{place.sight.audience}/*{name}", place.sight.ledger)
            packed = f"{name}.gz"
            if place.keep(name, found) and (
                name != "sitemap.xml" or place.keep(packed, place.standing.files.get(packed))
            ):
                continue
            with place.sight.ledger.noting() as notes:
                place.sight.ledger.see("frame")
                place.sight.ledger.see("settings")
                place.sight.ledger.see("today")
                data = self._renderer(place).template(name).encode()
            made = {name: data, packed: self._packed(data)} if name == "sitemap.xml" else {name: data}
            for path, content in made.items():
                if content.strip():
                    place.write(path, content)
                    place.wanted[path] = hashed(content)
            self._kept.pages.put(f"{place.sight.audience}/*{name}", notes, hashed(data))

    def _packed(self, data: bytes) -> bytes:
        """Return a site map as MkDocs packs it."""
        packed = io.BytesIO()
        seconds = (self._day - _EPOCH).days * 24 * 60 * 60
        with gzip.GzipFile(fileobj=packed, filename="sitemap.xml.gz", mode="wb", mtime=seconds) as file:
            file.write(data)
        return packed.getvalue()

    def _assets(self, place: Place) -> None:
        for path, asset in place.sight.plain.view.assets.items():
            if path not in place.sources or path not in place.wanted:
                place.copy(path, hashed(asset.file.read_bytes()), asset.file)

    def _save(self) -> None:
        for memo in self._memos:
            memo.save()


@contextmanager
def _day(day: date) -> Iterator[None]:
    """Have MkDocs stamp pages with a day's beginning, so that the same handbook gives the same bytes."""
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    os.environ[name] = str((day - _EPOCH).days * 24 * 60 * 60)
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
