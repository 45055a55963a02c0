"""One audience's pages, each rendered when it is asked for, with a build's own theme, macros and Markdown.

MkDocs is kept at hand in this process; its steps for one page are those of mkdocs.commands.build, in the same order.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, file_sort_key
from mkdocs.utils import get_relative_url, is_error_template

from handbok import plugin
from handbok.rendering import content, navigation
from handbok.rendering.content import Content
from handbok.rendering.navigation import Found, NavPage, Pages
from handbok.staging import Stage

_TOUCHED_BY_MKDOCS = ("content", "toc", "markdown")


class _Day:
    """Be the day of the build, telling of being read."""

    def __init__(self, day: Any, see: Callable[[str], None]) -> None:
        self._day = day
        self._see = see

    def __getattr__(self, name: str) -> Any:
        self._see("today ")
        return getattr(self._day, name)

    def __str__(self) -> str:
        self._see("today ")
        return str(self._day)


class Renderer:
    """Hold MkDocs for one audience; `stage` may be changed for a newer one as long as the frame is the same."""

    def __init__(
        self,
        stage: Stage,
        folder: Path,
        see: Callable[[str], None] = lambda _: None,
        theme: Environment | None = None,
    ) -> None:
        """Prepare in an empty folder; `see` is told the keys of what templates look at.

        `theme` is another renderer's, of the same frame: its templates need not be compiled once more.
        """
        self._folder = folder.resolve()
        self._see = see
        self._pages: dict[str, NavPage] = {}
        try:
            self._prepare(stage, theme)
        except BaseException:
            self.close()
            raise

    def _prepare(self, stage: Stage, theme: Environment | None) -> None:
        os.environ["NO_MKDOCS_2_WARNING"] = "true"
        logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
        (self._folder / "docs").mkdir(parents=True)
        stage.write_frame(self._folder, self._folder / "site")
        plugin.show(self._folder, stage.view)
        config = load_config(str(self._folder / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        self._config = config.plugins.on_config(config)
        self.theme = theme or self._config.theme.get_env()
        self.use(stage)

    @property
    def config(self) -> MkDocsConfig:
        """Return MkDocs' configuration."""
        return self._config

    def close(self) -> None:
        """Let go of the folder and of the handbook."""
        plugin.forget(self._folder)
        shutil.rmtree(self._folder, ignore_errors=True)

    def use(self, stage: Stage) -> None:
        """Render from a newer stage from now on."""
        self.stage = stage
        settings = stage.configuration(self._folder, self._folder / "site")
        self._config["nav"] = settings["nav"]
        self._config["extra"].update(settings["extra"])
        plugin.show(self._folder, stage.view)
        files = Files(self._files())
        files.add_files_from_theme(self.theme, self._config)
        self._all = self._config.plugins.on_files(files, config=self._config)
        for page in stage.view.pages.values():
            file = self._all.src_uris[page.path]
            self._pages[page.path] = NavPage(page.title, file, self._config, self._see)
        nav = navigation.make(self._all, self._config, self._see)
        self._nav = self._config.plugins.on_nav(nav, config=self._config, files=self._all)
        self._list = Pages(list(self._all.documentation_pages()), self._see)
        self._found = Found(self._all, self._see)
        self._environment = self._config.plugins.on_env(self.theme, config=self._config, files=self._all)

    def _files(self) -> list[File]:
        docs = str(self.stage.book.root / "docs")
        paths = [*self.stage.view.pages, *self.stage.view.assets]
        files = [File(path, docs, self._config.site_dir, use_directory_urls=True) for path in paths]
        return sorted(files, key=file_sort_key)

    def theme_files(self) -> Iterator[tuple[str, Path]]:
        """Return the address and the place of each file that the theme gives a site."""
        return ((file.dest_uri, found) for file in self._all if (found := self.theme_file(file.src_uri)))

    def theme_file(self, path: str) -> Path | None:
        """Return the place of a file of the theme."""
        file = self._all.src_uris.get(path)
        if file is None or path in self.stage.view.assets or file.is_documentation_page() or not file.abs_src_path:
            return None
        return Path(file.abs_src_path)

    def content(self, path: str, source: str) -> Content:
        """Return what a page's staged source becomes, before the theme."""
        plugins, config = self._config.plugins, self._config
        with self._current(path) as page:
            page.file.content_string = source
            plugins.on_pre_page(page, config=config, files=self._all)
            page.read_source(config)
            page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=self._all)
            page.render(config, self._found)
            page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=self._all)
            return content.of(page.content or "", page.toc)

    def page(self, path: str, source: str, made: Content) -> str:
        """Return a page's whole HTML."""
        plugins, config = self._config.plugins, self._config
        with self._current(path) as page:
            page.file.content_string = source
            page.read_source(config)
            page.content, page.toc = made.html, made.contents
            page.active = True
            template = self._environment.get_template(page.meta.get("template", "main.html"))
            context = plugins.on_page_context(self._context(page), page=page, config=config, nav=self._nav)
            return str(plugins.on_post_page(template.render(context), page=page, config=config))

    def templates(self) -> list[str]:
        """Return the names of the theme's pages that nobody writes."""
        return sorted(name for name in self._config.theme.static_templates if self._has(name))

    def template(self, name: str) -> str:
        """Return such a page."""
        plugins, config = self._config.plugins, self._config
        base = urlsplit(config.site_url or "/").path if is_error_template(name) else get_relative_url(".", name)
        template = plugins.on_pre_template(self._environment.get_template(name), template_name=name, config=config)
        context = plugins.on_template_context(self._context(None, base), template_name=name, config=config)
        return str(plugins.on_post_template(template.render(context), template_name=name, config=config))

    def _has(self, name: str) -> bool:
        return name in self._environment.list_templates(filter_func=lambda each: each == name)

    @contextmanager
    def _current(self, path: str) -> Iterator[NavPage]:
        page = self._pages[path]
        self._config._current_page = page
        page.current = True
        plugin.show(self._folder, self.stage.view)
        try:
            yield page
        finally:
            page.active = False
            page.current = False
            for name in _TOUCHED_BY_MKDOCS:
                vars(page).pop(name, None)
            self._config._current_page = None

    def _context(self, page: NavPage | None, base: str = "/") -> Any:
        context = get_context(self._nav, self._list, self._config, page, base)
        context["build_date_utc"] = _Day(context["build_date_utc"], self._see)  # type: ignore[typeddict-item]
        return context
