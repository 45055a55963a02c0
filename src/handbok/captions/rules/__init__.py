"""What makes captions good, beyond the syntax: one rule per file, discovered."""
