"""What comes back from office programs: read with care, and written into the handbook's files."""
