"""Let `python -m handbok` be `handbok`: where scripts are not on the path, as often on Windows."""

import sys

from handbok.cli import main

sys.exit(main())
