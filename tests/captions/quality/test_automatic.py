"""Captions that a machine made are known by their signs, until a person has reviewed them."""

from __future__ import annotations

import pytest

from tests.captions.quality.captions import cue, places, problems, vtt

PLAIN = [
    "Hej och välkommen till kursen om processer.",
    "I dag går vi igenom rollerna i projektet.",
    "Först kommer processledaren, som leder arbetet.",
    "Sedan kommer styrgruppen, som beslutar.",
    "Till sist gör du en övning på egen hand.",
]


def source(texts: list[str]) -> str:
    """Return a file of these texts."""
    return vtt(*(cue(at * 4000, at * 4000 + 4000, text) for at, text in enumerate(texts)))


CASES = {
    "den saknar versaler": [text.lower() for text in PLAIN],
    "den saknar skiljetecken": [text.replace(".", "").replace(",", "") for text in PLAIN],
    "samma rad kommer igen": [f"{before}\n{after}" for before, after in zip(["Start.", *PLAIN], PLAIN, strict=False)],
    "varje ord har en tid": [f"Hej<00:00:{4 * at + 1:02}.000> och<00:00:{4 * at + 2:02}.000> hå." for at in range(5)],
}


@pytest.mark.parametrize("sign", CASES)
def test_signs(sign: str) -> None:
    """Each sign is enough, and the message names it."""
    (found,) = problems(source(CASES[sign]), "captions-automatic")
    assert places([found]) == [(3, 1, "error")]
    assert sign in found.message
    assert sum(other in found.message for other in CASES) == 1


@pytest.mark.parametrize("sign", CASES)
def test_reviewed(sign: str) -> None:
    """What a person has reviewed may look as it does."""
    assert problems(source(CASES[sign]), "captions-automatic", reviewed=True) == []


@pytest.mark.parametrize(
    "texts",
    [
        PLAIN,
        [text.upper() for text in PLAIN],
        ["hej"] * 4,
        ["مرحبا بكم في الدورة، سنتحدث اليوم عن العمليات."] * 8,
        [*[text.lower() for text in PLAIN], *PLAIN],
        [],
    ],
)
def test_not_signs(texts: list[str]) -> None:
    """Ordinary captions, capitals throughout, few words, and letters without capitals."""
    assert problems(source(texts), "captions-automatic") == []


def test_all_signs_are_one_finding() -> None:
    """A machine's file is one fault."""
    words = [
        "hej och välkommen till den här",
        "kursen om processer och roller i",
        "dag ska vi prata om det",
        "som",
        "nu",
    ]
    timed = [f"{word}<00:00:01.000><c> så</c><00:00:01.500><c> är det</c>" for word in words]
    texts = [f"{above}\n{below}" for above, below in zip(["ja", *timed], timed, strict=False)]
    (found,) = problems(source(texts), "captions-automatic")
    assert all(sign in found.message for sign in CASES)
