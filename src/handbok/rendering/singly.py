"""Whether a handbook's pages can be rendered one at a time: only if nothing in its configuration sees several at once.

The macros get a watched handbook, and the theme a watched navigation; another's plugin gets what it wants, unseen.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from handbok.shipped import own

_PLUGINS = {"macros", "search", "material/search"}
_PURE = ("markdown.extensions.", "pymdownx.")
_SHORT = {"admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "abbr", "smarty",
          "sane_lists", "meta", "fenced_code", "nl2br", "mkdocs.structure"}  # fmt: skip
_READING = ("snippets", "b64", "pathconverter")
"""Extensions that read files, which no notes are taken of."""
_UNUSED = ("hooks", "extra_templates", "strict", "exclude_docs", "draft_docs", "not_in_nav")


def obstacles(config: MkDocsConfig, root: Path) -> list[str]:
    """Return the names of what stands in the way, by their keys in mkdocs.yml; none for the engine's own."""
    found = [f"plugins: {name}" for name in config.plugins if name not in _PLUGINS]
    found += [f"markdown_extensions: {name}" for name in config.markdown_extensions if not _is_pure(name)]
    found += [name for name in _UNUSED if config.get(name)]
    found += [
        f"plugins: macros: {name}" for name in ("include_dir", "include_yaml", "modules") if _macros(config, name)
    ]
    local = root / "macros" / "__init__.py"
    if local.exists() and local.read_bytes() != (own("macros") / "__init__.py").read_bytes():
        found.append("macros/__init__.py")
    return found


def _is_pure(name: str) -> bool:
    reading = any(name.endswith(each) for each in _READING)
    return not reading and (name in _SHORT or name.startswith(_PURE))


def _macros(config: MkDocsConfig, name: str) -> bool:
    return "macros" in config.plugins and bool(config.plugins["macros"].config.get(name))
