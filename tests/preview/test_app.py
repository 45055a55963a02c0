"""The preview answers this machine alone, as whom one chooses."""

from __future__ import annotations

import re

import pytest

from tests.handbooks import page
from tests.preview.previewed import HOST, Editor

SAME = {"Sec-Fetch-Site": "same-origin", "Origin": HOST}


class TestViewAs:
    """visa som: an audience."""

    def test_widest_first(self, editor: Editor) -> None:
        """Without a choice all is seen."""
        assert "Text för personal." in editor.get("/inne/").text

    def test_choice(self, editor: Editor) -> None:
        """A choice leads back to the page, and narrows what is seen."""
        form = {"atkomst": "publik", "sida": "/inne/"}
        chosen = editor.post("/.handbok/visa-som", data=form, headers=SAME)
        assert (chosen.status_code, chosen.headers["location"]) == (303, "/inne/")
        cookie = {"Cookie": chosen.headers["set-cookie"].split(";")[0]}
        seen = editor.get("/inne/", headers=cookie)
        assert seen.status_code == 404
        assert "Publik ser inte sidan" in seen.text
        assert "Text för personal." not in seen.text
        assert re.search(r'value="publik" selected', editor.get("/", headers=cookie).text)

    def test_login_link(self, editor: Editor) -> None:
        """A link that needs login leads to the page, as somebody who sees it."""
        editor.save({"docs/index.md": page("[Personalens sida](inne.md)\n", "Start")})
        start = editor.get("/", headers={"Cookie": "handbok-visa-som=publik"}).text
        link = re.search(r"/logga-in\?till=[\w-]+", start)
        assert link is not None
        answer = editor.get(link[0])
        assert (answer.status_code, answer.headers["location"]) == (303, "./inne/")
        assert "handbok-visa-som=medarbetare" in answer.headers["set-cookie"]

    def test_logout(self, editor: Editor) -> None:
        """The site's own way out leads to what the public sees."""
        answer = editor.post("/logga-ut", headers=SAME)
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        assert "handbok-visa-som=publik" in answer.headers["set-cookie"]

    @pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://annan.example"}])
    def test_from_elsewhere(self, editor: Editor, headers: dict[str, str]) -> None:
        """Another site's form is refused, and one that would lead to another host does not."""
        form = {"atkomst": "publik", "sida": "/"}
        assert editor.post("/.handbok/visa-som", data=form, headers=headers).status_code == 403
        away = editor.post("/.handbok/visa-som", data={**form, "sida": "//annan.example/"}, headers=SAME)
        assert away.headers["location"].startswith("/")
        assert not away.headers["location"].startswith("//")


class TestAnswers:
    """What is answered, and to whom."""

    @pytest.mark.parametrize("host", ["annan.example", "127.0.0.1.annan.example"])
    def test_other_names(self, editor: Editor, host: str) -> None:
        """Another name for this machine gets nothing."""
        assert editor.get("/", headers={"Host": host}).status_code == 400

    def test_policy(self, editor: Editor) -> None:
        """A script that an author wrote does not run: only the theme's own are trusted."""
        editor.save({"docs/sida.md": page("<script>alert(1)</script>\n\nText.\n")})
        answer = editor.get("/sida/")
        policy = answer.headers["content-security-policy"]
        assert "unsafe-inline'" not in policy.split("style-src-attr")[0]
        assert policy == editor.get("/").headers["content-security-policy"]

    def test_escaped(self, editor: Editor) -> None:
        """What a file says is shown as text."""
        editor.save({"docs/sida.md": page("Text.\n").replace("title:", '"<img src=x>": 1\ntitle:')})
        panel = editor.get("/.handbok/panel?sida=/sida/").text
        assert "&lt;img" in panel
        assert "<img" not in panel

    @pytest.mark.parametrize(
        ("path", "status"),
        [
            ("/assets/stylesheets/tokens.css", 200),
            ("/.handbok/preview.js", 200),
            ("/sida", 308),
            ("/../mkdocs.yml", 404),
            ("/mkdocs.yml", 404),
            ("/main.html", 404),
            ("/assets/%2e%2e/main.html", 404),
            ("/.handbok/annat", 404),
        ],
    )
    def test_files(self, editor: Editor, path: str, status: int) -> None:
        """The site's files and the preview's own are there, and nothing else."""
        assert editor.get(path).status_code == status

    def test_methods(self, editor: Editor) -> None:
        """Nothing but its one form is sent to the preview."""
        assert editor.post("/sida/").status_code == 405

    def test_picture(self, editor: Editor) -> None:
        """A picture that a page shows is there; one that no page shows is not."""
        editor.save(
            {"docs/bild.png": b"\x89PNG", "docs/annan.png": b"\x89PNG", "docs/sida.md": page("![Bild](bild.png)")}
        )
        assert editor.get("/bild.png").content == b"\x89PNG"
        assert editor.get("/annan.png").status_code == 404
