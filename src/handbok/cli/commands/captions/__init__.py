"""Läs, kontrollera och rätta textningsfiler (WebVTT)."""
