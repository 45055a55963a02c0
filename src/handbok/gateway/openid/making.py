"""The gateway with OpenID Connect, made from a configuration: what each worker process starts."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from starlette.types import ASGIApp

from handbok.gateway import guard
from handbok.gateway.app import Gateway, fixed_fields
from handbok.gateway.audit import Audit, audit_to
from handbok.gateway.config.client import client_of
from handbok.gateway.config.reading import Config, read
from handbok.gateway.metrics import counted, responses
from handbok.gateway.oidc import Provider
from handbok.gateway.openid.login import OpenIdLogin
from handbok.gateway.openid.parts import Parts
from handbok.gateway.releases import Releases
from handbok.gateway.session import Limits, Seal
from handbok.gateway.store.opening import store_of


def gateway(config: Path, manifest: Path, environment: Mapping[str, str] = os.environ) -> ASGIApp:
    """Return the gateway for a configuration and the sites of a manifest. Raises Faulty, and site.Refused."""
    found = read(config, environment)
    settings = found.settings
    audit = counted(audit_to(Path(settings.operation.audit) if settings.operation.audit else None))
    secure = settings.address.startswith("https:")
    headers = guard.HEADERS | (guard.STRICT_TRANSPORT if secure else {})
    releases = Releases(manifest, fixed_fields(headers), lambda id: audit("release", release=id))
    found.check(releases.current.audiences, config)
    releases.watch()
    return Gateway(releases, _login(found, audit), headers, responses())


def _login(config: Config, audit: Audit) -> OpenIdLogin:
    settings = config.settings
    session = settings.session
    parts = Parts(
        settings.address,
        settings.login,
        Provider(client_of(config)),
        Seal(config.secrets.keys),
        store_of(settings.session.store),
        audit,
        Limits(int(session.hours * 3600), int(session.idle_minutes * 60)),
        hashlib.sha256(b"marks" + settings.login.client_id.encode() + config.secrets.keys[-1]).digest(),
    )
    return OpenIdLogin(parts)
