"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAME = {"nb": "no", "nn": "no", "bs": "hr", "sr": "hr", "prs": "fa", "arz": "ar", "ary": "ar", "pcm": "en"}
"""Languages, and varieties of one, that a short text does not tell apart."""

_NAMES = {
    "ar": "arabiska", "da": "danska", "de": "tyska", "el": "grekiska", "en": "engelska", "es": "spanska",
    "et": "estniska", "fa": "persiska", "fi": "finska", "fr": "franska", "hr": "bosniska, kroatiska eller serbiska",
    "hu": "ungerska", "is": "isländska", "it": "italienska", "ku": "kurdiska", "lt": "litauiska", "lv": "lettiska",
    "nl": "nederländska", "no": "norska", "pl": "polska", "pt": "portugisiska", "ro": "rumänska", "ru": "ryska",
    "se": "nordsamiska", "so": "somaliska", "sq": "albanska", "sv": "svenska", "th": "thailändska",
    "ti": "tigrinska", "tr": "turkiska", "uk": "ukrainska", "vi": "vietnamesiska", "zh": "kinesiska",
}  # fmt: skip

_COMMON = {
    "sv": frozenset(("och", "är", "att", "inte", "för", "från", "också", "när")),
    "en": frozenset(("the", "and", "of", "you", "that", "with", "this", "have")),
}
"""Words that are every twelfth of a language's speech, and hardly a word of its neighbours."""
_ENOUGH, _SHARE = 10, 0.08
_WORD = re.compile(r"\w+")


def primary(tag: str) -> str:
    """Return the language that a tag names, with those that cannot be told apart made one: sv-SE is sv, nb is no."""
    code = tag.lower().partition("-")[0]
    return _SAME.get(code, code)


def known(code: str) -> bool:
    """Tell whether a language can be recognised at all."""
    return code in _COMMON or code in {primary(each) for each in _identifier().labels}


def recognised(text: str) -> tuple[str, float]:
    """Return the language that a text most likely is in, and how likely, up to 1."""
    if plain := _by_common_words(text):
        return plain, 1.0
    code, likelihood = _identifier().classify(text.lower())
    return primary(code), likelihood


def name(code: str) -> str:
    """Return a language's name, or its code."""
    return _NAMES.get(primary(code), f"språket {code}")


def _by_common_words(text: str) -> str | None:
    words = _WORD.findall(text.lower())
    least = max(_ENOUGH, _SHARE * len(words))
    return next((code for code, common in _COMMON.items() if sum(map(common.__contains__, words)) >= least), None)


@cache
def _identifier() -> LanguageIdentifier:
    # Its model takes most of a second to load, which few files need.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
