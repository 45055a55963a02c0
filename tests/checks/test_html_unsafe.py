"""Pages and the files beside them run, load and hide nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page
from tests.handbooks import page, problems_of

ALLOWED = [
    "H<sub>2</sub>O, <kbd>Ctrl</kbd>, <span lang='en' class='x'>English</span> och <abbr title='x'>A</abbr>",
    '<div class="hb-dorrar" markdown="1">\n\n- [Start](index.md)\n\n</div>',
    "<details open><summary>Mer</summary>Text</details>",
    '<table><tr><th scope="col" style="text-align: right">A</th></tr></table>',
    '<a href="index.md" target="_blank" rel="noopener">Start</a>',
    '<p aria-label="x" role="note" id="a" dir="ltr">A</p>',
    "## Rubrik {#id .klass}\n\n![x](b.png){ width=200 loading=lazy role=presentation }",
    "`<script>alert(1)</script>` och ``<img onerror=x>``",
    "```html\n<iframe src='https://x'></iframe>\n```",
    "<https://www.digg.se> och <mailto:a@exempel.se> och <a@exempel.se>",
    "3 < 4 och 5 > 2, a<b",
    "<!-- en kommentar med <script> i -->",
    "En mängd {a, b} och {x}.",
    "| A | B |\n|:-:|--:|\n| a | b |",
    '!!! note "Obs"\n    Text med `<b onclick=x>`.',
    "[Ring](tel:+46700000000) eller [skriv](mailto:a@exempel.se)",
    "Text.[^1]\n\n[^1]: En fotnot.",
    "{% raw %}{{ x }}{% endraw %}",
]

REFUSED = {
    "script": "<script>alert(1)</script>",
    "script in capitals": "<ScRiPt src=x>",
    "script split over lines": "<script\n>alert(1)</script\n>",
    "style": "<style>body{display:none}</style>",
    "iframe": '<iframe src="https://www.exempel.se"></iframe>',
    "object": '<object data="x.svg"></object>',
    "embed": "<embed src=x>",
    "form": '<form action="https://www.exempel.se"><input></form>',
    "base": '<base href="https://www.exempel.se/">',
    "meta": '<meta http-equiv="refresh" content="0;url=https://x">',
    "link": '<link rel="stylesheet" href="https://x/a.css">',
    "svg": '<svg><script>alert(1)</script></svg>',
    "svg use": '<svg><use href="https://x#a"/></svg>',
    "svg animate": '<svg><animate attributeName="href" to="javascript:x"/></svg>',
    "math": "<math><mi>x</mi></math>",
    "template": "<template>x</template>",
    "custom element": "<x-a>x</x-a>",
    "element with a colon": "<a:b onmouseover=alert(1)>x</a:b>",
    "handler": '<p onclick="x()">A</p>',
    "handler without quotes": "<img src=b.png alt=x onerror=x()>",
    "handler after a slash": "<img/onerror=x() src=b.png alt=x>",
    "handler in capitals": "<b ONMOUSEOVER=x()>A</b>",
    "handler in an attribute list": "[Start](index.md){ onclick=alert(1) }",
    "handler on a heading": "## Rubrik { onclick=alert(1) }",
    "handler on a block": "Text.\n{: onclick=alert(1) }",
    "srcdoc": '<p srcdoc="<script>">A</p>',
    "javascript": "[A](javascript:alert(1))",
    "javascript in capitals": "[A](JaVaScRiPt:alert(1))",
    "javascript with entities": "[A](&#106;avascript&colon;alert(1))",
    "javascript with white space": "<a href=' java\tscript:alert(1)'>A</a>",
    "javascript in angles": "[A](<javascript:alert(1)>)",
    "javascript in a definition": "[A][b]\n\n[b]: javascript:alert(1)",
    "javascript on the next line": "[A][b]\n\n[b]:\n  javascript:alert(1)",
    "javascript behind deep brackets": "[[[[[a]]]]](javascript:alert(1))",
    "javascript in an attribute list": "[A](index.md){ href=javascript:alert(1) }",
    "data": "[A](data:text/html,x)",
    "data picture": "![x](data:image/svg+xml,x)",
    "vbscript": "<a href=vbscript:x>A</a>",
    "file": "[A](file:///etc/passwd)",
    "hidden by style": '<p style="display:none">A</p>',
    "hidden by attribute": "<p hidden>A</p>",
    "hidden by size": '<p style="font-size: 0">A</p>',
    "hidden by place": '<p style="position:absolute; left:-9999px">A</p>',
    "hidden in a list": "Text\n{: style=\"visibility:hidden\" }",
    "no code across paragraphs": "`\n\n<script>alert(1)</script>\n\n`",
    "no code with escaped marks": "\\`<b onclick=x>\\`",
    "no code in an HTML block": "<div>\n`<img src=b.png alt=x onerror=x>`\n</div>",
    "no code in an odd fence": "~~~ a b c\n\n<b onclick=a>x</b>",
    "no comment in a browser": "<!--> <script>alert(1)</script> -->",
    "no comment either": "<!-- --!> <script>alert(1)</script> -->",
    "beside a macro": '{{ nytt() }}<img src="b.png" alt="x" onerror="x()">',
    "in a definition list": "A\n:   <b onclick=x>b</b>",
    "in a table": "| A |\n|---|\n| <b onclick=x>b</b> |",
    "in a note's title": '!!! note "<b onclick=x>b</b>"\n    Text.',
    "in a footnote": "A[^1]\n\n[^1]: <b onclick=x>b</b>",
    "between raw and endraw": "{% raw %}<b onclick=x>b</b>{% endraw %}",
}  # fmt: skip


@pytest.mark.parametrize("text", ALLOWED)
def test_allowed(tmp_path: Path, text: str) -> None:
    """What structures text passes, and so does code."""
    assert on_page(tmp_path, "html-unsafe", text) == []


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_refused(tmp_path: Path, text: str) -> None:
    """What runs, loads or hides is found, also when it is dressed up."""
    assert on_page(tmp_path, "html-unsafe", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text <script>a()</script>", ["1:6 error"]),
        ("Text\n\n<p class=a\n  onclick=b>c</p>", ["4:3 error"]),
        ('<p style="width: 50%; color: red">A</p>', ["1:4 error"]),
        ("[A](index.md){ .x onclick=a }", ["1:19 error"]),
        ("Se [A](javascript:b)", ["1:4 error"]),
        ("`\n\n<script>a</script>\n\n`", ["3:1 error"]),
        ("<script>a</script> <script>b</script>", ["1:1 error", "1:20 error"]),
    ],
)
def test_place(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Each fault is told where it stands."""
    assert on_page(tmp_path, "html-unsafe", text) == expected


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('<iframe src="https://www.exempel.se/a"></iframe>', "html-unsafe"),
        ('<embed src="https://www.exempel.se/a.mp4">', "html-unsafe"),
        ('<link rel="stylesheet" href="https://www.exempel.se/a.css">', "html-unsafe"),
        ('<img src="https://www.exempel.se/a.png" alt="En karta">', "request-foreign"),
        ('<p style="background: url(https://www.exempel.se/a.png)">A</p>', "request-foreign"),
        ('<video src="https://www.exempel.se/a.mp4" poster="https://www.exempel.se/a.png"></video>', "media-raw"),
        ("[Se filmen](film.mp4)", "media-raw"),
        ("[Öppna sidan](javascript:a)", "html-unsafe"),
        ("![En karta](data:image/png;base64,x)", "html-unsafe"),
        ("# Rubrik\n\nStycket.", "heading-single"),
        ('<table><tr><td>a</td></tr></table>', "table-layout"),
        ("[Start](/index.md)", "link-target"),
        ("Stycket.\n\n## Syfte", "section-empty"),
        ("| Roll | Namn |\n|---|---|\n| Leder | ? |", "placeholder"),
        ("## TODO\n\nStycket.", "placeholder"),
    ],
)  # fmt: skip
def test_one_rule_each(tmp_path: Path, text: str, rule: str) -> None:
    """A fault that several rules could mean is told by one of them, once."""
    found = problems_of(tmp_path, {"docs/exempel.md": page(text)})
    assert [problem.rule for problem in found] == [rule]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title: Risk <script>", [(2, 8)]),
        ('title: A\ndescription: 0;url=https://x" http-equiv="refresh', [(3, 14)]),
        ("title: A\ntags: [<b>]", [(3, 8)]),
        ("title: 3 < 4 och ”citat”", []),
    ],
)
def test_front_matter(tmp_path: Path, line: str, expected: list[tuple[int, int]]) -> None:
    """Front matter is put into tags and attributes as it stands."""
    text = f"---\n{line}\nåtkomst: publik\nansvarig: projektledare\ngranskad: 2026-11-20\n---\nStycket.\n"
    found = problems_of(tmp_path, {"docs/a.md": text}, "html-unsafe")
    assert [(each.line, each.column) for each in found] == expected


class TestFiles:
    """Files beside the pages are not run either."""

    @pytest.mark.parametrize("name", ["a.html", "a.js", "a.svgz", "a.xml", "a.HTM"])
    def test_active(self, tmp_path: Path, name: str) -> None:
        """A file that a browser would run is refused."""
        found = problems_of(tmp_path, {f"docs/{name}": "x"}, "html-unsafe")
        assert [(problem.path, problem.line) for problem in found] == [(f"docs/{name}", 1)]

    @pytest.mark.parametrize(
        ("svg", "expected"),
        [
            ('<svg xmlns="http://www.w3.org/2000/svg"><path id="a" d="M0 0"/><use href="#a"/></svg>', []),
            ('<svg><style>.a{fill:url(#b)}</style><image href="data:image/png;base64,x"/></svg>', []),
            ("<svg>\n<script>a</script></svg>", [(2, 1)]),
            ('<svg onload="a()"/>', [(1, 6)]),
            ('<svg><use xlink:href="https://x/a.svg#b"/></svg>', [(1, 11)]),
            ('<svg><a href="javascript:x">A</a></svg>', [(1, 9)]),
            ('<svg><set attributeName="xlink:href" to="javascript:x"/></svg>', [(1, 11)]),
            ("<svg><foreignObject><p/></foreignObject></svg>", [(1, 6)]),
            ("<svg><style>@import 'https://x'</style></svg>", [(1, 13)]),
            ("<svg><rect fill='url(https://x#a)'/></svg>", [(1, 18)]),
            ('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', [(1, 16)]),
        ],
    )  # fmt: skip
    def test_svg(self, tmp_path: Path, svg: str, expected: list[tuple[int, int]]) -> None:
        """A picture in SVG holds no script and loads nothing."""
        found = problems_of(tmp_path, {"docs/a.svg": svg}, "html-unsafe")
        assert [(problem.line, problem.column) for problem in found] == expected

    def test_svg_unreadable(self, tmp_path: Path) -> None:
        """A picture that cannot be looked into is refused."""
        assert problems_of(tmp_path, {"docs/a.svg": "<svg/>".encode("utf-16")}, "html-unsafe")
