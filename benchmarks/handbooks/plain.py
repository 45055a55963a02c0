"""The same pages as a plain MkDocs site with Material and macros: what a handbook costs without what is ours.

One audience, no checks. The macros read the same registers and show them as plain tables.
"""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from benchmarks.handbooks.place import Place

CONFIG = """\
site_name: Handbok
use_directory_urls: true
theme:
  name: material
  language: sv
  font: false
plugins:
  search: {}
  macros:
    module_name: main
    on_undefined: strict
    on_error_fail: true
markdown_extensions:
  admonition: {}
  attr_list: {}
  def_list: {}
  footnotes: {}
  md_in_html: {}
  tables: {}
  toc: {permalink: true, toc_depth: 2-3}
  pymdownx.details: {}
  pymdownx.superfences: {}
"""

MACROS = '''\
"""What the pages call, as plainly as it can be done."""

import os

import yaml


def define_env(env):
    def read(kind, id):
        with open(os.path.join(env.project_dir, "data", kind, id + ".yml"), encoding="utf-8") as file:
            return yaml.load(file, yaml.CSafeLoader)

    def table(head, rows):
        lines = [head, ["---"] * len(head), *rows]
        return "\\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)

    @env.macro
    def risktabell(id):
        keys = ["id", "hot", "sårbarhet", "konsekvens", "sannolikhet", "konsekvensgrad"]
        return table(keys, [[risk[key] for key in keys] for risk in read("risker", id)["risker"]])

    @env.macro
    def riskmatris(id):
        risks = read("risker", id)["risker"]
        cell = lambda row, column: " ".join(
            risk["id"] for risk in risks if (risk["sannolikhet"], risk["konsekvensgrad"]) == (row, column)
        )
        return table(["", *range(1, 6)], [[row, *(cell(row, column) for column in range(1, 6))] for row in range(1, 6)])

    @env.macro
    def rolltabell(id):
        keys = ["id", "namn", "ansvar"]
        return table(keys, [[role[key] for key in keys] for role in read("roller", id)["roller"]])

    @env.macro
    def rollmatris(id):
        keys = ["namn", "R", "A", "C", "I"]
        return table(keys, [[row[key] for key in keys] for row in read("roller", id)["aktiviteter"]])

    @env.macro
    def film(id):
        record = read("media", id)
        return f'<video controls src="../{os.path.basename(record["fil"])}"></video>'

    @env.macro
    def kursfakta(id):
        return read("kurser", id)["namn"]

    @env.macro
    def kurskatalog():
        files = sorted(os.listdir(os.path.join(env.project_dir, "data", "kurser")))
        return "\\n".join(f"- {kursfakta(file[:-4])}" for file in files)
'''


def config(places: Sequence[Place]) -> str:
    """Return mkdocs.yml: the settings, and the navigation written out, as a handbook of ours gets it from its folders."""
    return CONFIG + yaml.safe_dump({"nav": _branch(list(places), "")}, allow_unicode=True, sort_keys=False, width=1000)


def _branch(places: list[Place], folder: str) -> list[object]:
    """Return a folder's pages, and its folders as sections named by their first pages."""
    found: list[object] = []
    for place in places:
        if place.folder == folder:
            found.append({place.title: place.path})
        elif place.is_index and place.folder.rstrip("/").rpartition("/")[0] == folder.rstrip("/"):
            inside = [each for each in places if each.folder.startswith(place.folder)]
            found.append({place.title: _branch(inside, place.folder)})
    return found
