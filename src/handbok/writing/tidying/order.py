"""Keys in the order of their model; åtkomst and kända_brister may stand where they stand."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedBase, CommentedMap, CommentedSeq

from handbok.models.base import Item, Record

_COMMON = {field.alias for kind in (Item, Record) for field in kind.model_fields.values()}


def arrange(node: Any, model: type[BaseModel]) -> None:
    """Put the keys of a mapping, and of all within it, in order; one with comments or empty lines is left as it is."""
    if isinstance(node, CommentedSeq):
        for each in node:
            arrange(each, model)
    if not isinstance(node, CommentedMap):
        return
    inner = _inner(model)
    for key, value in node.items():
        if (kind := inner.get(_nfc(key))) is not None:
            arrange(value, kind)
    wanted = _wanted([str(key) for key in node], model)
    if wanted != list(node) and not _has_comment(node) and not node.merge:
        for key in wanted:
            node.move_to_end(key)


def _wanted(keys: list[str], model: type[BaseModel]) -> list[str]:
    """Return keys in order: those that every model has keep their places, and the others share the rest."""
    order = [field.alias or name for name, field in model.model_fields.items()]
    fixed = _COMMON if issubclass(model, Item | Record) else set()
    own = [key for key in keys if _nfc(key) not in fixed]
    if any(_nfc(key) not in order for key in own):
        return keys
    rest = iter(sorted(own, key=lambda key: order.index(_nfc(key))))
    return [key if _nfc(key) in fixed else next(rest) for key in keys]


def _has_comment(node: Any) -> bool:
    if isinstance(node, CommentedBase) and (node.ca.comment or node.ca.items or node.ca.end):
        return True
    inner = node.values() if isinstance(node, CommentedMap) else node if isinstance(node, CommentedSeq) else ()
    return any(_has_comment(each) for each in inner)


@cache
def _inner(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    hints = get_type_hints(model)
    found = {field.alias or name: _model(hints[name]) for name, field in model.model_fields.items()}
    return {key: kind for key, kind in found.items() if kind is not None}


def _model(hint: Any) -> type[BaseModel] | None:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    return next((found for inner in get_args(hint) if (found := _model(inner)) is not None), None)


def _nfc(key: object) -> str:
    return unicodedata.normalize("NFC", str(key))
