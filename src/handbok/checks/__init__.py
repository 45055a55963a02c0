"""The rules: one module each, found by being here; a rule's docstring is its page in the handbook."""
