"""nginx before the gateway: the same answers as the gateway alone, byte for byte, and nothing more."""

from __future__ import annotations

import gzip
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from handbok.publish.writing import release
from tests.gateway.conftest import eventually
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.signin.browser import NAME, Browser
from tests.gateway.signin.conftest import known
from tests.gateway.signin.gateway import Signing, running
from tests.gateway.sites import FOUR, build
from tests.gateway.test_attacks import PATHS, SECRETS
from tests.hosting.webserver import HOST, WebServer, web_server
from tests.servers import free_port

LARGE = bytes(range(256)) * 8000


@dataclass
class Place:
    """Hold nginx, the gateway behind it, and a session of each user."""

    nginx: WebServer
    gateway: Signing
    provider: Adversary
    target: Path

    def session(self, user: str) -> str:
        """Return the cookie of a new session; its visitor goes by nginx."""
        self.provider.user = user
        browser = Browser(self.gateway.url)
        host = {"Host": f"{HOST}:{self.nginx.https}"}
        location = browser.send("GET", "/logga-in-start", host).headers["location"]
        back = browser.follow(location).removeprefix(self.nginx.url)
        assert browser.send("GET", back, host).status_code == 303
        return browser.session


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Give nginx and a gateway that serve a release."""
    folder = tmp_path_factory.mktemp("hosting")
    target = folder / "target"
    release(build(folder / "build", files={"media/lang.mp4": LARGE}, chain=FOUR).parent, target)
    provider = Adversary(user="medarbetare")
    provider.start()
    https = free_port()
    signing = Signing(folder, provider.url, target, address=f"https://{HOST}:{https}")
    try:
        with (
            running(known(signing, provider)),
            web_server(folder / "nginx", signing.config, [f"127.0.0.1:{signing.port}"], https, free_port()) as nginx,
        ):
            yield Place(nginx, signing, provider, target)
    finally:
        provider.stop()


@pytest.fixture(scope="module")
def sessions(place: Place) -> dict[str, str]:
    """Give a session for each user who has one."""
    return {user: place.session(user) for user in ("medarbetare", "projektgrupp", "styrgrupp")}


class TestSites:
    """Each visitor gets one audience's site."""

    def test_anonymous(self, place: Place) -> None:
        """Without a cookie it is the public's."""
        assert b"Start publik" in place.nginx.get("/")[2]

    @pytest.mark.parametrize("user", ["medarbetare", "projektgrupp", "styrgrupp"])
    def test_users(self, place: Place, sessions: dict[str, str], user: str) -> None:
        """With a session it is that audience's, also when another's has just been asked for."""
        for _ in range(3):
            assert f"Start {user}".encode() in place.nginx.get("/", sessions[user])[2]
            assert b"Start publik" in place.nginx.get("/")[2]

    def test_from_disk(self, place: Place, sessions: dict[str, str]) -> None:
        """What the release lists is sent by nginx itself, with the gateway's headers."""
        status, headers, body = place.nginx.get("/plan/", sessions["styrgrupp"])
        assert (status, body) == (200, b"<h1>Hemlig plan</h1>")
        assert re.fullmatch(r'"[0-9a-f]+-[0-9a-f]+"', headers["etag"]), "nginx makes its ETag of time and size"
        assert headers["cache-control"] == "private, no-cache"
        assert headers["vary"] == "Cookie"
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["strict-transport-security"].startswith("max-age=")
        assert "last-modified" not in headers
        assert "set-cookie" not in headers

    @pytest.mark.parametrize(
        ("path", "type"),
        [
            ("/", "text/html; charset=utf-8"),
            ("/assets/stil.css", "text/css; charset=utf-8"),
            ("/media/film.sv.vtt", "text/vtt; charset=utf-8"),
            ("/media/film.mp4", "video/mp4"),
            ("/pagefind/wasm.sv.pagefind", "application/wasm"),
        ],
    )
    def test_type(self, place: Place, sessions: dict[str, str], path: str, type: str) -> None:
        """Every file has the type that the gateway gives it."""
        assert place.nginx.get(path, sessions["medarbetare"])[1]["content-type"] == type

    def test_gateways_answers(self, place: Place, sessions: dict[str, str]) -> None:
        """What is not a file is the gateway's to answer."""
        status, headers, _ = place.nginx.get("/plan", sessions["styrgrupp"])
        assert (status, headers["location"]) == (308, "./plan/")
        assert place.nginx.get("/logga-in")[0] == 200

    def test_withheld(self, place: Place) -> None:
        """What is withheld answers byte for byte as what does not exist."""
        withheld, nowhere = place.nginx.get("/plan/"), place.nginx.get("/finns-inte/")
        assert withheld[0] == nowhere[0] == 404
        assert withheld[2] == nowhere[2]
        assert _comparable(withheld[1]) == _comparable(nowhere[1])

    def test_film(self, place: Place, sessions: dict[str, str]) -> None:
        """A part of a film is sent; of many parts the whole is."""
        status, _, body = place.nginx.get("/media/lang.mp4", sessions["medarbetare"], "Range: bytes=1000-1999\r\n")
        assert (status, body) == (206, LARGE[1000:2000])
        many = "Range: bytes=" + ",".join(["0-0"] * 1000) + "\r\n"
        status, _, body = place.nginx.get("/media/lang.mp4", sessions["medarbetare"], many)
        assert (status, body) == (200, LARGE)

    def test_unchanged(self, place: Place, sessions: dict[str, str]) -> None:
        """What the browser has is not sent again, unless it is another audience's."""
        etag = place.nginx.get("/lika/", sessions["styrgrupp"])[1]["etag"]
        known = f"If-None-Match: {etag}\r\n"
        assert place.nginx.get("/lika/", sessions["styrgrupp"], known)[0] == 304
        assert place.nginx.get("/lika/", sessions["projektgrupp"], known)[0] == 200

    def test_packed(self, place: Place, sessions: dict[str, str]) -> None:
        """What was packed when it was published is sent so."""
        large = {"stor/index.html": "<h1>{audience}</h1>" + "<p>ord och mening</p>" * 400}
        release(
            build(place.target.parent / "build2", files={"media/lang.mp4": LARGE, **large}, chain=FOUR).parent,
            place.target,
        )
        place.nginx.reload()
        eventually(lambda: place.nginx.get("/stor/", sessions["medarbetare"])[0] == 200, 12)
        status, headers, body = place.nginx.get("/stor/", sessions["medarbetare"], "Accept-Encoding: gzip\r\n")
        assert (status, headers["content-encoding"]) == (200, "gzip")
        assert gzip.decompress(body).startswith(b"<h1>medarbetare</h1>")
        if (
            place.nginx.get("/stor/", sessions["medarbetare"], "Accept-Encoding: br\r\n")[1].get("content-encoding")
            != "br"
        ):
            pytest.fail("brotli is missing: apt-get install libnginx-mod-http-brotli-static", pytrace=False)


class TestAttacks:
    """What an attacker tries gives nothing more by nginx than by the gateway."""

    @pytest.mark.parametrize(
        "path", [path for path in PATHS if b"%0" not in path[:3]], ids=lambda path: path.decode("latin-1")
    )
    def test_paths(self, place: Place, path: bytes) -> None:
        """No spelling of an address gives a withheld file, or one by a second address."""
        head = b"GET " + path + f" HTTP/1.1\r\nHost: {HOST}:{place.nginx.https}\r\nConnection: close\r\n\r\n".encode()
        answer = place.nginx.raw(head)
        assert not any(secret in answer.partition(b"\r\n\r\n")[2] for secret in SECRETS)
        assert int(answer.split()[1]) in (400, 404) or _is_normal(path)

    @pytest.mark.parametrize("path", ["/PLAN/", "/Plan/", "/plan.PDF", "/ASSETS/stil.css"])
    def test_case(self, place: Place, sessions: dict[str, str], path: str) -> None:
        """An address has one spelling, though nginx compares without regard to case."""
        assert place.nginx.get(path, sessions["styrgrupp"])[0] == 404

    @pytest.mark.parametrize(
        "path",
        ["/.handbok-who", "/.handbok/site", "/releases/", "/current/publik/index.html", "/nginx.map", "/-",
         "/releases/{name}/manifest.json", "/releases/{name}/styrgrupp/plan/index.html", "/plan/index.html.gz"],
    )  # fmt: skip
    def test_internal(self, place: Place, sessions: dict[str, str], path: str) -> None:
        """What is nginx's own, or beside the sites, is no address."""
        name = (place.target / "current").readlink().name
        status, _, body = place.nginx.get(path.format(name=name), sessions["medarbetare"])
        assert (status, b"Hemlig" in body) in ((404, False), (200, False))
        assert status == 404 or path == "/.handbok/site"

    @pytest.mark.parametrize(
        "header",
        ["X-Accel-Redirect: /releases/", "X-Handbok-Site: styrgrupp", "X-Original-URL: /plan/", "X-Rewrite-URL: /plan/",
         "X-Forwarded-Uri: /plan/", "X-Forwarded-Host: evil.example", "X_Forwarded_Host: evil.example",
         "X-Forwarded-For: 127.0.0.1", "User-Agent: GoogleHC/1.0", "User-Agent: kube-probe/1.29"],
    )  # fmt: skip
    def test_forged(self, place: Place, header: str) -> None:
        """No header makes a visitor anybody else."""
        status, _, body = place.nginx.get("/plan/", extra=f"{header}\r\n")
        assert (status, b"Hemlig" in body) == (404, False)

    def test_cache(self, place: Place, sessions: dict[str, str]) -> None:
        """What a session is given is remembered for that cookie alone, never for none, two, or a longer one."""
        assert place.nginx.get("/plan/", sessions["styrgrupp"])[0] == 200
        assert place.nginx.get("/plan/")[0] == 404
        assert place.nginx.get("/plan/", sessions["styrgrupp"][:-1])[0] == 404
        assert place.nginx.get("/plan/", f"{sessions['styrgrupp']}; {NAME}=x")[0] == 404
        assert place.nginx.get("/plan/", extra=f"Cookie: x{NAME}={sessions['styrgrupp']}\r\n")[0] == 404
        assert place.nginx.get("/plan/", extra=f"Cookie: a=b; {NAME}={sessions['styrgrupp']}; c=d\r\n")[0] == 200

    @pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1", "", f"{HOST}.evil.example"])
    def test_host(self, place: Place, host: str) -> None:
        """Another name is not answered at all."""
        answer = place.nginx.raw(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        assert answer == b"" or answer.split()[1] == b"400"

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
    def test_method(self, place: Place, sessions: dict[str, str], method: str) -> None:
        """Pages are only read."""
        status, _, body = place.nginx.get("/plan/", sessions["styrgrupp"], "Content-Length: 0\r\n", method)
        assert status == 405
        assert b"Hemlig" not in body


def test_logout(place: Place) -> None:
    """A session that has ended is over for nginx too, within the ten seconds that it may remember."""
    cookie = place.session("styrgrupp")
    assert place.nginx.get("/plan/", cookie)[0] == 200
    out = f"Origin: {place.nginx.url}\r\nContent-Length: 0\r\n"
    assert place.nginx.get("/logga-ut", cookie, out, "POST")[0] == 200
    eventually(lambda: place.nginx.get("/plan/", cookie)[0] == 401, 12)
    assert "Din inloggning har gått ut" in place.nginx.get("/plan/", cookie)[2].decode()


def test_new_release(place: Place, sessions: dict[str, str]) -> None:
    """A new release is served before nginx has read its list: by the gateway; without a cookie at once."""
    assert place.nginx.get("/ny/")[0] == 404
    files: dict[str, str | bytes] = {"ny/index.html": "<h1>Ny {audience}</h1>", "media/lang.mp4": LARGE}
    release(build(place.target.parent / "build3", files=files, chain=FOUR).parent, place.target)
    eventually(lambda: place.nginx.get("/ny/")[2] == b"<h1>Ny publik</h1>", 4)
    eventually(lambda: place.nginx.get("/ny/", sessions["medarbetare"])[2] == b"<h1>Ny medarbetare</h1>", 12)


def test_configuration(place: Place) -> None:
    """Nginx itself finds nothing to remark on."""
    folder = place.nginx.folder
    told = subprocess.run(
        ["nginx", "-t", "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")],
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0
    assert "warn" not in told.stderr


def _comparable(headers: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name != "date"}


def _is_normal(path: bytes) -> bool:
    """Tell whether a path is one of ours once it is normalised, as nginx does before it looks."""
    return path in (b"/risker/../risker/", b"/./risker/", b"/risker/.") or path.startswith(b"/plan")
