"""One audience's pages, each rendered when it is asked for, with a build's own theme, macros and Markdown.

MkDocs is kept at hand in this process; its steps for one page are those of mkdocs.commands.build, in the same order.
"""

from __future__ import annotations

import logging
import os
import shutil
import threading
from pathlib import Path
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as Rendered

from handbok import plugin
from handbok.page import Page
from handbok.preview.broken import broken
from handbok.release.csp import hashes_of
from handbok.staging import Stage


class Renderer:
    """Hold MkDocs for one audience; `stage` may be changed for a newer one as long as the frame is the same."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        """Prepare in an empty folder. Raises Broken when the configuration or a macro does not work."""
        self._folder = folder.resolve()
        self._busy = threading.Lock()
        try:
            self._prepare(stage)
        except (Exception, SystemExit) as error:  # mkdocs-macros exits when something of it fails
            self.close()
            raise broken(error, self._folder) from error

    def _prepare(self, stage: Stage) -> None:
        os.environ["NO_MKDOCS_2_WARNING"] = "true"
        logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
        (self._folder / "docs").mkdir(parents=True)
        stage.write_frame(self._folder, self._folder / "site")
        plugin.show(self._folder, stage.view)
        config = load_config(str(self._folder / "mkdocs.yml"))
        config.plugins.on_startup(command="serve", dirty=False)
        self._config = config.plugins.on_config(config)
        self._theme = self._config.theme.get_env()
        self.use(stage)
        # Scripts on a page that nobody writes are the theme's; an author's do not run.
        nobodys = self._environment.get_template("404.html").render(self._context(None))
        self.trusted = hashes_of(nobodys.encode())

    def close(self) -> None:
        """Let go of the folder and of the handbook."""
        plugin.forget(self._folder)
        shutil.rmtree(self._folder, ignore_errors=True)

    def use(self, stage: Stage) -> None:
        """Render from a newer stage from now on."""
        with self._busy:
            self.stage = stage
            settings = stage.configuration(self._folder, self._folder / "site")
            self._config["nav"] = settings["nav"]
            self._config["extra"].update(settings["extra"])
            plugin.show(self._folder, stage.view)
            files = Files(self._files())
            files.add_files_from_theme(self._theme, self._config)
            self._all = self._config.plugins.on_files(files, config=self._config)
            self._nav = self._config.plugins.on_nav(
                get_navigation(self._all, self._config), config=self._config, files=self._all
            )
            for page in stage.view.pages.values():
                self._name(page)
            self._environment = self._config.plugins.on_env(self._theme, config=self._config, files=self._all)

    def _files(self) -> list[File]:
        docs = str(self.stage.book.root / "docs")
        paths = [*self.stage.view.pages, *self.stage.view.assets]
        return [File(path, docs, self._config.site_dir, use_directory_urls=True) for path in paths]

    def _name(self, page: Page) -> None:
        """Give a page of the navigation what others show of it, without reading it."""
        file = self._all.src_uris[page.path]
        each = file.page or Rendered(None, file, self._config)
        each.markdown = ""
        each.meta = {"title": page.title}

    def theme_file(self, path: str) -> Path | None:
        """Return a file of the theme by its address."""
        found = self._all.src_uris.get(path)
        if found is None or path in self.stage.view.assets or not found.abs_src_path:
            return None
        return None if found.is_documentation_page() else Path(found.abs_src_path)

    def page(self, path: str) -> str:
        """Return a page's HTML. Raises Broken."""
        with self._busy:
            page = self._all.src_uris[path].page
            assert page is not None  # noqa: S101  _name has given every file one
            self._config._current_page = page
            try:
                return self._whole(page, self.stage.page_source(self.stage.view.pages[path]))
            except (Exception, SystemExit) as error:
                raise broken(error, self._folder) from error
            finally:
                page.active = False
                self._config._current_page = None

    def _whole(self, page: Rendered, source: str) -> str:
        plugins, config = self._config.plugins, self._config
        page.file.content_string = source
        plugin.show(self._folder, self.stage.view)
        page = plugins.on_pre_page(page, config=config, files=self._all)
        page.read_source(config)
        page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=self._all)
        page.render(config, self._all)
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=self._all)
        page.active = True
        template = self._environment.get_template(page.meta.get("template", "main.html"))
        context = plugins.on_page_context(self._context(page), page=page, config=config, nav=self._nav)
        return str(plugins.on_post_page(template.render(context), page=page, config=config))

    def _context(self, page: Rendered | None) -> Any:
        return get_context(self._nav, self._all.documentation_pages(), self._config, page, "/")
