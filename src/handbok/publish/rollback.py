"""The way back: an earlier release is in use again, after a look that it is whole."""

from __future__ import annotations

from pathlib import Path

from handbok.publish.refusal import Refused, refusals
from handbok.publish.switch import switch
from handbok.publish.target import Target
from handbok.publish.writing import Outcome
from handbok.release.verifying import Verifier
from handbok.swedish import listed


def rollback(to: Path, name: str | None = None) -> Outcome:
    """Let a release that is named, or the whole one before the current, be in use. Raises Refused."""
    target = Target.at(to)
    if not target.names():
        raise Refused(f"Det finns inga utgåvor i {to}. Publicera med handbok publish.")
    with target.locked():
        before = target.current()
        chosen = _named(target, name) if name else _earlier(target, before)
        if chosen != before:
            with refusals(target.folder):
                switch(target, chosen)
        return Outcome(chosen, before)


def _named(target: Target, name: str) -> str:
    if name not in target.names():
        raise Refused(f"Utgåvan {name} finns inte. Välj bland {listed(target.names())}.")
    if wrong := Verifier().faults(target.release(name)):
        raise Refused(f"Utgåvan {name} är inte hel ({listed(wrong, 3)}). Välj en annan, eller publicera på nytt.")
    return name


def _earlier(target: Target, current: str | None) -> str:
    if current is None:
        raise Refused(f"Ingen utgåva visas: {target.link} saknas. Ange vilken som ska visas: {listed(target.names())}.")
    verifier = Verifier()
    whole = (name for name in target.names() if name < current and not verifier.faults(target.release(name)))
    if found := next(whole, None):
        return found
    raise Refused(f"Det finns ingen hel utgåva före {current} att gå tillbaka till. Publicera på nytt.")
