"""canaille, a provider that others have written, with the tests' users and groups.

It says of itself that it signs with `none`, and signs with what the client was registered with.
"""

from __future__ import annotations

import os
import secrets
import socket
import threading
from collections.abc import Iterable
from dataclasses import dataclass

from canaille import create_app
from canaille.app import models
from canaille.backends import Backend
from joserfc.jwk import RSAKey
from pytest_iam import Server

from handbok.gateway.oidc import Client
from tests.gateway.oidc.users import USERS

CLIENT_ID = "handbok"
SECRET = "hemlig"
PASSWORD = "lösenord till canaille"


@dataclass
class Canaille:
    """Hold a running canaille. One at a time in a process: it keeps its users in one place."""

    redirect_uri: str
    server: Server
    thread: threading.Thread

    @property
    def url(self) -> str:
        """Return the issuer."""
        return self.server.url.rstrip("/")

    def client(self, **values: object) -> Client:
        """Return what an operator would have written."""
        usual = {"claim": "groups", "secret": SECRET, "scopes": ("openid", "groups")}
        return Client(self.url, CLIENT_ID, self.redirect_uri, **{**usual, **values})  # type: ignore[arg-type]

    def fields(self, user: str) -> dict[str, str]:
        """Return what a user writes in the forms."""
        return {"login": user, "password": PASSWORD, "answer": "accept"}

    def sign_with(self, algorithm: str | None) -> None:
        """Set what tokens are signed with; None leaves it to canaille."""
        with self.server.app.app_context():
            client = self.server.backend.get(models.Client, client_id=CLIENT_ID)
            client.id_token_signed_response_alg = algorithm
            self.server.backend.save(client)

    def put_in(self, user: str, groups: Iterable[str]) -> None:
        """Set which groups a user is in."""
        with self.server.app.app_context():
            _put_in(self.server.backend, self.server.backend.get(models.User, user_name=user), groups)

    def stop(self) -> None:
        """Answer no more."""
        self.server.httpd.shutdown()
        self.thread.join()
        self.server.httpd.server_close()


def start(redirect_uri: str, post_logout_redirect_uri: str, port: int = 0) -> Canaille:
    """Return a canaille that answers, on any port or the one that it had before it was stopped."""
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"  # in canaille only; our own side has a rule of its own
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", port))
        port = probe.getsockname()[1]
    server = Server(create_app(config=_configuration(port)), port, Backend.instance)
    with server.app.app_context():
        _register(server.backend, redirect_uri, post_logout_redirect_uri)
    thread = threading.Thread(target=server.httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    return Canaille(redirect_uri, server, thread)


def _configuration(port: int) -> dict[str, object]:
    key = RSAKey.generate_key(2048, auto_kid=True)
    return {
        "TESTING": True,
        "SECRET_KEY": secrets.token_hex(),
        "WTF_CSRF_ENABLED": False,
        "PREFERRED_URL_SCHEME": "http",
        "SERVER_NAME": f"localhost:{port}",
        "CANAILLE": {
            "DATABASE": "memory",
            "JAVASCRIPT": False,
            "LANGUAGE": "sv",
            "ACL": {"DEFAULT": {"PERMISSIONS": ["use_oidc", "edit_self"]}},
            "LOGGING": {"version": 1, "disable_existing_loggers": False},
        },
        "CANAILLE_OIDC": {"ACTIVE_JWKS": [key.as_dict(private=True)], "TRUSTED_DOMAINS": ["127.0.0.1"]},
    }


def _register(backend: Backend, redirect_uri: str, post_logout_redirect_uri: str) -> None:
    for user in USERS.values():
        known = models.User(user_name=user.id, family_name=user.name, emails=[f"{user.id}@styrgrupp.example"])
        backend.save(known)
        backend.set_user_password(known, PASSWORD)
        _put_in(backend, known, user.groups)
    client = models.Client(
        client_id=CLIENT_ID,
        client_secret=SECRET,
        client_name="Handboken",
        client_uri="http://127.0.0.1/",  # of a trusted domain: nobody is asked for consent
        redirect_uris=[redirect_uri],
        post_logout_redirect_uris=[post_logout_redirect_uri],
        grant_types=["authorization_code"],
        response_types=["code"],
        scope=["openid", "groups"],
        token_endpoint_auth_method="client_secret_basic",
        id_token_signed_response_alg="RS256",
    )
    backend.save(client)  # it cannot be its own audience before it has an id
    client.audience = [client]
    backend.save(client)


def _put_in(backend: Backend, user: models.User, groups: Iterable[str]) -> None:
    for name in set(groups) | {group.display_name for group in user.groups}:
        group = backend.get(models.Group, display_name=name) or models.Group(display_name=name, members=[])
        others = [member for member in group.members if member.user_name != user.user_name]
        group.members = [*others, user] if name in groups else others
        backend.save(group) if group.members else backend.delete(group)
    backend.reload(user)
