"""A file's values held against their model, and their faults told in Swedish."""
