"""Python programs that are killed while they work."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Sequence


def kill(arguments: Sequence[str], wait: float) -> None:
    """Run Python until some seconds after the program has printed its first line, and kill it."""
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
