"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says more of the machine than of the code; what must be fast has tests of its own.
settings.register_profile("handbok", deadline=None)
settings.load_profile("handbok")
