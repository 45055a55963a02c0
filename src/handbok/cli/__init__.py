"""The command line: parse, call, print, exit code."""

from handbok.cli.app import main

__all__ = ["main"]
