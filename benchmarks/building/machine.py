"""What a table was measured with, in general terms."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "zensical", "pagefind", "Markdown", "pydantic")


def machine() -> str:
    """Return the kind of processor, its cores, the memory, and how busy the machine is already."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    busy = os.getloadavg()[0]
    return f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB of memory, {platform.system()}; load {busy:.1f} at the start"


def versions() -> dict[str, str]:
    """Return the versions of all that takes part."""
    found = {"Python": platform.python_version(), "handbok": version("handbok")}
    found |= {name: version(name) for name in PACKAGES}
    return found | {"hugo": _hugo() if shutil.which("hugo") else "is not installed and not measured"}


def _hugo() -> str:
    printed = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout
    return match[1] if (match := re.search(r" v([\d.]+)", printed)) else printed.strip()


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
