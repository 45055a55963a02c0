"""A release's files as nginx looks them up: what is not listed is not sent by it, but asked of the gateway.

Each line is for a map block (hosting/templates/nginx.conf): from a site and an address to the address and the file. The
address stands in the value too, since nginx compares keys without regard to case. Pages with inline scripts need a policy
of their own and are left to the gateway.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from handbok.release.manifest import Manifest, Site

NAME = "nginx.map"
_PLAIN = re.compile(r"/[\w.~/@,+=-]*", re.ASCII)


def allow_list(release: str, manifest: Manifest) -> str:
    """Return the lines for a release; addresses that would need quoting are left to the gateway."""
    return "".join(line for site in manifest.audiences for line in _lines(release, site))


def _lines(release: str, site: Site) -> Iterator[str]:
    spelt = Counter(address.lower() for address in site.files)
    for address, file in site.files.items():
        path = f"/releases/{release}/{site.folder}/{file.path}"
        if spelt[address.lower()] == 1 and _PLAIN.fullmatch(address) and _PLAIN.fullmatch(path) and not file.scripts:
            yield f'"{release}/{site.id}{address}" "{address}|{path}";\n'
