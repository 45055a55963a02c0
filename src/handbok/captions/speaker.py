"""Who speaks in a cue, and which sounds it names, as far as it says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbok.captions import tokens
from handbok.captions.measure import lines
from handbok.captions.tokens import Start

if TYPE_CHECKING:
    from handbok.captions.track import Cue

_DASH = re.compile(r"[-–—]\s?\S")
_NAME = re.compile(r"(?:[-–—]\s?)?(?P<name>[^\W\d_a-zåäö][\w -]{0,30}):(?=\s|$)")
_SOUND = re.compile(r"\[[^\[\]]+\]|^\([^()]+\)$|[♪♫]")
_MUSIC = "♪♫"


def speakers(cue: Cue) -> frozenset[str]:
    """Return the speakers that a cue names, in a voice tag or before a colon."""
    voices = {
        token.value
        for token in tokens.of(cue.text if "<v" in cue.text else "")
        if isinstance(token, Start) and token.name == "v" and token.value
    }
    return frozenset(voices | {found["name"] for line in lines(cue) if (found := _NAME.match(line.text))})


def tells_apart(cue: Cue) -> bool:
    """Tell whether a cue marks who speaks: a name, or the dash that begins another speaker's words."""
    return bool(speakers(cue)) or any(_DASH.match(line.text) for line in lines(cue))


def names_sound(cue: Cue) -> bool:
    """Tell whether a cue names a sound in brackets, or music by its sign."""
    found = [sound[0] for line in lines(cue) for sound in _SOUND.finditer(line.text)]
    return any(sound in _MUSIC or any(map(str.isalnum, sound)) for sound in found)
