"""Läs och kontrollera textningsfiler (WebVTT)."""
