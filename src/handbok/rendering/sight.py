"""What one audience's site is made from, watched: a stage whose handbook and secrets tell what is read of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, cast

from handbok.cache.digests import ABSENT, Digests
from handbok.cache.ledger import Ledger
from handbok.cache.watching import See, watch
from handbok.handbook import Asset
from handbok.rendering.outline import Outline
from handbok.staging import Stage

_VIEW, _BOOK, _OWN = "view:", "book:", "own:"


class Sight:
    """Hold an audience's stage, plain and watched, and the ledger that the watched one writes in."""

    def __init__(self, stage: Stage) -> None:
        """Watch a stage; `own` is its view without what the engine adds to it."""
        self.audience = stage.audience
        self.plain = stage
        self.ledger = Ledger(self._digest)
        self.outline = Outline(stage.view)
        self._handbooks: Mapping[str, Callable[[str], str]] = {
            _BOOK: Digests(stage.book, stage.book),
            _OWN: Digests(stage.view, stage.book),
        }
        self.own = watch(stage.view, self.ledger.see, _OWN)

    def add(self, files: Mapping[str, Asset]) -> None:
        """Let pages see files that the engine has made, and watch the stage as it is then."""
        assets = MappingProxyType({**self.plain.view.assets, **files})
        self.plain = replace(self.plain, view=replace(self.plain.view, assets=assets))
        self._handbooks = {**self._handbooks, _VIEW: Digests(self.plain.view, self.plain.book)}
        self.stage = replace(
            self.plain,
            book=watch(self.plain.book, self.ledger.see, _BOOK),
            view=watch(self.plain.view, self.ledger.see, _VIEW),
            secrets=cast("Any", _Secrets(self.plain.secrets, self.ledger.see)),
        )

    def _digest(self, key: str) -> str:
        for prefix, digest in self._handbooks.items():
            if key.startswith(prefix):
                return digest(key.removeprefix(prefix))
        kind, _, name = key.partition(" ")
        if kind == "secret":
            return str(any(True for _ in self.plain.secrets.phrases.met(name.split())))
        if kind == "site":
            return str(name in self.plain.view.pages or name in self.plain.view.assets)
        if kind in {"source", "content"}:  # it is told when it is known
            return ABSENT
        if kind == "today":
            return self.plain.book.today.isoformat()
        return self.outline(key)


class _Secrets:
    """Tell which words were asked whether they give something away."""

    def __init__(self, secrets: Any, see: See) -> None:
        self._secrets = secrets
        self._see = see

    @property
    def phrases(self) -> _Secrets:
        return self

    def met(self, stream: list[str]) -> Any:
        self._see(f"secret {' '.join(stream)}")
        return self._secrets.phrases.met(stream)
