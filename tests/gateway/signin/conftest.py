"""A gateway and a provider that know each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gateway.oidc.adversary import Adversary
from tests.gateway.oidc.fault import HONEST
from tests.gateway.signin.browser import Browser
from tests.gateway.signin.gateway import Signing, running
from tests.gateway.sites import FOUR, build


@pytest.fixture(scope="module")
def provider() -> Iterator[Adversary]:
    """Give a provider, honest until a test says otherwise."""
    adversary = Adversary(user="medarbetare")
    adversary.start()
    yield adversary
    adversary.stop()


@pytest.fixture(scope="module")
def shared(provider: Adversary, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Signing]:
    """Give a gateway that the tests of a module share."""
    folder = tmp_path_factory.mktemp("gateway")
    build(folder / "target" / "current", chain=FOUR)
    with running(known(Signing(folder, provider.url, folder / "target"), provider)) as signing:
        yield signing


@pytest.fixture
def gateway(shared: Signing, provider: Adversary) -> Iterator[Signing]:
    """Give the shared gateway, with a provider as it was from the beginning."""
    provider.user, provider.fault = "medarbetare", HONEST
    yield shared
    provider.user, provider.fault = "medarbetare", HONEST


@pytest.fixture
def browser(gateway: Signing) -> Browser:
    """Give a visitor without cookies."""
    return gateway.browser()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Give a folder of releases."""
    build(tmp_path / "target" / "current", chain=FOUR)
    return tmp_path / "target"


def known(signing: Signing, provider: Adversary) -> Signing:
    """Tell the provider of a gateway, as its operator would."""
    provider.redirect_uri = f"{signing.address}/logga-in-svar"
    provider.post_logout_redirect_uri = f"{signing.address}/"
    provider.backchannel = f"{signing.url}/logga-ut-besked"
    return signing
