"""What the provider knows us as, from the configuration."""

from __future__ import annotations

from handbok.gateway.config.reading import Config, Faulty
from handbok.gateway.oidc import Client

ANSWER = "/logga-in-svar"
"""Where the provider sends visitors back: the address to register there."""


def client_of(config: Config) -> Client:
    """Return what the provider knows us as. Raises Faulty."""
    login = config.settings.login
    try:
        return Client(
            issuer=login.issuer,
            client_id=login.client_id,
            redirect_uri=f"{config.settings.address}{ANSWER}",
            claim=login.claim,
            secret=config.secrets.client_secret,
            private_key=config.secrets.private_key,
            algorithms=login.algorithms,
            scopes=login.scopes,
            post_logout_redirect_uri=f"{config.settings.address}/",
        )
    except ValueError as error:
        raise Faulty([f"login.{error}"]) from error
