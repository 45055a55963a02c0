"""Small builds to serve, written by hand in the form that `handbok build` gives them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from handbok.release.listing import listing
from handbok.release.manifest import Manifest, Site, write

SCRIPT = "document.documentElement.className = 'js'"

FILES: dict[str, str | bytes] = {
    "index.html": f"<h1>Start {{audience}}</h1><script>{SCRIPT}</script>",
    "404.html": "<h1>Sidan finns inte ({audience})</h1>",
    "risker/index.html": "<h1>Risker {audience}</h1>",
    "lika/index.html": "<h1>Lika lång: {initial}</h1>",
    "assets/stil.css": "p { margin: 0 }",
    "pagefind/wasm.sv.pagefind": b"\0asm",
    "media/film.mp4": bytes(range(256)) * 40,
    "media/film.sv.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nHej å ä ö\n",
    ".env": "HEMLIGT=1",
    ".git/config": "[core]",
}

RESTRICTED: dict[str, str | bytes] = {"plan/index.html": "<h1>Hemlig plan</h1>", "plan.pdf": b"%PDF-hemlig"}

TOKEN = "AAAAAAAAAAAAAAAAAAAAAA"


THREE = {"publik": "Publik", "medarbetare": "Medarbetare", "styrgrupp": "Styrgrupp & ledning"}
FOUR = {"publik": "Publik", "medarbetare": "Medarbetare", "projektgrupp": "Projektgrupp", "styrgrupp": "Styrgrupp"}


def build(
    root: Path,
    *,
    source: str = "1",
    files: Mapping[str, str | bytes] | None = None,
    chain: Mapping[str, str] = THREE,
) -> Path:
    """Write a build of some audiences and return its manifest; restricted files are in all but the first."""
    for id in chain:
        extra = {} if id == "publik" else RESTRICTED
        for path, content in {**FILES, **extra, **(files or {})}.items():
            target = root / id / path
            target.parent.mkdir(parents=True, exist_ok=True)
            data = (
                content
                if isinstance(content, bytes)
                else content.replace("{audience}", id).replace("{initial}", id[0]).encode()
            )
            draft = target.with_name(f"{target.name}.ny")
            draft.write_bytes(data)
            draft.replace(target)
    facts = Manifest(
        source=source, engine="mkdocs", audiences=tuple(_site(root, id, name) for id, name in chain.items())
    )
    write(root / "manifest.json", facts)
    return root / "manifest.json"


def _site(root: Path, id: str, name: str) -> Site:
    files, not_found = listing(root / id)
    targets = {} if id == "publik" else {TOKEN: "/plan/"}
    return Site(
        id=id, name=name, restricted=id != "publik", folder=id, files=files, not_found=not_found, targets=targets
    )
