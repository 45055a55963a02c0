"""Metodhandboken's engine: courses, processes and steering tables as one static site per audience."""
