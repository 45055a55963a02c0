"""What the browser keeps of a session: whole and ours, or nothing; and when it is over."""

from __future__ import annotations

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as some

from handbok.gateway.session import COOKIE, Limits, Seal, Session, begun, is_due, is_over, visited

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
SEAL = Seal([Fernet.generate_key()])
LIMITS = Limits(absolute=1000, idle=100)


@given(some.text(max_size=60), some.data())
def test_any_other_spelling(text: str, data: some.DataObject) -> None:
    """A token with any one character changed is nothing, also where base64 has bits to spare."""
    token = SEAL.sealed("x", text)
    place = data.draw(some.sampled_from([0, len(token) // 2, len(token) - 1]))
    other = data.draw(some.sampled_from(ALPHABET))
    changed = token[:place] + other + token[place + 1 :]
    assert SEAL.facts("x", changed) == (text if changed == token else None)


def test_spare_bits() -> None:
    """Some tokens have a last character that could be spelt in several ways: one is taken."""
    taken = []
    for length in range(48):
        token = SEAL.sealed("x", "a" * length)
        taken += [sum(SEAL.facts("x", token[:-1] + each) is not None for each in ALPHABET)]
    assert set(taken) == {1}


def test_purpose() -> None:
    """What is sealed for one purpose is nothing for another."""
    assert SEAL.facts("b", SEAL.sealed("a", 1)) is None
    assert SEAL.facts("a", SEAL.sealed("a", 1)) == 1


def test_session() -> None:
    """A session comes back as it was, from a cookie of at most a kilobyte."""
    session = begun("styrgrupp", 10)
    value = SEAL.cookie(session).removeprefix(f"{COOKIE}=").partition(";")[0]
    assert len(value) < 1024
    assert SEAL.opened([value]) == session
    assert SEAL.opened([value, value]) is None
    assert SEAL.opened([]) is None
    assert begun("styrgrupp", 10).id != session.id


@pytest.mark.parametrize(
    ("began", "seen", "now", "over"),
    [
        (0, 0, 0, False),
        (0, 0, 99, False),
        (0, 0, 100, True),
        (0, 950, 999, False),
        (0, 950, 1000, True),
        (0, 5000, 1000, True),
        (50, 50, 40, True),
    ],
)
def test_over(began: int, seen: int, now: int, over: bool) -> None:
    """A session is over after its longest time, after its longest absence, and before it began."""
    assert is_over(Session("x", "styrgrupp", "", began, seen), now, LIMITS) is over


def test_due() -> None:
    """The time of the last visit is written anew now and then, and nothing else with it."""
    session = Session("x", "styrgrupp", "publik", 0, 0)
    assert not is_due(session, 24, LIMITS)
    assert is_due(session, 25, LIMITS)
    assert visited(session, 25) == Session("x", "styrgrupp", "publik", 0, 25)
