"""What an attacker tries, sent byte for byte: no answer holds anything of another audience or from outside the site."""

from __future__ import annotations

import pytest

from tests.gateway.conftest import Gateway

SECRETS = (b"Hemlig", b"hemlig", b"HEMLIGT", b"root:", b"[core]", b"styrgrupp", b"medarbetare", b"audiences")

PATHS = [
    b"/../styrgrupp/plan/index.html",
    b"/../../../../../../etc/passwd",
    b"/risker/../../styrgrupp/plan/",
    b"/risker/../risker/",
    b"/./risker/",
    b"/%2e%2e/styrgrupp/plan/",
    b"/%2e%2e%2fstyrgrupp%2fplan%2f",
    b"/..%2fstyrgrupp/plan/",
    b"/%252e%252e%252fstyrgrupp/plan/",
    b"/..\\styrgrupp\\plan\\index.html",
    b"/..%5cstyrgrupp%5cplan%5cindex.html",
    b"/%c0%ae%c0%ae/styrgrupp/plan/",
    b"/%c0%af..%c0%afstyrgrupp",
    b"/%e0%80%ae%e0%80%ae/styrgrupp/",
    b"/%ff%fe/",
    b"/risker/%00",
    b"/risker/index.html%00.png",
    b"/plan%00/",
    b"/%0a",
    b"/risker/%0d%0aSet-Cookie:%20x=y",
    b"/publik/",
    b"/publik2/",
    b"/styrgrupp/",
    b"/styrgrupp/plan/",
    b"/manifest.json",
    b"/.env",
    b"/.git/config",
    b"/%2eenv",
    b"/.git%2fconfig",
    b"/index.html",
    b"/risker/index.html",
    b"/404.html",
    b"/404",
    b"/risker//",
    b"//risker/",
    b"//evil.example/risker/",
    b"//evil.example/..",
    b"/risker/.",
    b"/risker./",
    b"/risker.",
    b"/risker;/",
    b"/risker/;x=y",
    b"/risker/%20",
    b"/risker%20/",
    b"/RISKER/",
    b"/Risker/",
    b"/assets/STIL.CSS",
    b"/assets/",
    b"/assets",
    b"/assets/stil.css/",
    b"/assets/stil.css/../../plan/",
    b"/assets../plan/index.html",
    b"/assets..%2fplan/",
    b"/logga-in/",
    b"/logga-in%0a",
    b"/LOGGA-IN",
    b"/plan/",
    b"/plan",
    b"/plan.pdf",
]


class TestPaths:
    """Addresses that are not exactly a file's."""

    @pytest.mark.parametrize("path", PATHS, ids=lambda path: path.decode("latin-1"))
    def test_nothing(self, gateway: Gateway, path: bytes) -> None:
        """The answer is that the page does not exist, in the same bytes, or that the request is faulty."""
        status, body = gateway.target(path)
        assert status in (400, 404)
        assert status == 400 or body == b"<h1>Sidan finns inte (publik)</h1>"

    @pytest.mark.parametrize("path", [b"/" + b"a" * 20_000, b"/" + b"%61" * 2_049, b"/" + b"../" * 5_000])
    def test_long(self, gateway: Gateway, path: bytes) -> None:
        """A path of more than two kilobytes is not looked up."""
        status, body = gateway.target(path)
        assert status == 414
        assert not any(secret in body for secret in SECRETS)

    @pytest.mark.parametrize("query", [b"?/../plan/", b"?file=plan", b"?x=%00", b"?" + b"a" * 3000, b"?till=x#y"])
    def test_query(self, gateway: Gateway, query: bytes) -> None:
        """A query changes nothing."""
        assert gateway.target(b"/risker/" + query)[1] == b"<h1>Risker publik</h1>"
        assert gateway.target(b"/plan/" + query)[0] == 404

    @pytest.mark.parametrize("path", [b"/risker#/plan/", b"/plan/#/risker/", b"/risker/%23/plan/", b"*", b"plan/"])
    def test_other_targets(self, gateway: Gateway, path: bytes) -> None:
        """A fragment, an asterisk, a target without its slash: nothing withheld."""
        _, body = gateway.target(path)
        assert not any(secret in body for secret in SECRETS)


class TestHosts:
    """The name that the gateway is asked by."""

    @pytest.mark.parametrize("host", [b"localhost", b"localhost:8000", b"127.0.0.1:9", b"[::1]:80", b"LOCALHOST"])
    def test_own(self, gateway: Gateway, host: bytes) -> None:
        """The names of this machine are answered."""
        assert gateway.target(b"/", host)[0] == 200

    @pytest.mark.parametrize(
        "host",
        [
            b"evil.example",
            b"localhost.evil.example",
            b"evil.example:8000",
            b"127.0.0.1.evil.example",
            b"user@localhost",
            b"localhost@evil.example",
            b"localhost:8000@evil.example",
            b"localhost:",
            b"localhost:999999",
            b"localhost/plan",
            b"127.0.0.2",
            b"2130706433",
            b"",
        ],
    )
    def test_foreign(self, gateway: Gateway, host: bytes) -> None:
        """Another name is refused: a page that has its name pointed at this machine gets nothing."""
        status, body = gateway.target(b"/", host)
        assert status == 400
        assert b"Start" not in body

    def test_two(self, gateway: Gateway) -> None:
        """Two names are refused."""
        assert gateway.target(b"/", b"localhost", b"Host: evil.example\r\n")[0] == 400

    def test_none(self, gateway: Gateway) -> None:
        """No name is refused."""
        assert gateway.raw(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").split()[1] == b"400"

    def test_absolute_form(self, gateway: Gateway) -> None:
        """A whole address as the target gives nothing that its path would not."""
        for target in (b"http://evil.example/plan/", b"http://localhost/plan/", b"http://localhost@evil.example/plan/"):
            _, body = gateway.target(target)
            assert not any(secret in body for secret in SECRETS)


class TestHeaders:
    """Headers that other servers have believed."""

    @pytest.mark.parametrize(
        "header",
        [
            b"X-Forwarded-Host: evil.example",
            b"X-Forwarded-For: 127.0.0.1",
            b"X-Forwarded-User: styrgrupp",
            b"X_Forwarded_User: styrgrupp",
            b"X-Forwarded-Groups: styrgrupp",
            b"X-Forwarded-Uri: /plan/",
            b"X-Forwarded-Prefix: /plan",
            b"X-Original-URL: /plan/",
            b"X-Rewrite-URL: /plan/",
            b"X-Accel-Redirect: /plan/",
            b"X-HTTP-Method-Override: POST",
            b"User-Agent: GoogleHC/1.0",
            b"Authorization: Basic c3R5cmdydXBwOg==",
            b"Forwarded: for=127.0.0.1;host=evil.example",
        ],
        ids=lambda header: header.split(b":")[0].decode(),
    )
    def test_believed(self, gateway: Gateway, header: bytes) -> None:
        """They change nothing."""
        assert gateway.target(b"/risker/", extra=header + b"\r\n") == gateway.target(b"/risker/")
        assert gateway.target(b"/plan/", extra=header + b"\r\n")[0] == 404

    @pytest.mark.parametrize(
        "cookie",
        [
            b"handbok-demo=styrgrupp\t",
            b"handbok-demo=" + b"%73tyrgrupp",
            b"handbok-demo=styrgrupp\xe5",
            b"handbok-demo=STYRGRUPP",
            b"handbok-demo=styrgrupp,medarbetare",
            b"handbok-demo=styrgrupp; handbok-demo=styrgrupp",
            b"handbok-demo=; =styrgrupp; styrgrupp",
            b";;;===;;;",
            b"\xff\xfe\x80",
            b'handbok-demo="styrgrupp',
            b"handbok-demo=../styrgrupp",
            b"handbok-demo=__proto__",
        ],
    )
    def test_cookie(self, gateway: Gateway, cookie: bytes) -> None:
        """Rubbish in the cookie is the public's, or a faulty request."""
        status, body = gateway.target(b"/plan/", extra=b"Cookie: " + cookie + b"\r\n")
        if cookie.strip() == b"handbok-demo=styrgrupp":
            assert status == 200
        else:
            assert status in (400, 404)
            assert b"Hemlig" not in body

    def test_large_cookie(self, gateway: Gateway) -> None:
        """Headers of more than 16 kB are refused."""
        assert gateway.target(b"/", extra=b"Cookie: a=" + b"x" * 70_000 + b"\r\n")[0] == 431

    def test_many_headers(self, gateway: Gateway) -> None:
        """So are many small ones."""
        assert gateway.target(b"/", extra=b"".join(b"X-A%d: b\r\n" % number for number in range(3000)))[0] in (400, 431)

    @pytest.mark.parametrize(
        "line", [b"GET /\r\n\r\n", b"\0\0\0\0\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"HELO\r\n\r\n"]
    )
    def test_no_http(self, gateway: Gateway, line: bytes) -> None:
        """What is not HTTP gets nothing, and the gateway goes on."""
        assert b"Start" not in gateway.raw(line)
        assert gateway.get("/").status_code == 200
