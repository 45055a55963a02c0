"""What is found in built HTML: links that lead nowhere, and what a failed macro leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.site.links import faults

FILES = {
    "index.html": '<h1 id="top">Start</h1>',
    "kurser/index.html": '<h1 id="kurser">Kurser</h1>',
    "mallar/blankett.docx": "",
    "404.html": "",
}


def faults_of(root: Path, body: str, name: str = "om/index.html") -> list[str]:
    """Return the rules that a page with this body breaks in a small site."""
    for path, content in {**FILES, name: f"<html><body>{body}</body></html>"}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")
    return [problem.rule for problem in faults(root, "publik")]


@pytest.mark.parametrize("target", [
    "../", "../kurser/", "../kurser/#kurser", "#har", "/", "/kurser/", "../mallar/blankett.docx", "",
    "../kurser/index.html", "mailto:brev@exempel.se", "https://exempel.se/", "/logga-in?till=abc", "?q=1", "#__skip",
])  # fmt: skip
def test_right(tmp_path: Path, target: str) -> None:
    """Pages, files, anchors, other sites and the gateway's own addresses are there."""
    assert faults_of(tmp_path, f'<p id="har"><a href="{target}">x</a></p>') == []


@pytest.mark.parametrize(("target", "rule"), [
    ("../kurs/", "site-link"), ("kurser/", "site-link"), ("/om/x.pdf", "site-link"), ("../mallar/", "site-link"),
    ("#inte-har", "site-anchor"), ("../kurser/#mal", "site-anchor"), ("../../../etc/passwd", "site-link"),
])  # fmt: skip
def test_wrong(tmp_path: Path, target: str, rule: str) -> None:
    """What is not in the site is told."""
    assert faults_of(tmp_path, f'<a href="{target}">x</a>') == [rule]


@pytest.mark.parametrize(
    "tag", ['<img src="{}">', '<script src="{}"></script>', '<link href="{}">', '<video poster="{}">']
)
def test_parts_of_the_page(tmp_path: Path, tag: str) -> None:
    """Pictures, scripts and styles must be there, and be the site's own."""
    assert faults_of(tmp_path, tag.format("borta.png")) == ["site-link"]
    assert faults_of(tmp_path, tag.format("https://exempel.se/x.png")) == ["site-request"]


@pytest.mark.parametrize(
    "text", ["{{ risktabell() }}", "{% raw %}", "Macro Rendering Error", "Traceback (most recent call last)"]
)
def test_leftovers(tmp_path: Path, text: str) -> None:
    """What a failed macro leaves is told; an example in code is none."""
    assert faults_of(tmp_path, f"<p>{text}</p>") == ["site-leftover"]
    assert faults_of(tmp_path, f"<pre><code>{text}</code></pre>") == []


def test_repeated_id(tmp_path: Path) -> None:
    """An id that stands twice leads a link to the wrong place."""
    assert faults_of(tmp_path, '<p id="a"></p><p id="a"></p>') == ["site-id"]
