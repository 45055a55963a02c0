"""The macros and the theme that travel with the engine, for handbooks that have none of their own."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def own(name: str) -> Path:
    """Return the engine's own macros/, overrides/ or mkdocs.yml: in an installed package, or beside src/ in a checkout."""
    packed = _PACKAGE / "shipped" / name
    return packed if packed.exists() else _PACKAGE.parents[1] / name


def layers(root: Path, name: str) -> list[Path]:
    """Return the folders to take files from, the handbook's own last, so that it wins."""
    ours, local = own(name), root / name
    return [ours, local] if local.is_dir() and local.resolve() != ours.resolve() else [ours]
