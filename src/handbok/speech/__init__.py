"""Captions held against what is said: whether all speech has a cue, and at the right time."""
