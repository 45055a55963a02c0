"""Quotation marks where they are needed, and where a person or another program would be unsure without."""

from __future__ import annotations

import re
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, PlainScalarString, SingleQuotedScalarString

from handbok.yaml.tree import plain

_CLEAR = re.compile(r"[^\W\d_](?:[\w .()/–-]*[\w.)])?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TRUTH = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
"""Words that other programs take for something else than text."""


def unquote(node: Any) -> None:
    """Take the quotation marks off the values in a tree that read the same without."""
    pairs = (
        node.items() if isinstance(node, CommentedMap) else enumerate(node) if isinstance(node, CommentedSeq) else ()
    )
    for key, value in list(pairs):
        if isinstance(value, SingleQuotedScalarString | DoubleQuotedScalarString):
            # between brackets a comma that is written later would cut a text in two
            if not value.yaml_anchor() and _is_clear(str(value)) and not (node.fa.flow_style() and " " in value):
                node[key] = PlainScalarString(str(value))  # a bare str would get the quotation marks back
        else:
            unquote(value)


def _is_clear(text: str) -> bool:
    if text.lower() in _TRUTH or plain(text) != text:
        return False
    return bool(_DATE.fullmatch(text) or _CLEAR.fullmatch(text))
