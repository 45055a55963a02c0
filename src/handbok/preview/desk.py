"""What the preview knows: the handbook as it can be shown now, what is wrong with it, and its pages so far."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import cast

from handbok.checking import run_on
from handbok.handbook import Handbook, load
from handbok.macro import Macro, discover
from handbok.preview.rendering import Renderer
from handbok.preview.standing import standing
from handbok.problem import Problem
from handbok.rendering.broken import Broken, broken, problem_of
from handbok.shipped import layers
from handbok.site.secrets import Phrases, Secrets, secrets
from handbok.staging import Stage

_FRAME = ("macros/", "overrides/", "mkdocs.yml")


@dataclass(frozen=True)
class State:
    """Hold one moment: `version` counts saves, `told` what is known of problems, `frame` changes of the theme."""

    book: Handbook
    problems: tuple[Problem, ...]
    macros: Mapping[str, Macro]
    version: int = 1
    told: int = 1
    frame: int = 1


@dataclass(frozen=True)
class Shown:
    """Hold a page to show, the hashes of the scripts that may run on it, and why it is not as its file says."""

    html: str
    trusted: tuple[str, ...]
    trouble: Problem | None = None


class _Later:
    """Work out what an audience must not meet when a page first needs to know: most pages do not."""

    def __init__(self, book: Handbook, audience: str) -> None:
        self._book = book
        self._audience = audience

    @cached_property
    def phrases(self) -> Phrases:
        return secrets(self._book, self._audience).phrases


class Desk:
    """Answer for pages, and take saves."""

    def __init__(
        self, root: Path, folder: Path, today: date, tell: Callable[[tuple[Problem, ...]], None] = lambda _: None
    ) -> None:
        """Read the handbook in `root`; `folder` is for the frames of themes, `tell` is told of problems."""
        self._root = root
        self._folder = folder
        self._today = today
        self._tell = tell
        self._changing = threading.Lock()
        self._renderers: dict[str, tuple[int, int, Renderer]] = {}
        self._pages: dict[tuple[str, str], tuple[int, Shown]] = {}
        self._troubles: dict[tuple[str, str], Problem] = {}
        self._rendering = threading.Lock()
        new = load(root, today)
        self.state = State(new, new.problems, {})
        self.state = replace(self.state, macros=self._macros(self.state))
        self._ask: Callable[[], None] = lambda: None

    def check_by(self, ask: Callable[[], None]) -> None:
        """Have all rules held against the handbook after each save, by somebody who answers to checked()."""
        self._ask = ask
        ask()

    def saved(self, changed: frozenset[str]) -> None:
        """Take what was saved into what is shown, say at once what is wrong with it, and ask for all the rest."""
        with self._changing:
            before = self.state
            new = load(self._root, self._today)
            state = replace(before, book=standing(new, before.book), version=before.version + 1)
            state = replace(state, told=before.told + 1, problems=tuple(self._soon(new, before, changed)))
            if any(path.startswith(_FRAME) for path in changed):
                state = replace(state, frame=before.frame + 1, macros=self._macros(before))
            self.state = state
        self._tell(tuple(self.problems))
        self._ask()

    @property
    def problems(self) -> list[Problem]:
        """Return all that is known to be wrong, what stops the theme or a page from being rendered first."""
        return [*dict.fromkeys(self._troubles.values()), *self.state.problems]

    def page(self, path: str, audience: str) -> Shown:
        """Return a page as an audience sees it; one that cannot be rendered stands as it did. Raises Broken if never."""
        with self._rendering:
            state = self.state
            version, last = self._pages.get((audience, path), (0, None))
            if last is not None and version == state.version:
                return replace(last, trouble=self._troubles.get((audience, "")))
            try:
                renderer = self.renderer(audience)
                shown = Shown(renderer.page(path), renderer.trusted)
            except Broken as error:
                trouble = self._troubles[audience, path] = problem_of(error, f"docs/{path}")
                if last is None:
                    raise
                return replace(last, trouble=trouble)
            self._troubles.pop((audience, path), None)
            self._pages[audience, path] = state.version, shown
            self._forget(state)
            return replace(shown, trouble=self._troubles.get((audience, "")))

    def renderer(self, audience: str) -> Renderer:
        """Return what renders an audience's pages now. Raises Broken when there is nothing that does."""
        state = self.state
        frame, version, renderer = self._renderers.get(audience, (0, 0, None))
        if renderer is None or frame != state.frame:
            renderer = self._framed(state, audience, renderer)
        elif version != state.version:
            renderer.use(self._stage(state, audience))
        self._renderers[audience] = state.frame, state.version, renderer
        return renderer

    def _framed(self, state: State, audience: str, old: Renderer | None) -> Renderer:
        """Return a renderer with the theme, macros and configuration of now, or the old one while these are broken."""
        stage = self._stage(state, audience)
        try:
            new = Renderer(stage, self._folder / f"{audience}-{state.frame}")
        except Broken as error:
            if old is None:
                raise
            self._troubles[audience, ""] = problem_of(error, "mkdocs.yml")
            self._tell(tuple(self.problems))
            old.use(stage)
            return old
        self._troubles.pop((audience, ""), None)
        if old is not None:
            old.close()
        return new

    def _stage(self, state: State, audience: str) -> Stage:
        return Stage.of(state.book, audience, cast("Secrets", _Later(state.book, audience)))

    def _macros(self, before: State) -> Mapping[str, Macro]:
        try:
            return discover(*layers(self._root, "macros"))
        except Exception:  # a macro's file is anybody's Python; the checker and the page say what is wrong
            return before.macros

    def _soon(self, new: Handbook, before: State, changed: frozenset[str]) -> list[Problem]:
        kept = {problem for problem in before.problems if problem.path not in changed}
        try:
            found = run_on(new, changed)
        except Exception as error:
            found = [problem_of(broken(error, self._root), "macros")]
        return sorted(kept | set(new.problems) | set(found))

    def checked(self, problems: list[Problem]) -> None:
        """Take what all rules found."""
        with self._changing:
            self.state = replace(self.state, problems=tuple(problems), told=self.state.told + 1)
        self._tell(tuple(self.problems))

    def _forget(self, state: State) -> None:
        """Let go of pages that are no more."""
        for found in (self._pages, self._troubles):
            for key in [key for key in found if key[1] and key[1] not in state.book.pages]:
                del found[key]
