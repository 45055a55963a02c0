"""OpenID Connect, as one who relies on a provider: the code flow with PKCE, and logout from either side.

No web framework is in here. Authlib writes the messages of OAuth, joserfc reads signatures, httpx2 carries them; what
is believed of a message is decided in callback.py, claims.py, keys.py, logout.py and metadata.py, each a pure table.
"""

from handbok.gateway.oidc.client import Client
from handbok.gateway.oidc.identity import Begun, Identity
from handbok.gateway.oidc.logout import LoggedOut
from handbok.gateway.oidc.provider import Provider
from handbok.gateway.oidc.refusal import Refused, Unavailable

__all__ = ["Begun", "Client", "Identity", "LoggedOut", "Provider", "Refused", "Unavailable"]
