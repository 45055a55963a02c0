"""The truth table of the demo login's decision."""

from __future__ import annotations

import asyncio

import pytest

from handbok.gateway.demo import Demo
from handbok.gateway.head import Head
from handbok.gateway.policy import audience_of_choice

CHAIN = ("publik", "medarbetare", "styrgrupp")


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
