"""A Python that lacks some packages, as on the day when nobody installs them any more."""

from __future__ import annotations

import os
from pathlib import Path

_CUSTOMIZE = """\
import sys
from importlib.machinery import PathFinder


class Without(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        absent = name.partition(".")[0] in {absent}
        return None if absent else PathFinder.find_spec(name, path, target)


sys.meta_path = [Without if finder is PathFinder else finder for finder in sys.meta_path]
"""


def environment(folder: Path, *packages: str) -> dict[str, str]:
    """Return the environment of processes that find none of the packages; a folder holds what sees to it."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_CUSTOMIZE.replace("{absent}", repr(set(packages))), encoding="utf-8")
    paths = [str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
