"""What is written into a handbook's sources: whole or not at all, never over what somebody else has saved.

Knows nothing of the command line, so that any editor can call it.
"""
