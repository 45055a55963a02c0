"""A provider that does as it is told: honest, or with one fault (fault.py), over real HTTP in a thread of its own.

It is for tests of the library and for a real browser: a page where the user is chosen, logout from either side, keys
that are changed, and a stop and a start on the same port.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from dataclasses import dataclass, field
from html import escape
from urllib.parse import unquote_plus, urlencode

import httpx2
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import Key

from tests.gateway.oidc.fault import HONEST, Fault
from tests.gateway.oidc.keyring import Json, Keyring, elliptic, rsa
from tests.gateway.oidc.serving import Answer, Request, Server, json_answer, page
from tests.gateway.oidc.users import USERS

CLIENT_ID = "handbok"
SECRET = "hemlig+nyckel: 100 % å&ä"
EVENT = "http://schemas.openid.net/event/backchannel-logout"
COOKIE = "leverantor"


@dataclass
class Login:
    """Hold what a code stands for."""

    user: str
    sid: str
    query: dict[str, str]


@dataclass
class Adversary:
    """Hold the provider's state; a test sets what it needs before it logs in."""

    redirect_uri: str = "http://127.0.0.1:1/logga-in/klar"
    post_logout_redirect_uri: str = "http://127.0.0.1:1/"
    backchannel: str | None = None
    """Where logout tokens are sent."""
    user: str | None = None
    """Who is logged in without being asked; without one there is a page."""
    fault: Fault = HONEST
    client_key: Key | None = None
    """The client's public key for private_key_jwt."""
    broken: dict[str, Answer] = field(default_factory=dict)
    """What is answered at a path instead of what should be."""
    keyring: Keyring = field(default_factory=lambda: Keyring(secret=SECRET))
    asked: list[str] = field(default_factory=list)
    """The paths that have been asked for."""
    told: list[int] = field(default_factory=list)
    """What was answered to logout tokens."""
    sessions: dict[str, str] = field(default_factory=dict)
    """Who is logged in: session id → user."""
    port: int = 0

    def __post_init__(self) -> None:
        self._codes: dict[str, Login] = {}
        self._tokens: dict[str, Login] = {}
        self._assertions: set[str] = set()
        self._server: Server | None = None
        self._rotations = 0

    @property
    def url(self) -> str:
        """Return the issuer."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Answer, on the port that it had before if it was stopped."""
        self._server = Server(self.port, self._respond)
        self.port = self._server.server_port

    def stop(self) -> None:
        """Answer no more."""
        if self._server:
            self._server.stop()
            self._server = None

    def rotate(self) -> None:
        """Change the keys; the old ones are gone at once."""
        self._rotations = self._rotations % 4 + 1
        self.keyring.keys = [rsa(self._rotations), elliptic(self._rotations)]

    def log_out(self, user: str) -> None:
        """End a user's sessions here, and say so to the client."""
        for sid in [sid for sid, each in self.sessions.items() if each == user]:
            self._end(sid)

    def token(self, user: str, sid: str, fault: Fault, more: Json) -> str:
        """Return a token, signed."""
        now = int(time.time())
        claims: Json = {
            "iss": self.url,
            "aud": CLIENT_ID,
            "sub": user,
            "sid": sid,
            "iat": now,
            "exp": now + 120,
            **more,
        }
        header = fault.header({"alg": "RS256", "kid": self.keyring.key("RS256").kid, "typ": "JWT"})
        return fault.sign(self.keyring, header, fault.claims(claims))

    def logout_token(self, user: str, sid: str, fault: Fault = HONEST) -> str:
        """Return what the client is told with when somebody has logged out."""
        return self.token(user, sid, fault, {"jti": secrets.token_hex(8), "events": {EVENT: {}}})

    def discovery(self, request: Request) -> Answer:
        """Describe the provider; of algorithms it says what nobody should believe."""
        return json_answer(
            self.fault.discovery(
                {
                    "issuer": self.url,
                    "authorization_endpoint": f"{self.url}/authorize",
                    "token_endpoint": f"{self.url}/token",
                    "jwks_uri": f"{self.url}/jwks",
                    "userinfo_endpoint": f"{self.url}/userinfo",
                    "end_session_endpoint": f"{self.url}/logout?tenant=1",
                    "id_token_signing_alg_values_supported": ["none", "HS256", "RS256", "RS512"],
                    "authorization_response_iss_parameter_supported": True,
                    "backchannel_logout_supported": True,
                }
            )
        )

    def jwks(self, request: Request) -> Answer:
        """Publish the keys."""
        return json_answer(self.fault.keys(self.keyring.public()))

    def authorize(self, request: Request) -> Answer:
        """Log somebody in: who is set, who has a session, or who is chosen on a page."""
        query = request.fields
        if query.get("redirect_uri") != self.redirect_uri or query.get("client_id") != CLIENT_ID:
            return page("Okänd klient", status=400)
        if request.method == "POST" and query.get("user") in USERS:
            return self._approve(query["user"], secrets.token_hex(8), query)
        if self.user:
            return self._approve(self.user, secrets.token_hex(8), query)
        sid = request.cookies.get(COOKIE, "")
        if sid in self.sessions:
            return self._approve(self.sessions[sid], sid, query)
        return _choice(query)

    def exchange(self, request: Request) -> Answer:
        """Give tokens for a code, once, to the client that began with it."""
        if not self._authenticated(request):
            return json_answer({"error": "invalid_client"}, 401)
        form = request.fields
        login = self._codes.pop(form.get("code", ""), None)
        challenge = _hash(form.get("code_verifier", ""), 32)
        if (
            login is None
            or form.get("grant_type") != "authorization_code"
            or form.get("redirect_uri") != login.query["redirect_uri"]
            or (login.query.get("code_challenge_method"), login.query.get("code_challenge")) != ("S256", challenge)
        ):
            return json_answer({"error": "invalid_grant"}, 400)
        access = secrets.token_urlsafe(16)
        self._tokens[access] = login
        known = {"nonce": login.query.get("nonce", ""), "at_hash": _hash(access, 16)}
        id_token = self.token(login.user, login.sid, self.fault, {**known, **USERS[login.user].claims})
        return json_answer(self.fault.reply({"access_token": access, "token_type": "Bearer", "id_token": id_token}))

    def userinfo(self, request: Request) -> Answer:
        """Tell of a user."""
        login = self._tokens.get(request.authorization.removeprefix("Bearer "))
        if login is None:
            return json_answer({"error": "invalid_token"}, 401)
        return json_answer(self.fault.userinfo({"sub": login.user, **USERS[login.user].claims}))

    def end_session(self, request: Request) -> Answer:
        """Log the browser out, and tell the client."""
        self._end(request.cookies.get(COOKIE, ""))
        headers = (("Set-Cookie", f"{COOKIE}=; Max-Age=0; Path=/"),)
        if request.fields.get("post_logout_redirect_uri") == self.post_logout_redirect_uri:
            return Answer(303, headers=(*headers, ("Location", self.post_logout_redirect_uri)))
        return page("Du är utloggad", headers=headers)

    def _respond(self, request: Request) -> Answer:
        self.asked.append(request.path)
        if request.path in self.broken:
            return self.broken[request.path]
        route = ROUTES.get(request.path)
        return route(self, request) if route else page("Sidan finns inte", status=404)

    def _approve(self, user: str, sid: str, query: dict[str, str]) -> Answer:
        code = secrets.token_urlsafe(16)
        self._codes[code], self.sessions[sid] = Login(user, sid, query), user
        back = self.fault.callback([("code", code), ("state", query.get("state", "")), ("iss", self.url)])
        cookie = ("Set-Cookie", f"{COOKIE}={sid}; Path=/; HttpOnly; SameSite=Lax")
        return Answer(303, headers=(("Location", f"{query['redirect_uri']}?{urlencode(back)}"), cookie))

    def _authenticated(self, request: Request) -> bool:
        form = request.fields
        if self.client_key is None:
            given = base64.b64decode(request.authorization.removeprefix("Basic "))
            return [unquote_plus(each) for each in given.decode().split(":")] == [CLIENT_ID, SECRET]
        try:
            claims = jwt.decode(form.get("client_assertion", ""), self.client_key, algorithms=["RS256", "ES256"]).claims
        except (JoseError, ValueError):
            return False
        fresh = claims["jti"] not in self._assertions and claims["exp"] > time.time()
        self._assertions.add(claims["jti"])
        return fresh and (claims["iss"], claims["sub"], claims["aud"]) == (CLIENT_ID, CLIENT_ID, f"{self.url}/token")

    def _end(self, sid: str) -> None:
        user = self.sessions.pop(sid, None)
        if user and self.backchannel:
            body = {"logout_token": self.logout_token(user, sid, self.fault)}
            self.told.append(httpx2.post(self.backchannel, data=body).status_code)


ROUTES = {
    "/.well-known/openid-configuration": Adversary.discovery,
    "/jwks": Adversary.jwks,
    "/authorize": Adversary.authorize,
    "/token": Adversary.exchange,
    "/userinfo": Adversary.userinfo,
    "/logout": Adversary.end_session,
}


def _hash(text: str, length: int) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()[:length]).rstrip(b"=").decode()


def _choice(query: dict[str, str]) -> Answer:
    hidden = "".join(f'<input type="hidden" name="{escape(n)}" value="{escape(v)}">' for n, v in query.items())
    users = "".join(
        f'<p><input type="radio" name="user" id="{user.id}" value="{user.id}" required>'
        f' <label for="{user.id}">{user.name}</label></p>'
        for user in USERS.values()
    )
    form = f'<form method="post" action="/authorize"><fieldset><legend>Vem är du?</legend>{users}</fieldset>{hidden}<button>Logga in</button></form>'
    return page("Logga in hos leverantören", form)
