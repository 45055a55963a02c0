"""Documents for word processors: templates to fill in, and the same filled from records."""
