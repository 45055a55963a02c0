"""ruamel.yaml, set up to write a file back as it stood: every plain scalar letter by letter, every comment in its place.

What an unquoted scalar means is handbok.yaml.tree's to say, not ruamel's.
"""

from __future__ import annotations

import io
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

_TEXT = Tag(suffix="tag:yaml.org,2002:str")
_WIDE = 1_000_000


class _Lexical(VersionedResolver):
    """Take every plain scalar as the text it is: 007, no, 1e3."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        return _TEXT if kind is ScalarNode else super().resolve(kind, value, implicit)


def program(offset: int = 2) -> YAML:
    """Return a reader and writer; `offset` is how far a list's dashes stand in from its key."""
    made = YAML()
    made.Resolver = _Lexical
    made.preserve_quotes = True
    made.width = _WIDE
    made.indent(mapping=2, sequence=offset + 2, offset=offset)
    return made


def dumped(made: YAML, value: Any) -> str:
    """Return a document's text."""
    out = io.StringIO()
    made.dump(value, out)
    return out.getvalue()
