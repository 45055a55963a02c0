"""Skriv inställningar för den som driver handboken."""
