"""`python -m handbok.gateway MANIFEST PORT`: the gateway alone, for a build that is there."""

from __future__ import annotations

import sys
from pathlib import Path

from handbok.gateway.server import run

if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]))
