"""The gateway with OpenID Connect as operators run it: `handbok serve --login oidc`, a configuration, and secrets."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet

from tests.gateway.oidc.adversary import CLIENT_ID, SECRET
from tests.gateway.oidc.users import ACCEPTED
from tests.gateway.signin.browser import Browser
from tests.servers import free_port, wait_for


@dataclass
class Signing:
    """Hold what a gateway is started with, and the process once it is."""

    folder: Path
    issuer: str
    releases: Path
    port: int = 0
    address: str = ""
    keys: Sequence[str] = ()
    store: str = ""
    session: str = ""
    login: str = ""
    operation: str = ""
    audit: str = ""
    workers: int = 1
    client: str = CLIENT_ID
    secret: str = SECRET
    accepted: Mapping[str, Sequence[str]] = field(default_factory=lambda: ACCEPTED)
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.port = self.port or free_port()
        self.address = self.address or f"http://127.0.0.1:{self.port}"
        self.keys = self.keys or (Fernet.generate_key().decode(),)
        self.store = self.store or f"sqlite:///{self.folder}/sessions.db"
        self.audit = self.audit or f"{self.folder}/audit.jsonl"
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def url(self) -> str:
        """Return where the process answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """Return the id of the process once it is started."""
        return self.process.pid if self.process else 0

    @property
    def config(self) -> Path:
        """Return the configuration, written."""
        mapping = "\n".join(f"{id} = {json.dumps(list(values))}" for id, values in self.accepted.items())
        file = self.folder / "gateway.toml"
        file.write_text(
            f'address = "{self.address}"\nreleases = "{self.releases}"\nlisten = "127.0.0.1:{self.port}"\n'
            f"workers = {self.workers}\n"
            f'[login]\nissuer = "{self.issuer}"\nclient_id = "{self.client}"\nclaim = "groups"\n{self.login}\n'
            f"[login.audiences]\n{mapping}\n"
            f'[session]\nstore = "{self.store}"\n{self.session}\n'
            f'[operation]\naudit = "{self.audit}"\n{self.operation}\n',
            encoding="utf-8",
        )
        return file

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment with the secrets."""
        return {**os.environ, "HANDBOK_SESSION_KEYS": ",".join(self.keys), "HANDBOK_CLIENT_SECRET": self.secret}

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [sys.executable, "-m", "handbok", "serve", "--login", "oidc", "--config", str(self.config)]
        with (self.folder / "out.log").open("wb") as out, (self.folder / "err.log").open("wb") as err:
            self.process = subprocess.Popen(command, env=self.environment, stdout=out, stderr=err)
        wait_for(self.port, self.process, (self.folder / "err.log").read_text)

    def stop(self, number: int = signal.SIGTERM) -> int:
        """End it and return its exit code."""
        assert self.process
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(20)

    def browser(self) -> Browser:
        """Return a new visitor."""
        return Browser(self.url)

    def audited(self, event: str) -> list[dict[str, Any]]:
        """Return the lines of the audit log about an event."""
        lines = Path(self.audit).read_text(encoding="utf-8").splitlines()
        return [facts for facts in map(json.loads, lines) if facts["event"] == event]


@contextmanager
def running(signing: Signing) -> Iterator[Signing]:
    """Start a gateway and stop it afterwards."""
    signing.start()
    try:
        yield signing
    finally:
        signing.stop()
