"""A handbook in preview, as its editor saves it and its pages are asked for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

import httpx

from handbok.preview.app import Preview
from handbok.preview.checker import Checker
from handbok.preview.desk import Desk
from handbok.problem import Problem
from tests.handbooks import TODAY, Content, write

MKDOCS = {"mkdocs.yml": "site_name: Exempel\n"}
HOST = "http://localhost"


class Editor:
    """Write a handbook while it is previewed; `told` is what the terminal was told last."""

    def __init__(self, root: Path, files: dict[str, Content], *, checked: bool = False) -> None:
        self.root = write(root, {**MKDOCS, **files})
        self.told: tuple[Problem, ...] = ()
        self.desk = Desk(root, Path(mkdtemp(dir=root.parent)), TODAY, self._tell)
        self.app = Preview(self.desk)
        if checked:
            self.desk.check_by(Checker(root, TODAY, self.desk.checked).ask)

    def save(self, files: dict[str, str | bytes | None]) -> None:
        """Save some files, or remove those without content, as the watch would tell."""
        for path, content in files.items():
            if content is None:
                (self.root / path).unlink()
        write(self.root, {path: content for path, content in files.items() if content is not None})
        self.desk.saved(frozenset(files))

    def get(self, path: str, **more: object) -> httpx.Response:
        """Return what an address answers."""
        return self._ask("GET", path, more)

    def post(self, path: str, **more: object) -> httpx.Response:
        """Return what a form's address answers."""
        return self._ask("POST", path, more)

    def wait(self, known: Callable[[list[Problem]], bool]) -> None:
        """Wait until all rules have been held against the handbook and what is known is so."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if known(self.desk.problems):
                return
            time.sleep(0.05)
        raise AssertionError(self.desk.problems)

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        self.told = problems

    def _ask(self, method: str, path: str, more: dict[str, object]) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url=HOST) as client:
                return await client.request(method, path, **more)  # type: ignore[arg-type]

        return asyncio.run(ask())
