"""Läs in det som har fyllts i i ett kalkylprogram."""
