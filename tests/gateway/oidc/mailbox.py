"""Where a provider tells of logouts, when there is no gateway."""

from __future__ import annotations

from tests.gateway.oidc.serving import Answer, Request, Server


class Mailbox:
    """Keep the logout tokens that come."""

    def __init__(self) -> None:
        self.tokens: list[str] = []
        self._server = Server(0, self._receive)

    @property
    def url(self) -> str:
        """Return its address."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def stop(self) -> None:
        """Receive no more."""
        self._server.stop()

    def _receive(self, request: Request) -> Answer:
        self.tokens.append(request.fields["logout_token"])
        return Answer(200)
