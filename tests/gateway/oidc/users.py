"""Who logs in at the providers of the tests: four functions, one for each audience."""

from __future__ import annotations

from dataclasses import dataclass

AUDIENCES = ("publik", "medarbetare", "projektgrupp", "styrgrupp")

ACCEPTED = {"medarbetare": ("personal",), "projektgrupp": ("projekt",), "styrgrupp": ("ledning",)}
"""What each audience asks of the claim `groups`."""


@dataclass(frozen=True)
class User:
    """Hold a user; the id is that of the audience that the groups give."""

    id: str
    name: str
    groups: tuple[str, ...]

    @property
    def claims(self) -> dict[str, object]:
        """Return what a provider tells of a user; the address is there to be no ground for anything."""
        return {"name": self.name, "email": f"{self.id}@styrgrupp.example", "groups": list(self.groups)}


USERS = {
    user.id: user
    for user in (
        User("publik", "Utan grupp", ("pensionärer",)),
        User("medarbetare", "Medarbetare", ("personal",)),
        User("projektgrupp", "Projektgrupp", ("personal", "projekt")),
        User("styrgrupp", "Styrgrupp", ("ledning",)),
    )
}
