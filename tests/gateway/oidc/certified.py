"""oidc-provider, certified by the OpenID Foundation, in a process of its own (provider.mjs)."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from handbok.gateway.oidc import Client
from tests.gateway.oidc.users import USERS

CLIENT_ID = "handbok"
SECRET = "hemlig+nyckel: 100 % a&b=c"


@dataclass(frozen=True)
class Certified:
    """Hold a running oidc-provider."""

    url: str
    redirect_uri: str
    post_logout_redirect_uri: str
    process: subprocess.Popen[str]

    def client(self, **values: object) -> Client:
        """Return what an operator would have written."""
        secret = None if "private_key" in values else SECRET
        usual = {
            "claim": "groups",
            "secret": secret,
            "scopes": ("openid", "groups"),
            "post_logout_redirect_uri": self.post_logout_redirect_uri,
        }
        return Client(self.url, CLIENT_ID, self.redirect_uri, **{**usual, **values})  # type: ignore[arg-type]

    def fields(self, user: str) -> dict[str, str]:
        """Return what a user writes in the forms, to log in and to log out."""
        return {"login": user, "password": "vilket som helst", "logout": "yes"}

    def stop(self) -> None:
        """Answer no more."""
        self.process.terminate()
        self.process.communicate(timeout=10)


def start(
    redirect_uri: str,
    post_logout_redirect_uri: str,
    backchannel: str = "",
    *,
    key: str = "",
    in_id_token: bool = False,
    port: int = 0,
) -> Certified:
    """Return a provider that answers, on any port or the one that it had before it was stopped.

    `key` is the client's public key set, for private_key_jwt.
    """
    environment = {
        **os.environ,
        "SECRET": SECRET,
        "GROUPS": json.dumps({user.id: user.groups for user in USERS.values()}),
        "CLIENT_JWKS": key,
        "PORT": str(port),
        "IN_ID_TOKEN": "ja" if in_id_token else "",
    }
    process = subprocess.Popen(
        ["node", Path(__file__).with_name("provider.mjs"), redirect_uri, post_logout_redirect_uri, backchannel],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    url = process.stdout.readline().strip()
    assert url.startswith("http://"), "oidc-provider did not start: npm ci --prefix tests"
    return Certified(url, redirect_uri, post_logout_redirect_uri, process)
