"""Läs in det som har fyllts i i ett kalkylprogram, eller en kurs som är skriven i Word."""

from __future__ import annotations

from handbok.cli.importing import ALIASES, COMMANDS, otherwise

__all__ = ["ALIASES", "COMMANDS", "otherwise"]
