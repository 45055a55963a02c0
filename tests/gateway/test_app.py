"""What visitors get over HTTP."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from handbok.gateway.server import run
from handbok.release.csp import hash_of
from tests.gateway.conftest import Gateway, eventually
from tests.gateway.sites import FILES, SCRIPT, TOKEN, build

LONG = bytes(range(256)) * 5000
"""More than is kept in memory."""
AUDIENCES = ("publik", "medarbetare", "styrgrupp")


class TestPages:
    """Each visitor gets one audience's site."""

    @pytest.mark.parametrize("viewer", AUDIENCES)
    def test_own_site(self, gateway: Gateway, viewer: str) -> None:
        """The start page is the chosen audience's."""
        assert gateway.get("/", viewer).text.startswith(f"<h1>Start {viewer}</h1>")

    @pytest.mark.parametrize("viewer", [None, "finns-inte", "styrgrupp; handbok-demo=medarbetare", "%73tyrgrupp"])
    def test_public(self, gateway: Gateway, viewer: str | None) -> None:
        """Without a choice, or with a rubbish one, it is the public's."""
        assert "Start publik" in gateway.get("/", viewer).text

    @pytest.mark.parametrize("path", ["/plan/", "/plan", "/plan.pdf"])
    def test_withheld(self, gateway: Gateway, path: str) -> None:
        """What exists for others answers byte for byte as what exists for nobody."""
        withheld, nowhere = gateway.get(path), gateway.get("/finns-inte/")
        assert withheld.status_code == nowhere.status_code == 404
        assert withheld.content == nowhere.content == b"<h1>Sidan finns inte (publik)</h1>"
        assert _headers(withheld) == _headers(nowhere)

    def test_seen(self, gateway: Gateway) -> None:
        """Who may see it does."""
        assert gateway.get("/plan/", "styrgrupp").status_code == 200

    def test_folder(self, gateway: Gateway) -> None:
        """A folder's address without its slash leads there, relatively, and is not kept."""
        answer = gateway.get("/risker")
        assert (answer.status_code, answer.headers["location"]) == (308, "./risker/")
        assert answer.headers["cache-control"] == "no-store"
        assert gateway.get("/plan", "styrgrupp").status_code == 308

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"])
    def test_method(self, gateway: Gateway, method: str) -> None:
        """Pages are only read."""
        answer = gateway.send(method, "/")
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")

    def test_head(self, gateway: Gateway) -> None:
        """HEAD has the headers of GET and no body."""
        head, get = gateway.send("HEAD", "/"), gateway.get("/")
        assert (head.status_code, head.content) == (200, b"")
        assert _headers(head) == _headers(get)

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
    def test_type(self, gateway: Gateway, path: str, type: str) -> None:
        """Every file says what it is."""
        answer = gateway.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (200, type)


class TestHeaders:
    """Every answer carries the security headers; what is personal is never kept by others."""

    @pytest.mark.parametrize("path", ["/", "/finns-inte/", "/risker", "/logga-in", "/logga-ut", "/media/film.mp4"])
    def test_security(self, gateway: Gateway, path: str) -> None:
        """They are there whatever the answer is."""
        headers = gateway.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "camera=()" in headers["permissions-policy"]
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["vary"] == "Cookie"
        assert headers["cache-control"] in ("private, no-cache", "no-store")
        assert "set-cookie" not in headers

    def test_scripts(self, gateway: Gateway) -> None:
        """A page may run the inline scripts that stand in it, and no page may run another's."""
        assert hash_of(SCRIPT) in gateway.get("/").headers["content-security-policy"]
        assert hash_of(SCRIPT) not in gateway.get("/risker/").headers["content-security-policy"]

    def test_unchanged(self, gateway: Gateway) -> None:
        """A page that the browser has is not sent again."""
        etag = gateway.get("/").headers["etag"]
        answer = gateway.get("/", **{"If-None-Match": f'"x", W/{etag}'})
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", etag)

    def test_etag_of_another_audience(self, gateway: Gateway) -> None:
        """The hash of another audience's page is not this page's, though time and length may be."""
        etag = gateway.get("/lika/", "styrgrupp").headers["etag"]
        answer = gateway.get("/lika/", "medarbetare", **{"If-None-Match": etag})
        assert (answer.status_code, answer.text) == (200, "<h1>Lika lång: m</h1>")

    def test_nothing_to_know(self, gateway: Gateway) -> None:
        """A conditional request tells nothing of a page that exists for others."""
        etag = gateway.get("/plan/", "styrgrupp").headers["etag"]
        for condition in (etag, "*"):
            assert gateway.get("/plan/", **{"If-None-Match": condition}).status_code == 404


class TestRange:
    """A film can be sought in."""

    FILM = FILES["media/film.mp4"]

    @pytest.mark.parametrize(
        ("wanted", "start", "stop"),
        [
            ("bytes=0-", 0, 10240),
            ("bytes=100-199", 100, 200),
            ("bytes=-40", 10200, 10240),
            ("bytes=10000-99999", 10000, 10240),
        ],
    )
    def test_one(self, gateway: Gateway, wanted: str, start: int, stop: int) -> None:
        """One part is sent alone."""
        answer = gateway.get("/media/film.mp4", Range=wanted)
        assert (answer.status_code, answer.content) == (206, self.FILM[start:stop])
        assert answer.headers["content-range"] == f"bytes {start}-{stop - 1}/10240"
        assert answer.headers["content-length"] == str(stop - start)

    @pytest.mark.parametrize(
        "wanted", ["bytes=0-1,4-5", ",".join(["bytes=0-0"] * 1000), "bytes=-", "bytes=5-2", "lines=1-2", "bytes=a-b"]
    )
    def test_many(self, gateway: Gateway, wanted: str) -> None:
        """Many parts, or what is no part, are answered with the whole."""
        answer = gateway.get("/media/film.mp4", Range=wanted)
        assert (answer.status_code, answer.content) == (200, self.FILM)

    @pytest.mark.parametrize("wanted", ["bytes=10240-", "bytes=99999-999999", "bytes=-0"])
    def test_beyond(self, gateway: Gateway, wanted: str) -> None:
        """A part that is not there is said not to be."""
        answer = gateway.get("/media/film.mp4", Range=wanted)
        assert (answer.status_code, answer.headers["content-range"]) == (416, "bytes */10240")

    def test_changed_since(self, gateway: Gateway) -> None:
        """A part of another version is not mixed with this one's."""
        answer = gateway.get("/media/film.mp4", Range="bytes=0-9", **{"If-Range": '"annan"'})
        assert answer.status_code == 200


class TestLogin:
    """The demo login: choose audience, and leave."""

    def test_page(self, gateway: Gateway) -> None:
        """It lists the audiences by name, says what it is, and keeps the token."""
        answer = gateway.get(f"/logga-in?till={TOKEN}", "medarbetare")
        assert answer.status_code == 200
        assert 'value="medarbetare" checked' in answer.text
        assert "Styrgrupp &amp; ledning" in answer.text
        assert "demoinloggning" in answer.text
        assert f'name="till" value="{TOKEN}"' in answer.text

    @pytest.mark.parametrize("till", ['"><script>', "/etc", "a&till=b", "x" * 200, "%00"])
    def test_strange_token(self, gateway: Gateway, till: str) -> None:
        """What cannot be a token is dropped."""
        assert 'name="till"' not in gateway.get(f"/logga-in?till={till}").text

    def test_choice(self, gateway: Gateway) -> None:
        """A choice is kept in a cookie that scripts cannot read, and leads to the wanted page."""
        answer = _choose(gateway, "styrgrupp", TOKEN)
        assert (answer.status_code, answer.headers["location"]) == (303, "./plan/")
        assert answer.headers["set-cookie"] == "handbok-demo=styrgrupp; Path=/; HttpOnly; SameSite=Lax"
        assert answer.headers["cache-control"] == "no-store"

    @pytest.mark.parametrize(
        "till", ["", "BBBBBBBBBBBBBBBBBBBBBB", "//evil.example", "/plan/", "https://evil.example/"]
    )
    def test_unknown_token(self, gateway: Gateway, till: str) -> None:
        """Anything but a token of the new audience's leads to the start page."""
        assert _choose(gateway, "styrgrupp", till).headers["location"] == "./"

    def test_token_of_another_audience(self, gateway: Gateway) -> None:
        """Who may not see the page after login is not told where it is."""
        assert _choose(gateway, "publik", TOKEN).headers["location"] == "./"

    def test_public_choice(self, gateway: Gateway) -> None:
        """To choose the public is to leave."""
        assert "Max-Age=0" in _choose(gateway, "publik").headers["set-cookie"]

    @pytest.mark.parametrize("body", ["", "atkomst=admin", "atkomst=publik&atkomst=styrgrupp", "x=1", "\0", "&" * 3000])
    def test_no_choice(self, gateway: Gateway, body: str) -> None:
        """What is no choice sets no cookie."""
        answer = gateway.send("POST", "/logga-in", body=body)
        assert answer.status_code == 400
        assert "set-cookie" not in answer.headers

    def test_large_form(self, gateway: Gateway) -> None:
        """A form is small."""
        assert gateway.send("POST", "/logga-in", body="atkomst=" + "x" * 100_000).status_code == 413

    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "https://evil.example"},
            {"Origin": "null"},
            {"Origin": "http://127.0.0.1.evil.example"},
            {"Referer": "https://evil.example/"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
            {"Sec-Fetch-Site": "none"},
        ],
    )
    @pytest.mark.parametrize("path", ["/logga-in", "/logga-ut"])
    def test_other_site(self, gateway: Gateway, path: str, headers: dict[str, str]) -> None:
        """A form on another site is refused."""
        answer = gateway.send("POST", path, None, headers, "atkomst=styrgrupp")
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers

    @pytest.mark.parametrize("after", [".evil.example", "@evil.example", "0", "\\.evil.example"])
    def test_origin_that_begins_as_ours(self, gateway: Gateway, after: str) -> None:
        """An origin is ours whole or not at all."""
        for name in ("Origin", "Referer"):
            answer = gateway.send("POST", "/logga-in", None, {name: gateway.url + after}, "atkomst=styrgrupp")
            assert answer.status_code == 403

    def test_own_site(self, gateway: Gateway) -> None:
        """Our own form, as a browser sends it, is taken."""
        headers = {"Origin": gateway.url, "Referer": f"{gateway.url}/logga-in", "Sec-Fetch-Site": "same-origin"}
        assert gateway.send("POST", "/logga-in", None, headers, "atkomst=medarbetare").status_code == 303

    def test_logout(self, gateway: Gateway) -> None:
        """Leaving ends the session and leads to the start page; a picture or link cannot do it."""
        answer = gateway.send("POST", "/logga-ut", "styrgrupp")
        assert (answer.status_code, answer.headers["location"]) == (303, "./")
        assert "Max-Age=0" in answer.headers["set-cookie"]
        assert gateway.get("/logga-ut", "styrgrupp").status_code == 405


class TestNewBuild:
    """A new build is taken into use without a restart; a faulty one is not."""

    def test_taken(self, tmp_path: Path, gateway_of: Callable[[Path], Gateway]) -> None:
        """Within a second the answers are the new one's."""
        gateway = gateway_of(build(tmp_path))
        etag = gateway.get("/").headers["etag"]
        build(tmp_path, source="2", files={"index.html": "<h1>Ny</h1>", "ny/index.html": "<h1>Ny sida</h1>"})
        eventually(lambda: gateway.get("/").text == "<h1>Ny</h1>")
        assert gateway.get("/ny/").status_code == 200
        assert gateway.get("/", **{"If-None-Match": etag}).status_code == 200

    def test_faulty(self, tmp_path: Path, gateway_of: Callable[[Path], Gateway]) -> None:
        """What stood before goes on being served."""
        gateway = gateway_of(build(tmp_path))
        (tmp_path / "manifest.json").write_text("{}")
        assert "Start publik" in gateway.get("/").text
        (tmp_path / "manifest.json").unlink()
        assert "Start publik" in gateway.get("/").text

    def test_link_put_in_place(self, tmp_path: Path, gateway_of: Callable[[Path], Gateway]) -> None:
        """A film that becomes a link to a wider audience's is not served as the one that was listed."""
        gateway = gateway_of(build(tmp_path, files={"media/lang.mp4": LONG}))
        assert gateway.get("/media/lang.mp4").content == LONG
        (tmp_path / "publik/media/lang.mp4").unlink()
        (tmp_path / "publik/media/lang.mp4").symlink_to(tmp_path / "styrgrupp/media/lang.mp4")
        assert gateway.get("/media/lang.mp4").status_code == 503

    def test_under_way(self, tmp_path: Path, gateway_of: Callable[[Path], Gateway]) -> None:
        """While a folder is away what is in memory is served, the rest says so, and then all is well."""
        gateway = gateway_of(build(tmp_path, files={"media/lang.mp4": LONG}))
        (tmp_path / "publik").rename(tmp_path / "borta")
        assert gateway.get("/").status_code == 200
        assert gateway.get("/media/lang.mp4").status_code == 503
        (tmp_path / "borta").rename(tmp_path / "publik")
        assert gateway.get("/media/lang.mp4").status_code == 200


class TestProcess:
    """It answers on this machine only, and stops when told."""

    @pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.1"])  # noqa: S104  refused is what is tested
    def test_address(self, tmp_path: Path, address: str) -> None:
        """Another address than this machine's is refused."""
        with pytest.raises(ValueError, match="loopback"):
            run(build(tmp_path), 8000, address)

    def test_interrupt(self, tmp_path: Path, gateway_of: Callable[[Path], Gateway]) -> None:
        """An interrupt ends it at once and cleanly."""
        gateway = gateway_of(build(tmp_path))
        assert gateway.get("/").status_code == 200
        began = time.monotonic()
        assert gateway.stop() == 0
        assert time.monotonic() - began < 5


def _choose(gateway: Gateway, audience: str, till: str = "") -> httpx.Response:
    return gateway.send("POST", "/logga-in", body=f"atkomst={audience}&till={till}")


def _headers(answer: httpx.Response) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name != "date"}
