"""The documents that are filled from records: one module each, found by being here."""
