"""The truth tables of who may see what: by the demo login's choice, and by a provider's claims."""

from __future__ import annotations

import asyncio

import pytest

from handbok.gateway.demo import Demo
from handbok.gateway.head import Head
from handbok.gateway.policy import audience_of_choice, audience_of_claims

CHAIN = ("publik", "medarbetare", "styrgrupp")
ACCEPTED = {"styrgrupp": ("ledning", "a1b2-c3"), "medarbetare": ("personal", "/timra/personal"), "okänd": ("it",)}


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ([], "publik"),
        (["publik"], "publik"),
        (["medarbetare"], "medarbetare"),
        (["styrgrupp"], "styrgrupp"),
        (["Styrgrupp"], "publik"),
        (["styrgrupp "], "publik"),
        (["finns-inte"], "publik"),
        ([""], "publik"),
        (["../styrgrupp"], "publik"),
        (["styrgrupp", "styrgrupp"], "publik"),
        (["medarbetare", "styrgrupp"], "publik"),
    ],
)
def test_audience_of_choice(choices: list[str], expected: str) -> None:
    """Only exactly one choice of an audience that exists is taken."""
    assert audience_of_choice(choices, CHAIN) == expected


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ([], "publik"),
        (["handbok-demo=styrgrupp"], "styrgrupp"),
        (["a=b; handbok-demo=styrgrupp; c=d"], "styrgrupp"),
        (["a=b", "handbok-demo=medarbetare"], "medarbetare"),
        (["handbok-demo"], "publik"),
        (["handbok-demo=styrgrupp; handbok-demo=medarbetare"], "publik"),
        (["__Host-handbok=styrgrupp"], "publik"),
        (["handbok-demo=styrgrupp=x"], "publik"),
        (['handbok-demo="styrgrupp"'], "publik"),
        (["Handbok-Demo=styrgrupp"], "publik"),
    ],
)
def test_audience_of_cookie(headers: list[str], expected: str) -> None:
    """Rubbish, another name and two choices are the public's."""
    cookies = [(b"cookie", header.encode()) for header in headers]
    head = Head({"type": "http", "method": "GET", "path": "/", "headers": cookies})
    assert asyncio.run(Demo().visitor(head, CHAIN)).audience == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("personal", "medarbetare"),
        ("ledning", "styrgrupp"),
        (["personal"], "medarbetare"),
        (["ledning"], "styrgrupp"),
        (["personal", "ledning"], "styrgrupp"),
        (["ledning", "personal"], "styrgrupp"),
        (["annat", "personal", "personal"], "medarbetare"),
        (["a1b2-c3"], "styrgrupp"),
        ("/personal", "medarbetare"),
        ("timra/personal", "medarbetare"),
        ("/timra/personal", "medarbetare"),
        ("//personal", "publik"),
        ("/personal/", "publik"),
        ("/kommunen/personal", "publik"),
        ("personal/ledning", "publik"),
        ("Personal", "publik"),
        (" personal", "publik"),
        ("personal,ledning", "publik"),
        ("personal ledning", "publik"),
        ("personalen", "publik"),
        ("person", "publik"),
        ("p\u0435rsonal", "publik"),  # a Cyrillic letter
        ("medarbetare", "publik"),
        ("styrgrupp", "publik"),
        ("it", "publik"),
        ("chef@ledning", "publik"),
        ("", "publik"),
        ("/", "publik"),
        ([], "publik"),
        (None, "publik"),
        (True, "publik"),
        (7, "publik"),
        ({"ledning": True}, "publik"),
        ([["ledning"]], "publik"),
        (["ledning", 7], "publik"),
        (["ledning", None], "publik"),
        ([{"name": "ledning"}], "publik"),
    ],
)
def test_audience_of_value(value: object, expected: str) -> None:
    """The widest audience that an exact value gives; anything else is the public's."""
    assert audience_of_claims({"groups": value}, "groups", ACCEPTED, CHAIN) == expected


@pytest.mark.parametrize(
    ("claims", "claim", "expected"),
    [
        ({}, "groups", "publik"),
        ({"grupper": "ledning"}, "groups", "publik"),
        ({"Groups": "ledning"}, "groups", "publik"),
        ({"email": "chef@ledning", "name": "ledning"}, "groups", "publik"),
        ({"realm_access": {"roles": ["ledning"]}}, "realm_access.roles", "styrgrupp"),
        ({"realm_access": {"roles": ["ledning"]}}, "realm_access", "publik"),
        ({"realm_access": ["ledning"]}, "realm_access.roles", "publik"),
        ({"realm_access": None}, "realm_access.roles", "publik"),
        ({"roles": ["ledning"]}, "realm_access.roles", "publik"),
        ({"https://handbok.example/roller": ["personal"]}, "https://handbok.example/roller", "medarbetare"),
        (
            {"resource_access": {"handbok.example": {"roles": "personal"}}},
            "resource_access.handbok.example.roles",
            "medarbetare",
        ),
        ({"a.b": "personal", "a": {"b": "ledning"}}, "a.b", "medarbetare"),
        ({"a": {"b": "ledning"}}, "a.", "publik"),
        ({"a": {"": "ledning"}}, "a.", "styrgrupp"),
        ({"groups": "ledning"}, "", "publik"),
    ],
)
def test_audience_of_claim(claims: dict[str, object], claim: str, expected: str) -> None:
    """Only the configured claim counts, by its whole name or its path."""
    assert audience_of_claims(claims, claim, ACCEPTED, CHAIN) == expected


@pytest.mark.parametrize("accepted", [{}, {"styrgrupp": ()}, {"styrgrupp": ("",)}, {"styrgrupp": ("/",)}])
@pytest.mark.parametrize("value", ["", "/", "ledning", ["", "/"]])
def test_nothing_accepted(value: object, accepted: dict[str, tuple[str, ...]]) -> None:
    """An audience that asks for nothing is given to nobody."""
    assert audience_of_claims({"groups": value}, "groups", accepted, CHAIN) == "publik"


def test_only_audiences_that_are_there() -> None:
    """A value for an audience that the site has not is no ground for anything."""
    assert audience_of_claims({"groups": "ledning"}, "groups", ACCEPTED, ("publik",)) == "publik"
