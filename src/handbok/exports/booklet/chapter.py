"""A built page as a chapter: what a reader reads of it, without what only a screen can do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbok.exports.booklet.address import Addresses, anchored
from handbok.exports.booklet.moved import Moved

_SCREEN_ONLY = (
    "script, style, noscript, template, nav, video, audio, iframe, textarea, [hidden], .headerlink, .hb-framsteg, "
    ".hb-klar, .hb-med-skript, .hb-moment__klar, .hb-besked, .hb-film__syntolkad, button"
)
_TO_FETCH = ".hb-hamta, li:has(> a[download])"
"""What leads only to files, and so to nothing from paper."""
_RENAMED = {
    "details": "div", "summary": "p", "fieldset": "div", "legend": "p", "form": "div", "label": "p", "button": "span",
    "h5": "h6", "h4": "h5", "h3": "h4", "h2": "h3", "h1": "h2",
}  # fmt: skip
"""A heading comes one level further down, for the booklet's own title is the first."""
_TAG = re.compile(rf"<(/?)({'|'.join(_RENAMED)})(?=[\s>])")
_PICTURES = (Path(__file__).parent / "pictures.css").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Chapter:
    """Hold a chapter: its id, its title, its body as HTML, and the notices and facts that its page shows around it."""

    id: str
    title: str
    body: str
    notices: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


def read(html: str, id: str, page: str, addresses: Addresses, moved: Moved) -> Chapter:
    """Return a page's chapter; answers, transcripts and meanings of words are moved to where the booklet has them."""
    tree = LexborHTMLParser(html)
    title = " ".join(_all(tree.css(".hb-sidhuvud h1")))
    body = tree.css_first(".hb-brodtext") or tree.css_first("article") or tree.body  # a handbook may have its own theme
    assert body is not None  # noqa: S101  the parser sees to that
    moved.take(body, id)
    for node in body.css(_SCREEN_ONLY if addresses.base else f"{_SCREEN_ONLY}, {_TO_FETCH}"):
        node.decompose()
    _still(body)
    _number(body, id)
    addresses.rewrite(body, page)
    for picture in body.css("img"):
        picture.attrs["src"] = addresses.picture(picture.attributes.get("src") or "", page)
    facts = tuple(_all(tree.css(".hb-sidfot__fakta > div")))
    return Chapter(id, title, renamed(body.inner_html or ""), tuple(_all(tree.css(".hb-notis"))), facts)


def renamed(html: str) -> str:
    """Return HTML with elements that only a screen knows as plain ones, and headings one level down."""
    return _TAG.sub(lambda tag: f"<{tag[1]}{_RENAMED[tag[2]]}", html)


def _still(body: LexborNode) -> None:
    """Let a form be paper, and a picture have its colours within itself: the style sheet does not reach there."""
    for field in body.css("input"):
        field.replace_with("☐")
    for summary in body.css("summary, legend"):
        summary.attrs["class"] = "haft-rubrik"
    for picture in body.css("svg"):
        for link in picture.css("a"):
            link.unwrap()
        picture.insert_child(_element(f"<svg><style>{_PICTURES}</style></svg>", "style"))


def _number(body: LexborNode, chapter: str) -> None:
    for node in body.css("[id]"):
        node.attrs["id"] = anchored(chapter, node.attributes["id"] or "")
    for node in body.css("[aria-labelledby], [aria-describedby], [role]"):
        for name in ("aria-labelledby", "aria-describedby", "role"):
            if name in node.attributes:
                del node.attrs[name]


def _element(html: str, selector: str) -> LexborNode:
    node = LexborHTMLParser(html).css_first(selector)
    assert node is not None  # noqa: S101  it is our own
    return node


def _all(nodes: list[LexborNode]) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in nodes]
