"""What a page may call: every macro of the modules beside this one, for MkDocs and Zensical alike."""

from __future__ import annotations

from typing import Any

from handbok.plugin import register


def define_env(env: Any) -> None:
    """Register the macros; both engines call this by name."""
    register(env)
