"""Let `python -m handbok` be `handbok`: where scripts are not on the path, as often on Windows."""

from handbok.cli import main

main()
