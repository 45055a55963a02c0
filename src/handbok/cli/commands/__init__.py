"""Bygg, kontrollera och visa en handbok."""
