"""Times, to the second."""

from __future__ import annotations

import pytest

from handbok.gateway.oidc.claims import ID_TOKEN, Expected, require
from handbok.gateway.oidc.refusal import Refused

NOW = 1_800_000_000.0
TOKEN = {"iss": "i", "aud": "a", "sub": "s", "nonce": "n", "iat": NOW, "exp": NOW + 1}


def refusal(**times: float) -> str:
    """Return why a token with these times, counted from now, is refused; nothing when it is not."""
    try:
        require(
            {**TOKEN, **{name: NOW + time for name, time in times.items()}},
            Expected("i", "a", NOW, "RS256", "n"),
            ID_TOKEN,
        )
    except Refused as refused:
        return refused.reason
    return ""


@pytest.mark.parametrize(
    ("name", "time", "reason"),
    [
        ("exp", 0.001, ""),
        ("exp", 0, "exp"),
        ("exp", -0.001, "exp"),
        ("nbf", 30, ""),
        ("nbf", 30.001, "nbf"),
        ("iat", 30, ""),
        ("iat", 30.001, "iat"),
        ("iat", -600, ""),
        ("iat", -600.001, "iat"),
    ],
)
def test_times(name: str, time: float, reason: str) -> None:
    """No leeway on exp, half a minute ahead on nbf and iat, and no answer is older than ten minutes."""
    assert refusal(**{name: time}) == reason
