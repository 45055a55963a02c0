"""Processor time of one piece of work, for tests that tell linear from quadratic and nothing finer."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds that some work takes.

    Without the cycle collector, whose passes cost by all that the test worker has loaded and not by the work.
    """
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()
