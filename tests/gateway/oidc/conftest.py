"""The providers of the tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.gateway.oidc.adversary import Adversary


@pytest.fixture
def adversary() -> Iterator[Adversary]:
    """Give a provider of one's own, honest until told otherwise, where a member of staff is logged in."""
    provider = Adversary(user="medarbetare")
    provider.start()
    yield provider
    provider.stop()
