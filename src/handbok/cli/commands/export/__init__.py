"""Skriv ut handbokens uppgifter i andra format."""

from __future__ import annotations

from handbok.cli.exporting import COMMANDS

__all__ = ["COMMANDS"]
