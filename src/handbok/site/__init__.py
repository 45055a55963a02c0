"""The built sites, read once more: what must not be there, and what must."""
