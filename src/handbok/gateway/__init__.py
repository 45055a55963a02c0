"""The gateway: who are you, which audience are you of, and that audience's site."""
