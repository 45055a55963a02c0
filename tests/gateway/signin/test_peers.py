"""Faults that others' gateways have had, each by its number: none of them is ours."""

from __future__ import annotations

import socket

import pytest

from handbok.gateway.policy import audience_of_claims
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.signin.browser import Browser
from tests.gateway.signin.gateway import Signing
from tests.gateway.sites import FOUR


@pytest.mark.parametrize("query", ["/logga-in", "x=/assets/stil.css", "/../logga-in", "till=/plan/", "%2flogga-in"])
def test_query_that_looks_open(browser: Browser, query: str) -> None:
    """CVE-2025-54576, oauth2-proxy: a rule for open addresses was held against the query too."""
    _withheld(browser.get(f"/plan/?{query}").content)
    assert browser.get(f"/plan/?{query}").status_code == 404


@pytest.mark.parametrize(
    "header",
    ["X_Forwarded_User", "X_Forwarded_Groups", "X_Forwarded_Email", "X-Forwarded_User", "X_Auth_Request_Groups"],
)
def test_underscore(browser: Browser, header: str) -> None:
    """CVE-2025-64484, oauth2-proxy: a header spelt with underscores passed the filter and was believed."""
    answer = browser.send("GET", "/plan/", {header: "styrgrupp"})
    assert answer.status_code == 404
    _withheld(answer.content)


@pytest.mark.parametrize(
    "header", ["X-Forwarded-Uri", "X-Original-Uri", "X-Original-URL", "X-Rewrite-URL", "X-Envoy-Original-Path"]
)
def test_forwarded_address(browser: Browser, header: str) -> None:
    """CVE-2026-40575, oauth2-proxy: an address in a header was held against the rules instead of the one asked for."""
    for value in ("/logga-in", "/assets/stil.css"):
        answer = browser.send("GET", "/plan/", {header: value})
        assert answer.status_code == 404
    assert browser.send("GET", "/", {header: "/plan/"}).status_code == 200
    _withheld(browser.send("GET", "/", {header: "/plan/"}).content)


@pytest.mark.parametrize(
    "target", ["/plan/#/logga-in", "/logga-in#/../plan/", "/plan/%23/logga-in", "/plan/?#/logga-in"]
)
def test_fragment(gateway: Signing, target: str) -> None:
    """CVE-2026-41059, oauth2-proxy: what follows # in a request's target was cut away by one part and not by another."""
    _withheld(_raw(gateway, target))


@pytest.mark.parametrize(
    "value", ["x@evil.example@ledning", "ledning@evil.example", "x@ledning", "@ledning", "ledning@", "ledning\0"]
)
def test_two_ats(value: str) -> None:
    """CVE-2026-40574, oauth2-proxy: an address with two @ was of a domain that it was not; here no part of a value counts."""
    audiences = tuple(FOUR)
    assert (
        audience_of_claims({"email": value, "groups": value}, "groups", {"styrgrupp": ("ledning",)}, audiences)
        == "publik"
    )


@pytest.mark.parametrize("agent", ["GoogleHC/1.0", "ELB-HealthChecker/2.0", "kube-probe/1.29", "Prometheus/2.50"])
def test_health_check(browser: Browser, agent: str) -> None:
    """GHSA-5hvv-m4w4-gf6v, oauth2-proxy: who called itself a health check was let past the login."""
    for path in ("/plan/", "/", "/ping", "/healthz"):
        _withheld(browser.get(path, User_Agent=agent).content)
    assert browser.get("/plan/", User_Agent=agent).status_code == 404


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "OPTIONS"])
def test_page_after_the_login_page(browser: Browser, provider: Adversary, method: str) -> None:
    """CVE-2025-31492, mod_auth_openidc: the login page was followed by the page that needed a login."""
    for path in ("/plan/", "/logga-in", "/logga-in-start", "/logga-in-svar"):
        _withheld(browser.send(method, path, None, {"x": "y"} if method == "POST" else None).content)


@pytest.mark.parametrize(
    "path", ["/assets../plan/index.html", "/assets..%2fplan/", "/assets/..;/plan/", "/media../../styrgrupp/plan/"]
)
def test_alias_off_by_a_slash(browser: Browser, path: str) -> None:
    """Nginx's alias without its last slash gave what stands beside a folder; here there is no path arithmetic."""
    answer = browser.get(path)
    assert answer.status_code == 404
    _withheld(answer.content)


def _withheld(body: bytes) -> None:
    assert b"Hemlig" not in body
    assert b"hemlig" not in body


def _raw(gateway: Signing, target: str) -> bytes:
    host = gateway.address.partition("//")[2]
    with socket.create_connection(("127.0.0.1", gateway.port), timeout=10) as connection:
        connection.sendall(f"GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
        return answer
