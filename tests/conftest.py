"""What holds for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code; what must be fast has tests of its own.
settings.register_profile("handbok", deadline=None)
settings.load_profile("handbok")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a long run in the browser use sites that have been built already."""
    parser.addoption("--sites", type=Path, help="folder of built sites to test, instead of a new build")
