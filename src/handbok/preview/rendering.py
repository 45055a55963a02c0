"""One audience's pages for the preview: one at a time, and what does not work told in a sentence."""

from __future__ import annotations

import threading
from pathlib import Path

from handbok.release.csp import hashes_of
from handbok.rendering.broken import broken
from handbok.rendering.renderer import Renderer as Pages
from handbok.staging import Stage


class Renderer:
    """Hold the renderer of an audience."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        """Prepare in an empty folder. Raises Broken when the configuration or a macro does not work."""
        self._folder = folder.resolve()
        self._busy = threading.Lock()
        try:
            self._pages = Pages(stage, folder)
        except (Exception, SystemExit) as error:  # mkdocs-macros exits when something of it fails
            raise broken(error, self._folder) from error
        try:
            # Scripts on a page that nobody writes are the theme's; an author's do not run.
            self.trusted = hashes_of(self._pages.template("404.html").encode())
        except Exception as error:
            self.close()
            raise broken(error, self._folder) from error

    @property
    def stage(self) -> Stage:
        """Return what pages are rendered from."""
        return self._pages.stage

    def close(self) -> None:
        """Let go of the folder and of the handbook."""
        self._pages.close()

    def use(self, stage: Stage) -> None:
        """Render from a newer stage from now on."""
        with self._busy:
            self._pages.use(stage)

    def theme_file(self, path: str) -> Path | None:
        """Return a file of the theme by its address."""
        with self._busy:
            return self._pages.theme_file(path)

    def page(self, path: str) -> str:
        """Return a page's HTML. Raises Broken."""
        with self._busy:
            try:
                source = self._pages.stage.page_source(self._pages.stage.view.pages[path])
                return self._pages.page(path, source, self._pages.content(path, source))
            except (Exception, SystemExit) as error:
                raise broken(error, self._folder) from error
