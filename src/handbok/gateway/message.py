"""The messages that a visitor can meet: what has happened, in plain Swedish, and where to go now.

None says anything of what went on inside: the reason stands in the audit log, as a word from our own list.
"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from handbok.gateway.page import page


@dataclass(frozen=True)
class _Link:
    href: str
    text: str


_HOME = _Link("/", "Läs det som är öppet för alla")
_LOGIN = _Link("/logga-in", "Logga in")


def expired(cookie: str, token: str) -> Response:
    """Tell that the session is over: not a word on whether the wanted page exists."""
    again = _Link(f"/logga-in?till={token}" if token else "/logga-in", "Logga in igen")
    return _message(
        401,
        "Din inloggning har gått ut",
        ["Du har varit borta ett tag, eller varit inloggad hela dagen.", "Logga in igen för att läsa vidare."],
        [again, _HOME],
        cookie,
    )


def no_access(cookie: str) -> Response:
    """Tell somebody who has signed in that no claim gives more than the public sees."""
    return _message(
        403,
        "Du har ingen särskild åtkomst",
        [
            "Inloggningen gick bra, men ditt konto ger inte mer än det som är öppet för alla.",
            "Fråga den som sköter behörigheter hos dig om du behöver läsa mer.",
        ],
        [_HOME, _LOGIN],
        cookie,
    )


def failed(cookie: str) -> Response:
    """Tell that a login did not succeed."""
    return _message(
        400,
        "Inloggningen gick inte att slutföra",
        ["Inloggningen kan ha tagit för lång tid, eller påbörjats i ett annat fönster.", "Försök en gång till."],
        [_LOGIN, _HOME],
        cookie,
    )


def too_many_groups(cookie: str) -> Response:
    """Tell somebody whose groups did not come along that it is for others to mend (Entra ID's overage)."""
    return _message(
        403,
        "Dina behörigheter kunde inte läsas",
        [
            "Ditt konto är med i så många grupper att inloggningstjänsten inte skickade med dem.",
            "Be den som sköter inloggningen att ge behörighet till handboken med roller i stället för grupper.",
        ],
        [_HOME],
        cookie,
    )


def provider_away() -> Response:
    """Tell that the provider does not answer."""
    return _message(
        503,
        "Det går inte att logga in just nu",
        ["Tjänsten som sköter inloggningen svarar inte.", "Det som är öppet för alla går att läsa som vanligt."],
        [_HOME, _LOGIN],
        retry=True,
    )


def store_away() -> Response:
    """Tell that nobody's session can be checked, so that nobody is let in on trust."""
    return _message(
        503,
        "Inloggningen kan inte kontrolleras just nu",
        ["Ett fel hos oss gör att vi inte kan se om du är inloggad.", "Vänta en minut och ladda om sidan."],
        [_HOME],
        retry=True,
    )


def between_builds() -> Response:
    """Tell that the sites are being changed this moment."""
    return _message(503, "Handboken byggs om", ["Vänta en stund och ladda om sidan."], [_HOME], retry=True)


def signed_out(cookie: str, onward: str | None) -> Response:
    """Tell that the session has ended, and go on to the provider's own logout if there is one."""
    # A redirect of a form to another host is stopped by form-action; a refresh of the page is not a form's.
    links = [_HOME] if onward is None else [_Link(onward, "Logga ut också ur inloggningstjänsten"), _HOME]
    response = _message(200, "Du är utloggad", ["Du ser nu det som är öppet för alla."], links, cookie)
    if onward is not None:
        response.headers["Refresh"] = f"0; url={onward}"
    return response


def _message(
    status: int, title: str, sentences: list[str], links: list[_Link], cookie: str = "", *, retry: bool = False
) -> Response:
    headers = {"Set-Cookie": cookie} if cookie else {}
    if retry:
        headers["Retry-After"] = "30"
    return page("message", status, headers, title=title, sentences=sentences, links=links)
