"""YAML read with the places of everything in it, and its faults told in Swedish."""
