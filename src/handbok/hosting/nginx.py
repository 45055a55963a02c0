"""nginx before the gateway: it ends TLS, asks whose site a cookie gives, and sends listed files from disk itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from handbok.gateway import guard
from handbok.gateway.app import WHO
from handbok.gateway.config.settings import Settings
from handbok.gateway.session import COOKIE
from handbok.hosting.rendering import render
from handbok.release import allowlist
from handbok.release.csp import policy
from handbok.release.mediatype import TYPES


@dataclass(frozen=True)
class Nginx:
    """Say where things are on the machine that nginx runs on; `gateways` are the addresses to ask, as 127.0.0.1:8000."""

    certificate: Path
    key: Path
    gateways: tuple[str, ...] = ()
    cache: Path = Path("/var/cache/nginx/handbok")
    brotli: bool = False
    https: int = 443
    http: int = 80


def configuration(settings: Settings, nginx: Nginx) -> str:
    """Return a file for nginx's http block, as /etc/nginx/conf.d/handbok.conf. Raises ValueError without releases."""
    if settings.releases is None:
        raise ValueError("releases")
    headers = {**guard.HEADERS, **guard.STRICT_TRANSPORT, "Content-Security-Policy": policy(())}
    return render(
        "nginx.conf",
        host=urlsplit(settings.address).hostname,
        address=settings.address,
        root=settings.releases,
        map_name=allowlist.NAME,
        gateways=nginx.gateways or (settings.listen,),
        cookie=COOKIE,
        who=WHO,
        headers=headers,
        types=sorted(TYPES.items()),
        nginx=nginx,
    )
