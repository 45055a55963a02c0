"""A question to an editor: what is asked for, what may be answered, and what is taken when nothing is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from handbok.models.base import Text
from handbok.suggestion import suggestion
from handbok.swedish import slug
from handbok.validation.messages import swedish
from handbok.writing.refusal import Refused
from handbok.yaml import tree as yamltree

_TRUTH = {"ja": True, "nej": False}


@dataclass(frozen=True)
class Question:
    """Ask for a value of a key; `hint` is its type, and `default` what is taken when nothing is said."""

    key: str
    title: str
    help: str = ""
    hint: Any = Text
    required: bool = True
    many: bool = False
    default: Any = None
    choices: tuple[str, ...] = ()
    asked: bool = True
    """Whether a person is asked; what is not asked for may be given all the same."""
    parts: tuple[Question, ...] = ()
    """What each entry of a list is asked, when the entries are no single values."""

    def read(self, said: Sequence[str]) -> Any:
        """Return the value that words mean, as a file would hold it. Raises Refused, saying what they should be."""
        if not self.many:
            return self._one(said[-1])
        return [self._one(word, inside=True) for word in said]

    def _one(self, word: str, *, inside: bool = False) -> Any:
        if self.choices and word not in self.choices:
            raise Refused(f"{self.title}: ”{word}” finns inte. {suggestion(word, self.choices)}")
        fault: ValidationError | None = None
        for value in _meanings(word):
            try:
                TypeAdapter(self.hint).validate_python((value,) if inside else value, strict=True)
            except ValidationError as error:
                fault = error if isinstance(value, dict) else fault or error
            else:
                return value
        message, help = swedish(fault.errors(include_url=False)[0], self.key) if fault else ("", "")
        raise Refused(f"{message} {help}")


class Answers:
    """Give questions their answers: those given, then those of a person who is asked, then what is taken otherwise."""

    def __init__(self, given: Mapping[str, Sequence[str]]) -> None:
        self._given = dict(given)
        self._met: set[str] = set()
        self._missing: list[Question] = []
        self._known: list[Question] = []

    def ask(self, question: Question) -> Any:
        """Return the answer, or None. Raises Refused when what was given is no answer; done() tells what is missing."""
        self._known.append(question)
        name = next((each for each in self._given if _same(each, question.key)), None)
        if name is not None:
            self._met.add(name)
            return question.read(self._given[name])
        value = self.prompted(question) if question.asked else question.default
        if value is None and question.required:
            self._missing.append(question)
        return value

    def prompted(self, question: Question) -> Any:
        """Return what a person answers; here nobody is asked."""
        return question.default

    def done(self) -> None:
        """Refuse answers to no question, and questions without an answer."""
        for name in self._given:
            if name not in self._met:
                keys = dict.fromkeys(question.key for question in self._known)
                raise Refused(f"”{name}” är inget att ange här. {suggestion(name, keys)}")
        if self._missing:
            lines = "\n".join(f"  --set {each.key}=…   {each.title}. {each.help}".rstrip() for each in self._missing)
            raise Refused(f"Det här behöver också anges:\n{lines}")


def _same(given: str, key: str) -> bool:
    return _bare(given) == _bare(key)


def _bare(key: str) -> str:
    return slug(key.replace(".", " punkt "))


def _meanings(word: str) -> list[Any]:
    """Return what a word may mean where it is not known if text, a number or more is wanted."""
    found: list[Any] = [word]
    if word.lower() in _TRUTH:
        found.append(_TRUTH[word.lower()])
    if not isinstance(number := yamltree.plain(word), str):
        found.append(number)
    if word.startswith(("{", "[")):
        with suppress(yamltree.Refused):
            found.append(yamltree.parse(word, "").value)
    return found
