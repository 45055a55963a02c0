"""Markdown as editors write it, read with the places of everything in it."""
