"""Files' times of change tell contents apart, where nginx's ETag is made from them."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

from handbok.publish.writing import release
from handbok.release.stamp import is_stamped, moment
from tests.gateway.sites import build


def etag(file: Path) -> str:
    """Return the ETag that nginx gives a file (ngx_http_set_etag)."""
    status = file.stat()
    return f'"{int(status.st_mtime):x}-{status.st_size:x}"'


def test_differ() -> None:
    """Two contents seldom have one time: 100,000 of equal length give no more pairs than chance would."""
    moments = {moment(hashlib.sha256(b"%d" % each).hexdigest()) for each in range(100_000)}
    assert (
        len(moments) > 100_000 - 20
    )  # about 3 pairs are expected; for two given contents it is 1 in 1.7 thousand million
    assert min(moments) > 0
    assert max(moments) < time.time()


def test_across_audiences_and_releases(tmp_path: Path) -> None:
    """Pages of equal length, written in the same second, have different ETags, packed too; equal pages have equal ones."""
    pages = {"index.html": "<h1>{audience}</h1>" + "<p>Lika lång.</p>" * 40}
    target = tmp_path / "target"
    for name, body in (("a", b"A"), ("b", b"B")):
        files: dict[str, str | bytes] = {"publik.txt": body * 300, "same.txt": b"S" * 300, **pages}
        folder = build(tmp_path / name, files=files).parent
        release(folder, target)
    first, second = sorted((target / "releases").iterdir())
    assert len({etag(each / "publik" / "publik.txt") for each in (first, second)}) == 2
    assert len({etag(each / "publik" / "publik.txt.br") for each in (first, second)}) == 2
    assert len({etag(each / "publik" / "same.txt") for each in (first, second)}) == 1
    found = [each for each in second.rglob("*") if each.is_file() and each.name != "manifest.json"]
    by_etag: dict[str, set[bytes]] = {}
    for file in found:
        by_etag.setdefault(etag(file), set()).add(file.read_bytes())
    assert all(len(contents) == 1 for contents in by_etag.values())


def test_missing(tmp_path: Path) -> None:
    """A file that is not there has no time."""
    assert not is_stamped(tmp_path / "x", "0" * 64)
