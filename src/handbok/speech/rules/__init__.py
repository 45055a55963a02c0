"""The rules on speech and captions, one per file."""
