"""Skriv ut handbokens uppgifter i andra format."""
