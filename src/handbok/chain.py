"""The audiences in order: each sees its own and all before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbok.models.audience import Audience


@dataclass(frozen=True)
class Chain:
    """Hold audience ids from the one that sees least to the one that sees most."""

    ids: tuple[str, ...]
    audiences: Mapping[str, Audience]

    @classmethod
    def of(cls, audiences: Mapping[str, Audience]) -> Chain:
        """Order audiences by how many each sees; whether they truly form a chain is a rule's matter."""
        seen = {id: len(reach(id, audiences)) for id in audiences}
        return cls(tuple(sorted(audiences, key=lambda id: (seen[id], id))), audiences)

    @property
    def public(self) -> str | None:
        """Return the audience that needs no login: the one that sees least."""
        return self.ids[0] if self.ids else None

    def sees(self, viewer: str, audience: str | None) -> bool:
        """Tell whether `viewer` may see what belongs to `audience`; an unknown audience is seen by nobody."""
        return audience in self.ids and viewer in self.ids and self.ids.index(audience) <= self.ids.index(viewer)

    def wider(self, audience: str, than: str) -> bool:
        """Tell whether more may see `audience` than `than`."""
        if audience not in self.ids or than not in self.ids:
            return False
        return self.ids.index(audience) < self.ids.index(than)

    def narrower(self, one: str, other: str) -> str:
        """Return the audience that fewer may see."""
        return other if self.wider(one, other) else one

    def for_course_state(self, state: str) -> str | None:
        """Return the audience that a course's publication state opens its lessons to.

        A state that no audience names is closed: only those who see everything. None without any audience.
        """
        named = [id for id in self.ids if state in self.audiences[id].course_states]
        return (named or self.ids)[-1] if self.ids else None


def reach(id: str, audiences: Mapping[str, Audience]) -> set[str]:
    """Return the audiences that one sees, itself among them, however they include each other."""
    seen: set[str] = set()
    ahead = [id]
    while ahead:
        current = ahead.pop()
        if current in seen or current not in audiences:
            continue
        seen.add(current)
        ahead += audiences[current].includes
    return seen
